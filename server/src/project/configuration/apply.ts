/** What configuration files say of one document. */
import type { KindId, Level, LintSettings, RuleId, Waiver } from "../../engine/types.js";
import { within } from "../paths.js";
import { lastMatch } from "./globs.js";
import type { ConfigurationFile } from "./types.js";

/** Settings from outside the files: of an editor, or of the command line. They go before what the files say. */
export interface Overrides {
  readonly kind?: KindId | "none";
  readonly language?: string;
  readonly levels?: Readonly<Partial<Record<RuleId, Level>>>;
  /** Used in place of the configuration files that would be found. */
  readonly configurationFile?: string;
}

export interface Applied {
  readonly ignored: boolean;
  readonly settings: LintSettings;
}

/** Joins what the files, the nearest first, and the overrides say of the document at `path`. */
export function apply(path: string, files: readonly ConfigurationFile[], overrides: Overrides): Applied {
  const farthestFirst = files.toReversed().map((file) => fromFile(file, path));
  const { kind, language, levels } = overrides;
  const all = [
    ...farthestFirst,
    {
      ignored: undefined,
      settings: { ...defined("kind", kind), ...defined("language", language), ...defined("levels", levels) },
    },
  ];
  const ignored = all.findLast((each) => each.ignored !== undefined)?.ignored ?? false;
  return { ignored, settings: all.map((each) => each.settings).reduce(join, {}) };
}

interface Said {
  readonly ignored: boolean | undefined;
  readonly settings: LintSettings;
}

/** Globs say nothing of a document outside the file's folder (one that `--config` brought together with it). */
function fromFile(file: ConfigurationFile, path: string): Said {
  const relative = within(file.folder, path);
  const kind = relative === undefined ? undefined : lastMatch(file.kinds, relative);
  const language = relative === undefined ? undefined : lastMatch(file.languages, relative);
  const waivers = file.waivers.filter(({ matches }) => !matches || (relative !== undefined && matches(relative)));
  return {
    ignored: relative === undefined ? undefined : lastMatch(file.ignore, relative),
    settings: {
      ...defined("kind", kind),
      ...defined("language", language),
      levels: Object.fromEntries(file.rules),
      waivers: Object.fromEntries(waivers.map(({ rule, waiver }): [string, Waiver] => [rule, waiver])),
    },
  };
}

function join(farther: LintSettings, nearer: LintSettings): LintSettings {
  return {
    ...farther,
    ...nearer,
    levels: { ...farther.levels, ...nearer.levels },
    waivers: { ...farther.waivers, ...nearer.waivers },
  };
}

function defined<K extends string, T>(key: K, value: T | undefined): { readonly [key in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [key in K]?: T });
}
