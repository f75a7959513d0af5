/** The model for other programs: version 1 of the format, of which no key goes away. Places are zero-based positions. */
import type { GovernanceDocument, model as Shapes } from "../../engine/index.js";
import type { Position } from "../../engine/text/lines.js";

interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Numbers that mean something only inside the engine. */
const INNER: ReadonlySet<string> = new Set(["sentence", "section", "elsewhere"]);

export function modelJson(shown: string, document: GovernanceDocument, model: Shapes.Model): string {
  const place = ({ start, end }: Offsets): Range => ({
    start: document.lines.positionAt(start),
    end: document.lines.positionAt(end),
  });
  const { bodies, decisions, mandates, quorums, seats, limits, periods } = model;
  const { escalations, groups, terms, references, reliesOn } = model;
  const rest = {
    decisions,
    mandates,
    quorums,
    seats,
    limits,
    periods,
    escalations,
    groups,
    terms,
    references,
    reliesOn,
  };
  const report = {
    version: 1,
    path: shown,
    bodies: bodies.map(({ mentions, ...body }) => ({
      ...placed(body, place),
      mentions: mentions.map(({ text, span }) => ({ text, range: place(span) })),
    })),
    ...placed(rest, place),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

interface Offsets {
  readonly start: number;
  readonly end: number;
}

type Json = Readonly<Record<string, unknown>>;

/** The same with ranges in place of spans; `span` itself is called `range`. */
function placed(value: object, place: (span: Offsets) => Range): Json {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !INNER.has(key))
      .map(([key, each]: [string, unknown]) => [key === "span" ? "range" : key, placedValue(each, place)]),
  );
}

function placedValue(value: unknown, place: (span: Offsets) => Range): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => placedValue(each, place));
  if (typeof value !== "object" || value === null) return value;
  return isSpan(value) ? place(value) : placed(value, place);
}

function isSpan(value: object): value is Offsets {
  return Object.keys(value).length === 2 && "start" in value && "end" in value && typeof value.start === "number";
}
