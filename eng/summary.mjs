// Adds up the results that ./test collected and prints the closing line. An empty run, or a project that wrote no result, is a failure.
import { readdirSync, readFileSync } from "node:fs";

const folder = process.argv[2];
const total = { passed: 0, failed: 0, skipped: 0 };
for (const file of readdirSync(folder)) {
  const text = readFileSync(`${folder}/${file}`, "utf8");
  if (file.endsWith(".trx")) {
    const counters = text.match(/<Counters [^>]*>/)?.[0] ?? "";
    const count = name => Number(counters.match(new RegExp(`\\b${name}="(\\d+)"`))?.[1] ?? 0);
    total.passed += count("passed");
    total.failed += count("failed") + count("error") + count("timeout") + count("aborted");
    total.skipped += count("total") - count("executed");
  } else if (file.endsWith(".json")) {
    const result = JSON.parse(text);
    total.passed += result.numPassedTests;
    total.failed += result.numFailedTests;
    total.skipped += result.numPendingTests;
  }
}
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
