// Lists every dependency that a release carries with its version and licence, as Markdown: packages from the restore's record, the client's from its lock file.
// A licence that is a file of its package follows in full.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [root, build] = process.argv.slice(2);
const rows = [...packages(), ...clientPackages()].sort((a, b) => a.name.localeCompare(b.name, "en"));
console.log("# Licences of what this bundle carries\n");
console.log("The program itself: MIT, see LICENSE. The .NET runtime: MIT.\n");
console.log("| package | version | licence |\n| --- | --- | --- |");
for (const { name, version, licence } of rows) console.log(`| ${name} | ${version} | ${licence} |`);
for (const { name, text } of rows.filter(row => row.text)) console.log(`\n## ${name}\n\n${text.trim()}`);
console.log(`\n## Fonts\n\n${readFileSync(join(root, "src/Publishing/Pdf/Fonts/LICENSE.txt"), "utf8").trim()}`);

function* packages() {
  const record = find(build, "project.assets.json").map(file => JSON.parse(readFileSync(file, "utf8"))).find(assets => assets.project.restore.projectName === "cchc");
  const target = record.targets[Object.keys(record.targets).find(name => name.endsWith("/linux-x64"))];
  for (const [id, library] of Object.entries(target)) {
    if (library.type !== "package" || !(library.runtime || library.native)) continue; // analyzers stay behind
    const [name, version] = id.split("/");
    const folder = Object.keys(record.packageFolders).map(base => join(base, name.toLowerCase(), version)).find(existsSync);
    const spec = readFileSync(join(folder, `${name.toLowerCase()}.nuspec`), "utf8");
    const [, kind, licence] = /<license[^>]*type="(expression|file)"[^>]*>([^<]*)</.exec(spec) ?? [];
    if (!licence) throw new Error(`${id} does not say what its licence is: look, and decide whether it may be carried.`);
    yield kind === "file" ? { name, version, licence: "below", text: readFileSync(join(folder, licence), "utf8") } : { name, version, licence };
  }
}

function* clientPackages() {
  const { packages: locked } = JSON.parse(readFileSync(join(root, "src/Dashboard/Client/package-lock.json"), "utf8"));
  for (const [path, entry] of Object.entries(locked)) {
    if (path !== "" && !entry.dev) yield { name: path.replace(/^.*node_modules\//, ""), version: entry.version, licence: entry.license };
  }
}

function find(folder, name) {
  return readdirSync(folder, { recursive: true }).filter(file => file.endsWith(name)).map(file => join(folder, file));
}
