import { distance } from "fastest-levenshtein";

/** The known name that a mistyped one most likely stands for; undefined when none is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(name.length / 2));
  for (const each of known) {
    const steps = distance(name.toLowerCase(), each.toLowerCase());
    if (steps < least) [best, least] = [each, steps];
  }
  return best;
}

/** Whether a name is one letter off from a known one. */
export function isSlip(name: string, known: readonly string[]): boolean {
  return known.some((each) => distance(each, name) === 1);
}
