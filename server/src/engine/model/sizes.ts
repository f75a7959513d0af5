/** How many members each body has, wherever the text says so. */
import type { Span } from "../types.js";
import type { Model } from "./types.js";

export interface Size {
  readonly count: number;
  readonly span: Span;
}

/** All places by the body's id, in the order of the text. */
export function placesOf({ seats }: Pick<Model, "seats">): Map<string, Size[]> {
  const places = new Map<string, Size[]>();
  for (const { of, total } of seats) {
    if (of === undefined || !total) continue;
    const list = places.get(of);
    if (list) list.push(total);
    else places.set(of, [total]);
  }
  for (const list of places.values()) list.sort((a, b) => a.span.start - b.span.start);
  return places;
}

/** Of bodies that have one size; none for those of which the text says two. */
export function sizesOf(model: Pick<Model, "seats">): Map<string, Size> {
  const sizes = new Map<string, Size>();
  for (const [id, [first, ...others]] of placesOf(model))
    if (first && others.every(({ count }) => count === first.count)) sizes.set(id, first);
  return sizes;
}
