/** A list of stakeholders with no way for another group to be added. */
import type { ReadSentence } from "../coverage/reading.js";
import { sentencesFor } from "../coverage/saying.js";
import { sentencesIn } from "../coverage/where.js";
import type { CheckInput, Found } from "./check.js";
import { listLead } from "./list-lead.js";
import { hitsNamed, standsFor } from "./sentences.js";

const SURE_OF_IT = 0.9;
const LIKELY = 0.8;

export function closedList(input: CheckInput): Found[] {
  const { kind, model, reading } = input;
  const { groups } = model;
  const [first] = groups;
  if (!first || groups.length < 2) return [];
  const says = (name: string) => (each: ReadSentence) => hitsNamed(each, name).length > 0;
  const lead = listLead(reading, first.span.start);
  const isNear = ({ section, under }: ReadSentence) => section === lead?.section || under.includes("membership");
  if (sentencesFor(reading, "closed-list", "part:others").some(isNear)) return [];
  const beside = lead ? sentencesIn(reading, lead.section) : [];
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
