/** An expression that is quick to compile finds what the literal in its place finds, in any text. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slowPatterns } from "../../../scripts/lib/build/patterns.mjs";
import { amongPlain, pattern } from "../../../server/src/engine/text/pattern.js";

const SOURCES = "server/src";
const RUNS = Number(process.env["CHARTERLINT_RUNS"] ?? 60);

/** All literals that the build replaces. */
const literals = await Promise.all(
  readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(path.join(SOURCES, file), "utf8"))
    .filter((source) => /\/[gims]*u[gims]*\b/.test(source))
    .map(slowPatterns),
).then((files) => files.flatMap(({ places }) => places).flatMap(({ literal }) => (literal ? [literal] : [])));

/** Words of the expressions themselves, so that they find something, and letters that are hard to take for others. */
const words = literals.flatMap(({ pattern: source }) => source.match(/[\p{L} ]{2,}/gu) ?? []);
const HARD = [
  "\u0130",
  "\u0131",
  "\u017f",
  "\u212a",
  "\u212b",
  "\u0345",
  "\u1e9e",
  "\u0178",
  "\u039c",
  "\u03bc",
  "ß",
  "µ",
  "ÿ",
  "ª",
  "½",
  "²",
  "\ud83d\ude80",
  "\ud83d",
  "“",
  "”",
  "’",
  "–",
  "…",
  "\u00a0",
  "Σ",
  "ς",
  "7",
  "3.2",
  "e\u0301",
  "中",
  "\n",
];
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.constantFrom(...words).map((each) => each.toUpperCase()) },
  { weight: 2, arbitrary: fc.constantFrom(...HARD) },
  { weight: 2, arbitrary: fc.constantFrom(" ", ", ", ". ", "(", ")", ": ", "-") },
  fc.string({ maxLength: 2, unit: "binary" }),
  fc.string({ maxLength: 4, unit: "binary-ascii" }),
);
const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));

const plainly = (found: RegExpMatchArray | null) =>
  found && { words: [...found], index: found.index, groups: found.groups };

describe("an expression that is quick to compile", () => {
  it("finds the same as each literal that it stands for", () => {
    expect(literals.length).toBeGreaterThan(100);
    const pairs = literals.map(
      ({ pattern: source, flags }) => [pattern(source, flags), new RegExp(source, flags)] as const,
    );
    fc.assert(
      fc.property(text, (written) => {
        for (const [quick, known] of pairs) {
          expect(plainly(quick.exec(written))).toEqual(plainly(known.exec(written)));
          quick.lastIndex = known.lastIndex = 0;
        }
      }),
      { seed: 20261121, numRuns: RUNS },
    );
  });

  it("holds the same plain characters by each property, and of each other", () => {
    const plain = [...Array(0x100).keys(), 0x2010, 0x2018, 0x2019, 0x201c, 0x2026, 0x2027].map((code) =>
      String.fromCharCode(code),
    );
    const sources = ["L", "Lu", "Ll", "N", "M"].flatMap((name) => [
      `\\p{${name}}`,
      `[^\\p{${name}}]`,
      `[\\p{${name}}_]`,
      `\\P{${name}}`,
    ]);
    for (const source of [
      ...sources,
      "\\w",
      "\\W",
      "\\b",
      "[^\\w]",
      ...plain.filter((each) => /[\p{L}\p{N}]/u.test(each)),
    ])
      for (const flags of ["u", "iu"]) {
        const made = amongPlain(source, flags === "iu");
        if (made === undefined) continue;
        const quick = new RegExp(made, flags.replace("u", ""));
        const known = new RegExp(source, flags);
        const found = (by: RegExp) => plain.filter((each) => by.test(each));
        expect([source, flags, ...found(quick)]).toEqual([source, flags, ...found(known)]);
      }
  });

  it("goes on where it was", () => {
    const each = pattern("\\p{L}+", "gu");
    const written = "one two";
    expect([each.exec(written)?.[0], each.lastIndex, each.test(written), each.lastIndex]).toEqual(["one", 3, true, 7]);
    expect([each.exec(written), each.lastIndex]).toEqual([null, 0]);
    each.lastIndex = 4;
    expect([...written.matchAll(each)].map(([word]) => word)).toEqual(["two"]);
  });

  it.each(["Who “votes” on it, at 9?", "Кто голосует, ſix?"])("serves strings as any other: %s", (written) => {
    for (const [source, flags] of [
      ["\\p{L}+", "gu"],
      ["[\\p{Lu}o]+", "iu"],
    ] as const) {
      const quick = pattern(source, flags);
      const known = new RegExp(source, flags);
      expect(written.replace(quick, (word) => `<${word}>`)).toBe(written.replace(known, (word) => `<${word}>`));
      expect(written.replace(quick, "[$&]")).toBe(written.replace(known, "[$&]"));
      expect(written.split(quick, 3)).toEqual(written.split(known, 3));
      expect(written.match(quick)?.map(String)).toEqual(written.match(known)?.map(String));
      expect(written.search(quick)).toBe(written.search(known));
      expect(new RegExp(quick).flags).toBe(flags);
    }
  });

  it("is asked as it stands when much has been read, or where it is not sure", () => {
    const much = `${"word ".repeat(20_000)}Ünique`;
    const quick = pattern("\\p{Lu}\\p{Ll}+", "u");
    for (let i = 0; i < 3; i++) expect(quick.exec(much)?.[0]).toBe("Ünique");
    for (const [source, ignoresCase] of [
      ["\\p{Script=Han}", false],
      ["[\\P{L}]", false],
      ["\\u{1f680}", false],
      ["устав", true],
      ["\\u017f", true],
      ["[à-\\u024f]", true],
    ] as const)
      expect(amongPlain(source, ignoresCase)).toBeUndefined();
  });
});
