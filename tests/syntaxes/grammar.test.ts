/** Snapshots of the injection grammar; made anew by `npm run test:grammar -- --updateSnapshot`. */
import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const fixtures = path.join(import.meta.dirname, "fixtures");
const command = path.join(root, "node_modules/vscode-tmgrammar-test/dist/snapshot.js");
const standIn = "tests/syntaxes/markdown.tmLanguage.json";

it("colours waivers, front matter and placeholders as the snapshots say", async () => {
  const args = ["--config", "package.json", "--grammar", standIn, "--scope", "text.html.markdown"];
  const run = promisify(execFile)(process.execPath, [command, ...args, "tests/syntaxes/fixtures/*.md"], { cwd: root });
  await expect(run).resolves.toBeDefined();
});

it("has a snapshot of every fixture, in which the injection is seen", () => {
  const names = readdirSync(fixtures).filter((name) => name.endsWith(".md"));
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(readFileSync(path.join(fixtures, `${name}.snap`), "utf8")).toContain(".charterlint");
});
