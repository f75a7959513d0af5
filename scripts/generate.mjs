// Makes from server/catalogue all that follows from it: `node scripts/generate.mjs [--check]`. With --check nothing is
// written, and the exit code is 1 when a file is not what it would be.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { CatalogueProblems, loadCatalogue } from "./lib/catalogue/load.mjs";
import { OWNED, outputs } from "./lib/generate/outputs.mjs";
import { at, filesIn, relative } from "./lib/repository.mjs";

function current(file) {
  try {
    return readFileSync(at(file), "utf8").replaceAll("\r\n", "\n");
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

function write(file, content) {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), content);
}

const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
try {
  const made = outputs(await loadCatalogue());
  const stale = [...made].filter(([file, content]) => current(file) !== content);
  const leftOver = OWNED.flatMap(([folder, extension]) => filesIn(at(folder), extension).map(relative)).filter(
    (file) => !made.has(file),
  );
  const changed = [...stale.map(([file]) => file), ...leftOver];
  if (values.check && changed.length > 0) {
    console.error(
      `Not what the catalogue gives (run "npm run generate"):\n${changed.map((file) => `  ${file}`).join("\n")}`,
    );
    process.exitCode = 1;
  } else {
    for (const [file, content] of stale) write(file, content);
    for (const file of leftOver) rmSync(at(file));
    console.log(changed.length === 0 ? `${made.size} generated files are fresh.` : `Written: ${changed.join(", ")}`);
  }
} catch (error) {
  console.error(
    error instanceof CatalogueProblems ? `The catalogue is not well formed:\n${error.message}` : error.message,
  );
  process.exitCode = 1;
}
