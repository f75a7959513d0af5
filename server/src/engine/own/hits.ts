/** What the cues of own requirements find in one part, kept by the part's facts. */
import { distinctIn } from "../cues/distinct.js";
import { joined, LeadIns } from "../cues/lead-in.js";
import { type Tokens, tokenize } from "../cues/tokens.js";
import type { Facts, ProseFact } from "../document/facts.js";
import { KeptOf } from "../text/kept-of.js";
import type { OwnLexicon, OwnSignal } from "./lexicon.js";
import type { OwnMatch } from "./matcher.js";
import type { OwnRuleId } from "./types.js";

export interface OwnHit {
  readonly rule: OwnRuleId;
  /** `some`: less than a rule, more than a mention. */
  readonly strength: "says" | "some" | "hint";
  readonly cue: string;
  /** Offsets into the plain text of the block. */
  readonly start: number;
  readonly end: number;
}

/** By block of the part, then by sentence. */
export type OwnPartHits = readonly (readonly (readonly OwnHit[])[])[];

const kept = new KeptOf<Facts, WeakMap<OwnLexicon, OwnPartHits>>();

export function ownHitsOf(facts: Facts, lexicon: OwnLexicon): OwnPartHits {
  const byLexicon = kept.of(facts, () => new WeakMap<OwnLexicon, OwnPartHits>());
  const leadIns = new LeadIns();
  const made =
    byLexicon.get(lexicon) ??
    facts.blocks.map((block) => {
      const leadIn = leadIns.of(block);
      return block.type === "prose" ? blockHits(block, lexicon, leadIn) : [];
    });
  byLexicon.set(lexicon, made);
  return made;
}

function blockHits(block: ProseFact, lexicon: OwnLexicon, leadIn: Tokens | undefined): OwnHit[][] {
  const found: OwnHit[][] = [];
  for (let i = 0; i < block.sentences.length; i += 2) {
    const tokens = tokenize(block.text, block.sentences[i] ?? 0, block.sentences[i + 1] ?? block.text.length);
    const led = leadIn && i === 0 ? ledInHits(leadIn, tokens, lexicon) : [];
    found.push([...hitsIn(tokens, lexicon), ...distinctHits(tokens, lexicon), ...led]);
  }
  return found;
}

function hitsIn(tokens: Tokens, lexicon: OwnLexicon): OwnHit[] {
  return counted(lexicon.sentences.match(tokens)).map((match) => hitOf(match, match.from, match.to, tokens));
}

/** What an item says only together with the words that lead it in. */
function ledInHits(leadIn: Tokens, tokens: Tokens, lexicon: OwnLexicon): OwnHit[] {
  const whole = joined(leadIn, tokens);
  const first = leadIn.words.length;
  return counted(lexicon.sentences.match(whole))
    .filter(({ from, to }) => from < first && to > first)
    .map((match) => hitOf(match, first, match.to, whole));
}

/** The same requirement's words in another sense take away the match that they overlap. */
function counted(matches: readonly OwnMatch<OwnSignal>[]): OwnMatch<OwnSignal>[] {
  const others = matches.filter(({ payload }) => payload.strength === "not");
  const isVoid = ({ payload, from, to }: OwnMatch<OwnSignal>) =>
    others.some((other) => other.payload.rule === payload.rule && other.from < to && from < other.to);
  return matches.filter((match) => match.payload.strength !== "not" && !isVoid(match));
}

function hitOf({ source, payload }: OwnMatch<OwnSignal>, from: number, to: number, tokens: Tokens): OwnHit {
  const strength = payload.strength === "says" ? "says" : "hint";
  const [start, end] = [tokens.starts[from] ?? 0, tokens.ends[to - 1] ?? 0];
  return { rule: payload.rule, strength, cue: source, start, end };
}

function distinctHits(tokens: Tokens, { asked, classes }: OwnLexicon): OwnHit[] {
  return asked.flatMap(({ requirement, words: { distinct } }) => {
    const found = distinct === undefined ? undefined : distinctIn(tokens, classes, distinct);
    return found ? [{ rule: requirement.id, cue: `different <${distinct}>`, ...found }] : [];
  });
}
