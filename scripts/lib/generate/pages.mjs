// docs/rules: a page for each rule and their index. The README's table is the same index without the checks' texts.

const EDIT = "<!-- Made by scripts/generate.mjs from server/catalogue. Do not edit. -->\n\n";
const LEVEL_WORDS = { required: "required", expected: "expected", advised: "advised", "not-asked": "–" };

/**
 * @param {import("../catalogue/load.mjs").Loaded} loaded
 * @returns {Map<string, string>} Markdown by path relative to the root
 */
export function rulePages({ catalogue, page, ids }) {
  const rules = [...catalogue.requirements, ...catalogue.checks];
  const pages = rules.map((rule) => [`docs/rules/${rule.id}.md`, `${EDIT}${page(rule)}`]);
  return new Map([...pages, ["docs/rules/README.md", index(catalogue, ids)]]);
}

function index(catalogue, ids) {
  const checks = catalogue.checks.map(({ id, title, level }) => `| [\`${id}\`](${id}.md) | ${title} | ${level} |`);
  const principles = catalogue.principles.map((principle) => principleRow(principle, catalogue));
  return `${EDIT}# Rules

A *requirement* asks whether a document states something; a *check* looks beyond one section. Levels: required is an
error, expected a warning, advised a note. \`*\` marks a level that depends on what the document says.

## Requirements

${requirementTable(catalogue, ids, "")}

## Checks

| Rule | Title | Level |
| --- | --- | --- |
${checks.join("\n")}

## Principles

| Principle | Title | Rules |
| --- | --- | --- |
${principles.join("\n")}
`;
}

function principleRow({ id, label, title, notCheckable }, { requirements, checks }) {
  const rules = [...requirements, ...checks].filter(({ principles }) => principles.includes(id));
  const links = rules.map((rule) => `[\`${rule.id}\`](${rule.id}.md)`).join(", ");
  return `| ${label} | ${title} | ${[links, notCheckable].filter(Boolean).join(". ")} |`;
}

/**
 * @param {object} catalogue
 * @param {{ kinds: string[] }} ids
 * @param {string} folder where the pages stand, as a prefix of links
 */
export function requirementTable({ requirements, principles }, { kinds }, folder) {
  const labels = new Map(principles.map(({ id, label }) => [id, label]));
  const rows = requirements.map(({ id, principles: served, levels }) => {
    const cells = kinds.map((kind) => levelCell(levels[kind]));
    return `| [\`${id}\`](${folder}${id}.md) | ${served.map((each) => labels.get(each)).join("; ")} | ${cells.join(" | ")} |`;
  });
  const head = `| Rule | Answers | ${kinds.join(" | ")} |`;
  return [head, `| --- | --- |${" --- |".repeat(kinds.length)}`, ...rows].join("\n");
}

const levelCell = (rule) => (typeof rule === "string" ? LEVEL_WORDS[rule] : `${LEVEL_WORDS[rule.level]}\\*`);
