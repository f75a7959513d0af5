/** What the reports on changes say of their own. */
import type { Effect } from "../../engine/index.js";
import type { ComparisonReport } from "./types.js";

export const EFFECTS: Readonly<Record<Effect, string>> = {
  lost: "Lost",
  weakened: "Weakened",
  changed: "Changed",
  strengthened: "Strengthened",
  gained: "Gained",
};

export const ORDER = Object.keys(EFFECTS) as readonly Effect[];

/** "1 lost, 2 weakened; 1 new finding, 3 fixed". */
export function countsText(comparisons: readonly ComparisonReport[]): string {
  const changes = comparisons.flatMap((each) => each.changes);
  const effects = ORDER.flatMap((effect) => {
    const count = changes.filter((each) => each.effect === effect).length;
    return count > 0 ? [`${count} ${EFFECTS[effect].toLowerCase()}`] : [];
  });
  const [news, fixed] = [
    comparisons.reduce((sum, each) => sum + each.findings.new.length, 0),
    comparisons.reduce((sum, each) => sum + each.findings.fixed.length, 0),
  ];
  const findings = [
    ...(news > 0 ? [`${news} new ${news === 1 ? "finding" : "findings"}`] : []),
    ...(fixed > 0 ? [`${fixed} fixed`] : []),
  ];
  return [effects.join(", "), findings.join(", ")].filter(Boolean).join("; ") || "no rule gained, lost or weakened";
}

export const NOTE =
  "This was found by a program that reads what the two texts say. It can overlook a change, and take one for what it is not; no text shows how rules are lived.";
