/** Lists of what is found in the parts of a reading, taken over from the last version for the parts that stay. */
import { firstFrom } from "../text/ascending.js";
import { fitted } from "../text/fitted.js";
import type { Reading, ReadPart } from "./reading.js";
import { newSlot, Shelf } from "./shelf.js";

/** A reading's place in the row of a document's versions. What is found in its parts is kept under it. */
export interface Step {
  /** How many parts it has. */
  readonly count: number;
  readonly shelf: Shelf;
  last?: LastStep | undefined;
}

interface LastStep {
  readonly step: Step;
  /** So many parts at the beginning, and so many at the end, hold the same sentences as then. */
  readonly before: number;
  readonly after: number;
}

/** @param last the reading of the version before; what was kept under that one's own last version is let go of */
export function stepTo(parts: readonly ReadPart[], last: Reading | undefined): Step {
  const count = parts.length;
  const shelf = new Shelf();
  if (!last) return { count, shelf };
  last.step.last = undefined;
  const most = Math.min(count, last.parts.length);
  let before = 0;
  while (before < most && parts[before] === last.parts[before]) before++;
  let after = 0;
  while (after < most - before && parts[count - 1 - after] === last.parts[last.parts.length - 1 - after]) after++;
  return { count, shelf, last: { step: last.step, before, after } };
}

export interface ByParts<T> {
  /** Numbers of the parts in which something is found, ascending. */
  readonly numbers: readonly number[];
  /** What is found in each of them: the same list from one version to the next as long as the part's sentences stay. */
  readonly lists: readonly (readonly T[])[];
  /** How many there are in each list and those before. */
  readonly ends: readonly number[];
  /** All, in the order of the parts. */
  readonly all: readonly T[];
}

/** Adds what is found in a part; to be called in the order of the parts. */
export type Add<T> = (number: number, list: readonly T[]) => void;
/** Finds in the parts from a number on, `to` exclusive. */
export type Find<T> = (reading: Reading, from: number, to: number, add: Add<T>) => void;

/** Asks `find` for the parts that are not what they were in the last version. */
export function byParts<T>(find: Find<T>): (reading: Reading) => ByParts<T> {
  const slot = newSlot<ByParts<T>>();
  return (reading) => {
    const { shelf, last } = reading.step;
    const known = slot.get(shelf);
    if (known) return known;
    const then = last && slot.get(last.step.shelf);
    return slot.put(shelf, last && then ? carriedOn(reading, last, then, find) : begun(reading, find));
  };
}

/** Goes through the lists of parts from a number on, `to` exclusive. */
export function eachList<T>({ numbers, lists }: ByParts<T>, from: number, to: number, tell: Add<T>): void {
  for (let at = firstFrom(numbers, from); (numbers[at] ?? to) < to; at++) tell(numbers[at] ?? 0, lists[at] ?? []);
}

/** For a reading without a last version. */
function begun<T>(reading: Reading, find: Find<T>): ByParts<T> {
  const { numbers, lists, ends, all, add } = new Found<T>(0);
  find(reading, 0, reading.parts.length, add);
  return { numbers: fitted(numbers), lists: fitted(lists), ends: fitted(ends), all: fitted(all) };
}

/** What is found in parts that follow one another. */
class Found<T> {
  readonly numbers: number[] = [];
  readonly lists: (readonly T[])[] = [];
  readonly ends: number[] = [];
  readonly all: T[] = [];
  readonly #before: number;

  /** @param before how many were found in the parts before */
  constructor(before: number) {
    this.#before = before;
  }

  readonly add: Add<T> = (number, list) => {
    this.numbers.push(number);
    this.lists.push(list);
    for (const each of list) this.all.push(each);
    this.ends.push(this.#before + this.all.length);
  };
}

function carriedOn<T>(
  reading: Reading,
  { step, before, after }: LastStep,
  last: ByParts<T>,
  find: Find<T>,
): ByParts<T> {
  const count = reading.parts.length;
  const [to, from] = [firstFrom(last.numbers, before), firstFrom(last.numbers, step.count - after)];
  const start = last.ends[to - 1] ?? 0;
  const { numbers, lists, ends, all, add } = new Found<T>(start);
  find(reading, before, count - after, add);
  if (lists.length === 0 && from === to && count === step.count) return last;
  const lastEnd = last.ends[from - 1] ?? 0;
  const end = start + all.length;
  const replaced = from - to;
  return {
    numbers: movedFrom(to + numbers.length, spliced(last.numbers, to, replaced, numbers), count - step.count),
    lists: spliced(last.lists, to, replaced, lists),
    ends: movedFrom(to + ends.length, spliced(last.ends, to, replaced, ends), end - lastEnd),
    all: spliced(last.all, start, lastEnd - start, all),
  };
}

/** More than so many are not given to a function one by one: there is an end to what a call may hold. */
const MOST_ARGUMENTS = 1000;

/** A list with some of another in place of some of its own; most often few of many, which are then copied once. */
function spliced<T>(list: readonly T[], at: number, removed: number, added: readonly T[]): T[] {
  return added.length > MOST_ARGUMENTS
    ? list.slice(0, at).concat(added, list.slice(at + removed))
    : list.toSpliced(at, removed, ...added);
}

/** The numbers, those from a place on greater by so much. */
function movedFrom(place: number, numbers: number[], by: number): number[] {
  if (by !== 0) for (let i = place; i < numbers.length; i++) numbers[i] = (numbers[i] ?? 0) + by;
  return numbers;
}
