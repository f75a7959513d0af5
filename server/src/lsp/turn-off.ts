/** Turns a rule off for the workspace: in the configuration file that applies, or in a new one at the workspace's root. */
import type { WorkspaceEdit } from "vscode-languageserver";
import { type Finding, LineIndex, type RuleId } from "../engine/index.js";
import { setRule } from "../project/configuration/set-rule.js";
import { configurationNames } from "../project/index.js";
import { inFolder, within } from "../project/paths.js";
import type { Checked } from "./checks.js";
import { START, toRange } from "./convert.js";
import { keyOf, type Located, locate, uriIn } from "./places.js";
import type { Session } from "./session.js";

export interface TurnOff {
  readonly rule: RuleId;
  readonly title: string;
  readonly finding: Finding;
}

/** A summary stands for many rules, and faults in what is said to Charterlint are mended. */
const NEVER: ReadonlySet<string> = new Set(["missing-topics", "front-matter"]);

/** What can be turned off of these findings, each rule once; nothing where there is no workspace to write to. */
export async function turnOffs(session: Session, checked: Checked, findings: readonly Finding[]): Promise<TurnOff[]> {
  const file = await fileFor(session, checked);
  if (!file || (file.isNew && !(session.client.createsFiles && session.client.versionedEdits))) return [];
  const rules = new Map(findings.filter(({ rule }) => !NEVER.has(rule)).map((finding) => [finding.rule, finding]));
  const title = (rule: string): string =>
    file.shown === undefined
      ? session.words.text('Turn off the rule "{0}" for the workspace', rule)
      : session.words.text('Turn off the rule "{0}" in {1}', rule, file.shown);
  return [...rules].map(([rule, finding]) => ({ rule, finding, title: title(rule) }));
}

/** Undefined when the file does not look like a configuration, or is gone. */
export async function turnOffEdit(
  session: Session,
  checked: Checked,
  rule: RuleId,
): Promise<WorkspaceEdit | undefined> {
  const file = await fileFor(session, checked);
  if (!file) return undefined;
  const uri = uriOf(session, file.located);
  if (file.isNew) {
    const edit = { range: START, newText: `rules:\n  ${rule}: off\n` };
    return {
      documentChanges: [
        { kind: "create", uri, options: { ignoreIfExists: true } },
        { textDocument: { uri, version: null }, edits: [edit] },
      ],
    };
  }
  const text = await session.projects.files(file.located).readText(file.located.path);
  const made = text === undefined ? undefined : setRule(text, rule, "off");
  if (text === undefined || !made) return undefined;
  const document = { text, lines: new LineIndex(text) };
  const edits = [{ range: toRange({ document, positions: checked.positions }, made.span), newText: made.newText }];
  const version = session.documents.get(uri)?.version ?? null;
  return session.client.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
    : { changes: { [uri]: edits } };
}

interface ConfigurationFor {
  readonly located: Located;
  readonly isNew: boolean;
  /** For one that is not at the root of the workspace. */
  readonly shown?: string;
}

async function fileFor(session: Session, { uri, located }: Checked): Promise<ConfigurationFor | undefined> {
  const folder = session.projects.folderOf(located);
  if (!folder) return undefined;
  const project = session.projects.of(located, await session.settings.of(uri));
  const [path] = (await project.configuration(located.path)).files;
  if (path === undefined)
    return { located: { ...folder, path: inFolder(folder.path, configurationNames[0] ?? "") }, isNew: true };
  const shown = within(folder.path, path);
  // One that lies outside of the workspace is not ours to change.
  if (shown === undefined) return undefined;
  return { located: { ...folder, path }, isNew: false, ...(shown.includes("/") ? { shown } : {}) };
}

/** The client's own spelling, if it has the file open. */
function uriOf({ documents }: Session, located: Located): string {
  const key = keyOf(located);
  return documents.keys().find((uri) => keyOf(locate(uri)) === key) ?? uriIn(located, located.path);
}
