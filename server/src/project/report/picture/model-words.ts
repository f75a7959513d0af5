/** What the model's items are called for people. */
import type { model as Shapes } from "../../../engine/index.js";

/** Said of one body: "the council elects". */
const FILLED: Readonly<Record<Shapes.Filling["how"], string>> = {
  elected: "elects",
  appointed: "appoints",
  delegated: "sends",
  volunteers: "joins",
  "by office": "holds by office",
  named: "named",
};

/** The same of many: "the members elect". */
const FILLED_BY_MANY: typeof FILLED = {
  elected: "elect",
  appointed: "appoint",
  delegated: "send",
  volunteers: "join",
  "by office": "hold by office",
  named: "named",
};

/** The verb that stands after the name of whoever fills an office. */
export function filledBy(how: Shapes.Filling["how"], name: string): string {
  return (isMany(name) ? FILLED_BY_MANY : FILLED)[how];
}

/** "Members", "voting members", and not "Board of Directors". */
function isMany(name: string): boolean {
  const noun = name.replace(/\s\([^()]*\)$/, "").split(/\s(?:of|on|for)\s/, 1)[0] ?? "";
  return /[^su]s$/i.test(noun);
}

const METHODS: Readonly<Record<Shapes.Decision["method"], string>> = {
  consensus: "consensus",
  "rough-consensus": "rough consensus",
  "lazy-consensus": "lazy consensus",
  vote: "vote",
  single: "one person's decision",
};

/** "amendment: two thirds of the votes cast". */
export function decisionText(decision: Shapes.Decision): string {
  const { type, method, threshold, fallback } = decision;
  const how = threshold ? thresholdText(threshold) : METHODS[method];
  return `${matterOf(decision) ?? type}: ${how}${fallback ? " (if another way fails)" : ""}`;
}

/** What is decided in the document's words, where it is one matter and none of the known types: "tariff". */
export function matterOf({ type, object }: Shapes.Decision): string | undefined {
  return type === "ordinary" && object !== undefined && /^\p{L}[\p{L}\s'’-]{1,40}$/u.test(object) ? object : undefined;
}

/** "more than 50%": of half and more than half a reader has to know which. */
function thresholdText({ text, over, type }: Shapes.Threshold): string {
  return over && type !== "count" && !/majorit|more|over|exceed|plus|\+/i.test(text) ? `more than ${text}` : text;
}

/** Names by id; what is no body of its own (`member`, `voter`) is many persons, and is called so. */
export function namesOf({ bodies }: Pick<Shapes.Model, "bodies">): (id: string) => string {
  const names = new Map(bodies.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? (PERSONS.test(id) ? `${id}s` : id);
}

/** One id for those who vote one by one and for all of them, as `member` and `members`, where they are no body. */
export function partyIn({ bodies }: Pick<Shapes.Model, "bodies">): (id: string) => string {
  const known = new Set(bodies.map(({ id }) => id));
  return (id) => (!known.has(id) && PERSONS.test(id) ? `${id}s` : id);
}

const PERSONS =
  /(?:^|\s)(?:member|voter|participant|delegate|representative|contributor|committer|maintainer|trustee|director|lead|owner|editor|partner|reviewer|approver|shareholder|steward|elector|user|holder|grower|householder|councillor|commissioner|guardian|signatorie|resident|stakeholder|attendee)$/;

/** "Technical Committee (TC)". */
export function titleOf({ name, aliases }: Shapes.Body): string {
  const others = aliases.filter((each) => each !== name);
  return others.length > 0 ? `${name} (${others.join(", ")})` : name;
}
