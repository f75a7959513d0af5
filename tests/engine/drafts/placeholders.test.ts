/** Every gap that our own drafts leave is found, wherever the text was put in as plain text. */
import { describe, expect, it } from "vitest";
import { drafts } from "../../../server/src/engine/drafts/data.js";
import { gapsOfSnippet, plainSnippet } from "../../../server/src/engine/fixes/snippet.js";
import { catalogue } from "../../../server/src/engine/index.js";
import { asKind, findingsOf, lintText } from "../../catalogue/reading.js";

const parts = catalogue.checks.flatMap(({ id, finds }) =>
  Object.values(finds?.words.en?.parts ?? {}).flatMap(({ draft }) => (draft ? [{ name: id, body: draft }] : [])),
);
const bodies = [
  ...catalogue.requirements.map(({ id, snippet }) => ({ name: id, body: snippet.en?.body ?? "" })),
  ...drafts.sections.map(({ topic, body }) => ({ name: `own ${topic}`, body })),
  ...drafts.extras.map(({ heading, body }) => ({ name: heading, body })),
  ...[...Object.entries(drafts.charters), ...Object.entries(drafts.proposals)].map(([name, { title }]) => ({
    name,
    body: title,
  })),
  ...parts,
];

describe.each(bodies)("the draft $name", ({ body }) => {
  const text = plainSnippet(body.replaceAll("{body}", "the Reed Club"));
  const document = asKind(`# Charter of the Reed Club\n\n## Rules\n\n${text}\n`);
  const gaps = text.match(/\[[^\]\n]+\]/g) ?? [];
  const told = findingsOf(lintText(document), "placeholder").map(({ span }) => document.slice(span.start, span.end));

  it("has each of its gaps told", () => {
    // Quotations are not the document's own words.
    const quoted = text.match(/^>.*$/gm)?.join("\n") ?? "";
    expect(told).toEqual(gaps.filter((gap) => !quoted.includes(gap)));
    expect(gaps.length).toBeGreaterThanOrEqual(gapsOfSnippet(body).length > 0 ? 1 : 0);
  });
});

describe("brackets that are no gaps", () => {
  it("are left alone in links, footnotes, boxes, citations and asides", () => {
    const text =
      "The list is [open to all](https://reed.example), as the minutes say [^1]. The rules of [RFC 2119] hold [sic].\n\n- [x] sail\n- [ ] oars\n\n[grounds][g] are told.\n\n[^1]: The note.\n\n[g]: https://reed.example/grounds\n";
    expect(findingsOf(lintText(asKind(`# Charter of the Reed Club\n\n## Rules\n\n${text}`)), "placeholder")).toEqual(
      [],
    );
  });
});
