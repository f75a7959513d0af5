/** The command with this process's arguments, files and streams. */
import { readFileSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { buffer } from "node:stream/consumers";
import type { WriteStream } from "node:tty";
import { setFlagsFromString } from "node:v8";
import { type Crew, EXIT, type Io, type Output, run, toSlashes } from "../cli/index.js";
import { createNodeFiles, decode } from "../hosts/node-files.js";
import { asker } from "./ask.js";
import { today } from "./calendar.js";
import type { Start } from "./compiled.js";
import { longRun } from "./pace.js";
import { createStop } from "./stop.js";

/** @param manifest the package.json beside the built command, for the version */
export async function main(manifest: URL, start: Start): Promise<void> {
  const terminal = asker();
  let checked = 0;
  let judged = 0;
  let isKnown = false;
  let isLong = false;
  const goFar = () => {
    if (!isLong) longRun();
    isLong = true;
  };
  const stop = createStop();
  const stdout = gathered(output(process.stdout));
  process.exitCode = EXIT.failure;
  process.exitCode = await run({
    argv: process.argv.slice(2),
    cwd: toSlashes(workingFolder()),
    env: process.env,
    stdout,
    stderr: after(stdout, output(process.stderr)),
    // Looked up only when something is asked: the standard input takes a while to be there.
    get ask() {
      return process.stdin.isTTY && process.stdout.isTTY ? terminal.ask : undefined;
    },
    readStdin: () => buffer(process.stdin),
    files: createNodeFiles(),
    decode: (bytes) => decode(bytes, ""),
    get today() {
      return today();
    },
    version: version(manifest),
    build: build(manifest),
    checks(length) {
      checked += length;
      if (checked > MOST_SHORT) goFar();
    },
    judged(length) {
      judged += length;
    },
    known() {
      isKnown = true;
    },
    spare(isAlone) {
      goFar();
      spare(isAlone);
    },
    now: () => performance.now(),
    stopping: () => stop.listen(),
    watch: async (asked) => (await import("./watch.js")).startWatch(asked),
    crew: { usual: Math.min(availableParallelism(), MOST_THREADS), start: threads(manifest) },
  });
  stdout.flush();
  terminal.close();
  // A long run has let go of what it took at its start, and goes by other settings, with which nothing could be kept.
  if ((judged > 0 || isKnown) && !isLong) start.keep(Math.max(judged, 1));
  process.stderr.write("", () => process.stdout.write("", isLong ? exitSoon : () => process.exit()));
}

/** So long something may still be under way that nobody waits for any more. In milliseconds. */
const AT_LAST = 2000;

/**
 * A short run exits at once, before V8 takes its memory apart. In a longer one functions may still be compiled in other
 * threads, and to exit while one of them asks for memory to be cleared would never end: it is left to end by itself.
 */
function exitSoon(): void {
  setTimeout(() => process.exit(), AT_LAST).unref();
}

/** So many characters are checked without V8's slower compilers. */
const MOST_SHORT = 60_000;

/**
 * Memory is given back when half as much again as is in use has come together, or as much again where one thread does
 * all, and not four times: hardly slower.
 */
function spare(isAlone: boolean): void {
  setFlagsFromString(`--heap-growing-percent=${isAlone ? 100 : 50}`);
}

/** More would wait for the one that writes. */
const MOST_THREADS = 8;

/** Threads are loaded when one has something to do. */
function threads(manifest: URL): NonNullable<Io["crew"]>["start"] {
  const script = new URL("dist/crew-member.js", manifest);
  return (size, job) => {
    let crew: Promise<Crew> | undefined;
    const hire = async (): Promise<Crew> => (await import("./crew.js")).startCrew(script, size, job);
    return {
      check: async (target) => {
        crew ??= hire();
        return (await crew).check(target);
      },
      end: async () => (await crew)?.end(),
    };
  };
}

/** When the reader goes away (`charterlint check | head`), the rest is not written, and nothing is said of it. */
function output(stream: WriteStream): Output {
  let open = true;
  stream.on("error", () => {
    open = false;
  });
  const columns = stream.isTTY && stream.columns > 0 ? { columns: stream.columns } : {};
  const write = (text: string) => void (open && stream.write(text));
  return { isTerminal: stream.isTTY === true, ...columns, write, isClosed: () => !open };
}

/** What is no terminal gets so many characters at once: to call the system for each document takes longer than the text. */
const AT_ONCE = 32_768;

interface Gathered extends Output {
  /** Writes what waits. */
  flush(): void;
}

function gathered(out: Output): Gathered {
  let waiting = "";
  const flush = () => {
    const text = waiting;
    waiting = "";
    if (text !== "") out.write(text);
  };
  const write = (text: string) => {
    if (waiting === "" && !out.isTerminal) setImmediate(flush);
    waiting += text;
    if (out.isTerminal || waiting.length > AT_ONCE) flush();
  };
  return { ...out, write, flush };
}

/** Before anything is written, what has been waiting elsewhere is. */
function after({ flush }: Gathered, out: Output): Output {
  return {
    ...out,
    write(text) {
      flush();
      out.write(text);
    },
  };
}

function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    return "/";
  }
}

function version(manifest: URL): string {
  return (JSON.parse(readFileSync(manifest, "utf8")) as { version: string }).version;
}

/** The version, and when this was built: while one is made, the version stays. */
function build(manifest: URL): string {
  return `${version(manifest)} ${statSync(new URL("dist/program.cjs", manifest)).mtimeMs}`;
}
