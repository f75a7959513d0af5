/** The one check of each version of a document, shared by all features. */
import type { CancellationToken } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import {
  type Finding,
  forDisplay,
  type GovernanceDocument,
  type LintResult,
  type NotLintedReason,
} from "../engine/index.js";
import { type ConfigurationProblem, SNIFFED_BYTES } from "../project/index.js";
import { type Located, locate } from "./places.js";
import { throwIfCancelled } from "./run-safely.js";
import type { Base, Session } from "./session.js";

export interface Checked {
  readonly uri: string;
  readonly version: number;
  readonly located: Located;
  readonly document: GovernanceDocument;
  readonly result: LintResult;
  /** The findings as people are shown them. */
  readonly shown: readonly Finding[];
  /** What is wrong with the configuration that applies. */
  readonly problems: readonly ConfigurationProblem[];
}

export interface Checks {
  /**
   * The check of the newest version, made when it has not been; undefined when the document is not open or not Markdown.
   * @throws `RequestCancelled`
   */
  of(uri: string, token?: CancellationToken): Promise<Checked | undefined>;
  /** Something that checks depend on changed. */
  invalidate(): void;
  forget(uri: string): void;
  onChecked(listener: (checked: Checked) => void): void;
}

interface Kept {
  readonly version: number;
  readonly generation: number;
  readonly checked: Promise<Checked>;
}

export function createChecks(base: Base, parts: Pick<Session, "settings" | "projects">): Checks {
  const { documents, engine, host } = base;
  const kept = new Map<string, Kept>();
  const listeners: ((checked: Checked) => void)[] = [];
  let generation = 0;
  const check = async (document: TextDocument): Promise<Checked> => {
    const checked = await checkDocument(base, parts, document);
    for (const listener of listeners) listener(checked);
    return checked;
  };
  const newest = (document: TextDocument): Promise<Checked> => {
    const { uri, version } = document;
    const known = kept.get(uri);
    if (known?.version === version && known.generation === generation) return known.checked;
    const checked = check(document);
    kept.set(uri, { version, generation, checked });
    return checked;
  };
  return {
    async of(uri, token) {
      // Messages that wait go first: a newer text, or that this answer is no longer wanted.
      await new Promise<void>((resolve) => host.after(0, resolve));
      throwIfCancelled(token);
      const document = documents.get(uri);
      if (document?.languageId !== "markdown") return undefined;
      const checked = await newest(document);
      throwIfCancelled(token);
      return checked;
    },
    invalidate: () => void generation++,
    forget(uri) {
      kept.delete(uri);
      engine.forget(locate(uri).path);
    },
    onChecked: (listener) => void listeners.push(listener),
  };
}

async function checkDocument(
  base: Base,
  { settings, projects }: Pick<Session, "settings" | "projects">,
  open: TextDocument,
): Promise<Checked> {
  const { uri, version } = open;
  const located = locate(uri);
  const text = open.getText();
  const own = await settings.of(uri);
  if (!own.enable) return leftAlone(base, open, "turned-off");
  if (text.slice(0, SNIFFED_BYTES).includes("\0")) return leftAlone(base, open, "binary");
  const checked = await projects.of(located, own).check(located.path, text, base.host.today());
  const { result, configuration } = checked;
  for (const { what, message } of result.failures) base.log.failed(`${what} (in ${uri})`, message);
  return {
    ...{
      uri,
      version,
      located,
      result,
      shown: forDisplay(located.path, result.findings),
      problems: configuration.problems,
    },
    get document() {
      return checked.document;
    },
  };
}

/** What is left alone is read only when someone asks for the document itself (to turn it on again). */
function leftAlone({ engine }: Base, open: TextDocument, reason: NotLintedReason): Checked {
  const { uri, version } = open;
  const located = locate(uri);
  const text = open.getText();
  const result: LintResult = { path: located.path, linted: false, reason, findings: [], failures: [] };
  let document: GovernanceDocument | undefined;
  return {
    ...{ uri, version, located, result, shown: [], problems: [] },
    get document() {
      document ??= engine.read(located.path, text);
      return document;
    },
  };
}
