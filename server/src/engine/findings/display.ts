/** Findings as they are shown to people: never a heap of them on the title. */
import { isTopic, requirement } from "../catalogue/lookup.js";
import type { Finding } from "../types.js";
import { RANK } from "./rank.js";

/** So few findings on the title stand for themselves. */
const FEW = 1;

/**
 * The same findings with those about missing topics that stand on the title put together in one `missing-topics`
 * finding, which names them as related. Waived ones are left out.
 */
export function forDisplay(path: string, findings: readonly Finding[]): readonly Finding[] {
  const shown = findings.filter((each) => each.waiver === null);
  const gathered = shown.filter((each) => each.place === "title");
  const [first] = gathered;
  if (!first || gathered.length <= FEW) return shown;
  const summary = summarise(path, first, gathered);
  return [summary, ...shown.filter((each) => each.place !== "title")].sort((a, b) => a.span.start - b.span.start);
}

function summarise(path: string, first: Finding, gathered: readonly Finding[]): Finding {
  const ranked = [...gathered].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  const titles = ranked.map(titleOf).join(", ");
  const kind = first.message.args.kind ?? "charter";
  return {
    rule: "missing-topics",
    severity: ranked[0]?.severity ?? "info",
    message: { id: "missing-topics", args: { kind, count: gathered.length, topics: titles } },
    confidence: Math.min(...gathered.map((each) => each.confidence)),
    span: first.span,
    place: "title",
    related: ranked.map((each) => ({ path, span: each.span, message: each.message })),
    principles: [...new Set(ranked.flatMap((each) => each.principles))],
    fixable: true,
    waiver: null,
  };
}

function titleOf({ rule, message }: Finding): string {
  return (isTopic(rule) ? requirement(rule).title : String(message.args.title ?? rule)).toLowerCase();
}
