/** What a configuration says of all files, and under `overrides` of some. */
import { isOwn } from "../../engine/index.js";
import type { DocumentStatus, KindId, Leniency, Level, LevelsBy, RuleId, Waiver } from "../../engine/types.js";
import { isPath } from "../sets/walk.js";
import type { Path } from "./faults.js";
import { anyOf } from "./globs.js";
import type { Entry, Right } from "./right.js";
import type { Block, NamedOwn, WaiverRule } from "./types.js";

/** The block for all files first. */
export function blocksIn(right: Right): Block[] {
  const overrides = right.items(["overrides"]).map((path) => {
    const globs = globsOf(right.value<Globs>([...path, "files"])?.value);
    return blockAt(right, path, globs);
  });
  return [blockAt(right, []), ...overrides];
}

type Globs = string | readonly string[];

function globsOf(globs: Globs | undefined): readonly string[] {
  return typeof globs === "string" ? [globs] : (globs ?? []);
}

function blockAt(right: Right, path: Path, globs?: readonly string[]): Block {
  const own = globs && {
    matches: anyOf(globs),
    ...defined("kind", right.value<KindId | "none">([...path, "kind"])),
    ...defined("language", right.value<string>([...path, "language"])),
    ...defined("status", right.value<DocumentStatus>([...path, "status"])),
  };
  const rules = right.entries<Level | ReadonlyMap<string, Level>>([...path, "rules"]);
  const statuses = right.entries<Leniency>([...path, "statuses"]);
  return {
    ...own,
    rules: new Map(rules.map(({ key, value, place }) => [key as RuleId, { value: levelsOf(value), place }])),
    statuses: new Map(statuses.map(({ key, value, place }) => [key as DocumentStatus, { value, place }])),
    waivers: right.entries<WaiverEntry>([...path, "waivers"]).map((entry) => waiverRule(entry, globs)),
  };
}

function levelsOf(value: Level | ReadonlyMap<string, Level>): Level | LevelsBy {
  return typeof value === "string" ? value : Object.fromEntries(value);
}

type WaiverEntry = string | ReadonlyMap<keyof Waiver | "files", Globs>;

function waiverRule({ key, value, place }: Entry<WaiverEntry>, of?: readonly string[]): WaiverRule {
  const rule = key as RuleId;
  const files = typeof value === "string" ? undefined : value.get("files");
  const own = files === undefined ? undefined : globsOf(files);
  const text = (name: "reason" | "owner" | "until") =>
    typeof value === "string" ? undefined : (value.get(name) as string | undefined);
  const waiver: Waiver = {
    ...defined("owner", text("owner")),
    ...defined("until", text("until")),
    reason: typeof value === "string" ? value : (text("reason") ?? ""),
    source: "configuration",
  };
  const forOne = [own, of].some((globs) => globs?.length === 1 && globs.every(isPath));
  return { rule, waiver, place, forOne, ...defined("matches", own && anyOf(own)) };
}

/** Own rules that rules and waivers name. */
export function namedIn(right: Right): NamedOwn[] {
  const blocks: readonly Path[] = [[], ...right.items(["overrides"])];
  return blocks
    .flatMap((path) => ["rules", "waivers"].flatMap((section) => right.entries([...path, section])))
    .flatMap(({ key, place }) => (isOwn(key) ? [{ id: key, place }] : []));
}

function defined<K extends string, T>(key: K, value: T | undefined): { readonly [key in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [key in K]?: T });
}
