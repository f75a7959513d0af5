/** The steps of a cue as a packed list of numbers, and back. */
import type { Step, Way } from "./compiled.js";
import { packed } from "./packed.js";

const enum Code {
  Open,
  /** Between two ways. */
  Bar,
  Close,
  /** Followed by the most words that it takes. */
  Gap,
  /** This and what follows is a set, so many higher. */
  Set,
}

export function packedSteps(steps: readonly Step[]): string {
  return packed(steps.flatMap(numbersOf));
}

function numbersOf(step: Step): number[] {
  if (typeof step === "number") return step < 0 ? [Code.Gap, -1 - step] : [Code.Set + step];
  const ways = step.flatMap((way) => [
    Code.Bar,
    ...(typeof way === "number" ? [Code.Set + way] : way.flatMap(numbersOf)),
  ]);
  return [Code.Open, ...ways.slice(1), Code.Close];
}

/** @param from where they begin in the list */
export function unpackedSteps(numbers: readonly number[], from = 0): readonly Step[] {
  return new Reader(numbers, from).steps();
}

class Reader {
  readonly #numbers: readonly number[];
  #at: number;

  constructor(numbers: readonly number[], from: number) {
    this.#at = from;
    this.#numbers = numbers;
  }

  /** Up to the end of the way, or of all. */
  steps(): Step[] {
    const steps: Step[] = [];
    for (; this.#at < this.#numbers.length; this.#at++) {
      const code = this.#numbers[this.#at] ?? 0;
      if (code === Code.Bar || code === Code.Close) break;
      if (code >= Code.Set) steps.push(code - Code.Set);
      else if (code === Code.Gap) steps.push(-1 - (this.#numbers[++this.#at] ?? 0));
      else steps.push(this.#ways());
    }
    return steps;
  }

  #ways(): Way[] {
    const ways: Way[] = [];
    while (this.#numbers[this.#at] !== Code.Close) {
      this.#at++;
      const steps = this.steps();
      const [only] = steps;
      ways.push(steps.length === 1 && typeof only === "number" && only >= 0 ? only : steps);
    }
    return ways;
  }
}
