/** What the server says in the editor's language is there in German, and comes over the protocol. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { messages } from "../../server/src/engine/catalogue/data.js";
import { catalogue } from "../../server/src/engine/index.js";
import { locales, wordsFor } from "../../server/src/lsp/words.js";
import { ENGLISH } from "../../server/src/project/report/words.js";
import { root, sources } from "../structure/sources.js";

const SAID = /words\.text\(\s*(?:"([^"]+)"|'([^']+)')/g;

const said = sources("server/src/lsp", /\.ts$/).flatMap(({ text }) =>
  [...text.matchAll(SAID)].map((match) => match[1] ?? match[2] ?? ""),
);

const placeholders = (text: string): string[] => [...(text.match(/\{\w+\}/g) ?? [])].sort();

test.each(Object.entries(locales))("%s says all that the server says of its own", (_language, locale) => {
  expect(said.length).toBeGreaterThan(3);
  expect(said.filter((each) => locale.texts[each] === undefined)).toEqual([]);
});

/** A new rule is one file: until somebody translates its title, it is shown in English. */
const MOST_UNTRANSLATED = 5;

test.each(Object.entries(locales))("%s has the titles of the principles, and of all but new rules", (_, { texts }) => {
  const principles = catalogue.principles.filter(({ id }) => /^(isoc|netmundial):/.test(id));
  const own = principles.flatMap(({ title, group }) => [title, group]);
  const rules = [...catalogue.requirements, ...catalogue.checks].map(({ title }) => title);
  const untranslated = (titles: readonly string[]) => titles.filter((each) => texts[each] === undefined);
  expect(untranslated(own)).toEqual([]);
  expect(untranslated(rules).length).toBeLessThanOrEqual(MOST_UNTRANSLATED);
});

test.each(Object.entries(locales))("%s has the titles of actions and the names of kinds", (_language, locale) => {
  const ids = Object.keys(messages).filter((id) => /^(fix|kind)\./.test(id));
  expect(ids.filter((id) => locale.messages[id] === undefined)).toEqual([]);
});

test.each(Object.entries(locales))("%s has all words of the report, with their arguments", (_language, { report }) => {
  expect(Object.keys(report).sort()).toEqual(Object.keys(ENGLISH).sort());
  for (const [id, english] of Object.entries(ENGLISH))
    expect(placeholders(report[id as keyof typeof ENGLISH] ?? ""), id).toEqual(placeholders(english));
});

test.each(Object.entries(locales))("%s has the same arguments as English", (_language, locale) => {
  for (const [english, text] of Object.entries(locale.texts)) expect(placeholders(text)).toEqual(placeholders(english));
  for (const [id, text] of Object.entries(locale.messages))
    expect(placeholders(text)).toEqual(placeholders(messages[id] ?? ""));
});

test("a language is found by its first part, and any other is English", () => {
  expect(wordsFor("de-AT").text("Stakeholders")).toBe("Betroffene Gruppen");
  expect(wordsFor("nl").text("{0} to look at", 3)).toBe("3 to look at");
  expect(wordsFor(undefined).language).toBe("en");
});

test("the extension names the languages that the server has", () => {
  for (const language of Object.keys(locales))
    expect(readFileSync(path.join(root, `package.nls.${language}.json`), "utf8")).toContain(
      "charterlint.view.coverage",
    );
});
