/** The report as Markdown: for a pipeline's summary, a review comment or a wiki. */
import { principle, requirement } from "../../../engine/index.js";
import { answersIn, groups, ownAnswers, questions, shownFindings, standing } from "../tally.js";
import type { DocumentReport, FindingReport, LintedReport, NotLintedReport, Report } from "../types.js";
import { linesText, type Say, sayer, type Wording } from "../words.js";
import { escapeMarkdown as plain } from "./escape.js";
import { answers, deciders } from "./whole.js";

export interface MarkdownOptions extends Wording {
  /** In UTF-16 units: documents beyond it are told in a line each. A review comment holds 65536. */
  readonly longest?: number;
  /** With the passages that answer, quoted, and the picture of who decides: to be kept or sent, not only looked at. */
  readonly whole?: boolean;
}

/** A report that lies beside the documents is itself none. */
const LEFT_ALONE = "<!-- charterlint-disable-file -->";

const LONGEST = 60_000;
/** Of one document. */
const MOST_FINDINGS = 100;

/** Ends with a line end. No HTML in it but a comment, so that it reads the same wherever Markdown is shown. */
export function renderMarkdown(
  report: Report,
  { longest = LONGEST, whole = false, ...wording }: MarkdownOptions = {},
): string {
  const say = sayer(wording);
  const linted = report.documents.filter((each): each is LintedReport => each.linted);
  const heading = linted.length === 1 ? [] : [`# ${say("title.many", { count: linted.length })}`];
  const blocks = [...heading, ...wrongs(report, say)];
  let length = 0;
  for (const each of linted) {
    const all = documentBlocks(each, say, whole);
    const size = all.join("\n\n").length;
    const shown = length + size <= longest ? all : [briefly(each, say)];
    length += shown.join("\n\n").length;
    blocks.push(...shown);
  }
  blocks.push(...leftAlone(report.documents, say), `*${say("note")}*`, LEFT_ALONE);
  return `${blocks.join("\n\n")}\n`;
}

function documentBlocks(report: LintedReport, say: Say, whole: boolean): string[] {
  return [
    `## ${plain(report.title ?? report.name)}`,
    `**${counts(report, say)}** (${plain(report.name)}; ${say(`kind.${report.kind}`)})`,
    table(report, say),
    ...findings(report, say),
    ...waivers(report, say),
    ...(whole ? [...answers(report, say), ...deciders(report, say)] : []),
  ];
}

function counts(report: LintedReport, say: Say): string {
  const { asked, answered, missing, waived } = questions(report);
  const more = [
    ...(missing > 0 ? [say("missing", { count: missing })] : []),
    ...(waived > 0 ? [say("waived", { count: waived })] : []),
  ];
  return [say("answered.of", { answered, asked }), ...more].join(", ");
}

function briefly(report: LintedReport, say: Say): string {
  return `- ${plain(report.name)}: ${counts(report, say)}`;
}

/** What is met, missing and waived, by attribute. */
function table(report: LintedReport, say: Say): string {
  const heads = [say("column.attribute"), say("column.present"), say("column.absent"), say("column.waived")];
  const all: readonly (readonly [string, readonly Answer[]])[] = [
    ...groups().map(
      (group) =>
        [
          say.title(group.name),
          answersIn(group, report).map(({ topic, status }) => ({ title: say.title(requirement(topic).title), status })),
        ] as const,
    ),
    [say("own"), ownAnswers(report).map(({ requirement: { title }, status }) => ({ title: plain(title), status }))],
  ];
  const rows = all.flatMap(([name, answers]) => {
    const of = (...statuses: readonly string[]) => answers.filter(({ status }) => statuses.includes(status));
    const cells = [of("present", "pointer"), of("absent"), of("waived")].map(titles);
    return answers.length === 0 ? [] : [`| ${[name, ...cells].join(" | ")} |`];
  });
  return [`| ${heads.join(" | ")} |`, "| --- | --- | --- | --- |", ...rows].join("\n");
}

interface Answer {
  readonly title: string;
  readonly status: string;
}

