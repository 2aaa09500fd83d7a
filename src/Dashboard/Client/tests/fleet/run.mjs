// Bundles fleet.ts for Node in memory and runs it with the arguments given.
import Module from "node:module";
import path from "node:path";
import { build } from "esbuild";

const here = import.meta.dirname;
const { outputFiles } = await build({
  entryPoints: [path.join(here, "fleet.ts")],
  bundle: true,
  write: false,
  platform: "node",
  format: "cjs",
  target: "node20",
  logLevel: "error",
});

const name = path.join(here, "fleet.cjs");
const module = new Module(name);
module.paths = Module._nodeModulePaths(here);
module._compile(outputFiles[0].text, name);
