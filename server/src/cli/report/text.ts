/** The report that people read: by file, with a count at the end. */
import { forDisplay, formatMessage, principle } from "../../engine/index.js";
import type { LineIndex, Position } from "../../engine/text/lines.js";
import type { Finding, LintResult, NotLinted } from "../../engine/types.js";
import type { ConfigurationProblem } from "../../project/index.js";
import type { Io } from "../io.js";
import { type Ending, type Outcome, questions, standing } from "../outcome.js";
import { shownFrom } from "../paths.js";
import { type Paint, plain } from "../terminal.js";
import { closing } from "./closing.js";
import type { Reporter } from "./reporter.js";
import { type Row, table } from "./table.js";

export interface TextOptions {
  /** Only errors and failures are listed; all are counted. */
  readonly quiet: boolean;
  readonly paint: Paint;
}

export function textReporter(io: Pick<Io, "cwd" | "stdout">, { quiet, paint }: TextOptions): Reporter {
  const group = (name: string, about: string, rows: readonly Row[]) =>
    io.stdout.write(
      `${paint("underline", plain(name))}${about === "" ? "" : `  ${paint("dim", about)}`}\n${table(rows, paint, io.stdout.columns)}\n`,
    );
  return {
    problems(problems) {
      for (const [path, rows] of byFile(problems)) group(shownFrom(io.cwd, path), "", rows);
    },
    document(outcome) {
      const rows = [...findingRows(outcome), ...failureRows(outcome.result)].filter(
        (row) => !quiet || row.level === "error" || row.level === "failed",
      );
      const about = aboutOf(outcome, quiet);
      if (rows.length > 0 || about !== "") group(outcome.target.shown, about, rows);
    },
    end(ending: Ending) {
      for (const { message } of ending.failures) io.stdout.write(`${paint("red", "failed")}  ${plain(message)}\n`);
      io.stdout.write(closing(ending, quiet, paint));
    },
  };
}

function byFile(problems: readonly ConfigurationProblem[]): Map<string, Row[]> {
  const files = new Map<string, Row[]>();
  for (const { path, start, message } of problems) {
    const row: Row = { place: placeText(start), level: "error", message, rule: "configuration", isPart: false };
    files.set(path, [...(files.get(path) ?? []), row]);
  }
  return files;
}

function placeText({ line, character }: Position): string {
  return `${line + 1}:${character + 1}`;
}

/** Missing topics that would all stand on the title come as parts of one summary. */
function findingRows({ target, result, lines }: Outcome): Row[] {
  const shown = forDisplay(target.path, result.findings);
  const parts = standing(result.findings).filter((finding) => !shown.includes(finding));
  return shown.flatMap((finding) => {
    const row = rowOf(finding, lines);
    return finding.rule === "missing-topics"
      ? [row, ...parts.map((part) => ({ ...rowOf(part, lines), place: "", isPart: true }))]
      : [row];
  });
}

function rowOf({ span, severity, message, rule, principles }: Finding, lines: LineIndex | undefined): Row {
  const place = lines ? placeText(lines.positionAt(span.start)) : "";
  const source = rule === "missing-topics" ? "" : principles.map((id) => principle(id).label).join(", ");
  return { place, level: severity, message: formatMessage(message), rule, source, isPart: false };
}

function failureRows({ failures }: LintResult): Row[] {
  return failures.map(({ what, message }) => ({ place: "", level: "failed", message, rule: what, isPart: false }));
}

function aboutOf({ target, result }: Outcome, quiet: boolean): string {
  if (result.linted) {
    const { asked, answered, waived } = questions(result);
    if (quiet) return "";
    return `${result.kind}: ${answered} of ${asked} questions answered${waived > 0 ? `, ${waived} waived` : ""}`;
  }
  return target.explicit && result.failures.length === 0 && !quiet ? `left alone: ${whyNot(result)}` : "";
}

function whyNot({ reason, language }: NotLinted): string {
  switch (reason) {
    case "not-governance":
      return "it does not read as a governance document (--kind, or a kind in its front matter, says that it is one)";
    case "language":
      return `Charterlint has no words yet for its language${language ? ` (${plain(language)})` : ""}`;
    case "ignored":
      return "the configuration ignores it";
    case "turned-off":
      return "its kind is set to none";
    case "binary":
      return "it is not a text file";
    case "too-large":
      return "it is larger than 32 MB";
    case "unreadable":
      return "it could not be read";
  }
}
