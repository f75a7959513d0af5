/** The Markdown report, by a Markdown parser with GitHub's extensions. */
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../../../server/src/project/index.js";
import { DOCUMENTS, written } from "./hostile.js";

interface Node {
  readonly type: string;
  readonly url?: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const nodes = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodes)];
const parsed = (text: string): Node[] => nodes(unified().use(remarkParse).use(remarkGfm).parse(text));
const OURS = /^https:\/\/charterlint\.org\/rules\/[a-z-]+$/;

describe("the Markdown report", () => {
  it("makes nothing of a document's words but text", async () => {
    const all = parsed(await written("markdown"));
    const types = new Set(all.map(({ type }) => type));
    const markup = all.filter(({ type }) => type === "html").map(({ value }) => value);
    expect(markup).toEqual(["<!-- charterlint-disable-file -->"]);
    for (const type of ["image", "code", "inlineCode", "delete", "definition", "footnoteReference"])
      expect(types).not.toContain(type);
    for (const { url } of all.filter(({ type }) => type === "link")) expect(url).toMatch(OURS);
    const text = all.map(({ value = "" }) => value).join("");
    expect(text).toContain("<script>alert(1)</script>");
    expect(text).toContain("[link](javascript:alert(1))");
  });

  it("keeps each row of a table and each item of a list whole", async () => {
    const shape = async (isCalm: boolean) =>
      parsed(await written("markdown", { isCalm }))
        .map(({ type }) => type)
        .filter((type) =>
          ["table", "tableRow", "tableCell", "list", "listItem", "heading", "strong", "emphasis"].includes(type),
        );
    expect(await shape(false)).toEqual(await shape(true));
  });

  it("calls nobody and names no issue", async () => {
    expect(await written("markdown")).not.toMatch(/[@#][\w-]/);
  });

  it("tells per attribute what is met, missing and waived, and that it is an automatic reading", async () => {
    const text = await written("markdown", { isCalm: true });
    expect(text).toMatch(/^\| Attribute \| Answered \| Left open \| Waived \|$/m);
    expect(text).toMatch(/^\| Collective responsibility \|.*\| [^|]*Conduct[^|]* \|$/m);
    expect(text).toMatch(/no legal advice and no grade/);
    expect(text).toContain("The code of the parent body applies.");
  });

  it("as a whole quotes what answers, and draws who decides, in words that stay text", () => {
    const whole = renderMarkdown({ documents: DOCUMENTS, failures: [], problems: [] }, { whole: true });
    const all = parsed(whole);
    const charts = all.filter(({ type }) => type === "code");
    expect(all.filter(({ type }) => type === "blockquote").length).toBeGreaterThan(5);
    expect(charts.length).toBeGreaterThan(0);
    for (const { value = "" } of charts) {
      expect(value).toMatch(/^flowchart TD\n/);
      for (const line of value.split("\n").slice(1))
        expect(line).toMatch(/^ {2}n\d+(?:\(?\["[^"`<>]*(?:<br\/>[^"`<>]*)*"\]\)?| (?:==>|-\.->)\|[^|"`<>]*\| n\d+)$/u);
    }
  });

  it("stays short enough for a comment, and says what it left out", () => {
    const [report] = DOCUMENTS;
    if (!report) throw new Error("there is no example");
    const documents = Array.from({ length: 200 }, (_, i) => ({ ...report, path: `/work/${i}.md`, name: `${i}.md` }));
    const text = renderMarkdown({ documents, failures: [], problems: [] });
    expect(text.length).toBeLessThan(80_000);
    expect(text).toMatch(/^- 199\\\.md: \d+ of/m);
  });
});
