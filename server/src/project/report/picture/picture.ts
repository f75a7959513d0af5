/** The picture of who decides: bodies with what they decide, who fills them, and who hears an appeal. */
import type { model as Shapes } from "../../../engine/index.js";
import { filledBy, matterOf, namesOf, partyIn, titleOf } from "./model-words.js";

export interface Picture {
  readonly bodies: readonly PicturedBody[];
  readonly links: readonly PicturedLink[];
}

export interface PicturedBody {
  readonly id: string;
  /** Undefined: the text does not say who. */
  readonly name?: string;
  /** It is no body: an appeal against any decision starts here, or a matter on which nobody agrees. */
  readonly start?: "appeal" | "escalation";
  readonly type: "body" | "role";
  readonly members?: number;
  readonly decides: readonly PicturedDecision[];
}

/** What is decided, and how. */
export interface PicturedDecision {
  readonly type: Shapes.DecisionType;
  readonly method: Shapes.Decision["method"];
  /** In the document's words, where the type does not tell it: "tariff". */
  readonly matter?: string;
  /** "two thirds", in the document's words. */
  readonly threshold?: string;
  /** Only when another way has failed. */
  readonly fallback: boolean;
  /** In the document's words, where no votes are counted: "approves the budget". */
  readonly mandate?: string;
}

export interface PicturedLink {
  readonly type: "fills" | "appeal" | "escalation";
  readonly from: string;
  readonly to: string;
  /** "elects" */
  readonly label: string;
}

/** Whoever decides, where the text does not say who. */
const NOBODY = "";
/** Where appeals and disagreements begin that are nobody's in particular. */
const STARTS = { appeal: "?appeal", escalation: "?escalation" } as const;
/** Of a body for which no votes are counted so many of its decisions are shown. */
const MOST_MANDATES = 3;

/** More bodies than these make a picture that nobody reads. */
const MOST_BODIES = 40;

export function isTooLarge({ bodies }: Picture): boolean {
  return bodies.length > MOST_BODIES;
}

/** Undefined where the text says none of it. */
export function pictureOf(model: Shapes.Model): Picture | undefined {
  const links = unique([...fillings(model), ...escalations(model)]);
  const decided = new Map<string, PicturedDecision[]>();
  const party = partyIn(model);
  for (const decision of model.decisions) {
    const by = party(decision.by ?? NOBODY);
    decided.set(by, unique([...(decided.get(by) ?? []), decisionOf(decision)]));
  }
  for (const [by, mandates] of mandatesOf(model)) if (!decided.has(by)) decided.set(by, mandates);
  const ids = [...new Set([...decided.keys(), ...links.flatMap(({ from, to }) => [from, to])])];
  return ids.length === 0 ? undefined : { bodies: ids.map((id) => bodyOf(model, id, decided.get(id) ?? [])), links };
}

/** What bodies decide for which no votes are counted anywhere. */
function mandatesOf({ mandates }: Shapes.Model): Map<string, PicturedDecision[]> {
  const found = new Map<string, PicturedDecision[]>();
  for (const { by, type, scope } of mandates) {
    const known = found.get(by) ?? [];
    if (known.length < MOST_MANDATES)
      found.set(by, [...known, { type, method: "single", fallback: false, mandate: scope }]);
  }
  return found;
}

function bodyOf(model: Shapes.Model, id: string, decides: readonly PicturedDecision[]): PicturedBody {
  if (id === NOBODY) return { id, type: "body", decides };
  if (id === STARTS.appeal) return { id, type: "body", decides, start: "appeal" };
  if (id === STARTS.escalation) return { id, type: "body", decides, start: "escalation" };
  const body = model.bodies.find((each) => each.id === id);
  return {
    id,
    name: body ? titleOf(body) : namesOf(model)(id),
    type: body?.type ?? "body",
    ...(body?.size ? { members: body.size.count } : {}),
    decides,
  };
}

function fillings(model: Shapes.Model): PicturedLink[] {
  const nameOf = namesOf(model);
  const party = partyIn(model);
  return model.bodies.flatMap(({ id, filled }) =>
    filled.flatMap(({ how, by }) =>
      by === undefined ? [] : [{ type: "fills" as const, from: party(by), to: id, label: filledBy(how, nameOf(by)) }],
    ),
  );
}

function escalations({ escalations: all }: Shapes.Model): PicturedLink[] {
  return all.map(({ type, from, to }) => ({ type, from: from ?? STARTS[type], to, label: type }));
}

function decisionOf(decision: Shapes.Decision): PicturedDecision {
  const { type, method, threshold, fallback } = decision;
  const matter = matterOf(decision);
  return {
    type,
    method,
    ...(matter === undefined ? {} : { matter }),
    ...(threshold ? { threshold: threshold.text } : {}),
    fallback,
  };
}

/** "Majority" at the beginning of a sentence is no other than "majority". */
function unique<T>(all: readonly T[]): T[] {
  return [...new Map(all.map((each) => [JSON.stringify(each).toLowerCase(), each])).values()];
}
