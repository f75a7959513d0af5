/** What a change does to the rules, for the terminal. */

import type { Effect } from "../../engine/index.js";
import {
  type ChangeReport,
  type ComparisonReport,
  countsText,
  EFFECTS,
  isWorthTelling,
  newsOf,
  ORDER,
} from "../../project/index.js";
import { counted } from "../counted.js";
import { type Paint, plain, type Style } from "../terminal.js";

const STYLES: Readonly<Record<Effect, Style>> = {
  lost: "red",
  weakened: "yellow",
  changed: "blue",
  strengthened: "dim",
  gained: "dim",
};

export function comparisonText(comparisons: readonly ComparisonReport[], paint: Paint): string {
  const told = comparisons.filter(isWorthTelling);
  const last = `${counted(comparisons.length, "governance document")} compared: ${countsText(comparisons)}\n`;
  return [...told.map((each) => documentText(each, paint)), last].join("\n");
}

const STATES = { added: "new", removed: "removed", changed: "" } as const;

function documentText(report: ComparisonReport, paint: Paint): string {
  const { name, oldName, state, changes, findings } = report;
  const about = oldName === undefined ? STATES[state] : `until now ${plain(oldName)}`;
  const sorted = [...changes].sort((a, b) => ORDER.indexOf(a.effect) - ORDER.indexOf(b.effect));
  const lines = [
    `${paint("underline", plain(name))}${about === "" ? "" : `  ${paint("dim", about)}`}`,
    ...sorted.flatMap((each) => changeLines(each, paint)),
    ...newsOf(report).map(
      ({ message, rule, range }) =>
        `  new finding   ${plain(message)} ${paint("dim", `${rule}, line ${range.start.line + 1}`)}`,
    ),
    ...findings.fixed.map(({ message, rule }) => `  fixed         ${plain(message)} ${paint("dim", rule)}`),
  ];
  return `${lines.join("\n")}\n`;
}

const INDENT = " ".repeat(16);

function changeLines({ effect, message, before, after, anchor }: ChangeReport, paint: Paint): string[] {
  const near = after.length > 0 || !anchor ? "" : paint("dim", ` (near line ${anchor.start.line + 1})`);
  const quoted = (sign: string, { quote, range }: ChangeReport["before"][number], when: string) =>
    `${INDENT}${paint("dim", sign)} ${plain(quote)} ${paint("dim", `(line ${range.start.line + 1}${when})`)}`;
  return [
    `  ${paint(STYLES[effect], EFFECTS[effect].toLowerCase().padEnd(INDENT.length - 2))}${plain(message)}${near}`,
    ...before.map((each) => quoted("-", each, " before")),
    ...after.map((each) => quoted("+", each, "")),
  ];
}
