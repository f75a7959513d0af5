/** Others than the stakeholders listed are to carry out what is decided. */
import { perPart } from "../coverage/per-part.js";
import type { Reading, ReadSentence } from "../coverage/reading.js";
import { saying } from "../coverage/saying.js";
import { tokenize } from "../cues/tokens.js";
import type { ClassMatcher } from "../cues/word-classes.js";
import { type Listed, partiesIn } from "../model/group-lists.js";
import { Naming } from "../model/group-names.js";
import type { CheckInput, Found } from "./check.js";
import { columnOf, headsOf } from "./columns.js";
import { hitsNamed, isRule } from "./sentences.js";

export function implementerNotListed(input: CheckInput): Found[] {
  const { document, model, reading } = input;
  const [first] = model.groups;
  if (!first || model.groups.length < 2) return [];
  const naming = new Naming(model.groups.map(({ id }) => id));
  const told = new Set<string>();
  const message = { id: "implementer-not-listed.list", args: {} };
  const related = [{ path: document.path, span: first.span, message }];
  return candidates(reading).flatMap((sentence) => {
    if (!isRule(sentence) || isOfTheList(sentence, input)) return [];
    const others = implementersIn(sentence, reading).filter(
      ({ name, id }) => !told.has(id) && naming.namedIn(name).length === 0,
    );
    for (const { id } of others) told.add(id);
    return others.map(({ name, start, end }) => ({
      span: sentence.spanOf(start, end),
      message: { id: "implementer-not-listed", args: { what: name } },
      related,
    }));
  });
}

const rows = perPart(({ block }) => (block.fact.form === "row" ? true : undefined));

/** Sentences that tell who carries something out, and rows, in the order of the text. */
function candidates(reading: Reading): ReadSentence[] {
  const planned = rows(reading).filter(({ sentence }) => sentence.under.includes("work-plan"));
  const told = saying(reading, "implementer").filter(({ sentence }) => sentence.block.fact.form !== "row");
  return [...told, ...planned].sort((a, b) => a.index - b.index).map(({ sentence }) => sentence);
}

function isOfTheList({ block: { base, fact } }: ReadSentence, { model }: CheckInput): boolean {
  return model.groups.some(({ span }) => base + fact.span.start <= span.start && span.start < base + fact.span.end);
}

function implementersIn(sentence: ReadSentence, reading: Reading): Listed[] {
  const { classes } = reading.lexicon;
  if (sentence.block.fact.form === "row") return inColumn(sentence, reading);
  const [hit] = hitsNamed(sentence, "implementer");
  if (!hit) return [];
  // After "by", otherwise before the verb.
  const isPassive = /\b(?:by|with|to|of)$/.test(sentence.textOf(hit));
  const [start, end] = isPassive ? [hit.end, sentence.end] : [sentence.start, hit.start];
  return partiesIn(sentence, start, end, classes).filter(({ id }) => isParty(id, classes));
}

/** In a table of steps, the cell of the column that says who. */
function inColumn(row: ReadSentence, reading: Reading): Listed[] {
  const { classes } = reading.lexicon;
  const heads = headsOf(row, reading);
  if (!heads) return [];
  const column = columnOf(heads.text, "who-column", classes);
  const cells = row.text.split(" | ");
  const cell = cells[column]?.trim() ?? "";
  if (!/^[\p{L}' -]{3,40}s$/u.test(cell) || !isParty(cell.toLowerCase(), classes)) return [];
  const start = row.start + cells.slice(0, column).join(" | ").length + (column > 0 ? 3 : 0);
  return [{ name: cell, id: cell.toLowerCase(), start, end: start + cell.length }];
}

const BODIES = ["organ", "officer", "body-head"];

/** The document's own bodies and offices are no stakeholders. */
function isParty(name: string, classes: ClassMatcher): boolean {
  const { words } = tokenize(name);
  return !words.some((_, at) => BODIES.some((each) => classes.length(each, words, at) > 0));
}
