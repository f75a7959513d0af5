/** Runs the built command over labelled documents and has them scored by the corpus' own scorer. */
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { at } from "../repository.mjs";
import { judged } from "./verdicts.mjs";

/** The scorer's own names for kinds that are ours under another. */
const KINDS = { governance: "charter", constitution: "charter", process: "policy" };
const MOST_OUTPUT = 256 * 1024 * 1024;

/** @returns {Promise<string>} what the program prints; it may end with any code */
function printedBy(args, cwd) {
  return new Promise((done, failed) => {
    execFile(process.execPath, args, { cwd, maxBuffer: MOST_OUTPUT }, (error, stdout, stderr) => {
      if (error && (typeof error.code !== "number" || error.code > 1)) failed(new Error(stderr || error.message));
      else done(stdout);
    });
  });
}

/**
 * @param {string} corpus the folder with dev/, dev.labels.json and score.mjs
 * @returns {Promise<{ table: string, figures: Record<string, number>, kinds: Record<string, Record<string, number>>, checks: ReturnType<typeof judged> }>}
 *   the scorer's table, its figures in percent (counts for `unlinted` and `alarms`), the same for each kind, and what
 *   was judged of the checks' findings
 */
export async function evaluate(corpus) {
  const folder = mkdtempSync(path.join(tmpdir(), "charterlint-eval-"));
  try {
    const documents = path.join(corpus, "dev");
    const files = readdirSync(documents)
      .filter((each) => each.endsWith(".md"))
      .sort();
    const report = path.join(folder, "report.json");
    writeFileSync(
      report,
      await printedBy([at("server/dist/cli.js"), "check", "--format", "json", ...files], documents),
    );
    const score = (labels) => printedBy([path.join(corpus, "score.mjs"), report, labels, "--lang", "en"], corpus);
    const all = path.join(corpus, "dev.labels.json");
    const table = await score(all);
    const printed = JSON.parse(readFileSync(report, "utf8"));
    const labels = JSON.parse(readFileSync(all, "utf8"));
    const topics = new Set(printed.documents.flatMap((each) => each.coverage.map(({ topic }) => topic)));
    return {
      table,
      checks: judged(printed, labels, topics),
      figures: figuresIn(table),
      kinds: await byKind(labels, folder, score),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function byKind(labels, folder, score) {
  const groups = Map.groupBy(
    Object.entries(labels).filter(([, label]) => label.governance !== false),
    ([, label]) => KINDS[label.kind] ?? label.kind,
  );
  const figures = {};
  for (const [kind, entries] of groups) {
    const file = path.join(folder, `${kind}.json`);
    writeFileSync(file, JSON.stringify(Object.fromEntries(entries)));
    figures[kind] = { documents: entries.length, ...figuresIn(await score(file)) };
  }
  return figures;
}

/** The numbers in the scorer's last lines. */
function figuresIn(table) {
  const number = (pattern) => Number(pattern.exec(table)?.[1] ?? Number.NaN);
  return {
    score: number(/macro-F1\s+([\d.]+)/),
    place: number(/place\s+([\d.]+)\s+macro/),
    accuracy: number(/accuracy\s+([\d.]+)/),
    kind: number(/kind right\s+([\d.]+)/),
    missingRight: number(/at warning or above right\s+([\d.]+)/),
    missingReported: number(/reported there\s+([\d.]+)/),
    unlinted: number(/not linted: (\d+)/),
    alarms: number(/negatives linted: (\d+)/),
  };
}
