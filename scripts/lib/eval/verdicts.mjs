/**
 * What was judged of the checks' findings on the labelled documents, read one by one by people who did not know the
 * code: tests/eval/verdicts.yaml, a list of document, line (from 1), rule and verdict. No text of a document is kept.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { at } from "../repository.mjs";

const FILE = path.join("tests", "eval", "verdicts.yaml");

/**
 * @param {{ documents: object[] }} report what `check --format json` printed
 * @param {Record<string, { lang: string }>} labels
 * @param {Set<string>} topics rules that are no checks
 * @returns {{ rule: string, findings: number, right: number, wrong: number, unjudged: string[] }[]} by rule
 */
export function judged(report, labels, topics) {
  const verdicts = new Map(parse(readFileSync(at(FILE), "utf8")).map((each) => [keyOf(each), each.verdict]));
  const rows = new Map();
  for (const { path: file, findings } of report.documents) {
    const document = path.basename(file, ".md");
    if (labels[document]?.lang !== "en") continue;
    for (const { rule, range } of findings.filter((each) => !topics.has(each.rule) && !lacksNeighbour(each))) {
      const key = keyOf({ document, line: range.start.line + 1, rule });
      count(rows, rule, verdicts.get(key), key);
    }
  }
  return [...rows.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1));
}

/** The documents stand there without the files that they link to. */
const lacksNeighbour = ({ rule, message }) => rule === "broken-reference" && message.startsWith("There is no file");

const keyOf = ({ document, line, rule }) => `${document}:${line} ${rule}`;

function count(rows, rule, verdict, key) {
  const row = rows.get(rule) ?? { rule, findings: 0, right: 0, wrong: 0, unjudged: [] };
  row.findings++;
  if (verdict === undefined) row.unjudged.push(key);
  else row[verdict]++;
  rows.set(rule, row);
}

/** @param {ReturnType<typeof judged>} rows @returns {string} a table with a total */
export function verdictTable(rows) {
  const sum = (of) => rows.reduce((total, row) => total + of(row), 0);
  const total = {
    rule: "all checks",
    findings: sum((row) => row.findings),
    right: sum((row) => row.right),
    wrong: sum((row) => row.wrong),
    unjudged: rows.flatMap((row) => row.unjudged),
  };
  const line = ({ rule, findings, right, wrong, unjudged }) =>
    `${rule.padEnd(34)} ${[findings, right, wrong, unjudged.length].map((each) => String(each).padStart(8)).join("")}`;
  const head = `${"check".padEnd(34)} ${["findings", "right", "wrong", "unjudged"]
    .map((each) => each.padStart(8))
    .join(" ")
    .replaceAll("  ", " ")}`;
  const open = total.unjudged.map((each) => `  not judged: ${each}`);
  return [head, ...[...rows, total].map(line), ...open].join("\n");
}
