/** Documents with the amendments that were made to them, one after the other: data for the tests of changes. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

export interface Amendment {
  readonly title: string;
  readonly replace?: readonly (readonly [old: string, now: string])[];
  /** From the line that begins so to the next of its kind. */
  readonly remove?: string;
  readonly move?: { readonly section: string; readonly before: string };
  /** What has to be told, and nothing else that is lost or weakened; nothing at all for words put otherwise. */
  readonly told: readonly string[];
}

export interface Step extends Amendment {
  readonly before: string;
  readonly after: string;
}

export interface History {
  readonly name: string;
  /** Where the document stands in its repository. */
  readonly file: string;
  readonly steps: readonly Step[];
}

const folder = join(import.meta.dirname, "histories");

export const histories: readonly History[] = readdirSync(folder)
  .sort()
  .map((name) => {
    const read = parse(readFileSync(join(folder, name), "utf8")) as {
      readonly file: string;
      readonly text: string;
      readonly amendments: readonly Amendment[];
    };
    let text = read.text;
    const steps = read.amendments.map((amendment) => {
      const before = text;
      text = amended(before, amendment);
      return { ...amendment, before, after: text };
    });
    return { name: name.replace(".yaml", ""), file: read.file, steps };
  });

/** Throws when the text does not hold what is to be changed. */
function amended(text: string, { title, replace = [], remove, move }: Amendment): string {
  const cut = remove ?? move?.section;
  let changed = text;
  if (cut !== undefined) {
    const { start, end } = sectionAt(text, cut);
    const rest = text.slice(0, start) + text.slice(end);
    const at = move ? rest.indexOf(move.before) : -1;
    changed = at < 0 ? rest : `${rest.slice(0, at) + text.slice(start, end).trimEnd()}\n\n${rest.slice(at)}`;
  }
  for (const [old, now] of replace) {
    if (!changed.includes(old)) throw new Error(`"${title}": there is no "${old}"`);
    changed = changed.replace(old, () => now);
  }
  if (changed === text) throw new Error(`"${title}" changes nothing`);
  return changed;
}

function sectionAt(text: string, heading: string): { readonly start: number; readonly end: number } {
  const start = text.indexOf(heading);
  if (start < 0) throw new Error(`There is no "${heading}".`);
  const next = text.indexOf(heading.startsWith("#") ? "\n## " : "\n**Article", start + heading.length);
  return { start, end: next < 0 ? text.length : next + 1 };
}
