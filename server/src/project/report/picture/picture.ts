/** The picture of who decides: bodies with what they decide, who fills them, and who hears an appeal. */
import type { model as Shapes } from "../../../engine/index.js";
import { FILLED, namesOf, titleOf } from "./model-words.js";

export interface Picture {
  readonly bodies: readonly PicturedBody[];
  readonly links: readonly PicturedLink[];
}

export interface PicturedBody {
  readonly id: string;
  /** Undefined: the text does not say who. */
  readonly name?: string;
  readonly type: "body" | "role";
  readonly members?: number;
  readonly decides: readonly PicturedDecision[];
}

/** What is decided, and how. */
export interface PicturedDecision {
  readonly type: Shapes.DecisionType;
  readonly method: Shapes.Decision["method"];
  /** "two thirds", in the document's words. */
  readonly threshold?: string;
  /** Only when another way has failed. */
  readonly fallback: boolean;
}

export interface PicturedLink {
  readonly type: "fills" | "appeal" | "escalation";
  readonly from: string;
  readonly to: string;
  /** "elects" */
  readonly label: string;
}

/** Whoever decides, and whoever appeals, where the text does not say who. */
const NOBODY = { decides: "", appeals: "?" };

/** Undefined where the text says none of it. */
export function pictureOf(model: Shapes.Model): Picture | undefined {
  const links = unique([...fillings(model), ...escalations(model)]);
  const decided = new Map<string, PicturedDecision[]>();
  for (const decision of model.decisions) {
    const by = decision.by ?? NOBODY.decides;
    decided.set(by, unique([...(decided.get(by) ?? []), decisionOf(decision)]));
  }
  const ids = [...new Set([...decided.keys(), ...links.flatMap(({ from, to }) => [from, to])])];
  return ids.length === 0 ? undefined : { bodies: ids.map((id) => bodyOf(model, id, decided.get(id) ?? [])), links };
}

function bodyOf(model: Shapes.Model, id: string, decides: readonly PicturedDecision[]): PicturedBody {
  if (Object.values(NOBODY).includes(id)) return { id, type: "body", decides };
  const body = model.bodies.find((each) => each.id === id);
  return {
    id,
    name: body ? titleOf(body) : namesOf(model)(id),
    type: body?.type ?? "body",
    ...(body?.size ? { members: body.size.count } : {}),
    decides,
  };
}

function fillings({ bodies }: Shapes.Model): PicturedLink[] {
  return bodies.flatMap(({ id, filled }) =>
    filled.flatMap(({ how, by }) =>
      by === undefined ? [] : [{ type: "fills" as const, from: by, to: id, label: FILLED[how] }],
    ),
  );
}

function escalations({ escalations: all }: Shapes.Model): PicturedLink[] {
  return all.map(({ type, from, to }) => ({ type, from: from ?? NOBODY.appeals, to, label: type }));
}

function decisionOf({ type, method, threshold, fallback }: Shapes.Decision): PicturedDecision {
  return { type, method, ...(threshold ? { threshold: threshold.text } : {}), fallback };
}

/** "Majority" at the beginning of a sentence is no other than "majority". */
function unique<T>(all: readonly T[]): T[] {
  return [...new Map(all.map((each) => [JSON.stringify(each).toLowerCase(), each])).values()];
}
