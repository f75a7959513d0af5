/** What the command and what the server tell of a document, in one shape. */
import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import type { Diagnostic, Range } from "vscode-languageserver-protocol";
import { principle } from "../../../server/src/engine/index.js";
import { type Report, report } from "../../cli/command.js";

export interface Told {
  readonly rule: string;
  readonly severity: string;
  /** With the principles behind it. */
  readonly message: string;
  readonly range: Range;
  readonly related: readonly Other[];
}

/** Another place, by its path seen from the folder. */
interface Other {
  readonly path: string;
  readonly range: Range;
  readonly message: string;
}

type Finding = Report["documents"][number]["findings"][number] & {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly Other[];
  readonly principles: readonly Parameters<typeof principle>[0][];
  readonly waiver: object | null;
};

export interface Reported {
  /** By path; waived findings are left out, as editors do not show them. */
  readonly told: ReadonlyMap<string, readonly Told[]>;
  /** The same for people. */
  readonly printed: string;
}

/** What the command reports in a folder that is its own for the time. */
export async function reported(cwd: string, path: string): Promise<Reported> {
  const printed = join(cwd, "printed.txt");
  // The first report goes to a file and the second one, as data, to the standard output.
  const { report: all, stderr } = await report(["--format", "text", "--output-file", printed, path], { cwd });
  if (stderr !== "") throw new Error(stderr);
  return { told: byPath(all), printed: readFileSync(printed, "utf8") };
}

function byPath({ documents, configuration }: Report): Reported["told"] {
  const told = new Map(
    documents.map(({ path, findings }) => {
      const standing = (findings as readonly Finding[]).filter(({ waiver }) => waiver === null);
      return [path, standing.map(fromFinding)] as const;
    }),
  );
  for (const { path, range, message } of configuration) {
    const problem = { rule: "configuration", severity: "error", message, range: range as Range, related: [] };
    told.set(path, [...(told.get(path) ?? []), problem]);
  }
  return told;
}

function fromFinding({ rule, severity, message, range, related, principles }: Finding): Told {
  const others = related.map(({ path, range: at, message: text }) => ({ path, range: at, message: text }));
  return { rule, severity, message: message + sources(principles), range, related: others };
}

function sources(principles: Finding["principles"]): string {
  return principles.length === 0 ? "" : ` (${principles.map((each) => principle(each).label).join(", ")})`;
}

const SEVERITIES = ["", "error", "warning", "info"];

/** @param folder the URI of the folder from which paths are seen */
export function toldByServer(folder: string, diagnostics: readonly Diagnostic[]): Told[] {
  const from = new URL(folder).pathname;
  return diagnostics.map(({ code, severity, message, range, relatedInformation = [] }) => ({
    rule: String(code),
    severity: SEVERITIES[severity ?? 0] ?? "",
    message: typeof message === "string" ? message : message.value,
    range,
    related: relatedInformation.map(({ location, message: text }) => ({
      path: posix.relative(from, new URL(location.uri).pathname),
      range: location.range,
      message: text,
    })),
  }));
}

export const SUMMARY = "missing-topics";

/**
 * The command's data tell each missing topic by itself; editors show those that stand on the title as one, with each as
 * a related place. Told that way, and the parts that were put together.
 */
export function asShown(
  told: readonly Told[],
  summary: Told | undefined,
): { readonly single: Told[]; readonly parts: Told[] } {
  const isPart = ({ range, message }: Told) =>
    summary?.related.some((each) => same(each.range, range) && message.startsWith(each.message)) ?? false;
  return { single: told.filter((each) => !isPart(each)), parts: told.filter(isPart) };
}

function same(a: Range, b: Range): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

function inOrder({ start, end }: Range): readonly number[] {
  return [start.line, start.character, end.line, end.character];
}

/** In an order of their own: that of the command is by place, that of an editor is the editor's. */
export function sorted<T>(all: readonly T[]): T[] {
  return all.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
