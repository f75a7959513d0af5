/** Words of which one occurs in every match of a cue: without any of them, the cue need not be tried. */
import { type Element, isSolid } from "../cues/compile/syntax.js";

export interface Keys {
  readonly words: readonly string[];
  /** How words begin. */
  readonly stems: readonly string[];
}

/** Undefined where a cue can match by word classes alone. */
export function keysOf(elements: readonly Element[]): Keys | undefined {
  const candidates = elements.filter(isSolid).flatMap((element) => keysIn(element) ?? []);
  return candidates.sort((a, b) => shortest(b) - shortest(a))[0];
}

function keysIn(element: Element): Keys | undefined {
  if (element.type === "gap") return undefined;
  if (element.type === "ways") return together(element.ways.map(keysOf));
  return together(
    element.any.map((atom) => {
      if (atom.type === "class") return undefined;
      return atom.type === "literal" ? { words: [atom.word], stems: [] } : { words: [], stems: [atom.stem] };
    }),
  );
}

/** One of several ways occurs, so each of them needs keys. */
function together(all: readonly (Keys | undefined)[]): Keys | undefined {
  const known = all.filter((each) => each !== undefined);
  if (known.length < all.length) return undefined;
  return { words: known.flatMap(({ words }) => words), stems: known.flatMap(({ stems }) => stems) };
}

/** Long words are rare. */
function shortest({ words, stems }: Keys): number {
  return Math.min(...[...words, ...stems].map(({ length }) => length));
}
