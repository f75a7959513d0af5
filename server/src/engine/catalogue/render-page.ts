/**
 * The text of a rule's page. Only types are imported, so that scripts/generate.mjs can use it before the catalogue's
 * module is made.
 */
import type { CatalogueLevel, Check, Condition, LevelRule, Principle, Requirement, Standing } from "./types.js";

const LEVELS: Readonly<Record<CatalogueLevel, string>> = {
  required: "required (error)",
  expected: "expected (warning)",
  advised: "advised (info)",
  "not-asked": "not asked",
};

const CONDITIONS: Readonly<Record<Condition, string>> = {
  "vote-mentioned": "where the text speaks of votes",
  "closed-mentioned": "where the text speaks of closed or confidential matters",
  multistakeholder: "where several groups of stakeholders take part",
};

const STANDINGS: Readonly<Record<Standing, string>> = {
  stated: "",
  analogy: "The source speaks of something else or of one case; to read it so is our analogy, and is meant as advice.",
  unverified: "We could not check the source's own wording; take this as advice.",
};

const ABSENCE =
  "Absence from the text is not absence in practice. The rules read what a document says; a group may well do what its document leaves out. There is more than one way to answer, and none of them is asked for in particular.";

/** @returns Markdown that starts with a heading of depth 1 and ends with a line end. */
export function renderPage(rule: Requirement | Check, principles: readonly Principle[]): string {
  const blocks = [
    `# ${rule.title} (\`${rule.id}\`)`,
    ...section("What it looks for", flow(rule.page.looksFor)),
    ...section("Why it matters", flow(rule.page.why), principles.map(principleItem).join("\n")),
    ...section("How to answer it", flow(rule.page.howToAnswer)),
    ...("levels" in rule ? requirementBlocks(rule) : checkBlocks(rule)),
    `> ${ABSENCE}`,
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function requirementBlocks({ levels, examples, snippet }: Requirement): string[] {
  const rows = Object.entries(levels).map(([kind, level]) => `| ${kind} | ${levelText(level)} |`);
  const draft = snippet["en"];
  return [
    ...section("Level", ["| Kind of document | Level |", "| --- | --- |", ...rows].join("\n")),
    ...section("A text that answers it", fenced(examples.good)),
    ...section("A text that does not", fenced(examples.bad)),
    ...(draft ? section("A draft to start from", fenced(`## ${draft.heading}\n\n${visible(draft.body)}`)) : []),
  ];
}

function checkBlocks({ level, messages, examples }: Check): string[] {
  const sentences = Object.values(messages).map((text) => `- ${text}`);
  return [
    ...section("Level", level === "off" ? "off" : `${level}, in every kind of document`),
    ...section("What it says", sentences.join("\n")),
    ...section("A text without the finding", fenced(examples.good)),
    ...section("A text with it", fenced(examples.bad)),
  ];
}

function section(title: string, ...blocks: readonly string[]): string[] {
  return [`## ${title}`, ...blocks];
}

function principleItem({ label, title, asks, source, standing }: Principle): string {
  const note = STANDINGS[standing] && ` ${STANDINGS[standing]}`;
  return `- **${label}**: ${title}. ${flow(asks)} *${source.document}, ${source.section}.*${note}`;
}

function levelText(level: LevelRule): string {
  if (typeof level === "string") return LEVELS[level];
  return `${LEVELS[level.level]} ${CONDITIONS[level.when]}, otherwise ${LEVELS[level.otherwise]}`;
}

/** The catalogue's texts are folded in YAML; a page needs no line ends in a paragraph. */
function flow(text: string): string {
  return text.trim().replace(/([^\n])\n(?!\n)/g, "$1 ");
}

function fenced(markdown: string): string {
  const longest = Math.max(2, ...[...markdown.matchAll(/^\s*(`{3,})/gm)].map(([, ticks]) => ticks?.length ?? 0));
  const fence = "`".repeat(longest + 1);
  return `${fence}markdown\n${markdown.trim()}\n${fence}`;
}

/** A snippet as a reader without snippets sees it: placeholders stand in square brackets. */
function visible(body: string): string {
  return body
    .replace(/\$\{\d+:((?:[^}\\]|\\.)*)\}/g, "$1")
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, "$1")
    .replace(/\$0|\$\{0\}/g, "")
    .trim();
}
