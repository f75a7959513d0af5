/** JUnit's XML, by an XML parser. */
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { questions, standing } from "../../../server/src/project/index.js";
import { DOCUMENTS, written } from "./hostile.js";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
}

/** Throws when the text is no well-formed XML. */
function parsed(text: string): Element {
  const root: Element = { name: "", attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.write(text).close();
  return root.children[0] ?? root;
}

const cases = (suite: Element | undefined, type?: string) =>
  (suite?.children ?? []).filter(({ children }) =>
    type === undefined ? true : children.some(({ name }) => name === type),
  );

describe("the JUnit report", () => {
  it("is well-formed, whatever the document holds, and of no other elements", async () => {
    const all = (element: Element): string[] => [element.name, ...element.children.flatMap(all)];
    const names = new Set(all(parsed(await written("junit"))));
    expect([...names].sort()).toEqual([
      "error",
      "failure",
      "skipped",
      "system-out",
      "testcase",
      "testsuite",
      "testsuites",
    ]);
  });

  it("has a test for each question, failed for what counts, skipped for what is waived", async () => {
    const [report] = DOCUMENTS;
    const suite = parsed(await written("junit", { isCalm: true })).children.find(
      ({ attributes }) => attributes.name === "charter.md",
    );
    if (!report?.linted) throw new Error("the example is not linted");
    const failing = standing(report).filter(({ severity }) => severity !== "info");
    expect(cases(suite, "failure").length).toBeGreaterThanOrEqual(failing.length);
    expect(cases(suite, "skipped").map(({ attributes }) => attributes.name)).toEqual(["conduct: Conduct"]);
    expect(cases(suite).length).toBeGreaterThanOrEqual(questions(report).asked);
  });

  it("counts what it holds", async () => {
    const root = parsed(await written("junit", { isCalm: true }));
    for (const suite of root.children) {
      expect(Number(suite.attributes.tests)).toBe(cases(suite).length);
      expect(Number(suite.attributes.failures)).toBe(cases(suite, "failure").length);
      expect(Number(suite.attributes.errors)).toBe(cases(suite, "error").length);
      expect(Number(suite.attributes.skipped)).toBe(cases(suite, "skipped").length);
    }
    expect(Number(root.attributes.tests)).toBe(root.children.flatMap((suite) => cases(suite)).length);
  });
});
