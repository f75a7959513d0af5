/** Composes full-length documents out of a base with marked passages, a passage and its look-alike. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "yaml";

export interface Pair {
  readonly base: string;
  /** Markdown that answers the topic. */
  readonly passage: string;
  /** Where the passage goes: how a line of the base begins. Without it: where the first removed passage stood. */
  readonly at?: string;
  /** Markdown that does not answer it, though it uses the same words; `at` as above. */
  readonly lookAlike: { readonly text: string; readonly at: string };
  readonly why: string;
}

const OPENING = /^\s*<!-- topic: ([a-z -]+) -->\s*$/;
const CLOSING = /^\s*<!-- \/topic -->\s*$/;
const HERE = "\u0000here\u0000";

export const folder = import.meta.dirname;

export function pairsOf(topic: string): readonly Pair[] {
  return parse(readFileSync(resolve(folder, `${topic}.yaml`), "utf8")) as Pair[];
}

export function compose(topic: string, pair: Pair): { with: string; without: string } {
  const base = withLookAlike(
    withoutTopic(readFileSync(resolve(folder, "bases", `${pair.base}.md`), "utf8"), topic),
    pair,
  );
  if (!pair.at && !base.includes(HERE))
    throw new Error(`${pair.base} has no passage on ${topic}: say where it goes with "at"`);
  const inserted = pair.at
    ? insertAfter(base.replace(HERE, ""), pair.at, pair.passage)
    : base.replace(HERE, () => block(pair.passage));
  return { with: tidy(inserted), without: tidy(base.replace(HERE, "")) };
}

/** The base without the passages that answer a topic; the first leaves a mark. */
export function withoutTopic(base: string, topic: string): string {
  const kept: string[] = [];
  const open: boolean[] = [];
  let marked = false;
  for (const line of base.split("\n")) {
    const opening = OPENING.exec(line);
    if (opening) {
      open.push((opening[1] ?? "").split(" ").includes(topic));
      if (open.at(-1) && !marked) {
        kept.push(HERE);
        marked = true;
      }
    } else if (CLOSING.test(line)) {
      if (open.pop() === undefined) throw new Error("a passage is closed that was not opened");
    } else if (!open.includes(true)) kept.push(line);
  }
  if (open.length > 0) throw new Error("a passage is not closed");
  return kept.join("\n");
}

function withLookAlike(text: string, { lookAlike }: Pair): string {
  return insertAfter(text, lookAlike.at, lookAlike.text);
}

/** Puts Markdown after the block (the lines up to a blank one) whose line begins like `at`. */
function insertAfter(text: string, at: string, markdown: string): string {
  const lines = text.split("\n");
  const found = lines.findIndex((line) => line.replace(/^[#\s*_|>-]+/, "").startsWith(at));
  if (found < 0) throw new Error(`no line begins with "${at}"`);
  let end = found;
  while (end + 1 < lines.length && lines[end + 1]?.trim() && lines[end + 1] !== HERE) end++;
  lines.splice(end + 1, 0, block(markdown));
  return lines.join("\n");
}

/** Rows go on with the table before them; all else stands between blank lines. */
function block(markdown: string): string {
  return markdown.startsWith("|+") ? markdown.replace("|+", "|").trimEnd() : `\n${markdown.trimEnd()}\n`;
}

function tidy(text: string): string {
  return text.replaceAll(/\n{3,}/g, "\n\n");
}
