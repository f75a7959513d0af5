/** Seats in the rows of a table: a group in one cell, its number in another, and perhaps their total. */
import { perPart } from "../coverage/per-part.js";
import type { Reading, ReadSentence } from "../coverage/reading.js";
import { bodyOfSection } from "./actors.js";
import { numberOf } from "./numbers.js";
import type { Body, Seats } from "./types.js";

type Share = Seats["shares"][number];

export function seatTables(reading: Reading, bodies: readonly Body[]): Seats[] {
  const ofSection = bodyOfSection(reading, bodies);
  return headed(reading).flatMap(({ sentence: head, index, value: column }) =>
    tableOf(rowsBelow(reading, index), column, ofSection(head.section)),
  );
}

const rows = perPart(({ block: { fact } }) =>
  fact.form === "row" || fact.form === "header-row" ? fact.form : undefined,
);

/** The rows up to the next head of a table. */
function rowsBelow(reading: Reading, head: number): ReadSentence[] {
  const all = rows(reading);
  const start = all.findIndex(({ index }) => index > head);
  const end = all.findIndex(({ index, value }) => index > head && value === "header-row");
  return start < 0 ? [] : all.slice(start, end < 0 ? all.length : end).map(({ sentence }) => sentence);
}

/** A table is one of seats when a column is headed so. */
const headed = perPart((sentence) => {
  if (sentence.block.fact.form !== "header-row") return undefined;
  const column = cellsOf(sentence).findIndex(({ text }) =>
    /^(?:number of )?(?:seats?|members|representatives|delegates|votes)$/i.test(text),
  );
  return column < 1 ? undefined : column;
});

function tableOf(rows: readonly ReadSentence[], column: number, of: string | undefined): Seats[] {
  const read = rows.flatMap((row) => shareIn(row, column));
  const total = read.find(({ group }) => /^(?:total|in all|sum|together|all)\b/i.test(group));
  const shares = read.filter((each) => each !== total);
  if (shares.length < 2 || shares.length + (total ? 1 : 0) < new Set(rows.map(({ block }) => block.block)).size)
    return [];
  return [
    {
      ...(of === undefined ? {} : { of }),
      ...(total ? { total: { count: total.count, span: total.span } } : {}),
      shares,
    },
  ];
}

interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function cellsOf({ block }: ReadSentence): Cell[] {
  const { text } = block.fact;
  const cells: Cell[] = [];
  let start = 0;
  for (const piece of text.split(/(\s*\|\s*|\t)/)) {
    if (!/^(?:\s*\|\s*|\t)$/.test(piece)) cells.push({ text: piece.trim(), start, end: start + piece.length });
    start += piece.length;
  }
  return cells;
}

function shareIn(row: ReadSentence, column: number): Share[] {
  const cells = cellsOf(row);
  const [group, cell] = [cells[0], cells[column]];
  const count = cell && numberOf(cell.text);
  if (!group || !cell || count === undefined) return [];
  return [{ group: group.text, count, span: row.spanOf(cell.start, cell.end) }];
}
