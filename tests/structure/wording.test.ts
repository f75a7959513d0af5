/** A toolbox, not one model: nothing that a reader sees calls a document compliant, or gives it a grade. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root, type Source, sources } from "./sources.js";

const JUDGING = /\b(?:(?:non-?)?complian(?:t|ce)|scores?|scored|scoring|grade[sd]?|grading|rating|pass mark)\b/gi;

/** Cues are what documents say, not what we say. */
const withoutWords = ({ path, text }: Source): Source => ({
  path,
  text: text.replace(/^words:\n(?:[ \t]+.*\n|\n)*/m, ""),
});

/** Sentences in code: string literals that hold a space, without what is put into them. */
const literals = ({ path, text }: Source): Source => {
  const code = text.replace(/^\s*(?:\/\/|\/?\*).*$/gm, "");
  const found = [...code.matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)].map(
    (match) => match[1] ?? match[2] ?? "",
  );
  return {
    path,
    text: found
      .filter((each) => each.includes(" "))
      .join("\n")
      .replace(/\$\{[^}]*\}/g, ""),
  };
};

const shown = [
  ...sources("server/catalogue", /^(?!en\.).*\.yaml$/).map(withoutWords),
  ...sources("docs/rules", /\.md$/),
  ...sources("snippets", /\.json$/),
  ...sources("schemas", /\.json$/),
  ...sources("l10n", /\.json$/),
  ...sources("server/src/cli", /\.ts$/).map(literals),
  ...sources("server/src/lsp", /\.ts$/).map(literals),
  ...sources("server/src/engine", /\.ts$/).map(literals),
  ...sources("client/src", /\.ts$/).map(literals),
  ...["README.md", "CHANGELOG.md", "package.nls.json"].map((path) => ({
    path,
    text: readFileSync(join(root, path), "utf8"),
  })),
];

describe("what a reader sees", () => {
  it("is looked at", () => {
    expect(shown.length).toBeGreaterThan(100);
    expect(shown.filter(({ text }) => text !== "").length).toBeGreaterThan(60);
  });

  it("does not judge", () => {
    const judging = shown.flatMap(({ path, text }) => [...text.matchAll(JUDGING)].map(([word]) => `${path}: ${word}`));
    expect(judging).toEqual([]);
  });
});
