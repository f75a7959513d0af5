/** The HTML report, by an HTML parser and by axe-core. */
import { createHash } from "node:crypto";
import axe from "axe-core";
import { JSDOM, VirtualConsole } from "jsdom";
import { parse } from "parse5";
import { describe, expect, it } from "vitest";
import { renderHtml } from "../../../server/src/project/index.js";
import { DOCUMENTS, written } from "./hostile.js";

interface Node {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

const nodes = (node: Node): Node[] => [node, ...(node.childNodes ?? []).flatMap(nodes)];

/** The tree, and what the parser objects to. */
function parsed(text: string): { readonly all: Node[]; readonly errors: string[] } {
  const errors: string[] = [];
  const tree = parse(text, { onParseError: ({ code, startLine }) => errors.push(`${startLine}: ${code}`) });
  return { all: nodes(tree), errors };
}

const attributes = (all: readonly Node[], name: string) =>
  all.flatMap(({ attrs = [] }) => attrs.filter((each) => each.name === name).map(({ value }) => value));

async function violations(text: string): Promise<string[]> {
  const { window } = new JSDOM(text, { runScripts: "outside-only", virtualConsole: new VirtualConsole() });
  window.eval(axe.source);
  // The colours need a real browser's layout.
  const options = { resultTypes: ["violations"], rules: { "color-contrast": { enabled: false } } };
  const found = (await window.eval(`axe.run(document, ${JSON.stringify(options)})`)) as axe.AxeResults;
  window.close();
  return found.violations.map(({ id, nodes: at }) => `${id}: ${at[0]?.html}`);
}

const shape = (text: string) => parsed(text).all.map(({ nodeName }) => nodeName);

describe("the HTML report", () => {
  it("is HTML without errors, whatever the document holds, and of the same elements", async () => {
    const [hostile, calm] = [await written("html"), await written("html", { isCalm: true })];
    expect(parsed(hostile).errors).toEqual([]);
    const odd = (text: string) => shape(text).filter((name) => !["text", "tspan", "#text"].includes(name));
    // Marked words that the sentence does not repeat are quoted: there may be more quotations.
    const known = new Set(odd(calm));
    expect(odd(hostile).filter((name) => !known.has(name) && name !== "blockquote")).toEqual([]);
  });

  it("runs no script, loads nothing and links to nothing but the rules", async () => {
    const { all } = parsed(await written("html"));
    expect(all.map(({ nodeName }) => nodeName)).not.toEqual(expect.arrayContaining(["script"]));
    expect(attributes(all, "src")).toEqual([]);
    expect(attributes(all, "style")).toEqual([]);
    expect(all.flatMap(({ attrs = [] }) => attrs.filter(({ name }) => name.startsWith("on")))).toEqual([]);
    for (const href of attributes(all, "href"))
      expect(href).toMatch(/^(?:#[\w-]+|https:\/\/charterlint\.org\/rules\/[a-z-]+)$/);
  });

  it("allows by its policy the one style that it has, and nothing else", async () => {
    const text = await written("html");
    const [, policy = ""] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text) ?? [];
    const [, style = ""] = /<style>([\s\S]*?)<\/style>/.exec(text) ?? [];
    const hash = createHash("sha256").update(style).digest("base64");
    expect(policy).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
  });

  it("links only to places that it has, and gives no place two names", async () => {
    const { all } = parsed(await written("html", { isCalm: true }));
    const ids = attributes(all, "id");
    expect(new Set(ids).size).toBe(ids.length);
    const named = [
      ...attributes(all, "href")
        .filter((href) => href.startsWith("#"))
        .map((href) => href.slice(1)),
    ];
    const labels = attributes(all, "aria-labelledby").flatMap((value) => value.split(" "));
    for (const name of [...named, ...labels]) expect(ids).toContain(name);
  });

  it.each([true, false])("can be used by everybody, as axe-core sees it (calm: %s)", async (isCalm) => {
    expect(await violations(await written("html", { isCalm }))).toEqual([]);
  });

  it("can be used by everybody with several documents on one page", async () => {
    const [first] = DOCUMENTS;
    if (!first) throw new Error("there is no example");
    const text = renderHtml({
      documents: [first, { ...first, path: "/work/c.md", name: "c.md" }],
      failures: [],
      problems: [],
    });
    const ids = attributes(parsed(text).all, "id");
    expect(new Set(ids).size).toBe(ids.length);
    expect(await violations(text)).toEqual([]);
  });

  it("would be found wanting with a picture without a name", async () => {
    const text = (await written("html", { isCalm: true })).replace("<main", '<img src="data:,"><main');
    expect(await violations(text)).toEqual([expect.stringMatching(/^image-alt/), expect.stringMatching(/^region/)]);
  });
});
