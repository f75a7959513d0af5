/** What applies to a document, and from where: for `charterlint config print`. */
import { catalogue, settingsFor } from "../../engine/index.js";
import type { Level, LevelsBy, Linted, LintResult, LintSettings, RuleId } from "../../engine/types.js";
import type { Configuration, ConfigurationPlace, Origins } from "../../project/index.js";

/** Where a value is said: a place in a configuration file, or one of these. */
export type From =
  | ConfigurationPlace
  | "the catalogue"
  | "the text"
  | "its front matter"
  | "the command line"
  | "usual";

export interface Valued<T> {
  readonly value: T;
  readonly from: From;
}

export interface RuleApplied {
  readonly rule: RuleId;
  readonly title: string;
  readonly level: Level | LevelsBy;
  readonly from: From;
}

export interface Applies {
  readonly kind?: Valued<string>;
  readonly language?: Valued<string>;
  readonly status?: Valued<string>;
  readonly ignored: Valued<boolean>;
  /** All rules for a document that is judged; else those that are set. */
  readonly rules: readonly RuleApplied[];
}

/** @param result what checking the document came to; undefined where there is no such document */
export function applies({ settings, origins, ignored }: Configuration, result: LintResult | undefined): Applies {
  const linted = result?.linted ? result : undefined;
  const kind = linted ? kindOf(linted, origins) : said(settings.kind, origins.kind);
  const language = settings.language ?? linted?.language;
  const status = linted ? statusOf(linted, settings.status, origins.status) : said(settings.status, origins.status);
  return {
    ...(kind ? { kind } : {}),
    ...(language ? { language: { value: language, from: languageFrom(settings.language, origins) } } : {}),
    ...(status ? { status } : {}),
    ignored: { value: ignored, from: origins.ignored ?? "usual" },
    rules: linted ? allRules(linted, settings, origins) : setRules(settings, origins),
  };
}

function said<T>(value: T | undefined, place: ConfigurationPlace | undefined): Valued<T> | undefined {
  return value === undefined ? undefined : { value, from: place ?? "the command line" };
}

function kindOf({ kind, kindSource }: Linted, { kind: place }: Origins): Valued<string> {
  if (kindSource === "text") return { value: kind, from: "the text" };
  return { value: kind, from: kindSource === "front-matter" ? "its front matter" : (place ?? "the command line") };
}

function languageFrom(set: string | undefined, { language }: Origins): From {
  return set === undefined ? "the text" : (language ?? "the command line");
}

function statusOf({ status }: Linted, set: string | undefined, place: ConfigurationPlace | undefined): Valued<string> {
  if (status === set) return { value: status, from: place ?? "the command line" };
  return { value: status, from: status === "adopted" ? "usual" : "its front matter" };
}

function allRules(linted: Linted, settings: Configuration["settings"], origins: Origins): RuleApplied[] {
  const set = settingsFor(linted, settings).levels ?? {};
  const from = (rule: RuleId, otherwise: From = "the catalogue"): From =>
    set[rule] === undefined ? otherwise : placeOf(rule, origins);
  const requirements = catalogue.requirements.toSorted((a, b) => a.order - b.order);
  const own = linted.customCoverage ?? [];
  return [
    ...requirements.map(({ id, title }) => ({ rule: id, title, level: linted.levels[id], from: from(id) })),
    ...catalogue.checks.map(({ id, title, level }) => ({ rule: id, title, level: set[id] ?? level, from: from(id) })),
    ...own.map(({ topic, level, requirement: { title } }) => ({
      rule: topic,
      title,
      level,
      from: from(topic, origins.requirements.get(topic)),
    })),
  ];
}

function placeOf(rule: RuleId, { levels }: Origins): From {
  return levels.get(rule) ?? "the command line";
}

function setRules({ levels = {}, levelsBy = {}, requirements = [] }: LintSettings, origins: Origins): RuleApplied[] {
  const all = [...catalogue.requirements, ...catalogue.checks, ...requirements];
  const titles = new Map<string, string>(all.map(({ id, title }) => [id, title]));
  const set = Object.entries({ ...levels, ...levelsBy }) as [RuleId, Level | LevelsBy][];
  return set.map(([rule, level]) => ({ rule, title: titles.get(rule) ?? rule, level, from: placeOf(rule, origins) }));
}
