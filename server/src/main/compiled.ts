/**
 * Runs the program as an earlier run compiled it: of a short run, compiling would be a third.
 *
 * Node's own compile cache keeps a file as it is when it has just been loaded, when hardly a function of it has been
 * compiled. Here it is kept when the work is done, with all functions that the work took.
 */
import { closeSync, fstatSync, openSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { Script } from "node:vm";
import { fromBytes, type Kept, keepCompiled } from "./keep-compiled.js";

/** What the program gets from the file that starts it. */
export interface Start {
  /**
   * Keeps what has been compiled until now for the next run, where that is worth it. Never throws.
   *
   * @param work how much was done, in a measure that stays the same: the more was, the more functions were met
   */
  keep(work: number): void;
}

export interface Loaded<Program> {
  readonly program: Program;
  readonly start: Start;
}

/**
 * @param filename a CommonJS module without `import()`, sealed by the build; who asks knows what it exports
 * @param name what is kept apart: each way to run takes other functions
 */
export function loadProgram<Program>(filename: string, name: string): Loaded<Program> {
  const source = readFileSync(filename, "latin1");
  const file = placeOf(source, name);
  const known = file === undefined ? undefined : kept(file);
  const cachedData = known?.data;
  const script = new Script(`(function(module,require){${source}})`, { filename, ...(cachedData && { cachedData }) });
  const done = known && script.cachedDataRejected === false ? known.work : 0;
  const module = { exports: {} as Program };
  script.runInThisContext()(module, createRequire(filename));
  return {
    program: module.exports,
    start: {
      keep(work) {
        if (file !== undefined && work > done * WORTH_MORE)
          keepCompiled(file, { data: script.createCachedData(), work });
      },
    },
  };
}

/** The build ends the program with a hash of it (scripts/lib/build/program.mjs), so that no other is taken for it. */
const HASH = /\/\/([\da-f]{16})\s*$/;

/** As Node's own cache: in the folder for temporary files unless the environment says where, or that it is not wanted. */
function placeOf(source: string, name: string): string | undefined {
  const hash = HASH.exec(source.slice(-32))?.[1];
  const { NODE_DISABLE_COMPILE_CACHE: disabled, NODE_COMPILE_CACHE: folder } = process.env;
  if (hash === undefined || disabled) return undefined;
  const runtime = `${process.versions.v8}-${process.arch}-${process.getuid?.() ?? "user"}`;
  return path.join(folder || tmpdir(), `charterlint-compiled-${runtime}`, `${hash}-${name}`);
}

/** So many times the work of what is kept has to have been done, for more functions to be likely. */
const WORTH_MORE = 4;

/** What was kept, if it is whole, and of this user: what others could have written there is not run. */
function kept(file: string): Kept | undefined {
  try {
    const opened = openSync(file, "r");
    try {
      const owner = process.getuid?.();
      if (owner !== undefined && fstatSync(opened).uid !== owner) return undefined;
      return fromBytes(readFileSync(opened));
    } finally {
      closeSync(opened);
    }
  } catch {
    return undefined;
  }
}
