/** Workflow commands, against those that GitHub's own package writes. */
import { posix } from "node:path";
import * as core from "@actions/core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { plain } from "../../../server/src/cli/terminal.js";
import { shownFindings } from "../../../server/src/project/index.js";
import { DOCUMENTS, poisoned, written } from "./hostile.js";

afterEach(() => void vi.restoreAllMocks());

/** What the package would write for the findings of the first document. */
function expected(): string[] {
  const lines: string[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => lines.push(String(text).trimEnd()) > 0);
  const [report] = DOCUMENTS.map((each) => poisoned(each));
  for (const { severity, message, rule, range, related } of report ? shownFindings(report) : []) {
    const compare =
      rule === "missing-topics" ? [] : related.map(({ name, range: at }) => `${name}:${at.start.line + 1}`);
    const text = compare.length === 0 ? message : `${message} (compare ${compare.join(", ")})`;
    const isOneLine = range.start.line === range.end.line;
    const tell = { error: core.error, warning: core.warning, info: core.notice }[severity];
    tell(plain(text), {
      title: `Charterlint: ${rule}`,
      file: plain(posix.relative("/work", report?.path ?? "")),
      startLine: range.start.line + 1,
      endLine: range.end.line + 1,
      ...(isOneLine ? { startColumn: range.start.character + 1, endColumn: range.end.character + 1 } : {}),
    });
  }
  vi.restoreAllMocks();
  return lines;
}

describe("workflow commands", () => {
  it("are those that GitHub's own package would write", async () => {
    const lines = expected();
    expect(lines.length).toBeGreaterThan(5);
    expect((await written("github")).split("\n")).toEqual(expect.arrayContaining(lines));
  });

  it("are one line each, with the count as the last line", async () => {
    const lines = (await written("github")).trimEnd().split("\n");
    expect(lines.slice(0, -1).every((line) => /^::(?:error|warning|notice) title=Charterlint/.test(line))).toBe(true);
    expect(lines.at(-1)).toMatch(/^1 document checked/);
  });
});
