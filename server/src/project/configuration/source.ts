/** The YAML of a configuration file: its values, and the places of its keys and values in the text. */
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from "yaml";
import type { Span } from "../../engine/types.js";
import type { Path } from "./faults.js";

export interface Source {
  /** Plain data, for the schema; undefined when there is none that could be relied upon. */
  readonly plain: unknown;
  /** The same with maps as `Map`, which keep the order of all keys. */
  readonly ordered: unknown;
  readonly problems: readonly { readonly span: Span; readonly message: string }[];
  /** Where the key or the value at a path stands; the nearest place above for one that is not there. */
  placeOf(path: Path, at: "key" | "value"): Span;
}

/** A configuration longer than this is a mistake, or an attack. In UTF-16 units. */
const LONGEST = 1_000_000;
/** More aliases than this, counted as they multiply, are an attack. */
const MAX_ALIASES = 100;

const START: Span = { start: 0, end: 0 };

/** Reads YAML. Never throws: what cannot be read is a problem at its place. */
export function readSource(text: string): Source {
  if (text.length > LONGEST) return nothing(`This file is too long for a configuration (over ${LONGEST} characters).`);
  try {
    const document = parseDocument(text, { prettyErrors: false, logLevel: "silent" });
    return fromDocument(document);
  } catch (error) {
    return nothing(hint(error));
  }
}

function fromDocument(document: Document.Parsed): Source {
  const problems = document.errors.map(({ pos: [start, end], message }) => ({
    span: { start, end },
    message: `This is not valid YAML: ${message}`,
  }));
  const usable = document.errors.every(({ code }) => code === "DUPLICATE_KEY");
  const placeOf = (path: Path, at: "key" | "value") => place(document, path, at);
  if (!usable) return { plain: undefined, ordered: undefined, problems, placeOf };
  const plain: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
  const ordered: unknown = document.toJS({ maxAliasCount: MAX_ALIASES, mapAsMap: true });
  return { plain, ordered, problems, placeOf };
}

function nothing(message: string): Source {
  return { plain: undefined, ordered: undefined, problems: [{ span: START, message }], placeOf: () => START };
}

/** The parser's own words for aliases that multiply and for nesting without end say nothing to a drafter. */
function hint(error: unknown): string {
  if (error instanceof ReferenceError)
    return "This file repeats itself too often through aliases (*name): write the values out.";
  if (error instanceof RangeError) return "This file is nested too deeply to be read.";
  return `This file could not be read as YAML: ${error instanceof Error ? error.message : String(error)}`;
}

function place(document: Document.Parsed, path: Path, at: "key" | "value"): Span {
  let node: Node | null = document.contents;
  let found = { key: node, value: node };
  for (const step of path) {
    const next = stepInto(document, node, step);
    if (!next) break;
    found = next;
    node = next.value;
  }
  return spanOf(at === "key" ? found.key : (found.value ?? found.key));
}

interface Entry {
  readonly key: Node | null;
  readonly value: Node | null;
}

function stepInto(document: Document.Parsed, node: Node | null, step: string): Entry | undefined {
  const target = isAlias(node) ? (node.resolve(document) ?? null) : node;
  if (isSeq<Node | null>(target)) {
    const item = target.items[Number(step)];
    return item === undefined ? undefined : { key: item, value: item };
  }
  if (!isMap<Node, Node | null>(target)) return undefined;
  const pair = target.items.findLast((each) => keyOf(each) === step);
  return pair && { key: pair.key, value: pair.value };
}

function keyOf({ key }: Pair<Node, Node | null>): string | undefined {
  return isScalar(key) ? String(key.value ?? "") : undefined;
}

function spanOf(node: Node | null | undefined): Span {
  const [start, end] = node?.range ?? [0, 0];
  return { start, end };
}
