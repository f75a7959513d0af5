/** Stakeholder groups that a list no longer names, and groups that have fewer seats. */
import type { ReadSentence } from "../coverage/reading.js";
import { singular } from "../cues/names.js";
import { tokenize } from "../cues/tokens.js";
import { type KindOfGroup, kindsOf } from "../model/group-names.js";
import type { StakeholderGroup } from "../model/types.js";
import type { Revision } from "./revision.js";
import type { Placed, Whole } from "./whole.js";

export function groups(whole: Whole): Placed[] {
  const listed = listedGroups(whole);
  const told = new Set(listed.flatMap(({ before }) => before));
  const named = whole.revisions.filter(({ before }) => !before.sentences.some((each) => told.has(each)));
  return [...listed, ...named.flatMap(kindsDropped), ...seats(whole)];
}

function listedGroups({ before, after, revisions }: Whole): Placed[] {
  const now = new Set(after.model.groups.map(({ id }) => id));
  const come = after.model.groups.filter(({ id }) => !before.model.groups.some((each) => each.id === id));
  const dropped = before.model.groups.filter(({ id }) => !now.has(id));
  return [
    ...dropped.flatMap((group) => {
      const revision = revisions.find((each) => each.before.sentences.some((sentence) => holds(sentence, group)));
      if (!revision || namesIt(revision.after.text, group) || isRenamed(revision.after.sentences, come)) return [];
      return [drop(group.name, revision)];
    }),
    ...come.flatMap((group): Placed[] => {
      const revision = revisions.find((each) => each.after.sentences.some((sentence) => holds(sentence, group)));
      if (!revision || namesIt(revision.before.text, group) || isRenamed(revision.before.sentences, dropped)) return [];
      const found = {
        kind: "group",
        effect: "gained",
        id: "group-added",
        args: { name: group.name },
        topics: ["stakeholders"],
      } as const;
      return [{ ...found, before: revision.before.sentences, after: revision.after.sentences }];
    }),
  ];
}

function drop(name: string, { before, after }: Revision): Placed {
  const found = {
    kind: "group",
    effect: "weakened",
    id: "group-dropped",
    args: { name },
    topics: ["stakeholders"],
  } as const;
  return { ...found, before: before.sentences, after: after.sentences, claims: true };
}

function holds({ span }: ReadSentence, group: StakeholderGroup): boolean {
  return span.start <= group.span.start && group.span.start < span.end;
}

function namesIt(text: string, { id }: StakeholderGroup): boolean {
  const words = new Set(tokenize(text).words.map(singular));
  return id.split(" ").every((word) => words.has(singular(word)));
}

/** In the same sentence another group stands in its place. */
function isRenamed(sentences: readonly ReadSentence[], others: readonly StakeholderGroup[]): boolean {
  return others.some((each) => sentences.some((sentence) => holds(sentence, each)));
}

/** Where no list was read: kinds of stakeholder that a sentence named beside others. */
function kindsDropped(revision: Revision): Placed[] {
  const { before, after, classes } = revision;
  if (after.sentences.length === 0) return [];
  const [old, now] = [kindsOf(before.text, classes), kindsOf(after.text, classes)];
  if (old.length < 2 || now.length === 0 || now.some((kind) => !old.includes(kind))) return [];
  return old.filter((kind) => !now.includes(kind)).map((kind) => drop(NAMES[kind], revision));
}

const NAMES: Readonly<Record<KindOfGroup, string>> = {
  government: "governments",
  business: "business",
  "civil-society": "civil society",
  technical: "the technical community",
  academia: "academia",
  intergovernmental: "intergovernmental organisations",
  users: "users",
};

function seats({ before, after, revisions }: Whole): Placed[] {
  const now = after.model.seats.flatMap(({ of, shares }) => shares.map((each) => ({ ...each, of })));
  return before.model.seats.flatMap(({ of, shares }) =>
    shares.flatMap(({ group, count, span }): Placed[] => {
      const other = now.find((each) => each.of === of && each.group === group);
      const revision = revisions.find((each) =>
        each.before.sentences.some((sentence) => sentence.span.start <= span.start && span.start < sentence.span.end),
      );
      if (!other || !revision || other.count === count) return [];
      const fewer = other.count < count;
      const found = {
        kind: "seats",
        effect: fewer ? "weakened" : "changed",
        id: fewer ? "seats-fewer" : "seats-more",
      } as const;
      const args = { name: group, before: count, after: other.count };
      return [
        { ...found, args, topics: ["balance"], before: revision.before.sentences, after: revision.after.sentences },
      ];
    }),
  );
}
