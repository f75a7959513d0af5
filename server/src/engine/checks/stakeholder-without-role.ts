/** A listed group of stakeholders to which no passage gives a part. */
import type { ReadSentence } from "../coverage/reading.js";
import { saying } from "../coverage/saying.js";
import { sentencesAround } from "../coverage/where.js";
import type { StakeholderGroup } from "../model/types.js";
import type { TopicId } from "../types.js";
import type { CheckInput, Found } from "./check.js";
import { columnOf, headsOf } from "./columns.js";
import { saysPart } from "./own-data.js";
import { standsFor } from "./sentences.js";

/** Sections that give a part to those whom they name. */
const PARTS: readonly TopicId[] = [
  "membership",
  "selection",
  "decision-procedure",
  "threshold",
  "consultation",
  "balance",
  "appeals",
  "participation-support",
];

const DOES = /^ (?!(?:who|that|which|whose|of|in|on|at|from|with|without|near|along|and|or|for|are|is|as)\b)[a-z]+ \w/;

export function stakeholderWithoutRole(input: CheckInput): Found[] {
  const { sentences } = input.reading;
  const { groups } = input.model;
  const instead = standsFor(input, "stakeholders");
  if (groups.length < 2 || saying(input.reading, "all-groups").some(({ sentence }) => isPart(sentence))) return [];
  const without = groups.filter((group) => !hasPart(group, input.reading));
  const [first] = without;
  if (!first) return [];
  if (without.length === groups.length)
    return [{ span: first.span, message: { id: "stakeholder-without-role.all", args: {} }, ...instead }];
  return without.map(({ name, span }) => {
    const place = sentences[sentencesAround(input.reading, span.start)[0] ?? -1];
    // In a row or a sentence there is no end of the line at which to say it.
    const remedy = place?.block.fact.form === "item" ? { remedy: { type: "complete", parts: ["part"] } as const } : {};
    return { span, message: { id: "stakeholder-without-role", args: { group: name } }, ...instead, ...remedy };
  });
}

function isPart(sentence: ReadSentence): boolean {
  return saysPart(sentence, "stakeholder-without-role", "part");
}

function hasPart({ name, span, elsewhere }: StakeholderGroup, reading: CheckInput["reading"]): boolean {
  const { sentences } = reading;
  const own = sentencesAround(reading, span.start).flatMap((index) => sentences[index] ?? []);
  if (own.some((each) => doesSomething(each.text, name) || isPart(each) || hasCellForIt(each, reading))) return true;
  return elsewhere.some((index) => {
    const sentence = sentences[index];
    if (!sentence) return false;
    return isPart(sentence) || sentence.under.some((topic) => PARTS.includes(topic));
  });
}

/** "Users test the releases": what they do is their part. What only says who they are begins with a small joint. */
function doesSomething(text: string, name: string): boolean {
  const after = text.slice(text.indexOf(name) + name.length);
  return text.includes(name) && DOES.test(after);
}

/** In a table with a column for it, what is written there is the part. */
function hasCellForIt(row: ReadSentence, reading: CheckInput["reading"]): boolean {
  if (row.block.fact.form !== "row") return false;
  const heads = headsOf(row, reading);
  const column = heads ? columnOf(heads.text, "part-column", reading.lexicon.classes) : -1;
  return /\p{L}{2}/u.test(row.text.split(" | ")[column] ?? "");
}
