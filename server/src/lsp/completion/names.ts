/** Defined bodies and terms after a capital letter or "the", and the groups of stakeholders. */
import { type Entity, type EntityType, entitiesOf } from "../../engine/names/index.js";
import { nameOf } from "../../project/paths.js";
import type { Member } from "../family.js";
import { quotedAt } from "../quotes.js";
import type { Words } from "../words.js";
import type { Context } from "./context.js";
import { type Proposal, ProposalKind } from "./proposal.js";

const LABELS: Readonly<Record<EntityType, string>> = {
  body: "body or office",
  term: "defined term",
  group: "stakeholder group",
};
const KINDS: Readonly<Record<EntityType, Proposal["kind"]>> = {
  body: ProposalKind.Class,
  term: ProposalKind.Constant,
  group: ProposalKind.EnumMember,
};
/** A longer stretch before the cursor is no name that was begun. */
const LONGEST = 80;

export function nameProposals(words: Words, family: readonly Member[], context: Context): Proposal[] {
  const seen = new Set<string>();
  return family.flatMap((member, at) =>
    entitiesOf(member.document, member.model).flatMap((entity): Proposal[] => {
      const begun = entity.definition ? begunAt(entity, context) : undefined;
      if (begun === undefined || seen.has(entity.key)) return [];
      seen.add(entity.key);
      return [proposal(words, member, entity, at > 0, { start: begun, end: context.offset })];
    }),
  );
}

function proposal(
  words: Words,
  member: Member,
  entity: Entity,
  isElsewhere: boolean,
  span: Proposal["span"],
): Proposal {
  const { name, type, definition, occurrences } = entity;
  const text = name.replace(/\s+/g, " ");
  const documentation = definition && quotedAt(member.document, definition);
  return {
    label: text,
    kind: KINDS[type],
    span,
    text,
    detail: isElsewhere ? `${words.text(LABELS[type])} (${nameOf(member.located.path)})` : words.text(LABELS[type]),
    ...(documentation ? { documentation } : {}),
    // What is spoken of most comes first.
    order: Math.max(0, 999 - occurrences.length) + (isElsewhere ? 1000 : 0),
  };
}

/** Where the name was begun; undefined where nothing speaks for it. */
function begunAt({ name, type }: Entity, { before, offset }: Context): number | undefined {
  const line = before.slice(-LONGEST);
  const typed = typedOf(line, name);
  const lead = line.slice(0, line.length - typed.length);
  if (typed === "")
    return /(?:^|[\s(])the\s$/i.test(lead) || (type === "group" && /^\s*[-*+]\s$/.test(line)) ? offset : undefined;
  const isCapital = /^\p{Lu}/u.test(typed);
  return type === "group" || isCapital || /(?:^|[\s(])the\s$/i.test(lead) ? offset - typed.length : undefined;
}

/** The longest stretch before the cursor, from the beginning of a word on, with which the name begins. */
function typedOf(line: string, name: string): string {
  const wanted = name.toLowerCase();
  for (let length = Math.min(line.length, name.length); length > 0; length--) {
    const typed = line.slice(-length);
    const isWord = !/[\p{L}\p{N}]/u.test(line.at(-length - 1) ?? "");
    if (isWord && wanted.startsWith(typed.toLowerCase())) return typed;
  }
  return "";
}
