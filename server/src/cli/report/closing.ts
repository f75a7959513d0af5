/** The last lines of the text report. */
import type { Ending } from "../outcome.js";
import type { Paint } from "../terminal.js";

export function closing({ summary, failures, problems }: Ending, quiet: boolean, paint: Paint): string {
  const { checked, leftAlone, errors, warnings, infos, waived, known, missing } = summary;
  const looked = `${count(checked, "document")} checked${leftAlone > 0 ? `, ${leftAlone} left alone` : ""}`;
  const found = [
    count(errors, "error"),
    count(warnings, "warning"),
    count(infos, "note"),
    ...(waived > 0 ? [`${waived} waived`] : []),
    ...(known > 0 ? [`${known} known from the baseline`] : []),
  ].join(", ");
  const hidden = quiet && warnings + infos > 0 ? " (only errors are listed)" : "";
  const lines = [`${looked}: ${found}${hidden}`];
  if (problems.length > 0) lines.push(`${count(problems.length, "problem")} in the configuration`);
  const failed = summary.failures + failures.length;
  if (failed > 0) lines.push(`${count(failed, "failure")}: what is listed may not be all`);
  if (missing > 0) lines.push(paint("dim", "Absence from the text is not absence in practice."));
  return `${lines.join("\n")}\n`;
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}
