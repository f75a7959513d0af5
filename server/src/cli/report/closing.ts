/** The last lines of the text report. */
import { counted } from "../counted.js";
import type { Ending } from "../outcome.js";
import type { Paint } from "../terminal.js";

export function closing({ summary, failures, problems }: Ending, quiet: boolean, paint: Paint): string {
  const { checked, leftAlone, errors, warnings, infos, waived, known, missing } = summary;
  const looked = `${counted(checked, "document")} checked${leftAlone > 0 ? `, ${leftAlone} left alone` : ""}`;
  const found = [
    counted(errors, "error"),
    counted(warnings, "warning"),
    counted(infos, "note"),
    ...(waived > 0 ? [`${waived} waived`] : []),
    ...(known > 0 ? [`${known} known from the baseline`] : []),
  ].join(", ");
  const hidden = quiet && warnings + infos > 0 ? " (only errors are listed)" : "";
  const lines = [`${looked}: ${found}${hidden}`];
  if (problems.length > 0) lines.push(`${counted(problems.length, "problem")} in the configuration`);
  const failed = summary.failures + failures.length;
  if (failed > 0) lines.push(`${counted(failed, "failure")}: what is listed may not be all`);
  if (missing > 0) lines.push(paint("dim", "Absence from the text is not absence in practice."));
  return `${lines.join("\n")}\n`;
}
