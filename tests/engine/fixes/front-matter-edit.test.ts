import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readDocument } from "../../../server/src/engine/document/document.js";
import { setFrontMatter } from "../../../server/src/engine/fixes/front-matter-edit.js";

function apply(text: string, keys: readonly string[], value: string): string {
  const { span, newText } = setFrontMatter(readDocument("a.md", text), keys, value);
  return text.slice(0, span.start) + newText + text.slice(span.end);
}

function frontMatter(text: string): unknown {
  return parse(/^\uFEFF?---\r?\n(.*?)\r?\n---/s.exec(text)?.[1] ?? "");
}

describe("setting a value in the front matter", () => {
  it.each([
    ["# Title\n"],
    ["\uFEFF# Title\n"],
    ["---\n---\n# Title\n"],
    ["---\ntitle: T\n---\n# Title\n"],
    ["---\ntitle: T\ncharterlint:\n  kind: charter\n---\n# Title\n"],
    ["---\ntitle: T\ncharterlint: { kind: charter }\n---\n# Title\n"],
    ["---\ntitle: T\ncharterlint: {}\n---\n# Title\n"],
    ["---\ncharterlint:\n    waive:\n        balance: none needed\ntitle: T\n---\n# Title\n"],
    ["---\ncharterlint: { waive: { balance: none needed } }\n---\n# Title\n"],
    ["---\ncharterlint:\n---\n# Title\n"],
    ["---\r\ntitle: T\r\n---\r\n# Title\r\n"],
    ["---\ncharterlint:\n  waive:\n---\n# Title\n"],
  ])("writes a waiver and keeps all else: %j", (text) => {
    const before = (frontMatter(text) ?? {}) as { charterlint?: { waive?: object } };
    const after = frontMatter(apply(text, ["waive", "appeals"], '"a: \\"reason\\""'));
    const charterlint = { ...before.charterlint, waive: { ...before.charterlint?.waive, appeals: 'a: "reason"' } };
    expect(after).toEqual({ ...before, charterlint });
  });

  it("replaces a value that is there", () => {
    const text = "---\ncharterlint:\n  kind: chartr # mistyped\n---\n";
    expect(apply(text, ["kind"], "charter")).toBe("---\ncharterlint:\n  kind: charter # mistyped\n---\n");
  });

  it("keeps the document's line ends", () => {
    expect(apply("# A\r\n\r\ntext\r\n", ["kind"], "charter")).toBe(
      "---\r\ncharterlint:\r\n  kind: charter\r\n---\r\n\r\n# A\r\n\r\ntext\r\n",
    );
  });
});
