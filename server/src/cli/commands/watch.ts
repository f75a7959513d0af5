/** `charterlint check --watch`: checks again whenever a document or what it depends on has changed. */
import { counted } from "../counted.js";
import { givenPaths, STDIN } from "../files-from.js";
import { type ExitCode, type Io, type Output, Stopped, UsageError } from "../io.js";
import { absolute } from "../paths.js";
import { plain } from "../terminal.js";
import { type Roots, rootsOf } from "../watch/roots.js";
import { createTurns } from "../watch/turns.js";
import { type Kept, nothingKept } from "../work/cache.js";
import { CACHE } from "../work/reports.js";
import type { Told } from "../work/tell.js";
import { type CheckOptions, checkOnce } from "./check.js";

export async function watch(io: Io, paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  demandSense(options);
  if (!io.watch) throw new UsageError("Changes to files cannot be watched here.");
  const kept = nothingKept();
  const turns = createTurns(io);
  const roots = await rootsOf(io, await givenPaths(io, paths, options.filesFrom));
  const named = [options.filesFrom, options.baseline, options.config].flatMap((file) => file ?? []);
  const files = named.map((file) => absolute(io.cwd, file));
  const isWritten = writtenBy(io, options);
  const watching = await io.watch({
    roots: roots.paths,
    isWanted: (path) => !isWritten(path) && (roots.isWanted(path) || kept.asked.has(path) || files.includes(path)),
    changed: turns.changed,
    failed: once((message) => io.stderr.write(`error: Not every change is seen: ${plain(message)}\n`)),
  });
  const follow = () => watching.follow([...files, ...outside(roots, kept)]);
  follow();
  try {
    return await rounds(io, (around) => checkOnce(around, paths, options, kept), turns, follow);
  } finally {
    await watching.end();
  }
}

/** What a run writes itself is no reason for another. It is written beside its place first. */
function writtenBy({ cwd }: Io, { reports, cache }: CheckOptions): (path: string) => boolean {
  const files = [...reports.all().map(({ file }) => file), cache === true ? CACHE : cache];
  const paths = files.flatMap((file) => (file === undefined ? [] : absolute(cwd, file)));
  return (path) => paths.some((each) => path === each || (path.startsWith(`${each}.`) && path.endsWith(".tmp")));
}

type Turns = ReturnType<typeof createTurns>;

/** @returns what the last round that was not overtaken ended with */
async function rounds(
  io: Io,
  check: (around: Io) => Promise<Told>,
  turns: Turns,
  follow: () => boolean,
): Promise<ExitCode> {
  let last: Told | undefined;
  let wasPrinted = false;
  do {
    const round = await quietly(io, turns.begin(), check);
    // What came to be watched only now may have changed since it was read: the cache tells at once.
    if (follow() || round.type === "overtaken") continue;
    if (round.type === "wrong" && !wasPrinted) throw round.error;
    clear(io, wasPrinted);
    round.print();
    wasPrinted = true;
    if (round.type === "told") last = round.told;
    io.stderr.write(`Watching ${watched(last)} for changes. Ctrl+C ends.\n`);
    await turns.next();
  } while (!turns.isOver());
  if (!last) return turns.code();
  io.stderr.write(`Ended. Exit code ${last.code}, by the last check.\n`);
  return last.code;
}

/** One limit of the system is met by thousands of files. */
function once(tell: (message: string) => void): (message: string) => void {
  let isTold = false;
  return (message) => {
    if (!isTold) tell(message);
    isTold = true;
  };
}

function watched(last: Told | undefined): string {
  return last ? counted(last.ending.summary.documents, "document") : "the files";
}

type Round =
  | { readonly type: "overtaken" }
  | { readonly type: "told"; readonly told: Told; print(): void }
  | { readonly type: "wrong"; readonly error: unknown; print(): void };

/** What is printed waits until it is known that nothing has changed in the meantime. */
async function quietly(io: Io, stopping: AbortSignal, check: (around: Io) => Promise<Told>): Promise<Round> {
  const texts: (() => void)[] = [];
  const waiting = (out: Output): Output => ({ ...out, write: (text) => void texts.push(() => out.write(text)) });
  const print = () => {
    for (const each of texts) each();
  };
  const around: Io = {
    ...io,
    stdout: waiting(io.stdout),
    stderr: waiting(io.stderr),
    status: io.stderr,
    stopping: () => stopping,
  };
  try {
    const told = await check(around);
    return stopping.aborted ? { type: "overtaken" } : { type: "told", told, print };
  } catch (error) {
    if (error instanceof Stopped) return { type: "overtaken" };
    const message = error instanceof Error ? error.message : String(error);
    return { type: "wrong", error, print: () => io.stderr.write(`error: ${plain(message)}\n`) };
  }
}

/** Screen and what was scrolled away: an old report is not to be taken for the new one. */
function clear({ stdout }: Io, wasPrinted: boolean): void {
  if (stdout.isTerminal && wasPrinted) stdout.write("\u001b[2J\u001b[3J\u001b[H");
}

/** What is not under one of the roots, and counts all the same. */
function outside({ isWanted, isUnder }: Roots, { asked }: Kept): string[] {
  return [...asked].filter((path) => !path.endsWith("/.git") && !(isUnder(path) && isWanted(path)));
}

function demandSense({ stdin, shard, filesFrom, reports }: CheckOptions): void {
  const impossible = [
    ...(stdin ? ["--stdin: it is read once"] : []),
    ...(filesFrom === STDIN ? ["--files-from -: it is read once; give it a file"] : []),
    ...(shard ? ["--shard: it is for runs whose reports are merged"] : []),
  ];
  if (impossible.length > 0) throw new UsageError(`--watch does not go with ${impossible.join(", ")}.`);
  const printed = reports.all().find(({ file }) => file === undefined);
  if (printed && printed.format !== "text")
    throw new UsageError(
      `--watch prints one report after the other, which nobody could read as ${printed.format}: give it an --output-file.`,
    );
}
