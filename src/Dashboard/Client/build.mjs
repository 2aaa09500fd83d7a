// Bundles the client into ../wwwroot/assets: names carry a hash of their content, so that a browser may keep them for ever;
// manifest.json tells the server which names are current, and their build id tells an old page that it is old.
import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "esbuild";

const here = import.meta.dirname;
const out = path.join(here, "../wwwroot/assets");

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

const { metafile } = await build({
  entryPoints: {
    area: path.join(here, "src/area.ts"),
    wall: path.join(here, "src/wall.ts"),
    pair: path.join(here, "src/pair.ts"),
    map: path.join(here, "src/map.ts"),
    unit: path.join(here, "src/unit.ts"),
    site: path.join(here, "styles/site.css"),
  },
  outdir: out,
  bundle: true,
  minify: true,
  format: "esm",
  splitting: true,
  target: ["chrome120", "firefox115", "safari17"],
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  loader: { ".woff2": "file" },
  legalComments: "none",
  metafile: true,
  absWorkingDir: here,
  logLevel: "warning",
});

for (const [folder, name] of [["@fontsource/be-vietnam-pro", "be-vietnam-pro"], ["plotly.js-basic-dist-min", "plotly"]]) {
  await copyFile(path.join(here, "node_modules", folder, "LICENSE"), path.join(out, `${name}-license.txt`));
}

const entries = {};
for (const [file, { entryPoint }] of Object.entries(metafile.outputs)) {
  if (entryPoint !== undefined) {
    const name = path.basename(file);
    entries[name.replace(/-[A-Z0-9]{8}(?=\.)/, "")] = name;
  }
}

const files = (await readdir(out)).sort();
for (const name of files.filter((file) => /\.(js|css)$/.test(file))) {
  const body = await readFile(path.join(out, name));
  await writeFile(path.join(out, `${name}.br`), brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}

const id = createHash("sha256").update(files.join("\n")).digest("hex").slice(0, 12);
await writeFile(path.join(out, "manifest.json"), JSON.stringify({ build: id, entries }, null, 2));
console.log(`assets ${id}: ${files.length} files`);