function titles(answers: readonly Answer[]): string {
  return answers.map(({ title }) => title).join(", ") || "–";
}

function findings(report: LintedReport, say: Say): string[] {
  const all = shownFindings(report);
  const gathered = report.summary
    ? report.findings.filter((each) => each.waiver === null && each.place === "title")
    : [];
  const lines = all
    .slice(0, MOST_FINDINGS)
    .flatMap((each) => (each === report.summary ? gathered.map((part) => item(part, say)) : [item(each, say)]));
  const rest = all.length - MOST_FINDINGS;
  if (rest > 0) lines.push(`- ${say("more", { count: rest })}`);
  return lines.length === 0 ? [] : [lines.join("\n")];
}

function item({ rule, url, severity, message, range, related, principles }: FindingReport, say: Say): string {
  const places = related.map((each) => `${plain(each.name)}, ${linesText(say, each.range)}`).join("; ");
  const compare = related.length > 0 ? ` ${say("compare", { places })}` : "";
  const source = principles.length > 0 ? ` (${principles.map((id) => principle(id).label).join(", ")})` : "";
  return `- **${say(severity)}**, ${linesText(say, range)}: ${plain(message)}${compare} ${ruleLink(rule, url)}${source}`;
}

/** An organisation's own rule may have a page where its configuration says: nothing but a plain address is linked. */
function ruleLink(rule: string, url: string): string {
  return /^https?:\/\/[\w./~%#?=&-]+$/i.test(url) ? `[${plain(rule)}](${url})` : plain(rule);
}

function waivers({ findings: all }: LintedReport, say: Say): string[] {
  const rows = all.flatMap(({ rule, waiver, url }) =>
    waiver && waiver.source !== "baseline"
      ? [
          `| ${ruleLink(rule, url)} | ${plain(waiver.reason)} | ${plain(waiver.owner ?? say("none"))} | ${plain(waiver.until ?? say("none"))} |`,
        ]
      : [],
  );
  if (rows.length === 0) return [];
  const heads = [say("column.rule"), say("column.reason"), say("column.owner"), say("column.until")];
  return [
    `### ${say("section.waivers")}`,
    [`| ${heads.join(" | ")} |`, "| --- | --- | --- | --- |", ...rows].join("\n"),
  ];
}

function leftAlone(documents: readonly DocumentReport[], say: Say): string[] {
  const others = documents.filter((each): each is NotLintedReport => !each.linted);
  const told = others.filter((each) => each.explicit || each.failures.length > 0 || standing(each).length > 0);
  const [files, alone] = [told.filter(isConfiguration), told.filter((each) => !isConfiguration(each))];
  const list = (id: "configuration" | "others", some: readonly NotLintedReport[]) =>
    some.length === 0 ? [] : [`## ${say(`section.${id}`)}`, some.map((each) => whyNot(each, say)).join("\n")];
  return [...list("configuration", files), ...list("others", alone)];
}

function isConfiguration({ reason }: NotLintedReport): boolean {
  return reason === "configuration";
}

/** With what was found all the same, such as a mistake in the front matter. */
function whyNot(report: NotLintedReport, say: Say): string {
  const { name, reason, failures } = report;
  const why = failures.length > 0 ? failures.map(({ message }) => plain(message)).join(" ") : say(`reason.${reason}`);
  return [`- ${plain(name)}: ${why}`, ...standing(report).map((finding) => `  ${item(finding, say)}`)].join("\n");
}

/** What went wrong comes first: what follows may not be all. */
function wrongs({ failures, problems, documents }: Report, say: Say): string[] {
  const failed = [...failures, ...documents.flatMap((each) => (each.linted ? each.failures : []))];
  const texts = failed.map(({ message }) => `- ${plain(message)}`);
  const places = problems.map(
    ({ path, start, message }) => `- ${plain(path)}, ${linesText(say, { start, end: start })}: ${plain(message)}`,
  );
  return [
    ...(texts.length > 0 ? [`## ${say("section.failures")}`, texts.join("\n")] : []),
    ...(places.length > 0 ? [`## ${say("section.configuration")}`, places.join("\n")] : []),
  ];
}
