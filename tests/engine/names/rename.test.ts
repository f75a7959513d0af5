import { describe, expect, test } from "vitest";
import { createEngine } from "../../../server/src/engine/index.js";
import { entityAt, fragmentEdits, movedAnchors, renameEdits } from "../../../server/src/engine/names/index.js";
import type { Edit } from "../../../server/src/engine/types.js";

const engine = createEngine();

function renamed(text: string, at: string, to: string): string {
  const document = engine.read("charter.md", text);
  const model = engine.model(document, "en");
  const found = model && entityAt(document, model, text.indexOf(at) + 1);
  if (!found) throw new Error(`nothing is named at ${at}`);
  const edits = renameEdits(document, found.entity, found.occurrence.text, to);
  const links = fragmentEdits(document, movedAnchors(document, edits), (path) => path === "");
  return apply(text, [...edits, ...links]);
}

function apply(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce((all, { span, newText }) => all.slice(0, span.start) + newText + all.slice(span.end), text);
}

const TEXT = `# Charter of the Harbour Network

## 1. Technical Committee

The **Technical
Committee** (TC) consists of five members elected by the General Assembly.

## 2. Decisions

The Committee decides by consensus. The TC keeps minutes. See [above](#1-technical-committee).
`;

describe("renaming a body", () => {
  test("keeps line ends and marks between its words", () => {
    expect(renamed(TEXT, "Technical\nCommittee", "Standards Council")).toContain("The **Standards\nCouncil** (TC)");
  });

  test("to a longer name puts the further words behind, to a shorter one takes the others away", () => {
    expect(renamed(TEXT, "Technical\n", "Committee on Open Standards")).toContain(
      "**Committee\non Open Standards** (TC)",
    );
    expect(renamed(TEXT, "Technical\n", "Board")).toContain("The **Board** (TC)");
  });

  test("changes its short form, leaves its initials, and keeps links to its heading right", () => {
    const text = renamed(TEXT, "Technical Committee", "Standards Council");
    expect(text).toContain("## 1. Standards Council\n");
    expect(text).toContain(
      "The Council decides by consensus. The TC keeps minutes. See [above](#1-standards-council).",
    );
  });

  test("by its initials changes the initials only", () => {
    expect(renamed(TEXT, "TC keeps", "SC")).toBe(TEXT.replaceAll("TC", "SC"));
  });
});

test("a defined term is renamed with its capitals and in the plural, not where the word has its common meaning", () => {
  const text = `# Bylaws of the Mill

## Definitions

"Member" means any person who was admitted by the board.

## Voting

Each Member has one vote. Members vote in person. A member of the public may watch.
`;
  const expected = text
    .replace('"Member"', '"Partner"')
    .replace("Each Member", "Each Partner")
    .replace("Members vote", "Partners vote");
  expect(renamed(text, 'Member"', "Partner")).toBe(expected);
});

test("a stakeholder group is renamed in the list and in sentences", () => {
  const text = `# Charter of the Bay

## Stakeholders

The stakeholders are:

- Fishers
- Port authorities

Fishers and port authorities decide by consensus in the harbour council.
`;
  expect(renamed(text, "Port authorities", "Harbour masters")).toBe(
    text.replace("Port authorities", "Harbour masters").replace("port authorities", "harbour masters"),
  );
});
