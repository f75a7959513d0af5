/** A shorter text that Markdown takes the same way, and the way back from it. */

/** Marks stand in it as they are; a stretch of text without meaning for Markdown is a single letter. */
export interface Shape {
  readonly text: string;
  /** Pairs of offsets, shape then source, ascending: between two pairs both run alike. */
  readonly map: readonly number[];
}

/** The letter that stands for a stretch of text. It is none of those that a box of a task list may hold. */
export const STRETCH = "a";

export class ShapeBuilder {
  #text = "";
  readonly #map: number[] = [];

  get length(): number {
    return this.#text.length;
  }

  /** Adds source that stands as it is. */
  exact(text: string, source: number): void {
    if (text === "") return;
    this.#map.push(this.#text.length, source);
    this.#text += text;
  }

  /** Adds a letter for the source from `start` to `end`. */
  stretch(start: number, end: number, letter = STRETCH): void {
    if (end <= start) return;
    this.#map.push(this.#text.length, start);
    this.#text += letter;
    this.#map.push(this.#text.length, end);
  }

  build(): Shape {
    return { text: this.#text, map: this.#map };
  }
}

/** The source offset of an offset in the shape. */
export function sourceOf({ map }: Shape, offset: number): number {
  let low = 0;
  let high = map.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((map[middle * 2] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return (map[low * 2 + 1] ?? 0) + offset - (map[low * 2] ?? 0);
}
