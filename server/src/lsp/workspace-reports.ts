/** Reports on all governance documents of the workspace, open or not; what did not change is not read again. */
import type { CancellationToken, Diagnostic } from "vscode-languageserver";
import { SNIFFED_BYTES } from "../project/index.js";
import { LARGEST } from "../project/sets/gather.js";
import { markdownUnder } from "../project/workspace/documents.js";
import type { Checked } from "./checks.js";
import { toDiagnostic } from "./convert.js";
import { keyOf, type Located, locate, uriIn } from "./places.js";
import { throwIfCancelled } from "./run-safely.js";
import type { Session } from "./session.js";

export interface FileReport {
  readonly uri: string;
  /** Null where it is not open. */
  readonly version: number | null;
  readonly items: readonly Diagnostic[];
}

export interface WorkspaceReports {
  /** Each document once; of those that are not governance only what is wrong in their own front matter. */
  all(token: CancellationToken, counted: (done: number, of: number) => void): AsyncGenerator<FileReport>;
  /** An open document changed. */
  changed(uri: string): void;
  /** Stored files, or what all checks depend on, changed. */
  invalidate(): void;
}

interface Kept {
  readonly report: FileReport;
  readonly dependsOn: ReadonlySet<string>;
}

interface Listed extends Located {
  readonly folder: string;
}

export function createWorkspaceReports(session: Session): WorkspaceReports {
  const kept = new Map<string, Kept>();
  let listed: Promise<readonly Listed[]> | undefined;
  const report = async (file: Listed, token: CancellationToken): Promise<FileReport | undefined> => {
    const key = keyOf(file);
    const known = kept.get(key);
    const open = session.documents.all().find(({ uri }) => keyOf(locate(uri)) === key);
    if (known && !open) return known.report;
    const checked = open ? await session.checks.of(open.uri, token) : await checkStored(session, file);
    if (!checked) return undefined;
    const items = checked.shown.map((finding) => toDiagnostic(checked, finding, session.client));
    const made = { uri: checked.uri, version: open ? checked.version : null, items };
    if (!open) kept.set(key, { report: made, dependsOn: checked.dependsOn });
    return made;
  };
  return {
    async *all(token, counted) {
      listed ??= list(session);
      const files = await listed;
      for (const [at, file] of files.entries()) {
        throwIfCancelled(token);
        const made = await report(file, token);
        if (made) yield made;
        counted(at + 1, files.length);
      }
    },
    changed(uri) {
      const key = keyOf(locate(uri));
      kept.delete(key);
      for (const [other, { dependsOn }] of kept) if (dependsOn.has(key)) kept.delete(other);
    },
    invalidate() {
      kept.clear();
      listed = undefined;
    },
  };
}

/** In folders whose settings do not say to leave what is not open alone. */
async function list({ projects, settings }: Session): Promise<Listed[]> {
  const files: Listed[] = [];
  for (const folder of projects.folders()) {
    const uri = uriIn(folder, folder.path);
    const { enable, checkWorkspace } = await settings.of(uri);
    if (!enable || !checkWorkspace) continue;
    for await (const path of markdownUnder(projects.files(folder), folder.path))
      files.push({ ...folder, path, folder: uri });
  }
  return files;
}

/** What cannot be read is left out: nobody has asked for this very file. */
async function checkStored(session: Session, { folder, ...located }: Listed): Promise<Checked | undefined> {
  const uri = uriIn(located, located.path);
  const text = await session.projects
    .files(located)
    .readText(located.path)
    .catch(() => undefined);
  if (text === undefined || text.length > LARGEST || text.slice(0, SNIFFED_BYTES).includes("\0")) return undefined;
  const checked = await session.checks.stored({ uri, text, settings: await session.settings.of(folder) });
  // A workspace may have many: what is not open is not kept.
  session.engine.forget(located.path);
  return checked.result.findings.length > 0 || checked.result.linted ? checked : undefined;
}
