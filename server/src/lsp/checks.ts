/** The one check of each version of a document, shared by all features. */
import type { CancellationToken } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import {
  type Finding,
  forDisplay,
  type GovernanceDocument,
  type LintResult,
  type NotLintedReason,
  type Other,
} from "../engine/index.js";
import { type ConfigurationFinding, type ConfigurationProblem, SNIFFED_BYTES } from "../project/index.js";
import { keyOf, type Located, locate } from "./places.js";
import type { Positions } from "./positions.js";
import { throwIfCancelled } from "./run-safely.js";
import type { Base, Session } from "./session.js";
import type { DocumentSettings } from "./settings.js";

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
  /** What is worth a look in the configuration. */
  readonly configurationFindings: readonly ConfigurationFinding[];
  /** The other documents of its set, into which related places may lead. */
  readonly others: readonly Other[];
  readonly positions: Positions;
  /** The keys of the other documents that were looked for. */
  readonly dependsOn: ReadonlySet<string>;
}

export interface Checks {
  /**
   * The check of the newest version, made when it has not been; undefined when the document is not open or not Markdown.
   * @throws `RequestCancelled`
   */
  of(uri: string, token?: CancellationToken): Promise<Checked | undefined>;
  /** The check of a document that is not open; it is not kept. */
  stored(document: Stored): Promise<Checked>;
  /** Something that all checks depend on changed. */
  invalidate(): void;
  /** A document changed: the checks of the others that depend on it are made again when they are next asked for. */
  changed(uri: string): void;
  forget(uri: string): void;
  onChecked(listener: (checked: Checked) => void): void;
  /** Tells of each document whose check is no longer right since another one changed. */
  onOutdated(listener: (uri: string) => void): void;
}

export interface Stored {
  readonly uri: string;
  readonly text: string;
  readonly settings: DocumentSettings;
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
  const outdated: ((uri: string) => void)[] = [];
  let generation = 0;
  const check = async (document: TextDocument): Promise<Checked> => {
    const settings = await parts.settings.of(document.uri);
    const { uri, version } = document;
    const checked = await checkText(base, parts, { uri, version, text: document.getText(), settings });
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
    stored: (document) => checkText(base, parts, { ...document, version: 0 }),
    invalidate: () => void generation++,
    changed(uri) {
      const key = keyOf(locate(uri));
      for (const [other, each] of kept) {
        // A check that is under way may have read the older text as well.
        const lookAgain = ({ dependsOn }: Checked): void => {
          if (!dependsOn.has(key) || kept.get(other) !== each) return;
          kept.delete(other);
          for (const listener of outdated) listener(other);
        };
        each.checked.then(lookAgain, () => {});
      }
    },
    forget(uri) {
      kept.delete(uri);
      engine.forget(locate(uri).path);
    },
    onChecked: (listener) => void listeners.push(listener),
    onOutdated: (listener) => void outdated.push(listener),
  };
}

interface Versioned extends Stored {
  readonly version: number;
}

async function checkText(base: Base, { projects }: Pick<Session, "projects">, given: Versioned): Promise<Checked> {
  const { uri, version, text, settings: own } = given;
  const located = locate(uri);
  if (!own.enable) return leftAlone(base, given, "turned-off");
  if (text.slice(0, SNIFFED_BYTES).includes("\0")) return leftAlone(base, given, "binary");
  const checked = await projects.of(located, own).check(located.path, text, base.host.today());
  const { result, configuration, others, dependsOn } = checked;
  for (const { what, message } of result.failures) base.log.failed(`${what} (in ${uri})`, message);
  return {
    ...{
      uri,
      version,
      located,
      result,
      others,
      positions: base.client.positions,
      shown: forDisplay(located.path, result.findings),
      problems: configuration.problems,
      configurationFindings: configuration.findings,
      dependsOn: new Set(dependsOn.map((path) => keyOf({ ...located, path }))),
    },
    get document() {
      return checked.document;
    },
  };
}

/** What is left alone is read only when someone asks for the document itself (to turn it on again). */
function leftAlone({ engine, client }: Base, given: Versioned, reason: NotLintedReason): Checked {
  const { uri, version, text } = given;
  const located = locate(uri);
  const result: LintResult = { path: located.path, linted: false, reason, findings: [], failures: [] };
  let document: GovernanceDocument | undefined;
  return {
    ...{
      uri,
      version,
      located,
      result,
      shown: [],
      problems: [],
      configurationFindings: [],
      others: [],
      dependsOn: new Set<string>(),
    },
    positions: client.positions,
    get document() {
      document ??= engine.read(located.path, text);
      return document;
    },
  };
}
