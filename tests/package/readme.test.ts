/** What the README shows is what a reader gets. */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const folded = (text: string): string => text.replace(/\s+/g, " ").trim();

/** What the built command prints about a file; findings make it end with 1. */
function report(file: string): Promise<string> {
  const command = [resolve(root, "server/dist/cli.js"), "check", file];
  return new Promise((done) => {
    execFile(process.execPath, command, { cwd: root }, (_, stdout) => done(stdout));
  });
}

describe("the README", () => {
  const readme = readFileSync(resolve(root, "README.md"), "utf8");

  it("shows a finding as the command prints it", async () => {
    const sample = /```\n(examples\/\S+\.md)(.*)\n([^`]*?)```/.exec(readme);
    const [, file = "", about = "", finding = ""] = sample ?? [];
    const printed = folded(await report(file));
    expect(printed).toContain(folded(file + about));
    expect(finding.length).toBeGreaterThan(100);
    expect(printed).toContain(folded(finding));
  });

  it("comes with a complete charter, about which nothing is reported", async () => {
    expect(await report("examples/charter-complete.md")).toContain("0 errors, 0 warnings, 0 notes");
  });
});
