/** After an edit, a text is cut and its lines are counted as if it had never been seen. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type GovernanceDocument, readDocument, upToDate } from "../../../server/src/engine/document/document.js";
import { LineIndex } from "../../../server/src/engine/text/lines.js";
import { unlessRefused } from "./refusals.js";

const line = fc.constantFrom(
  "# Heading",
  "Title\n===",
  "Sub\n---",
  "text",
  "[a][x] and [y]",
  "",
  "",
  "",
  "- item",
  "   continued",
  "> quote",
  "```",
  "~~~",
  "<!-- c",
  "-->",
  "<div>",
  "<span>",
  "</script>",
  "[x]: /url",
  "[y]: /other",
  "---",
  "a: b",
  "a\r\nb",
  "a\rb",
  "A stretch without headings. ".repeat(400),
);
const piece = fc.oneof(line, fc.constantFrom("\n", "\r", "\n\n", "#", "-", "=", "`", "x", ""));
const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(12), put: piece });
const edited = fc.tuple(
  fc.array(line, { maxLength: 30 }).map((lines) => lines.join("\n")),
  fc.array(edit, { minLength: 1, maxLength: 6 }),
);

function applied(text: string, { at, cut, put }: { at: number; cut: number; put: string }): string {
  const from = Math.floor(at * text.length);
  return text.slice(0, from) + put + text.slice(from + cut);
}

describe("a version of a text to which there are newer ones", { timeout: 600_000 }, () => {
  it("is still told as it was when somebody asks", () => {
    const property = fc.property(edited, ([start, edits]) => {
      const first = unlessRefused(() => readDocument("a.md", start));
      if (first === "refused") return;
      const versions = [first];
      for (const each of edits) {
        const last = versions.at(-1);
        const next = unlessRefused(() => readDocument("a.md", applied(last?.text ?? "", each), last));
        if (next === "refused") break;
        versions.push(next);
      }
      for (const version of versions) {
        const now = upToDate(version);
        expect(placesOf(now)).toEqual(placesOf(readDocument("a.md", version.text)));
        expect(upToDate(now)).toBe(now);
      }
    });
    fc.assert(property, { seed: 29, numRuns: Number(process.env.CHARTERLINT_RUNS ?? 30) });
  });
});

describe("a text that was edited", { timeout: 600_000 }, () => {
  it("has the parts, facts and lines of one that is new", () => {
    const property = fc.property(edited, ([start, edits]) => {
      let text = start;
      const first = unlessRefused(() => readDocument("a.md", text));
      if (first === "refused") return;
      let document = first;
      for (const each of edits) {
        text = applied(text, each);
        const anew = unlessRefused(() => readDocument("a.md", text));
        const next = unlessRefused(() => readDocument("a.md", text, document));
        if (anew === "refused" || next === "refused") {
          expect(next).toBe(anew);
          return;
        }
        document = next;
        expect(document.parts).toEqual(anew.parts);
        expect(placesOf(document)).toEqual(placesOf(anew));
        expect(startsOf(document.lines)).toEqual(startsOf(new LineIndex(text)));
      }
    });
    fc.assert(property, { seed: 23, numRuns: Number(process.env.CHARTERLINT_RUNS ?? 80) });
  });
});

/** Where each block of each section stands. */
function placesOf({ sections }: GovernanceDocument): readonly unknown[] {
  return sections.map(({ index, span, prose }) => [
    index,
    span,
    prose.map(({ base, part, block }) => [base, part, block]),
  ]);
}

function startsOf(lines: LineIndex): number[] {
  return Array.from({ length: lines.lineCount }, (_, line) => lines.startOf(line));
}
