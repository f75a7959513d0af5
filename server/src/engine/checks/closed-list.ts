/** A list of stakeholders with no way for another group to be added. */
import type { ReadSentence } from "../coverage/reading.js";
import type { CheckInput, Found } from "./check.js";
import { listLead } from "./list-lead.js";
import { saysPart } from "./own-data.js";
import { hitsNamed, standsFor } from "./sentences.js";

const SURE_OF_IT = 0.9;
const LIKELY = 0.8;

export function closedList(input: CheckInput): Found[] {
  const { kind, model, reading } = input;
  const { groups } = model;
  const [first] = groups;
  if (!first || groups.length < 2) return [];
  const says = (name: string) => (each: ReadSentence) => hitsNamed(each, name).length > 0;
  const lead = listLead(reading.sentences, first.span.start);
  const beside = reading.sentences.filter(({ section }) => section === lead?.section);
  const joining = reading.sentences.filter(({ under }) => under.includes("membership"));
  if ([...beside, ...joining].some((each) => saysPart(each, "closed-list", "others"))) return [];
  const closed = beside.find(says("closed-list"));
  const isPart = beside.some((each) => each.block.fact.form === "paragraph" && says("part-of-list")(each));
  // Whoever is affected by a proposal can comment on it, listed or not.
  if ((isPart || kind === "proposal") && !closed) return [];
  return [
    {
      span: (closed ?? lead)?.span ?? first.span,
      message: { id: "closed-list", args: {} },
      ...standsFor(input, "stakeholders"),
      confidence: closed ? SURE_OF_IT : LIKELY,
      // After a colon the list goes on, and a sentence has no place.
      ...(lead && !lead.text.endsWith(":") ? { remedy: { type: "complete", parts: ["others"] } as const } : {}),
    },
  ];
}
