/** The bodies and offices that a text names: where it defines them, how they are filled, for how long. */
import type { Name } from "../cues/names.js";
import { idOf } from "../cues/names.js";
import type { Reading, ReadSentence } from "../coverage/reading.js";
import type { Span } from "../types.js";
import { aliasAfter } from "./aliases.js";
import { definesName, headingsThatDefine } from "./definitions.js";
import { fillingsIn } from "./fillings.js";
import type { Body, Filling, Mention } from "./types.js";

type Draft = { -readonly [K in keyof Body]: Body[K] } & {
  mentions: Mention[];
  aliases: string[];
  filled: Filling[];
  head: string;
};

export function readBodies(reading: Reading): Body[] {
  const drafts = new Map<string, Draft>();
  const aliases = new Map<string, string>();
  reading.sentences.forEach((sentence, index) => {
    for (const name of sentence.names) note(drafts, aliases, sentence, index, name);
  });
  for (const { id, name, head, type, span } of headingsThatDefine(reading)) {
    const draft = drafts.get(id) ?? begin(drafts, id, name, type, head);
    draft.definedAt ??= span;
  }
  const merged = mergeShortNames(drafts, aliases);
  for (const filling of fillingsIn(reading, (name) => resolve(merged, aliases, name.id) ?? name.id))
    merged.get(filling.of)?.filled.push(filling.filling);
  return [...merged.values()].map(({ head: _head, ...body }) => body);
}

function begin(drafts: Map<string, Draft>, id: string, name: string, type: Body["type"], head: string): Draft {
  const draft: Draft = { id, name, type, head, aliases: [], mentions: [], filled: [] };
  drafts.set(id, draft);
  return draft;
}

function note(
  drafts: Map<string, Draft>,
  aliases: Map<string, string>,
  sentence: ReadSentence,
  index: number,
  name: Name,
): void {
  const text = sentence.block.fact.text.slice(name.start, name.end);
  const draft = drafts.get(name.id) ?? begin(drafts, name.id, text, name.type, name.head);
  const span = sentence.spanOf(name.start, name.end);
  draft.mentions.push({ body: name.id, text, span, sentence: index, from: name.from, to: name.to, proper: name.proper });
  const alias = aliasAfter(sentence.block.fact.text, name.end);
  if (alias !== undefined) {
    draft.aliases.push(alias);
    aliases.set(idOf(alias), name.id);
    draft.definedAt ??= span;
  } else if (definesName(sentence, name)) draft.definedAt ??= span;
}

/** "The Committee" is the one committee that has a longer name, where there is only one. */
function mergeShortNames(drafts: Map<string, Draft>, aliases: Map<string, string>): Map<string, Draft> {
  const merged = new Map(drafts);
  for (const draft of drafts.values()) {
    const whole = aliases.get(draft.id) ?? (draft.id === draft.head ? onlyLonger(drafts, draft) : undefined);
    const target = whole === undefined || whole === draft.id ? undefined : merged.get(whole);
    if (!target) continue;
    target.mentions.push(...draft.mentions.map((each) => ({ ...each, body: target.id })));
    target.definedAt ??= draft.definedAt as Span;
    merged.delete(draft.id);
    aliases.set(draft.id, target.id);
  }
  for (const draft of merged.values()) draft.mentions.sort((a, b) => a.span.start - b.span.start);
  return merged;
}

function onlyLonger(drafts: Map<string, Draft>, { head, id }: Draft): string | undefined {
  const longer = [...drafts.values()].filter((each) => each.head === head && each.id !== id);
  return longer.length === 1 ? longer[0]?.id : undefined;
}

function resolve(merged: Map<string, Draft>, aliases: Map<string, string>, id: string): string | undefined {
  if (merged.has(id)) return id;
  return aliases.get(id);
}
