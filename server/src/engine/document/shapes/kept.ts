/** What the parser makes of a shape, kept: most paragraphs and lists of charters have one of a few hundred shapes. */
import type { PhrasingContent, RootContent } from "mdast";
import { parseMarkdown } from "../parser.js";

/** When there are more, all are let go of. */
const MOST = 4_096;
/** A longer shape will hardly be met again. */
const LONGEST = 1_024;

function kept<T>(read: (shape: string) => T): (shape: string) => T {
  const known = new Map<string, T>();
  return (shape) => {
    const before = known.get(shape);
    if (before !== undefined) return before;
    const made = read(shape);
    if (known.size >= MOST) known.clear();
    if (shape.length <= LONGEST) known.set(shape, made);
    return made;
  };
}

export const blocksOf = kept((shape): readonly RootContent[] => parseMarkdown(shape).children);

/** Of what is a single paragraph, its content; null for anything else. */
export const inlineOf = kept((shape) => paragraphOf(shape));

export function paragraphOf(text: string): readonly PhrasingContent[] | null {
  const [only, ...others] = parseMarkdown(text).children;
  if (only?.type !== "paragraph" || others.length > 0) return null;
  return only.position?.start.offset === 0 && only.position.end.offset === text.trimEnd().length ? only.children : null;
}
