/** Who decides where a sentence itself names nobody: its lead-in, its section, or the one body that has all votes. */
import type { Reading } from "../coverage/reading.js";
import { bodyOfSection, subjectOf } from "./actors.js";
import { deciderIn, subjectIn } from "./deciders.js";
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

const kept = new WeakMap<readonly Body[], Around>();

/** Read once for all parts of a model. */
export function votingBodies(
  reading: Reading,
  bodies: readonly Body[],
  view: (index: number) => View | undefined,
): Around {
  const known = kept.get(bodies) ?? read(reading, bodies, view);
  kept.set(bodies, known);
  return known;
}

function read(reading: Reading, bodies: readonly Body[], view: (index: number) => View | undefined): Around {
  const { sentences } = reading;
  const ofHeading = bodyOfSection(reading, bodies, true);
  const stated = statedIn(reading, bodies, view);
  const subjects = subjectsBySection(reading, bodies, view);
  const leads = leadsIn(reading);

  const of = (index: number): string | undefined => {
    const sentence = sentences[index];
    if (!sentence) return undefined;
    return fromLead(index) ?? carriedOn(index) ?? stated.of(sentence.section) ?? ofHeading(sentence.section);
  };
  const ordinary = (index: number): string | undefined => {
    const section = sentences[index]?.section ?? -1;
    const [only, ...others] = subjects.get(section) ?? [];
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
    const lead = leads[index];
    const seen = lead === undefined ? undefined : view(lead);
    return seen && deciderIn(seen);
  }

  /** "It decides …": the subject of the sentence before. */
  function carriedOn(index: number): string | undefined {
    const seen = view(index);
    if (!seen?.tokens.words.slice(0, 6).some((word) => CARRIES_ON.test(word))) return undefined;
    for (let at = index - 1; at >= Math.max(0, index - MOST_BACK); at--) {
      if (sentences[at]?.section !== sentences[index]?.section) return undefined;
      const before = view(at);
      const subject = before && subjectOf(before);
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

/** By sentence the number of the sentence with a colon above its list. */
function leadsIn({ sentences }: Reading): (number | undefined)[] {
  const leads: (number | undefined)[] = [];
  sentences.forEach((sentence, index) => {
    const last = sentences[index - 1];
    if (sentence.block.fact.form !== "item" || !last || last.section !== sentence.section) leads.push(undefined);
    else if (last.text.endsWith(":") && last.block.fact.form !== "item") leads.push(index - 1);
    else leads.push(leads[index - 1]);
  });
  return leads;
}

/** What the text says in so many words: "the voting body for these votes is …", "… is the only body with voting rights". */
function statedIn(
  { document, sentences }: Reading,
  bodies: readonly Body[],
  view: (index: number) => View | undefined,
) {
  const sections = new Map<number, string>();
  const sole = new Set<string>();
  const candidates = new Set(bodies.flatMap(({ mentions }) => mentions.map(({ sentence }) => sentence)));
  for (const index of candidates) {
    const sentence = sentences[index];
    if (!sentence || !/\bvot|electorate/i.test(sentence.text)) continue;
    const mentions = view(index)?.mentions ?? [];
    const { text } = sentence.block.fact;
    const ends = (to: number) => view(index)?.tokens.ends[to - 1] ?? 0;
    for (const { body, to } of mentions) if (SOLE.test(text.slice(ends(to), ends(to) + 80))) sole.add(body);
    const head = VOTING_BODY.exec(sentence.text);
    const named = head && mentions.find(({ to }) => ends(to) > sentence.start + head[0].length);
    if (named) sections.set(sentence.section, named.body);
  }
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

/** The bodies that act in each section. */
function subjectsBySection(
  { sentences }: Reading,
  bodies: readonly Body[],
  view: (index: number) => View | undefined,
): Map<number, Set<string>> {
  const acting = new Map<number, Set<string>>();
  const types = new Map(bodies.map(({ id, type }) => [id, type]));
  const named = new Set(bodies.flatMap(({ mentions }) => mentions.map(({ sentence }) => sentence)));
  for (const index of named) {
    const section = sentences[index]?.section;
    const seen = section === undefined ? undefined : view(index);
    const body = seen && subjectIn(seen);
    if (section === undefined || body === undefined || types.get(body) !== "body") continue;
    const known = acting.get(section) ?? new Set();
    acting.set(section, known.add(body));
  }
  return acting;
}
