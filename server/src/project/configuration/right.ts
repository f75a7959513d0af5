/** What is right in a configuration: its values without those that have a fault. The schema vouches for their types. */
import type { Fault, Path } from "./faults.js";
import type { Source } from "./source.js";
import type { Place, Setting } from "./types.js";

export interface Entry<T> extends Setting<T> {
  readonly key: string;
  readonly path: Path;
}

export class Right {
  readonly #ordered: unknown;
  readonly #faults: readonly Fault[];
  readonly #placeOf: (path: Path, at: "key" | "value") => Place;

  /** @param placeOf gives the place of a key or a value in the text */
  constructor(
    { ordered }: Pick<Source, "ordered">,
    faults: readonly Fault[],
    placeOf: (path: Path, at: "key" | "value") => Place,
  ) {
    this.#ordered = ordered;
    this.#faults = faults;
    this.#placeOf = placeOf;
  }

  /** The entries of a mapping or a list, in the order of the file; maps in them are `Map`. */
  entries<T>(path: Path): Entry<T>[] {
    const held = this.#at(path);
    if (this.#isSpoilt(path) || (!(held instanceof Map) && !Array.isArray(held))) return [];
    const all: readonly (readonly [unknown, unknown])[] = [...held.entries()];
    return all.flatMap(([name, value]) => {
      const key = String(name ?? "");
      const own = [...path, key];
      if (this.hasFault(own)) return [];
      return [{ key, value: value as T, path: own, place: this.#placeOf(own, held instanceof Map ? "key" : "value") }];
    });
  }

  /** The paths of the entries of a list, be something in them wrong. */
  items(path: Path): Path[] {
    const held = this.#at(path);
    return Array.isArray(held) && !this.#isSpoilt(path) ? held.map((_, i) => [...path, String(i)]) : [];
  }

  /** A value that is there and right. */
  value<T>(path: Path): Setting<T> | undefined {
    const held = this.#at(path);
    if (held === undefined || held === null || this.#isSpoilt(path) || this.hasFault(path)) return undefined;
    return { value: held as T, place: this.#placeOf(path, "value") };
  }

  /** Something at the path or below is wrong. */
  hasFault(path: Path): boolean {
    return this.#faults.some((fault) => startsWith(fault.path, path));
  }

  /** Something is wrong with the whole in which the path lies. */
  #isSpoilt(path: Path): boolean {
    return this.#faults.some(
      (fault) => (fault.type === "wrong-value" || fault.type === "missing-key") && startsWith(path, fault.path),
    );
  }

  #at(path: Path): unknown {
    return path.reduce<unknown>((held, step) => {
      if (Array.isArray(held)) return held[Number(step)];
      if (!(held instanceof Map)) return undefined;
      const entries: readonly (readonly [unknown, unknown])[] = [...held.entries()];
      return entries.find(([key]) => String(key ?? "") === step)?.[1];
    }, this.#ordered);
  }
}

function startsWith(path: Path, start: Path): boolean {
  return start.length <= path.length && start.every((step, i) => step === path[i]);
}
