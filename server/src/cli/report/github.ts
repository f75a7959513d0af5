/** Workflow commands, by which a run on GitHub shows findings beside the lines. */
import { type DocumentReport, type FindingReport, shownFindings } from "../../project/index.js";
import { plain } from "../terminal.js";
import { closing } from "./closing.js";
import { inRepository } from "./places.js";
import type { MakeReporter } from "./reporter.js";

const COMMANDS = { error: "error", warning: "warning", info: "notice" } as const;

interface Properties {
  readonly file?: string;
  /** One-based. */
  readonly line?: number;
  readonly endLine?: number;
  readonly col?: number;
  readonly endColumn?: number;
  readonly title: string;
}

export const githubReporter: MakeReporter = ({ out, root, quiet, paint }) => {
  const failed = (file: string | undefined, message: string) =>
    out.write(command("error", { title: "Charterlint", ...(file === undefined ? {} : { file }) }, message));
  return {
    problems(problems) {
      for (const { path, start, message } of problems) {
        const properties = { file: inRepository(root, path), line: start.line + 1, col: start.character + 1 };
        out.write(command("error", { title: "Charterlint: configuration", ...properties }, message));
      }
    },
    document(report) {
      const file = inRepository(root, report.path);
      for (const finding of listed(report, quiet)) out.write(annotation(file, finding));
      for (const { message } of report.failures) failed(file, message);
    },
    end(ending) {
      for (const { message } of ending.failures) failed(undefined, message);
      out.write(plain(closing(ending, quiet, paint).trimEnd().replaceAll("\n", "; ")).concat("\n"));
    },
  };
};

function listed(report: DocumentReport, quiet: boolean): FindingReport[] {
  return shownFindings(report).filter(({ severity }) => !quiet || severity === "error");
}

function annotation(file: string, { severity, range, message, rule, related }: FindingReport): string {
  const { start, end } = range;
  const columns = start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {};
  const place = { file, line: start.line + 1, endLine: end.line + 1, ...columns };
  const compare = related
    .filter(() => rule !== "missing-topics")
    .map((each) => `${each.name}:${each.range.start.line + 1}`)
    .join(", ");
  const text = compare === "" ? message : `${message} (compare ${compare})`;
  return command(COMMANDS[severity], { title: `Charterlint: ${rule}`, ...place }, text);
}

/** One line; no word in it can end the command or begin another. */
function command(name: string, properties: Properties, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${list.join(",")}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return plain(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
