/** A matter that is passed on from one body to the next until it is back where it began. */
import type { Escalation } from "../model/types.js";
import type { CheckInput, Found } from "./check.js";

/** A step, and the document that says so. */
interface Edge extends Escalation {
  readonly path: string;
}

export function circularEscalation({ document, model, others }: CheckInput): Found[] {
  const { path } = document;
  const told = others.filter(({ toldHere }) => toldHere);
  const own = edgesIn({ document, model });
  const edges = [...own, ...told.flatMap(edgesIn)];
  const bodies = [model, ...told.map((other) => other.model)].flatMap((each) => each.bodies);
  const names = new Map(bodies.toReversed().map(({ id, name }) => [id, name]));
  const seen = new Set<string>();
  return own.flatMap((edge) => {
    const circle = circleFrom(edge, edges);
    const key = circle && keyOf(circle);
    if (!circle || key === undefined || seen.has(key)) return [];
    seen.add(key);
    return [found(circle, path, (id) => names.get(id) ?? id)];
  });
}

function edgesIn({ document, model }: Pick<CheckInput, "document" | "model">): Edge[] {
  return model.escalations
    .filter(({ from, to }) => from !== undefined && from !== to)
    .map((each) => ({ ...each, path: document.path }));
}

function keyOf(circle: readonly Edge[]): string {
  return circle
    .map(({ to }) => to)
    .sort()
    .join("|");
}

/** It stands where this document says the last of it. */
function found(circle: readonly Edge[], path: string, nameOf: (id: string) => string): Found {
  const own = circle.filter((each) => each.path === path);
  const last = own.reduce((a, b) => (b.span.start > a.span.start ? b : a));
  const rest = [...circle, ...circle].slice(circle.indexOf(last) + 1).slice(0, circle.length);
  const way = [last.to, ...rest.map(({ to }) => to)].map(nameOf).join(" → ");
  const related = circle
    .filter((each) => each !== last)
    .map((each) => ({
      path: each.path,
      span: each.span,
      message: { id: "circular-escalation.other", args: { to: nameOf(each.to) } },
    }));
  return { span: last.span, message: { id: "circular-escalation", args: { way } }, confidence: 0.88, related };
}

/** The shortest way along the edges from the end of one back to its beginning, that edge first. */
function circleFrom(first: Edge, edges: readonly Edge[]): Edge[] | undefined {
  const reached = new Set<string>([first.to]);
  let ways: Edge[][] = [[first]];
  while (ways.length > 0) {
    const next: Edge[][] = [];
    for (const way of ways) {
      const end = way.at(-1)?.to;
      if (end === first.from) return way;
      for (const edge of edges) {
        if (edge.from !== end || reached.has(edge.to)) continue;
        reached.add(edge.to);
        next.push([...way, edge]);
      }
    }
    ways = next;
  }
  return undefined;
}
