/** What is wrong with configuration files, told in them, at its place. */
import { type Diagnostic, PositionEncodingKind } from "vscode-languageserver";
import { type ConfigurationFinding, type ConfigurationProblem, isConfigurationFile } from "../project/index.js";
import type { Checked } from "./checks.js";
import { toConfigurationDiagnostic } from "./convert.js";
import { keyOf, type Located, locate, uriIn } from "./places.js";
import type { Session } from "./session.js";

export function isConfiguration(uri: string): boolean {
  return isConfigurationFile(locate(uri).path);
}

/** For an open configuration file. */
export async function configurationDiagnostics(session: Session, uri: string): Promise<Diagnostic[]> {
  const { settings, projects } = session;
  const located = locate(uri);
  const own = await settings.of(uri);
  if (!own.enable) return [];
  const { problems, findings } = await projects.of(located, own).configuration(located.path, session.host.today());
  const all = [...problems, ...findings, ...(await unusedIn(session))];
  const told = new Map(all.filter(({ path }) => path === located.path).map((each) => [JSON.stringify(each), each]));
  return diagnosticsIn(session, located, [...told.values()]);
}

/** Waivers that open documents do not need though they are for them alone. */
async function unusedIn({ documents, checks }: Session): Promise<ConfigurationFinding[]> {
  const checked = await Promise.all(documents.keys().map((uri) => checks.of(uri)));
  return checked.flatMap((each) => each?.configurationFindings ?? []).filter(({ rule }) => rule === "unused-waiver");
}

type Told = ConfigurationProblem | ConfigurationFinding;

/** Of one file. */
async function diagnosticsIn(
  { client, projects }: Session,
  located: Located,
  problems: readonly Told[],
): Promise<Diagnostic[]> {
  const isCounted = client.positions.encoding !== PositionEncodingKind.UTF16 && problems.length > 0;
  const text = isCounted ? await projects.files(located).readText(located.path) : undefined;
  const lines = (text ?? "").split(/\r\n|\n|\r/);
  return problems.map((problem) => toConfigurationDiagnostic(problem, client, lines));
}

/** For the configuration files that a document depends on and that are not open (open ones report for themselves), by URI. */
export async function problemDiagnostics(session: Session, checked: Checked): Promise<Map<string, Diagnostic[]>> {
  const open = new Set(session.documents.keys().map((uri) => keyOf(locate(uri))));
  const found = new Map<string, Told[]>();
  for (const problem of [...checked.problems, ...checked.configurationFindings]) {
    const uri = uriIn(checked.located, problem.path);
    if (open.has(keyOf(locate(uri)))) continue;
    found.set(uri, [...(found.get(uri) ?? []), problem]);
  }
  const made = [...found].map(
    async ([uri, problems]) => [uri, await diagnosticsIn(session, locate(uri), problems)] as const,
  );
  return new Map(await Promise.all(made));
}

/** Said once, in a message, where the client has no place for faults of a file that is not open. */
export function warnOfProblems({ documents, log }: Session, { problems, located }: Checked): void {
  const open = new Set(documents.keys().map((uri) => keyOf(locate(uri))));
  for (const { path, start, message } of problems) {
    if (open.has(keyOf({ ...located, path }))) continue;
    log.showOnce(`Charterlint: ${path}:${start.line + 1}:${start.character + 1}: ${message}`);
  }
}
