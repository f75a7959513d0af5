/** What the model's items are called for people. */
import type { model as Shapes } from "../../../engine/index.js";

/** "the members elect", as a label. */
export const FILLED: Readonly<Record<Shapes.Filling["how"], string>> = {
  elected: "elects",
  appointed: "appoints",
  delegated: "sends",
  volunteers: "joins",
  "by office": "holds by office",
  named: "named",
};

const METHODS: Readonly<Record<Shapes.Decision["method"], string>> = {
  consensus: "consensus",
  "rough-consensus": "rough consensus",
  "lazy-consensus": "lazy consensus",
  vote: "vote",
  single: "one person's decision",
};

/** "amendment: two thirds of the votes cast". */
export function decisionText({ type, method, threshold, fallback }: Shapes.Decision): string {
  const how = threshold ? thresholdText(threshold) : METHODS[method];
  return `${type}: ${how}${fallback ? " (if another way fails)" : ""}`;
}

/** "more than 50%": of half and more than half a reader has to know which. */
function thresholdText({ text, over, type }: Shapes.Threshold): string {
  return over && type !== "count" && !/majorit|more|over|exceed|plus|\+/i.test(text) ? `more than ${text}` : text;
}

/** Names by id; what is no body of its own ("members") is called by its id. */
export function namesOf({ bodies }: Pick<Shapes.Model, "bodies">): (id: string) => string {
  const names = new Map(bodies.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

/** "Technical Committee (TC)". */
export function titleOf({ name, aliases }: Shapes.Body): string {
  const others = aliases.filter((each) => each !== name);
  return others.length > 0 ? `${name} (${others.join(", ")})` : name;
}
