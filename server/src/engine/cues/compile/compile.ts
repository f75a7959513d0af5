/** From cues as they are written to cues as the matcher reads them. Used when the catalogue is generated, and by tests. */
import type { WordClasses } from "../../catalogue/source-types.js";
import type { CompiledCues, CompiledVocabulary, Step, Way } from "../compiled.js";
import { packed } from "../packed.js";
import { packedSteps } from "../steps.js";
import { anchorOf } from "./anchor.js";
import { ClassFacts } from "./class-facts.js";
import { FiledCues } from "./filed.js";
import { SetTable } from "./sets.js";
import { type Atom, type Element, type Pattern, parseCue } from "./syntax.js";

/** Compiles the cues of one language; all that it compiles shares one vocabulary. */
export class CueCompiler {
  readonly #facts: ClassFacts;
  readonly #table: SetTable;
  readonly #former: SetTable | undefined;

  /** @param former what compiled the same cues before: with it, what is used most gets the shortest numbers */
  constructor(classes: WordClasses, former?: CueCompiler) {
    this.#facts = new ClassFacts(classes);
    this.#former = former ? former.#table : undefined;
    this.#table = new SetTable(this.#facts, this.#former?.byUse());
  }

  /** @throws {Error} when a cue is not well formed or names a class that there is not */
  cues<T>(sourced: Iterable<readonly [speaksFor: T, source: string]>): CompiledCues<T> {
    const cues: string[] = [];
    const groups: [T, number][] = [];
    const filed = new FiledCues();
    for (const [speaksFor, source] of sourced) {
      const pattern = parseCue(source);
      const last = groups.at(-1);
      const steps = packedSteps(pattern.elements.map((element) => this.#step(element)));
      cues.push(this.#file(pattern, filed) + steps);
      if (last && JSON.stringify(last[0]) === JSON.stringify(speaksFor)) last[1] += 1;
      else groups.push([speaksFor, 1]);
    }
    return { cues: cues.join(" "), groups, ...filed.compiled() };
  }

  /** What all cues compiled so far refer to. */
  vocabulary(): CompiledVocabulary {
    return this.#table.compiled();
  }

  /** @returns the beginning of the packed cue */
  #file(pattern: Pattern, filed: FiledCues): string {
    const anchor = anchorOf(pattern, this.#facts, (word) => this.#former?.uses(word) ?? 1);
    const [rare = [], also = []] = [anchor.rare, anchor.also].map((elements) => [
      ...new Set(elements.flatMap(({ any }) => this.#sets(any))),
    ]);
    return packed([filed.file(rare, also, anchor.isAfter), pattern.atStart ? 0 : anchor.before + 1]);
  }

  #step(element: Element): Step {
    if (element.type === "gap") return -1 - element.most;
    if (element.type === "ways") return element.ways.flatMap((way) => this.#way(way));
    const sets = this.#sets(element.any);
    const [only] = sets;
    return sets.length === 1 && only !== undefined ? only : sets;
  }

  /** A way of one step that has ways itself is as many ways. */
  #way(way: readonly Element[]): Way[] {
    const steps = way.map((element) => this.#step(element));
    const [only] = steps;
    if (steps.length !== 1 || only === undefined || (typeof only === "number" && only < 0)) return [steps];
    return typeof only === "number" ? [only] : [...only];
  }

  /** Classes apart, as their members may be several words; what stands between them together. */
  #sets(any: readonly Atom[]): number[] {
    const sets: number[] = [];
    let plain: Exclude<Atom, { type: "class" }>[] = [];
    const close = () => {
      if (plain.length > 0) sets.push(this.#table.set(plain));
      plain = [];
    };
    for (const atom of any)
      if (atom.type === "class") {
        close();
        sets.push(this.#table.class(atom.name));
      } else plain.push(atom);
    close();
    return sets;
  }
}
