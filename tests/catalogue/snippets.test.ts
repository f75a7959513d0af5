/** Each snippet, filled in, answers its requirement and raises nothing; the file that editors read is well formed. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { replaceTabStops, snippetProblems, tabStops, visibleText } from "../../scripts/lib/catalogue/snippet.mjs";
import { catalogue, type KindId, kindIds } from "../../server/src/engine/index.js";
import { asKind, findingsOf, lintText, statusOf } from "./reading.js";

const file = path.resolve(import.meta.dirname, "../../snippets/charterlint.json");
const snippets = Object.values(
  JSON.parse(readFileSync(file, "utf8")) as Readonly<
    Record<string, { readonly prefix: string; readonly description: string; readonly body: readonly string[] }>
  >,
);

const NUMBER = /number|how many/i;
const FILLINGS: readonly (readonly [RegExp, string])[] = [
  [/^fraction$/i, "two thirds"],
  [/majority of two thirds/i, "a majority of two thirds of all its members"],
  [/majority/i, "a simple majority"],
  [/period/i, "6 months"],
  [/^date$|by when/i, "1 March 2031"],
  [/address|link|place of|contact/i, "https://well.example/board"],
];

/** What a person might write there: a number where one is asked for, else the words without their brackets. */
function filled(text = "", choices: readonly string[] = []): string {
  if (choices.length > 1) return choices[1] ?? "";
  const inside = text.replace(/^\[|\]$/g, "");
  if (NUMBER.test(inside)) return "14";
  return FILLINGS.find(([pattern]) => pattern.test(inside))?.[1] ?? `the ${inside.replace(/^the /, "")}`;
}

const fillIn = (body: string): string =>
  replaceTabStops(body, ({ number, text, choices }) => (number === 0 ? "" : filled(text, choices)));

const sections = catalogue.requirements.flatMap(({ id, snippet }) =>
  Object.entries(snippet).map(([language, { heading, body }]) => ({ id, language, heading, body })),
);

describe.each(sections)("the $language snippet of $id", ({ id, heading, body }) => {
  const document = (text: string, kind: KindId): string =>
    asKind(`# Charter of the Well\n\n## ${heading}\n\n${text}\n`, kind);

  it("is well formed", () => {
    expect(snippetProblems(body)).toEqual([]);
    expect(tabStops(body).length).toBeGreaterThan(1);
  });

  it.each(kindIds)("answers it when filled in, in a document of kind %s", (kind) => {
    const result = lintText(document(fillIn(body), kind));
    expect(statusOf(result, id)).toBe("present");
    expect([...findingsOf(result, id), ...findingsOf(result, "placeholder")]).toEqual([]);
  });

  it("does not answer it as it is", () => {
    expect(statusOf(lintText(document(visibleText(body), "charter")), id)).toBe("absent");
  });
});

describe("snippets/charterlint.json", () => {
  it("has one for each requirement, a charter and a proposal, each with a prefix of its own", () => {
    const prefixes = snippets.map(({ prefix }) => prefix);
    const wanted = ["charter", "charter-proposal", ...catalogue.requirements.map(({ id }) => `charter-${id}`)];
    expect(prefixes.toSorted()).toEqual(wanted.toSorted());
  });

  it.each(snippets)("$prefix is well formed, its tab stops numbered through", ({ body, description }) => {
    expect(snippetProblems(body.join("\n"))).toEqual([]);
    expect(description).not.toBe("");
  });

  it.each([
    { prefix: "charter", kind: "charter" },
    { prefix: "charter-proposal", kind: "proposal" },
  ] as const)("$prefix, filled in, leaves nothing open", ({ prefix, kind }) => {
    const body = snippets.find((each) => each.prefix === prefix)?.body.join("\n") ?? "";
    const result = lintText(fillIn(body));
    expect(result.kind).toBe(kind);
    expect(result.findings).toEqual([]);
  });
});
