/** A project: documents with the configuration that applies to them. */
import type { Engine, GovernanceDocument, LintResult } from "../engine/index.js";
import { apply, type Overrides } from "./configuration/apply.js";
import { createFinder, type Found, isConfigurationFile } from "./configuration/find.js";
import type { Configuration } from "./configuration/types.js";
import type { FileSystem } from "./file-system.js";
import { lookUp } from "./references.js";

export interface ProjectOptions {
  /** The search for configuration ends here, at the latest. Absolute and `/`-separated. */
  readonly root: string;
  readonly engine: Engine;
  readonly overrides?: Overrides;
}

export interface CheckedDocument {
  /** Read when it is first asked for, if the check itself had no need of it. */
  readonly document: GovernanceDocument;
  readonly result: LintResult;
  readonly configuration: Configuration;
}

export interface Project {
  /**
   * Checks one document with the configuration that applies to it.
   * @param path absolute and `/`-separated; configuration and references are looked up from it
   * @param text the whole text, with its byte-order mark if it has one
   * @param today as YYYY-MM-DD; without it no waiver is taken as expired
   */
  check(path: string, text: string, today?: string): Promise<CheckedDocument>;
  /** What applies to a path, and what is wrong with the configuration there. Never throws. */
  configuration(path: string): Promise<Configuration>;
  /** To be called when a file changed, came or went: what was read of a configuration is then read again. */
  invalidate(path: string): void;
}

export function createProject(fs: FileSystem, { root, engine, overrides = {} }: ProjectOptions): Project {
  const finder = createFinder(fs, root);
  const configuration = async (path: string): Promise<Configuration> => {
    const { files, top } = await found(path);
    const { ignored, settings } = apply(path, files, overrides);
    return {
      files: files.map((file) => file.path),
      problems: files.flatMap((file) => file.problems),
      ignored,
      settings,
      top,
    };
  };
  const found = async (path: string): Promise<Found> => {
    const { top, files } = await finder.find(path);
    const own = overrides.configurationFile;
    return { top, files: own === undefined ? files : [await finder.read(own)] };
  };
  return {
    configuration,
    async check(path, text, today) {
      const applied = await configuration(path);
      if (applied.ignored) return leftAlone(engine, path, text, applied);
      const document = engine.read(path, text);
      const files = await lookUp(fs, path, applied.top, engine.references(document));
      const settings = today === undefined ? applied.settings : { ...applied.settings, today };
      return { document, result: engine.lint(document, { settings, files }), configuration: applied };
    },
    invalidate(path) {
      if (isConfigurationFile(path) || path === overrides.configurationFile || path.endsWith("/.git")) finder.clear();
    },
  };
}

/** What is ignored is not even parsed. */
function leftAlone(engine: Engine, path: string, text: string, configuration: Configuration): CheckedDocument {
  let document: GovernanceDocument | undefined;
  return {
    get document() {
      document ??= engine.read(path, text);
      return document;
    },
    result: { path, linted: false, reason: "ignored", findings: [], failures: [] },
    configuration,
  };
}
