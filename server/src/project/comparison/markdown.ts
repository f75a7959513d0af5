/** What a change does to the rules, as a review comment in Markdown: by attribute, before and after. */
import { principle, ruleUrl } from "../../engine/index.js";
import { escapeMarkdown as plain } from "../report/markdown/escape.js";
import { groups } from "../report/tally.js";
import type { FindingReport, Range } from "../report/types.js";
import { newsOf } from "./describe.js";
import type { ChangeReport, ComparisonReport, QuoteReport } from "./types.js";
import { countsText, EFFECTS, NOTE, ORDER } from "./words.js";

/** A review comment holds 65536 characters. */
const LONGEST = 60_000;
const OTHER = "Other rules";
/** The principles whose groups the comment is ordered by. */
const ATTRIBUTES = "isoc:";

export interface ComparisonMarkdownOptions {
  /** What links to documents begin with, ending in `/`; nothing: they are relative, as the names are. */
  readonly linkBase?: string;
  /** In UTF-16 units: documents beyond it are told in a line each. */
  readonly longest?: number;
}

type Link = (name: string, range?: Range) => string;

/** Ends with a line end. No HTML in it; words of the documents stay words. */
export function renderComparison(
  comparisons: readonly ComparisonReport[],
  { linkBase = "", longest = LONGEST }: ComparisonMarkdownOptions = {},
): string {
  const link = linker(linkBase);
  const blocks = [`# What this change does to the rules`, `**${countsText(comparisons)}**`];
  let length = 0;
  for (const each of comparisons.filter(isWorthTelling)) {
    const whole = documentBlocks(each, link);
    const size = whole.join("\n\n").length;
    const isShort = length + size <= longest;
    const told = isShort ? whole : [`- ${plain(each.name)}: ${countsText([each])} (too long to be shown here)`];
    length += told.join("\n\n").length;
    blocks.push(...told);
  }
  return `${[...blocks, `*${NOTE}*`].join("\n\n")}\n`;
}

export function isWorthTelling({ changes, findings, state, oldName }: ComparisonReport): boolean {
  return (
    changes.length + findings.new.length + findings.fixed.length > 0 || state !== "changed" || oldName !== undefined
  );
}

function documentBlocks(report: ComparisonReport, link: Link): string[] {
  const { title, name, oldName, changes, findings } = report;
  const was = oldName === undefined ? "" : `, until now ${plain(oldName)}`;
  const sections = byAttribute(changes).flatMap(([attribute, own]) => [
    `### ${attribute}`,
    own.map((each) => changeItem(each, (range) => link(name, range))).join("\n"),
  ]);
  const news = newsOf(report);
  return [
    `## ${plain(title ?? name)}`,
    `${link(name)}${was}: ${countsText([report])}`,
    ...table(report),
    ...sections,
    ...(news.length > 0
      ? ["### New findings", news.map((each) => findingItem(each, link(name, each.range))).join("\n")]
      : []),
    ...(findings.fixed.length > 0
      ? [
          "### Fixed",
          findings.fixed.map((each) => findingItem(each, `line ${each.range.start.line + 1} then`)).join("\n"),
        ]
      : []),
  ];
}

/** Only the attributes for which a number changed. */
function table({ groups: all, state }: ComparisonReport): string[] {
  const changed = all.filter(({ before, after }) => before.answered !== after.answered || before.asked !== after.asked);
  if (state !== "changed" || changed.length === 0) return [];
  const cell = ({ answered, asked }: { answered: number; asked: number }) => `${answered} of ${asked}`;
  const rows = changed.map(({ name, before, after }) => `| ${plain(name)} | ${cell(before)} | ${cell(after)} |`);
  return [["| Questions answered | Before | After |", "| --- | --- | --- |", ...rows].join("\n")];
}

/** Each change once: under the first attribute that it touches, what is worst first. */
function byAttribute(changes: readonly ChangeReport[]): readonly (readonly [string, readonly ChangeReport[]])[] {
  const names = [
    ...new Set(
      groups()
        .filter(isAttribute)
        .map(({ name }) => name),
    ),
    OTHER,
  ];
  const order = (each: ChangeReport) => ORDER.indexOf(each.effect);
  return names.flatMap((name) => {
    const own = changes.filter((each) => attributeOf(each) === name).sort((a, b) => order(a) - order(b));
    return own.length > 0 ? [[name, own] as const] : [];
  });
}

function isAttribute({ principles }: ReturnType<typeof groups>[number]): boolean {
  return principles.some((each) => each.principle.id.startsWith(ATTRIBUTES));
}

function attributeOf({ principles }: ChangeReport): string {
  const first = principles.find((id) => id.startsWith(ATTRIBUTES));
  return first ? principle(first).group : OTHER;
}

function changeItem(
  { effect, message, before, after, anchor, principles }: ChangeReport,
  link: (range?: Range) => string,
): string {
  const place = after.length === 0 ? ` (${link(anchor)})` : "";
  const labels = principles.filter((id) => id.startsWith(ATTRIBUTES)).map((id) => principle(id).label);
  const source = labels.length > 0 ? ` *${labels.join(", ")}*` : "";
  const old = before.map((each) => `  - before: ${quote(each)} (line ${each.range.start.line + 1} then)`);
  const now = after.map((each) => `  - after: ${quote(each)} (${link(each.range)})`);
  const gone = after.length === 0 && before.length > 0 ? ["  - after: nothing"] : [];
  return [
    `- **${EFFECTS[effect]}**: ${plain(message)}${place}${source}`,
    ...shortened(old),
    ...gone,
    ...shortened(now),
  ].join("\n");
}

const MOST_QUOTES = 6;

function shortened(lines: readonly string[]): readonly string[] {
  return lines.length <= MOST_QUOTES
    ? lines
    : [...lines.slice(0, MOST_QUOTES), `  - and ${lines.length - MOST_QUOTES} more`];
}

function quote({ quote: text }: QuoteReport): string {
  return `“${plain(text)}”`;
}

function findingItem({ rule, message }: FindingReport, place: string): string {
  return `- ${plain(message)} [${rule}](${ruleUrl(rule)}) (${place})`;
}

/** `[charter.md, line 4](charter.md#L4)`, after what links begin with. */
function linker(base: string): Link {
  return (name, range) => {
    const path = `${base}${name.split("/").map(segment).join("/")}`;
    if (!range) return `[${plain(name)}](${path})`;
    const line = range.start.line + 1;
    return `[${plain(name)}, line ${line}](${path}#L${line})`;
  };
}

/** A name that Unicode cannot spell, or that holds what ends a link, is not to end it. */
function segment(name: string): string {
  return encodeURIComponent(name.replace(/\p{Cs}/gu, "\ufffd")).replace(
    /[()!'*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
}
