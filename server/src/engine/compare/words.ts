/** The sentences about changes, in English; a host may give others. `{name}` is filled in, and looked up where it is an id. */
import type { Message } from "../types.js";

export const changeTexts = {
  "compare.requirement-lost": "No longer said: {title}. {answer}",
  "compare.requirement-waived": "No longer said: {title}. It was left out with a reason: {reason}",
  "compare.requirement-gained": "Now said: {title}.",
  "compare.requirement-elsewhere": "{title}: the text now leaves this to another document.",
  "compare.requirement-here": "{title}: the text now says this itself instead of leaving it to another document.",
  "compare.document-lost":
    "This document no longer stands as a set of rules; {count} questions that it answered are left open.",
  "compare.document-gained": "This is a new set of rules; it answers {count} questions.",
  "compare.passage-dropped":
    "A rule was taken out: {title}. The document still says something on this, but no longer this.",
  "compare.section-dropped":
    "The section “{heading}” was taken out. The document still says something on this elsewhere: {title}.",
  "compare.rule-dropped": "A rule was taken out.",
  "compare.threshold-lowered": "Fewer are enough for {what}: {before} was needed, now {after} is.",
  "compare.threshold-raised": "More are needed for {what}: {before} was enough, now it takes {after}.",
  "compare.threshold-dropped": "It is no longer said how many are needed for {what}; it was {before}.",
  "compare.demand-harder": "It takes more people to demand this: {before} before, {after} now.",
  "compare.demand-eased": "Fewer people can demand this: {before} before, {after} now.",
  "compare.base-changed": "The share needed for {what} used to be counted of {before}, now of {after}.",
  "compare.quorum-lowered": "The quorum was lowered: {before} had to be there, now {after} are enough.",
  "compare.quorum-raised": "The quorum was raised: {before} were enough, now it takes {after}.",
  "compare.quorum-changed": "The quorum is counted in another way: {before} before, {after} now.",
  "compare.quorum-dropped": "There is no quorum any more; it was {before}.",
  "compare.method-changed": "Decisions are taken in another way: {before} before, {after} now.",
  "compare.period-shorter": "{what} was shortened from {before} to {after}.",
  "compare.period-longer": "{what} was lengthened from {before} to {after}.",
  "compare.period-dropped": "{what} is no longer set; it was {before}.",
  "compare.limit-raised": "A limit was raised: “{before}” is now “{after}”.",
  "compare.limit-lowered": "A limit was lowered: “{before}” is now “{after}”.",
  "compare.limit-dropped": "A limit is gone: “{before}”.",
  "compare.least-lowered": "A least number was lowered: “{before}” is now “{after}”.",
  "compare.least-raised": "A least number was raised: “{before}” is now “{after}”.",
  "compare.least-dropped": "A least number is gone: “{before}”.",
  "compare.duty-weaker": "A duty became weaker: “{before}” is now “{after}”.",
  "compare.duty-optional": "What was a rule is now left open: “{after}” was put in.",
  "compare.duty-stronger": "A duty became stronger: “{before}” is now “{after}”.",
  "compare.limit-word-dropped": "A power was limited by “only”; the limit is gone.",
  "compare.ban-lifted": "What was forbidden is now allowed.",
  "compare.escape-added": "A way out was written into this rule: “{after}”.",
  "compare.escape-dropped": "A way out of this rule is gone: “{before}”.",
  "compare.negated": "This now says the opposite: a “no” or “not” was put in.",
  "compare.no-longer-not": "This now says the opposite: a “no” or “not” was taken out.",
  "compare.closed": "What was open is now closed: “{after}”.",
  "compare.closing-added": "Something is now closed: “{after}”.",
  "compare.opened": "What was closed is now open.",
  "compare.not-public": "It is no longer said that this is open or made public (“{before}”).",
  "compare.reach-narrower": "Fewer people may do this: “{before}” is now “{after}”.",
  "compare.reach-wider": "More people may do this: “{before}” is now “{after}”.",
  "compare.reach-qualified": "Fewer people may do this: “{after}” was put in.",
  "compare.independence-dropped": "It is no longer said that this is “{before}”.",
  "compare.no-longer-elected": "Those who hold this office are no longer elected.",
  "compare.now-elected": "Those who hold this office are now elected.",
  "compare.hearer-changed": "Appeals are heard by somebody else: {before} before, {after} now.",
  "compare.heard-by-decider": "Appeals are now heard by the body that decided: {after}; before, by {before}.",
  "compare.group-dropped": "A stakeholder group is no longer named: {name}.",
  "compare.group-added": "A stakeholder group is now named: {name}.",
  "compare.seats-fewer": "{name} has fewer seats: {before} before, {after} now.",
  "compare.seats-more": "{name} has more seats: {before} before, {after} now.",

  "what.amendment": "changes to the text",
  "what.dissolution": "dissolving the body",
  "what.removal": "removing somebody",
  "what.election": "an election",
  "what.admission": "admitting members",
  "what.budget": "the budget",
  "what.override": "overruling a decision",
  "what.closing": "closing a meeting",
  "what.ordinary": "a decision",
  "base.members": "all members",
  "base.present": "those present",
  "base.votes": "the votes cast",
  "method.unanimity": "all agree",
  "method.consensus": "consensus",
  "method.rough-consensus": "rough consensus",
  "method.lazy-consensus": "agreement by silence",
  "method.vote": "a vote",
  "method.single": "one person decides",
  "period.notice": "The notice given beforehand",
  "period.comment": "The time to comment",
  "period.appeal": "The time to appeal",
  "period.appeal-answer": "The time to answer an appeal",
  "period.answer": "The time to answer",
  "period.publication": "The time until something is published",
  "period.term": "A term of office",
  "period.review": "The time between reviews",
  "period.vote": "The time to vote",
  "period.objection": "The time to object",
  "period.interval": "The time between one and the next",
  "period.duty": "The time to do this",
  "period.right": "The time given for this",
  "period.other": "A period",
} as const satisfies Readonly<Record<string, string>>;

export type ChangeTextId = keyof typeof changeTexts;

/** The sentence for a change. `translate` may give another language's template for an id. */
export function formatChange(
  { id, args }: Message,
  translate: (id: string) => string | undefined = () => undefined,
): string {
  const template = (key: string) => translate(key) ?? (isKnown(key) ? changeTexts[key] : undefined);
  return (template(id) ?? id).replace(/\{([a-z]+)\}/g, (whole, name: string) => {
    const value = args[name];
    if (value === undefined) return whole;
    return template(String(value)) ?? String(value);
  });
}

function isKnown(id: string): id is ChangeTextId {
  return Object.hasOwn(changeTexts, id);
}
