/** The report that people read: by file, with a count at the end. */
import { type Position, principle } from "../../engine/index.js";
import {
  type ConfigurationProblem,
  type DocumentReport,
  type FindingReport,
  type NotLintedReport,
  questions,
  shownFindings,
  standing,
} from "../../project/index.js";
import type { Ending } from "../outcome.js";
import { shownFrom } from "../paths.js";
import { plain } from "../terminal.js";
import { closing } from "./closing.js";
import { codeFrame } from "./frame.js";
import type { MakeReporter } from "./reporter.js";
import { type Row, table } from "./table.js";
import { Waived } from "./waived.js";

export const textReporter: MakeReporter = ({ out, cwd, quiet, paint, frames }) => {
  const group = (name: string, about: string, rows: readonly Row[]) =>
    out.write(
      `${paint("underline", plain(name))}${about === "" ? "" : `  ${paint("dim", about)}`}\n${table(rows, paint, out.columns)}\n`,
    );
  const framed = (finding: FindingReport): Pick<Row, "frame"> =>
    frames && finding.place === "text" ? { frame: codeFrame(finding, paint, out.columns) } : {};
  const waived = new Waived();
  return {
    problems(problems) {
      for (const [path, rows] of byFile(problems)) group(shownFrom(cwd, path), "", rows);
    },
    document(report) {
      const rows = [...findingRows(report, framed), ...failureRows(report)].filter(
        (row) => !quiet || row.level === "error" || row.level === "failed",
      );
      const about = aboutOf(report, quiet);
      waived.add(report);
      if (rows.length > 0 || about !== "") group(report.name, about, rows);
    },
    end(ending: Ending) {
      if (!quiet) out.write(waived.text(paint));
      for (const { message } of ending.failures) out.write(`${paint("red", "failed")}  ${plain(message)}\n`);
      out.write(closing(ending, quiet, paint));
    },
  };
};

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
function findingRows(report: DocumentReport, framed: (finding: FindingReport) => Pick<Row, "frame">): Row[] {
  const parts = standing(report).filter(({ place }) => place === "title");
  return shownFindings(report).flatMap((finding) =>
    finding === report.summary
      ? [rowOf(finding), ...parts.map((part) => ({ ...rowOf(part), place: "", isPart: true }))]
      : [{ ...rowOf(finding), message: finding.message + compare(report, finding), ...framed(finding) }],
  );
}

function rowOf({ range, severity, message, rule, principles }: FindingReport): Row {
  const source = rule === "missing-topics" ? "" : principles.map((id) => principle(id).label).join(", ");
  return { place: placeText(range.start), level: severity, message, rule, source, isPart: false };
}

/** The other places of a contradiction: `(compare 12:3, ../bylaws.md:41:60)`. */
function compare({ path }: DocumentReport, { related }: FindingReport): string {
  const places = related.map((each) => {
    const place = placeText(each.range.start);
    return each.path === path ? place : `${each.name}:${place}`;
  });
  return places.length === 0 ? "" : ` (compare ${places.join(", ")})`;
}

function failureRows({ failures }: DocumentReport): Row[] {
  return failures.map(({ what, message }) => ({ place: "", level: "failed", message, rule: what, isPart: false }));
}

function aboutOf(report: DocumentReport, quiet: boolean): string {
  if (report.linted) {
    const { asked, answered, waived } = questions(report);
    if (quiet) return "";
    return `${report.kind}: ${answered} of ${asked} questions answered${waived > 0 ? `, ${waived} waived` : ""}`;
  }
  return report.explicit && report.failures.length === 0 && !quiet ? `left alone: ${whyNot(report)}` : "";
}

function whyNot({ reason, language }: NotLintedReport): string {
  switch (reason) {
    case "not-governance":
      return "it does not read as a governance document (--kind, or a kind in its front matter, says that it is one)";
    case "language":
      return `Charterlint has no words yet for its language${language ? ` (${plain(language)})` : ""}`;
    case "ignored":
      return "the configuration ignores it";
    case "configuration":
      return "it is a configuration file";
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
