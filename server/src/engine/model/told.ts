/** What the words around a name tell of it, whoever goes by it: read once, as long as they stay. */
import { idOf } from "../cues/names.js";
import { aliasBefore, aliasesAfter } from "./aliases.js";

export interface Told {
  /** The name itself as an id. */
  readonly written: string;
  /** Other names that the text gives it right after it. */
  readonly followsIt: readonly string[];
  /** All other names that the text gives it there. */
  readonly given: readonly string[];
  /** "Council member": it stands before "member". */
  readonly isOfMember: boolean;
  /** The sentence says what it stands for, what it is made up of, or that there is one. */
  readonly isIntroduced: boolean;
  /** The sentence speaks of it first, and says what it is or does. */
  readonly isDuty: boolean;
  /** An item of a list begins with it and says what it does. */
  readonly isEntry: boolean;
}

const MEMBER = /^['’]?s? member/i;

/** Of a name in a heading, or in the text of a block. */
export function toldAround(
  whole: string,
  place: { readonly text: string; readonly start: number; readonly end: number },
): Told {
  const followsIt = aliasesAfter(whole, place.end);
  const before = aliasBefore(whole, place);
  return {
    written: idOf(place.text),
    followsIt,
    given: before === undefined ? followsIt : [...followsIt, before],
    isOfMember: MEMBER.test(whole.slice(place.end, place.end + 12)),
    isIntroduced: false,
    isDuty: false,
    isEntry: false,
  };
}
