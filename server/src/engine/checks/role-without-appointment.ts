/** An office with duties, and no word on how anyone comes into it. */
import { requirement } from "../catalogue/lookup.js";
import { perPart } from "../coverage/per-part.js";
import type { Reading, ReadSentence } from "../coverage/reading.js";
import { placesIn } from "../model/places.js";
import type { Body } from "../model/types.js";
import { says } from "../model/view.js";
import type { CheckInput, Found } from "./check.js";

export function roleWithoutAppointment({ model, assessments, kind, reading, others }: CheckInput): Found[] {
  if (kind === "proposal") return [];
  const isMissing = assessments.get("selection")?.coverage.status === "absent";
  const level = requirement("selection").levels[kind];
  if (isMissing && level !== "advised") return [];
  const readings = [reading, ...others.map((other) => other.reading)];
  if (readings.some((each) => fillsAllOffices(each).length > 0)) return [];
  const { heads } = placesIn(reading);
  const familyOf = ({ id }: Body) => FAMILIES.find((family) => family.includes(heads.get(id) ?? ""));
  const bodies = [model, ...others.map((other) => other.model)].flatMap((each) => each.bodies);
  const filled = new Set(bodies.filter((each) => each.filled.length > 0).flatMap(familiesIn));
  if (readings.some((each) => chaired(each).length > 0)) filled.add(FAMILIES[0] ?? []);
  // Where a policy leaves offices to other documents, a chair is somebody's there; only its own offices are asked about.
  const told = new Set<readonly string[]>(isMissing ? FAMILIES.slice(0, 1) : []);
  return model.bodies.flatMap((role) => {
    const family = role.type === "role" && !role.external ? familyOf(role) : undefined;
    if (!family || filled.has(family) || told.has(family) || !(isMissing ? role.introducedAt : role.definedAt))
      return [];
    const first = role.mentions.find(({ span }) => span.start === role.definedAt?.start) ?? role.mentions[0];
    if (!first || isInTable(reading.sentences, first.sentence) || isSaidElsewhere(role, reading)) return [];
    told.add(family);
    return [
      {
        span: first.span,
        message: { id: "role-without-appointment", args: { name: first.text } },
        confidence: 0.88,
        ...(isMissing ? { inPlaceOf: "selection" as const } : {}),
      },
    ];
  });
}

/** "The chair group is elected" tells how the chairs are, too. */
function familiesIn({ id }: Body): (readonly string[])[] {
  const words = id.split(" ");
  return FAMILIES.filter((family) => family.some((head) => id.endsWith(head) || words.includes(head)));
}

/** Offices of which a text has one or two, and whose holder it therefore has to tell; names for one office stand together. */
const FAMILIES: readonly (readonly string[])[] = [
  ["chair", "chairperson", "chairman", "chairwoman", "co chair", "president", "convener", "convenor"],
  ["secretary"],
  ["treasurer"],
  ["ombudsperson", "ombudsman", "ombud"],
  ["registrar"],
  ["auditor"],
  ["returning officer"],
];

const OFFICES =
  /\b(?:officers?|office[ -]?(?:holders|bearers)|executives?|positions?|each role|roles|leadership|steering members)\b/i;

const fillsAllOffices = perPart(
  (sentence) =>
    ((says(sentence, "elected") || says(sentence, "appointed")) && OFFICES.test(sentence.text)) || undefined,
);

/** "The director will chair the meetings." */
const CHAIRED = /\b(?:(?:shall|will|to) (?:co-)?chair|chaired by)\b/i;

const chaired = perPart(({ text }) => CHAIRED.test(text) || undefined);

/** Another document governs the office, in so many words. */
const ELSEWHERE =
  /\b(?:in accordance with|accordingly to|according to|set out in|described in|defined in|provided in|pursuant to)\s(?:\p{L}+\s){0,3}(?:by-?laws?|charter|constitution|statutes|policy|regulations|standing orders|rules)\b/iu;

const elsewhere = perPart(({ text }) => ELSEWHERE.test(text) || undefined);

function isSaidElsewhere({ mentions }: Body, reading: Reading): boolean {
  const told = elsewhere(reading);
  if (told.length === 0) return false;
  const numbers = new Set(told.map(({ index }) => index));
  return mentions.some(({ sentence }) => numbers.has(sentence));
}

/** The other cells of a row may hold the name or the way in, in a few words. */
function isInTable(sentences: readonly ReadSentence[], index: number): boolean {
  return /row/.test(sentences[index]?.block.fact.form ?? "");
}
