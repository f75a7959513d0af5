/** `charterlint rules`: all rules with their levels and principles. */

import type { CatalogueLevel, KindId, Level, LevelRule, PrincipleId } from "../../engine/index.js";
import { catalogue, principle, ruleUrl } from "../../engine/index.js";
import { EXIT, type ExitCode, type Io } from "../io.js";

export interface RulesOptions {
  readonly format: "text" | "json";
}

type LevelIn = Level | { readonly when: string; readonly level: Level; readonly otherwise: Level };

interface Rule {
  readonly id: string;
  readonly type: "requirement" | "check";
  readonly title: string;
  readonly principles: readonly PrincipleId[];
  /** By kind of document. */
  readonly levels: Readonly<Record<KindId, LevelIn>>;
  readonly url: string;
}

export function rules({ stdout }: Io, { format }: RulesOptions): ExitCode {
  const all = allRules();
  stdout.write(format === "json" ? `${JSON.stringify(all, undefined, 2)}\n` : tableOf(all));
  return EXIT.clean;
}

const KINDS: readonly KindId[] = ["charter", "bylaws", "terms-of-reference", "policy", "proposal"];
const LEVELS: Readonly<Record<CatalogueLevel, Level>> = {
  required: "error",
  expected: "warning",
  advised: "info",
  "not-asked": "off",
};

function allRules(): Rule[] {
  const forAll = (level: (kind: KindId) => LevelIn) =>
    Object.fromEntries(KINDS.map((kind) => [kind, level(kind)])) as Rule["levels"];
  const requirements = catalogue.requirements.toSorted((a, b) => a.order - b.order);
  return [
    ...requirements.map(
      ({ id, title, principles, levels }): Rule => ({
        id,
        type: "requirement",
        title,
        principles,
        levels: forAll((kind) => levelOf(levels[kind])),
        url: ruleUrl(id),
      }),
    ),
    ...catalogue.checks.map(
      ({ id, title, principles, level }): Rule => ({
        id,
        type: "check",
        title,
        principles,
        levels: forAll(() => level),
        url: ruleUrl(id),
      }),
    ),
  ];
}

function levelOf(rule: LevelRule): LevelIn {
  if (typeof rule === "string") return LEVELS[rule];
  return { when: rule.when, level: LEVELS[rule.level], otherwise: LEVELS[rule.otherwise] };
}

const HEADER: readonly string[] = [
  "rule",
  ...KINDS.map((kind) => (kind === "terms-of-reference" ? "terms" : kind)),
  "title (principles)",
];

function tableOf(all: readonly Rule[]): string {
  const rows = [HEADER, ...all.map(cells)];
  const widths = HEADER.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return `${lines.join("\n")}\n\n${NOTE}\n`;
}

function cells({ id, levels, title, principles }: Rule): string[] {
  const labels = principles.map((each) => principle(each).label).join(", ");
  return [id, ...KINDS.map((kind) => cell(levels[kind])), labels === "" ? title : `${title} (${labels})`];
}

function cell(level: LevelIn): string {
  return typeof level === "string" ? level : `${level.otherwise}|${level.level}`;
}

const NOTE = `error and warning make "charterlint check" fail; info is a note; off asks nothing.
Of two levels the second holds when the document shows that it matters there: "charterlint explain RULE" says when.
A draft (status: draft in its front matter) is told more mildly. .charterlint.yaml can set any level.`;
