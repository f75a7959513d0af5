/** Who decides where a sentence itself names nobody: its lead-in, its section, or the one body that has all votes. */
import { perPart } from "../coverage/per-part.js";
import type { Reading } from "../coverage/reading.js";
import { KeptOf } from "../text/kept-of.js";
import { bodyOfSection, subjectOf } from "./actors.js";
import { deciderIn, subjectIn } from "./deciders.js";
import { perView } from "./per-view.js";
import type { Body, Mention } from "./types.js";
import type { View } from "./view.js";

export interface Around {
  /** Whom the lead-in, a pronoun or the section names; undefined where several may be meant. */
  readonly of: (index: number) => string | undefined;
  /** The same, or the only body of which the section speaks. */
  readonly ordinary: (index: number) => string | undefined;
  /** The body of whose members the section has spoken last: "half of all members of the council". */
  readonly members: (index: number) => string | undefined;
}

const SOLE =
  /^\s(?:is|are)\s(?:the\s)?(?:only|sole)\s(?:\p{L}+\s){1,2}(?:with\s(?:\p{L}+\s){0,2}vot|(?:that|who|which)\s(?:ha|votes?|may vote)|(?:entitled|allowed)\sto\svote)/iu;
const VOTING_BODY = /^The (?:voting body|voters|electorate)\b[^.;:]{0,60}?\b(?:is|are|consists? of)\b/u;
const CARRIES_ON = /^(?:it|they|its|their)$/;
/** How far back a pronoun or an item is followed. */
const MOST_BACK = 3;

const kept = new KeptOf<readonly Body[], Around>();

/** Read once for all parts of a model. */
export function votingBodies(
  reading: Reading,
  bodies: readonly Body[],
  view: (index: number) => View | undefined,
): Around {
  return kept.of(bodies, () => read(reading, bodies, view));
}

function read(reading: Reading, bodies: readonly Body[], view: (index: number) => View | undefined): Around {
  const { sentences } = reading;
  const ofHeading = bodyOfSection(reading, bodies, true);
  const stated = statedIn(reading, bodies, view);
  const subjects = subjectsBySection(reading, bodies, view);
  const leadOf = leadsIn(reading);

  const of = (index: number): string | undefined => {
    const sentence = sentences[index];
    if (!sentence) return undefined;
    return fromLead(index) ?? carriedOn(index) ?? stated.of(sentence.section) ?? ofHeading(sentence.section);
  };
  const ordinary = (index: number): string | undefined => {
    const section = sentences[index]?.section ?? -1;
    const [only, ...others] = subjects(section);
    return of(index) ?? (others.length === 0 && !isCarriedOn(index) ? only : undefined) ?? stated.sole;
  };
  return { of: (index) => of(index) ?? stated.sole, ordinary, members };

  function members(index: number): string | undefined {
    for (let at = index; at >= 0 && sentences[at]?.section === sentences[index]?.section; at--) {
      const seen = /\bmembers\b/i.test(sentences[at]?.text ?? "") ? view(at) : undefined;
      const body = seen?.mentions.find((each) => isOfMembers(seen, each))?.body;
      if (body !== undefined) return body;
    }
    return undefined;
  }

  /** "It" is whoever was spoken of before, and no other. */
  function isCarriedOn(index: number): boolean {
    return CARRIES_ON.test(view(index)?.tokens.words[0] ?? "");
  }

  function fromLead(index: number): string | undefined {
    const lead = leadOf(index);
    const seen = lead === undefined ? undefined : view(lead);
    return seen && deciderOf(seen);
  }

  /** "It decides …": the subject of the sentence before. */
  function carriedOn(index: number): string | undefined {
    const seen = view(index);
    if (!seen?.tokens.words.slice(0, 6).some((word) => CARRIES_ON.test(word))) return undefined;
    for (let at = index - 1; at >= Math.max(0, index - MOST_BACK); at--) {
      if (sentences[at]?.section !== sentences[index]?.section) return undefined;
      const before = view(at);
      const subject = before && subjectBefore(before);
      if (subject !== undefined) return subject;
    }
    return undefined;
  }
}

