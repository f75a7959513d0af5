/**
 * Cuts a text into parts at block boundaries that a single pass over its lines is sure of, so that each part
 * can be parsed alone and means what it means in the whole. Where the pass is not sure it does not cut: a part
 * that is too long costs time, a wrong cut would cost the truth.
 */
import { sharedBy } from "../text/edit.js";
import { isSameState, lineEnd, linesOf, Scan, type State } from "./scan.js";

/** Where a part begins. */
export interface Cut {
  readonly start: number;
  /** What is known once its first line was read. */
  readonly state: State;
}

/** A text and where its parts begin; they follow each other without a gap to its end. */
export interface Cuts {
  readonly text: string;
  readonly cuts: readonly Cut[];
}

/** The parts of a text that was cut anew, with those of its last version that stay as they are. */
export interface Recut extends Cuts {
  /** So many parts at the beginning stay, and so many at the end. */
  readonly before: number;
  readonly after: number;
}

/** So many parts before an edit are cut anew: a line looks three lines ahead, and a part has one at least. */
const LOOKED_AHEAD = 4;

/** Cuts what follows `from`; with the last version of the text, only what an edit touched is looked at. */
export function cutParts(text: string, from: number, last: Cuts = { text: "", cuts: [] }): Recut {
  const shared = sharedBy(last.text, text);
  const touched = last.cuts.findLastIndex(({ start }) => start < shared.before);
  const before = from === last.cuts[0]?.start ? Math.max(0, touched - LOOKED_AHEAD) : 0;
  const cuts = before > 0 ? last.cuts.slice(0, before + 1) : [];
  const scan = new Scan(text, cuts[before]?.state);
  const end = new SameEnd(text.length, last, shared.after);
  for (const line of linesOf(text, before > 0 ? lineEnd(text, cuts[before]?.start ?? from) : from)) {
    const partStart = cuts.at(-1)?.start;
    const isCut = scan.mayCutAt(line, partStart ?? from);
    if (partStart !== undefined && !isCut) continue;
    const cut = { start: line.start, state: scan.state };
    const rest = end.from(cut);
    if (rest) return { text, cuts: [...cuts, ...rest], before, after: rest.length };
    cuts.push(cut);
  }
  if (cuts.length === 0) cuts.push({ start: from, state: scan.state });
  return { text, cuts, before, after: 0 };
}

/** Finds where a text goes on as its last version did. */
class SameEnd {
  readonly #last: Cuts;
  /** From here on the text is the same. */
  readonly #start: number;
  /** How much further on it stands. */
  readonly #by: number;
  #at = 0;

  constructor(length: number, last: Cuts, shared: number) {
    this.#last = last;
    this.#start = length - shared;
    this.#by = length - last.text.length;
  }

  /** The cut and all that follow it, where the last version was cut there too and goes on alike. */
  from({ start, state }: Cut): readonly Cut[] | undefined {
    if (start < this.#start) return undefined;
    const { cuts } = this.#last;
    while (this.#at < cuts.length && (cuts[this.#at]?.start ?? 0) + this.#by < start) this.#at++;
    const same = cuts[this.#at];
    if (!same || same.start + this.#by !== start || !isSameState(same.state, state)) return undefined;
    const rest = cuts.slice(this.#at);
    return this.#by === 0 ? rest : rest.map((each) => ({ start: each.start + this.#by, state: each.state }));
  }
}
