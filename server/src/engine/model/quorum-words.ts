/** Which numbers of a sentence are a quorum's, and no decision's. */
import { hasComma, hitsFor, type Stretch, says, type View } from "./view.js";

const FAR = 12;
/** "Quorum for a vote of the board shall require the attendance of at least five". */
const FAR_AFTER = 16;
/** Words by which a sentence says what the quorum is, after and before its name. */
const IS = new Set(
  "is of be requires require required consists constitutes means met equals least become becomes are when needs has".split(
    " ",
  ),
);
const MAKES = new Set("constitute constitutes constituting form forms are is be as make makes for".split(" "));
/** Words between the two that show that the number is for something else. */
const ELSE = new Set(
  "approve approved decide decides majority pass passes decision decisions if provided within after again until".split(
    " ",
  ),
);

/** Each with the name of the quorum and its number. */
export function quorumStretches(view: View): Stretch[] {
  if (!says(view.sentence, "quorum")) return [];
  const others = hitsFor(view, "quorum")
    .filter((hit) => !isName(view, hit))
    .map((hit) => withWhole(view, hit));
  const all = [
    ...namesIn(view).flatMap((name) =>
      [afterName(view, name), beforeName(view, name)].filter((each) => each !== undefined),
    ),
    ...others,
  ];
  return all.filter((each, at) => !all.slice(0, at).some((other) => other.from < each.to && each.from < other.to));
}

/** "Five of the nine members must be present": the five, where the cue begins at the nine. */
function withWhole({ tokens, classes }: View, hit: Stretch): Stretch {
  const { words } = tokens;
  const of = words[hit.from - 1] === "of" ? hit.from - 1 : hit.from - 2;
  if (words[of] !== "of" || (of === hit.from - 2 && !/^(?:the|its|their|all)$/.test(words[of + 1] ?? ""))) return hit;
  const isCount = ["number", "fraction"].some((name) => of > 0 && classes.length(name, words, of - 1) > 0);
  return isCount ? { from: of - 1, to: hit.to } : hit;
}

/** Everywhere that the quorum is called by its name: the cues tell only that it is. */
function namesIn({ tokens }: View): Stretch[] {
  return tokens.words.flatMap((word, from) => (/^(?:in)?quor/.test(word) ? [{ from, to: from + 1 }] : []));
}

export function isName({ tokens }: View, { from, to }: Stretch): boolean {
  return to === from + 1 && /quor/.test(tokens.words[from] ?? "");
}

/** "The quorum is half of the members". */
function afterName(view: View, { from, to }: Stretch): Stretch | undefined {
  const { tokens, classes } = view;
  const { words } = tokens;
  let said = false;
  for (let at = to; at < Math.min(words.length, to + FAR_AFTER); at++) {
    if (hasComma(view, at)) return undefined;
    if (said && isNumber(words, at)) return { from, to: at + length(words, at) };
    if (IS.has(words[at] ?? "")) said = true;
    else if (ELSE.has(words[at] ?? "")) return undefined;
  }
  return undefined;

  function isNumber(all: readonly string[], at: number): boolean {
    return length(all, at) > 0;
  }

  function length(all: readonly string[], at: number): number {
    if (all[at] === "majority") return 1;
    return Math.max(...["fraction", "percent", "number"].map((name) => classes.length(name, all, at)));
  }
}

/** "Half of the members are a quorum". */
function beforeName({ tokens, classes }: View, { from, to }: Stretch): Stretch | undefined {
  const { words } = tokens;
  if (!words.slice(Math.max(0, from - 3), from).some((word) => MAKES.has(word))) return undefined;
  for (let at = from - 1; at >= Math.max(0, from - FAR); at--) {
    if (words[at] === "majority") return { from: at, to };
    const found = ["fraction", "percent", "number"].some((name) => classes.length(name, words, at) > 0);
    if (found) return { from: startOfNumber(at), to };
  }
  return undefined;

  /** "Two thirds" ends in a word that is a number alone. */
  function startOfNumber(at: number): number {
    return at > 0 && classes.length("fraction", words, at - 1) > 1 ? at - 1 : at;
  }
}