/** "Members of the council", "council members". */
function isOfMembers({ tokens }: View, { from, to }: Mention): boolean {
  if (tokens.words[to] === "members") return true;
  return /\bmembers (?:of|on|in) (?:the |its |our )?$/.test(
    `${tokens.words.slice(Math.max(0, from - 4), from).join(" ")} `,
  );
}

/** The number of the sentence with a colon above the list that a sentence stands in. */
function leadsIn({ sentences }: Reading): (index: number) => number | undefined {
  const known = new Map<number, number | undefined>();
  return (index) => {
    let at = index;
    let lead: number | undefined;
    for (; !known.has(at); at--) {
      const [sentence, last] = [sentences[at], sentences[at - 1]];
      if (sentence?.block.fact.form !== "item" || !last || last.section !== sentence.section) break;
      if (last.block.fact.form !== "item" && last.text.endsWith(":")) {
        lead = at - 1;
        break;
      }
    }
    lead ??= known.get(at);
    known.set(index, lead);
    return lead;
  };
}

/** Sentences that may say who votes. */
const ofVotes = perPart(
  ({ text, block }) =>
    (/\bvot|electorate/i.test(text) && (MAY_BE_SOLE.test(block.fact.text) || VOTING_BODY.test(text))) || undefined,
);
const MAY_BE_SOLE = /\b(?:only|sole)\s/iu;

/** What the text says in so many words: "the voting body for these votes is …", "… is the only body with voting rights". */
function statedIn(reading: Reading, bodies: readonly Body[], view: (index: number) => View | undefined) {
  const { document } = reading;
  const rankOf = ({ body }: Mention) => bodies.findIndex(({ id }) => id === body);
  const told: { section: number; body: string; rank: number }[] = [];
  const sections = new Map<number, string>();
  const sole = new Set<string>();
  for (const { index, sentence } of ofVotes(reading)) {
    const mentions = view(index)?.mentions ?? [];
    if (mentions.length === 0) continue;
    const { text } = sentence.block.fact;
    const ends = (to: number) => view(index)?.tokens.ends[to - 1] ?? 0;
    for (const { body, to } of mentions) if (SOLE.test(text.slice(ends(to), ends(to) + 80))) sole.add(body);
    const head = VOTING_BODY.exec(sentence.text);
    const named = head && mentions.find(({ to }) => ends(to) > sentence.start + head[0].length);
    if (named) told.push({ section: sentence.section, body: named.body, rank: Math.min(...mentions.map(rankOf)) });
  }
  // Of several in a section the one counts that names whom the text came to last.
  for (const { section, body } of told.sort((a, b) => a.rank - b.rank)) sections.set(section, body);
  const [only, ...others] = sole;
  return {
    sole: others.length === 0 ? only : undefined,
    of: (section: number): string | undefined => {
      for (let at = document.sections[section]; at; at = at.parent) {
        const found = sections.get(at.index);
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}

/** The bodies that act in a section. */
function subjectsBySection(
  reading: Reading,
  bodies: readonly Body[],
  view: (index: number) => View | undefined,
): (section: number) => ReadonlySet<string> {
  const known = new Map<number, ReadonlySet<string>>();
  const acting = new Set(bodies.filter(({ type }) => type === "body").map(({ id }) => id));
  const read = (section: number) => {
    const found = new Set<string>();
    const end = reading.starts[section + 1] ?? 0;
    for (let index = reading.starts[section] ?? 0; index < end; index++) {
      const seen = view(index);
      const body = seen && seen.mentions.length > 0 ? subjectOfView(seen) : undefined;
      if (body !== undefined && acting.has(body)) found.add(body);
    }
    return found;
  };
  return (section) => {
    const subjects = known.get(section) ?? read(section);
    known.set(section, subjects);
    return subjects;
  };
}

const subjectOfView = perView((view) => subjectIn(view));
const deciderOf = perView((view) => deciderIn(view));
const subjectBefore = perView((view) => subjectOf(view));
