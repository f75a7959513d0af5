// How fast is it? `npm run bench [-- folder]`; `--files N` and `--times N` make it shorter or surer.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { Bench } from "tinybench";
import { charter } from "../bench/documents.mjs";
import { others, wanted } from "../bench/others.mjs";
import { measure, median } from "../bench/processes.mjs";
import { openDocument, serverReady } from "../bench/server.mjs";
import { at } from "./lib/repository.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { files: { type: "string", default: "1000" }, times: { type: "string", default: "5" } },
});
const times = Number(values.times);
const COMMAND = at("server/dist/cli.js");
const SIZE = 13_700;
/** As the extension has it (client/src/node.ts). */
const YOUNG = "--max-semi-space-size=6";

const work = mkdtempSync(path.join(tmpdir(), "charterlint-bench-"));
try {
  console.log(
    `Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? "unknown"}, medians of ${times}\n`,
  );
  const beside = others();
  for (const name of wanted.filter((each) => !beside.some((one) => one.name === each)))
    console.log(`${name} is left out: it could not be installed.`);
  await cold(beside);
  await many(beside, positionals[0]);
  await keystrokes();
  await server();
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function cold(beside) {
  const file = path.join(work, "charter.md");
  writeFileSync(file, charter(0, 10_240));
  const commands = [
    { name: "Node alone", args: ["-e", "0"], didWork: () => true },
    { name: "charterlint", args: [COMMAND, "check", file], didWork: counted(1) },
    ...beside.map(({ name, version, command, didWork }) => ({
      name: `${name} ${version}`,
      args: command([file]),
      didWork: (output) => didWork(output, 1),
    })),
  ];
  print("One file of 10 KB, whole process", await measure(commands, { times: times * 2, cwd: work }), "ms");
}

async function many(beside, given) {
  const folder = given === undefined ? written(Number(values.files)) : path.resolve(given);
  const found = readdirSync(folder, { recursive: true }).filter((name) => /\.(?:md|markdown)$/i.test(name));
  const bytes = found.reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
  const cache = path.join(work, "cache");
  const check = [COMMAND, "check", "--max-warnings", "1000000"];
  const commands = [
    { name: "charterlint", args: [...check, folder], didWork: counted(found.length) },
    { name: "charterlint --workers 1", args: [...check, "--workers", "1", folder], didWork: counted(found.length) },
    { name: "charterlint --cache, warm", args: [...check, "--cache", cache, folder], didWork: counted(found.length) },
    ...beside.map(({ name, version, command, didWork }) => ({
      name: `${name} ${version}`,
      didWork: (output) => didWork(output, found.length),
      args: command([name === "rumdl" ? "." : "**/*.md"]),
    })),
  ];
  const rows = await measure(commands, { times: Math.max(1, times >> 1), cwd: folder });
  print(`${found.length} files, ${(bytes / 1e6).toFixed(1)} MB`, rows, "ms", bytes);
}

function written(count) {
  const folder = path.join(work, "many");
  mkdirSync(path.join(folder, ".git"), { recursive: true });
  for (let i = 0; i < count; i++) writeFileSync(path.join(folder, `charter-${i}.md`), charter(i, SIZE));
  return folder;
}

/** A letter more in the middle, and the whole answer anew, as the language server works it out. */
async function keystrokes() {
  const { createEngine } = await import(at("server/dist/index.js"));
  for (const [name, size] of [
    ["100 KB", 100_000],
    ["1 MB", 1_000_000],
  ]) {
    const text = charter(7, size);
    const middle = text.indexOf(" ", text.length >> 1);
    const engine = createEngine();
    const answer = (typed) => engine.lint(engine.read("charter.md", typed), { settings: {}, files: new Map() });
    answer(text);
    let typed = 0;
    const type = () => answer(`${text.slice(0, middle)} ${"x".repeat(typed++ % 97)}${text.slice(middle)}`);
    for (const [which, iterations] of [
      [`A keystroke in ${name}`, 30],
      ["  when some have been typed", 200],
    ]) {
      const bench = new Bench({ iterations, time: 0, warmupIterations: 5, warmupTime: 0, retainSamples: true });
      bench.add(name, type);
      await bench.run();
      const samples = [...(bench.tasks[0].result.latency.samples ?? [])].sort((a, b) => a - b);
      const slow = samples[Math.min(samples.length - 1, Math.floor(samples.length * 0.99))] ?? Number.NaN;
      console.log(`${which}: median ${median(samples).toFixed(1)} ms, 99th percentile ${slow.toFixed(1)} ms`);
    }
  }
}

/** As the extension starts it, spoken to over its standard streams. */
async function server() {
  const command = [at("dist/server/start.js"), "--stdio"];
  console.log(`\nThe server answers after ${(await serverReady({ command, times })).toFixed(0)} ms`);
  for (const [name, bytes] of [
    ["1 MB", 1_000_000],
    ["10 MB", 10_000_000],
  ]) {
    const { opened, peak } = await openDocument({
      command: [YOUNG, ...command],
      bytes,
      times: Math.max(1, times >> 1),
    });
    const memory = peak === undefined ? "" : `, at most ${peak.toFixed(0)} MB of memory`;
    console.log(`A document of ${name} is opened in ${(opened / 1e3).toFixed(2)} s${memory}`);
  }
}

/** Checked or left alone: all were looked at. */
function counted(files) {
  return (output) => {
    const [, checked = 0] = /(\d+) documents? checked/.exec(output) ?? [];
    const [, leftAlone = 0] = /(\d+) (?:documents? )?left alone/.exec(output) ?? [];
    return Number(checked) + Number(leftAlone) === files;
  };
}

function print(title, rows, unit, bytes) {
  const own = rows.find(({ name }) => name === "charterlint")?.wall ?? Number.NaN;
  console.log(title);
  for (const { name, wall, fastest } of rows) {
    const speed = bytes === undefined ? "" : `  ${(bytes / 1e3 / wall).toFixed(2).padStart(7)} MB/s`;
    const ratio = `${(own / wall).toFixed(2).padStart(7)} ×`;
    console.log(
      `  ${name.padEnd(28)}${wall.toFixed(0).padStart(7)} ${unit}  (least ${fastest.toFixed(0)})${speed}${ratio}`,
    );
  }
  console.log("  (×: charterlint's time for one of the other's)\n");
}
