/** What configuration files say of one document. */
import type {
  DocumentStatus,
  KindId,
  Leniency,
  Level,
  LevelsBy,
  LintSettings,
  OwnRequirement,
  OwnRuleId,
  RuleId,
} from "../../engine/types.js";
import { within } from "../paths.js";
import { lastMatch } from "./globs.js";
import type { AppliedWaiver, Block, ConfigurationFile, Origins, Place, Setting } from "./types.js";

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
  readonly origins: Origins;
  readonly waivers: readonly AppliedWaiver[];
}

/** Joins what the files, the nearest first, and the overrides say of the document at `path`. */
export function apply(path: string, files: readonly ConfigurationFile[], overrides: Overrides): Applied {
  const joined = new Joined();
  for (const file of files.toReversed()) joined.file(file, path);
  joined.outside(overrides);
  return joined.applied();
}

/** Without a place, a value comes from outside the files. */
type Said<T> = { readonly value: T; readonly place?: Place };

/** What is said later goes before what was said earlier. */
class Joined {
  #ignored: Said<boolean> | undefined;
  #kind: Said<KindId | "none"> | undefined;
  #language: Said<string> | undefined;
  #status: Said<DocumentStatus> | undefined;
  readonly #levels = new Map<RuleId, Said<Level | LevelsBy>>();
  readonly #statuses = new Map<DocumentStatus, Setting<Leniency>>();
  readonly #waivers = new Map<RuleId, AppliedWaiver>();
  readonly #requirements = new Map<OwnRuleId, Setting<OwnRequirement>>();

  /** Globs say nothing of a document outside the file's folder (one that `--config` brought together with it). */
  file({ folder, ignore, kinds, languages, blocks, requirements }: ConfigurationFile, path: string): void {
    const relative = within(folder, path);
    if (relative !== undefined) {
      this.#ignored = lastMatch(ignore, relative) ?? this.#ignored;
      this.#kind = lastMatch(kinds, relative) ?? this.#kind;
      this.#language = lastMatch(languages, relative) ?? this.#language;
    }
    for (const each of requirements) this.#requirements.set(each.value.id, each);
    for (const block of blocks) this.#block(block, relative);
  }

  #block({ matches, kind, language, status, rules, statuses, waivers }: Block, relative: string | undefined): void {
    const isMeant = (of: Block["matches"]) => !of || (relative !== undefined && of(relative));
    if (!isMeant(matches)) return;
    this.#kind = kind ?? this.#kind;
    this.#language = language ?? this.#language;
    this.#status = status ?? this.#status;
    for (const [rule, setting] of rules) this.#levels.set(rule, setting);
    for (const [stage, setting] of statuses) this.#statuses.set(stage, setting);
    for (const { matches: of, ...waiver } of waivers)
      if (isMeant(of)) this.#waivers.set(waiver.rule, { ...waiver, used: false });
  }

  outside({ kind, language, levels = {} }: Overrides): void {
    if (kind) this.#kind = { value: kind };
    if (language !== undefined) this.#language = { value: language };
    for (const [rule, level] of Object.entries(levels)) if (level) this.#levels.set(rule as RuleId, { value: level });
  }

  applied(): Applied {
    return {
      ignored: this.#ignored?.value ?? false,
      settings: this.#settings(),
      origins: {
        ...placeAs("ignored", this.#ignored),
        ...placeAs("kind", this.#kind),
        ...placeAs("language", this.#language),
        ...placeAs("status", this.#status),
        levels: placesOf(this.#levels),
        statuses: placesOf(this.#statuses),
        requirements: placesOf(this.#requirements),
      },
      waivers: [...this.#waivers.values()],
    };
  }

  #settings(): LintSettings {
    const levels: [RuleId, Level][] = [];
    const by: [RuleId, LevelsBy][] = [];
    for (const [rule, { value }] of this.#levels)
      if (typeof value === "string") levels.push([rule, value]);
      else by.push([rule, value]);
    const requirements = [...this.#requirements.values()].map(({ value }) => value);
    return {
      ...valueAs("kind", this.#kind),
      ...valueAs("language", this.#language),
      ...valueAs("status", this.#status),
      levels: Object.fromEntries(levels),
      ...(by.length > 0 ? { levelsBy: Object.fromEntries(by) } : {}),
      ...(this.#statuses.size > 0 ? { statuses: valuesOf(this.#statuses) } : {}),
      ...(requirements.length > 0 ? { requirements } : {}),
      waivers: Object.fromEntries([...this.#waivers].map(([rule, { waiver }]) => [rule, waiver])),
    };
  }
}

function placesOf<K>(settings: ReadonlyMap<K, Said<unknown>>): ReadonlyMap<K, Place> {
  return new Map([...settings].flatMap(([key, { place }]) => (place ? [[key, place] as const] : [])));
}

function valuesOf<K extends string, T>(settings: ReadonlyMap<K, Said<T>>): { readonly [key in K]?: T } {
  return Object.fromEntries([...settings].map(([key, { value }]) => [key, value])) as { readonly [key in K]?: T };
}

function placeAs<K extends string>(key: K, said: Said<unknown> | undefined): { readonly [key in K]?: Place } {
  return said?.place ? ({ [key]: said.place } as { readonly [key in K]?: Place }) : {};
}

function valueAs<K extends string, T>(key: K, said: Said<T> | undefined): { readonly [key in K]?: T } {
  return said ? ({ [key]: said.value } as { readonly [key in K]?: T }) : {};
}
