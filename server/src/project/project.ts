/** A project: documents with the configuration that applies to them. */
import type { Engine, GovernanceDocument, LintInput, LintResult, Other } from "../engine/index.js";
import { type Applied, apply, type Overrides } from "./configuration/apply.js";
import { createFinder, type Found, isConfigurationFile } from "./configuration/find.js";
import type { Configuration } from "./configuration/types.js";
import { expired, unusedHere, withUse } from "./configuration/waivers.js";
import type { FileSystem } from "./file-system.js";
import { lookUp } from "./references.js";
import { type Gathered, gather, NOTHING } from "./sets/gather.js";
import { namedButMissing } from "./sets/named.js";

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
  /** The other documents of its set, into which evidence and related places may lead. */
  readonly others: readonly Other[];
  /** The paths of the other documents that were looked for: when one of them changes, so may the result. */
  readonly dependsOn: readonly string[];
}

export interface Project {
  /**
   * Checks one document with the configuration that applies to it and the other documents of its set.
   * @param path absolute and `/`-separated; configuration and references are looked up from it
   * @param text the whole text, with its byte-order mark if it has one
   * @param today as YYYY-MM-DD; without it no waiver is taken as expired
   */
  check(path: string, text: string, today?: string): Promise<CheckedDocument>;
  /**
   * What applies to a path, and what is wrong with the configuration there. Never throws.
   * @param today as for `check`
   */
  configuration(path: string, today?: string): Promise<Configuration>;
  /** To be called when a file changed, came or went: what was read of a configuration is then read again. */
  invalidate(path: string): void;
  /** Whether a configuration that was found depends on the file at this path. */
  dependsOn(path: string): boolean;
}

export function createProject(fs: FileSystem, { root, engine, overrides = {} }: ProjectOptions): Project {
  const finder = createFinder(fs, root);
  const found = async (path: string): Promise<Found> => {
    const { top, files } = await finder.find(path);
    const own = overrides.configurationFile;
    return { top, files: own === undefined ? files : await finder.read(own) };
  };
  // The kind that is given from outside is that of the documents that are checked, not of whatever they link to.
  const { kind: _kind, ...ofOthers } = overrides;
  const dependsOn = (path: string): boolean => isConfigurationFile(path) || path.endsWith("/.git") || finder.uses(path);
  const settingsOf = async (path: string): Promise<Applied> => apply(path, (await found(path)).files, ofOthers);
  return {
    configuration: async (path, today) => configurationFrom(fs, path, await found(path), overrides, today),
    async check(path, text, today) {
      const { files, top } = await found(path);
      const applied = await configurationFrom(fs, path, { files, top }, overrides, today);
      if (applied.ignored) return leftAlone(engine, path, text, applied);
      const document = engine.read(path, text);
      const settings = today === undefined ? applied.settings : { ...applied.settings, today };
      const states = await lookUp(fs, path, top, engine.references(document));
      const center = { document, inherits: engine.inherits(document), states, configuration: files, top };
      const isAsked = engine.isGovernance(document, settings);
      const gathered = isAsked ? await gather({ fs, engine, settingsOf }, center) : NOTHING;
      return checked(engine, document, { settings, files: states }, applied, gathered);
    },
    invalidate(path) {
      if (dependsOn(path)) finder.clear();
    },
    dependsOn,
  };
}

async function configurationFrom(
  fs: FileSystem,
  path: string,
  { files, top }: Found,
  overrides: Overrides,
  today: string | undefined,
): Promise<Configuration> {
  return {
    ...apply(path, files, overrides),
    files: files.map((file) => file.path),
    problems: [...files.flatMap((file) => file.problems), ...(await namedButMissing(fs, files, top))],
    findings: expired(files, today),
    top,
  };
}

function checked(
  engine: Engine,
  document: GovernanceDocument,
  input: LintInput,
  configuration: Configuration,
  { others, unread, problems, failures, dependsOn }: Gathered,
): CheckedDocument {
  const result = engine.lint(document, { ...input, others, unread });
  const waivers = withUse(configuration.waivers, result);
  const findings = [...configuration.findings, ...unusedHere(waivers, result, input.settings.today)];
  return {
    document,
    result: failures.length === 0 ? result : { ...result, failures: [...result.failures, ...failures] },
    configuration: { ...configuration, waivers, findings, problems: [...configuration.problems, ...problems] },
    others,
    dependsOn,
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
    others: [],
    dependsOn: [],
  };
}
