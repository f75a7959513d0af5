/** Reads and checks documents, one after the other; what goes wrong with one never touches the others. */
import { createEngine, type Engine, type KindId, type LintResult, type NotLintedReason } from "../engine/index.js";
import { createProject, type DocumentRead, MAX_BYTES, type Project, remembering } from "../project/index.js";
import type { Io } from "./io.js";
import type { Outcome, Read } from "./outcome.js";
import { absolute, rootOf } from "./paths.js";
import type { Target } from "./targets.js";

export interface SessionOptions {
  readonly kind?: KindId;
  /** A configuration file to use in place of those that would be found. */
  readonly config?: string;
}

export interface Session {
  readonly engine: Engine;
  /** Reads the file and checks it. Never throws. */
  check(target: Target): Promise<Outcome | Read>;
  /** Checks what was read already, as if it stood at the target. Never throws. */
  checkRead(target: Target, read: DocumentRead): Promise<Outcome | Read>;
}

export function createSession(io: Io, { kind, config }: SessionOptions): Session {
  const engine = createEngine();
  const overrides = {
    ...(kind && { kind }),
    ...(config !== undefined && { configurationFile: absolute(io.cwd, config) }),
  };
  const project = createProject(remembering(io.files), { root: rootOf(io.cwd), engine, overrides });
  const checkRead = (target: Target, read: DocumentRead) =>
    guarded(io, target, () => outcomeOf(io, project, target, read));
  return {
    engine,
    checkRead,
    async check(target) {
      const outcome = await checkRead(target, await io.files.readDocument(target.path));
      engine.forget(target.path);
      return outcome;
    },
  };
}

async function outcomeOf(io: Io, project: Project, target: Target, read: DocumentRead): Promise<Outcome | Read> {
  if (read.type !== "text") return notRead(target, read);
  if (read.text.length > MAX_BYTES) return notRead(target, { type: "too-large", bytes: read.text.length });
  const { document, result, configuration } = await project.check(target.path, read.text, io.today);
  return {
    target,
    result,
    problems: configuration.problems,
    lines: document.lines,
    document,
    exact: read.exact,
    stamp: read.stamp,
  };
}

function notRead(target: Target, read: Exclude<DocumentRead, { type: "text" }>): Outcome {
  switch (read.type) {
    case "binary":
    case "too-large":
      return leftOut(target, read.type);
    case "missing":
      return leftOut(
        target,
        "unreadable",
        "read",
        target.explicit ? "There is no such file." : "The file is no longer there.",
      );
    case "folder":
      return leftOut(target, "unreadable", "read", "This is a folder.");
    case "unreadable":
      return leftOut(target, "unreadable", "read", `The file could not be read: ${read.message}.`);
  }
}

function leftOut(target: Target, reason: NotLintedReason, what?: string, message = ""): Outcome {
  const failures = what === undefined ? [] : [{ what, message }];
  const result: LintResult = { path: target.path, linted: false, reason, findings: [], failures };
  return { target, result, problems: [], lines: undefined };
}

/** A fault of Charterlint's own is named with the document in which it showed. */
async function guarded(io: Io, target: Target, check: () => Promise<Outcome | Read>): Promise<Outcome | Read> {
  try {
    return await check();
  } catch (error) {
    debug(io, error);
    return leftOut(target, "unreadable", "check", internal(error));
  }
}

export function internal(error: unknown): string {
  return `Something in Charterlint itself went wrong: ${error instanceof Error ? error.message : String(error)} (CHARTERLINT_DEBUG=1 shows where)`;
}

/** Where something went wrong inside is for those who ask. */
export function debug(io: Pick<Io, "env" | "stderr">, error: unknown): void {
  if (io.env.CHARTERLINT_DEBUG && error instanceof Error) io.stderr.write(`${error.stack ?? error.message}\n`);
}
