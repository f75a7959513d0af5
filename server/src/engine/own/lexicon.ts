/** The words of own requirements in one language, ready to match. Made at run time, and kept by what they say. */
import { type Lexicon, stripNumbering } from "../cues/lexicon.js";
import { tokenize } from "../cues/tokens.js";
import type { ClassMatcher } from "../cues/word-classes.js";
import { OwnMatcher } from "./matcher.js";
import type { OwnRequirement, OwnRuleId, OwnWords } from "./types.js";

export type OwnStrength = "says" | "hint" | "not";

export interface OwnSignal {
  readonly rule: OwnRuleId;
  readonly strength: OwnStrength;
}

/** A requirement that has words in the language. */
export interface Asked {
  readonly requirement: OwnRequirement;
  readonly words: OwnWords;
}

export interface OwnLexicon {
  readonly asked: readonly Asked[];
  readonly sentences: OwnMatcher<OwnSignal>;
  readonly classes: ClassMatcher;
  /** The requirements to which a heading is dedicated. */
  headingRules(heading: string): readonly OwnRuleId[];
}

/** So many are kept: configurations change, and a long-lived server sees many. */
const MOST_KEPT = 16;
const kept = new Map<string, OwnLexicon>();
const contents = new WeakMap<OwnRequirement, string>();

export function ownLexicon(requirements: readonly OwnRequirement[], lexicon: Lexicon): OwnLexicon {
  const key = [lexicon.language, ...requirements.map(contentOf)].join("\n");
  const known = kept.get(key);
  if (known?.classes === lexicon.classes) return known;
  const made = makeLexicon(requirements, lexicon);
  kept.set(key, made);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return made;
}

function contentOf(requirement: OwnRequirement): string {
  const content = contents.get(requirement) ?? JSON.stringify(requirement);
  contents.set(requirement, content);
  return content;
}

function makeLexicon(requirements: readonly OwnRequirement[], { language, classes }: Lexicon): OwnLexicon {
  const asked = requirements.flatMap((requirement): Asked[] => {
    const words = requirement.words[language];
    return words ? [{ requirement, words }] : [];
  });
  const sentences = new OwnMatcher<OwnSignal>(classes);
  const headings = new OwnMatcher<OwnRuleId>(classes);
  for (const { requirement, words } of asked) {
    for (const source of words.says) sentences.add(source, { rule: requirement.id, strength: "says" });
    for (const source of words.hints) sentences.add(source, { rule: requirement.id, strength: "hint" });
    for (const source of words.not) sentences.add(source, { rule: requirement.id, strength: "not" });
    for (const heading of words.headings) headings.add(headingCue(heading), requirement.id);
  }
  return { asked, sentences, classes, headingRules: (heading) => rulesOf(headings, heading) };
}

const CUE_SYNTAX = /[*<|()[\]]|\.\.\./;

/** A heading without cue syntax stands for its words. */
export function headingCue(heading: string): string {
  return CUE_SYNTAX.test(heading) ? heading : tokenize(heading).words.join(" ");
}

/** A heading is matched whole, without its number and a leading "the". */
function rulesOf(headings: OwnMatcher<OwnRuleId>, heading: string): readonly OwnRuleId[] {
  const tokens = tokenize(stripNumbering(heading));
  const rest = tokens.words[0] === "the" ? { ...tokens, words: tokens.words.slice(1) } : tokens;
  return [...new Set(headings.match(rest, true).map(({ payload }) => payload))];
}
