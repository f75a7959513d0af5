/** `set` and `inherits` of a configuration file: which other documents count for one. */
import type { TopicId } from "../../engine/types.js";
import { type Fault, isRecord, type Path, valueAt } from "./faults.js";
import type { Placed, PlacedInherited } from "./types.js";

type PlaceOf = (path: Path) => Placed["place"];

/** The entries without a fault. `plain` is the whole configuration, as plain data. */
export function setIn(plain: unknown, faults: readonly Fault[], placeOf: PlaceOf): Placed[] {
  const held = valueAt(plain, ["set"]);
  if (!Array.isArray(held)) return [];
  return held.flatMap((text: unknown, i) => {
    const path = ["set", String(i)];
    return typeof text === "string" && !isAtFault(faults, path) ? [{ text, place: placeOf(path) }] : [];
  });
}

export function inheritsIn(plain: unknown, faults: readonly Fault[], placeOf: PlaceOf): PlacedInherited[] {
  const held = valueAt(plain, ["inherits"]);
  const entries = Array.isArray(held)
    ? held.map((value: unknown, i) => ({ value, path: ["inherits", String(i)] }))
    : [{ value: held, path: ["inherits"] }];
  return entries.flatMap(({ value, path }) => (isAtFault(faults, path) ? [] : inherited(value, path, placeOf)));
}

function inherited(value: unknown, path: Path, placeOf: PlaceOf): PlacedInherited[] {
  if (typeof value === "string") return [{ text: value.trim(), place: placeOf(path) }];
  if (!isRecord(value)) return [];
  const { from, topics } = value;
  // The schema vouches for the topics.
  const settled = Array.isArray(topics) ? { topics: topics as readonly TopicId[] } : {};
  return typeof from === "string" ? [{ text: from.trim(), place: placeOf([...path, "from"]), ...settled }] : [];
}

function isAtFault(faults: readonly Fault[], path: Path): boolean {
  return faults.some((fault) => path.every((step, i) => fault.path[i] === step));
}
