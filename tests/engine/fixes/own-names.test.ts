import { describe, expect, test } from "vitest";
import { ownNames, withOwnNames } from "../../../server/src/engine/fixes/own-names.js";
import { createEngine } from "../../../server/src/engine/index.js";

const engine = createEngine();

function namesIn(text: string) {
  const document = engine.read("charter.md", text);
  engine.lint(document, { settings: { kind: "charter", language: "en" }, files: new Map() });
  return ownNames(document, "en");
}

const CHARTER = `# Charter of the Lighthouse Forum

## Roles

The Keeper Council consists of nine members elected by the keepers.

## Decisions

The Keeper Council decides by consensus. If that fails, the Keeper Council decides by a majority of two thirds.

## Channels

Discussion takes place on the list talk@lights.example. Questions go to office@lights.example.
Documents are kept at <https://lights.example/documents>.
`;

describe("the names of a document", () => {
  test("are its body's, the deciding body's, and its addresses", () => {
    expect(namesIn(CHARTER)).toEqual({
      body: "the Lighthouse Forum",
      decider: "the Keeper Council",
      list: "talk@lights.example",
      contact: "office@lights.example",
      site: "https://lights.example/documents",
    });
  });

  test("are not made up where the document gives none", () => {
    expect(namesIn("# Our rules\n\nWe talk until we agree.\n")).toEqual({});
  });
});

describe("a draft", () => {
  const names = { body: "the Forum", decider: "the Council" };

  test("takes them into its placeholders, which stay tab stops, with a capital where a sentence begins", () => {
    const draft = "${1:[Name of the deciding body]} decides for ${2:[name of the body]} in ${3:[number]} days.";
    expect(withOwnNames(draft, names)).toBe("${1:The Council} decides for ${2:the Forum} in ${3:[number]} days.");
  });

  test("keeps the article where an item begins with the name", () => {
    expect(withOwnNames("- **${1:[name of the deciding body, e.g. the Board]}** is responsible.", names)).toBe(
      "- **${1:The Council}** is responsible.",
    );
  });

  test("escapes what a snippet would read as its own", () => {
    expect(withOwnNames("${1:[name of the body]}", { body: "the $} Club" })).toBe("${1:the \\$\\} Club}");
  });
});
