/** Reads and checks documents, one after the other; what goes wrong with one never touches the others. */
import { createEngine, type Engine, type KindId, type LintResult, type NotLintedReason } from "../engine/index.js";
import {
  type CheckedDocument,
  type Configuration,
  createProject,
  type DocumentRead,
  MAX_BYTES,
  type Project,
} from "../project/index.js";
import { inFolder } from "../project/paths.js";
import type { Io } from "./io.js";
import type { Outcome, Read } from "./outcome.js";
import { absolute, rootOf } from "./paths.js";
import { createReads } from "./reads.js";
import type { Target } from "./targets.js";
import { debug, internal } from "./trouble.js";

export interface SessionOptions {
  readonly kind?: KindId;
  /** A configuration file to use in place of those that would be found. */
  readonly config?: string;
}

export interface Inspected {
  readonly configuration: Configuration;
  readonly checked: CheckedDocument | undefined;
}

export interface Session {
  readonly engine: Engine;
  /** Reads the file and checks it. Never throws. */
  check(target: Target): Promise<Outcome | Read>;
  /** Checks what was read already, as if it stood at the target. Never throws. */
  checkRead(target: Target, read: DocumentRead): Promise<Outcome | Read>;
  /** What applies at a path, and the check of the document there, if there is one. Never throws. */
  inspect(path: string): Promise<Inspected>;
  /** The file was written. */
  written(target: Target): void;
}

/** What a session needs of what is around the command. */
export type SessionIo = Pick<Io, "cwd" | "files" | "today" | "env" | "stderr" | "checks" | "judged">;

export function createSession(io: SessionIo, { kind, config }: SessionOptions, engine = createEngine()): Session {
  const overrides = {
    ...(kind && { kind }),
    ...(config !== undefined && { configurationFile: absolute(io.cwd, config) }),
  };
  const reads = createReads(io.files);
  const project = createProject(reads.files, { root: rootOf(io.cwd), engine, overrides });
  const checkRead = (target: Target, read: DocumentRead) =>
    guarded(io, target, () => outcomeOf(io, project, target, read));
  return {
    engine,
    checkRead,
    check: async (target) => checkRead(target, await reads.readDocument(target.path)),
    async inspect(path) {
      const read = await reads.readDocument(path);
      const isReadable = read.type === "text" && read.text.length <= MAX_BYTES;
      const checked = isReadable ? await project.check(path, read.text, io.today) : undefined;
      const inside = read.type === "folder" ? inFolder(path, "document.md") : path;
      return { checked, configuration: checked?.configuration ?? (await project.configuration(inside, io.today)) };
    },
    written: ({ path }) => reads.forget(path),
  };
}

async function outcomeOf(io: SessionIo, project: Project, target: Target, read: DocumentRead): Promise<Outcome | Read> {
  if (read.type !== "text") return notRead(target, read);
  if (read.text.length > MAX_BYTES) return notRead(target, { type: "too-large", bytes: read.text.length });
  io.checks?.(read.text.length);
  const { document, result, configuration, others } = await project.check(target.path, read.text, io.today);
  if (result.linted) io.judged?.(read.text.length);
  const documents = new Map([document, ...others.map((other) => other.document)].map((each) => [each.path, each]));
  return {
    target,
    result,
    problems: configuration.problems,
    configurationFindings: configuration.findings,
    waivers: configuration.waivers,
    lines: document.lines,
    linesOf: (path) => documents.get(path)?.lines,
    document,
    isAlone: others.length === 0,
    documentOf: (path) => documents.get(path),
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
  return {
    target,
    result,
    problems: [],
    configurationFindings: [],
    waivers: [],
    lines: undefined,
    linesOf: () => undefined,
  };
}

/** A fault of Charterlint's own is named with the document in which it showed. */
async function guarded(io: SessionIo, target: Target, check: () => Promise<Outcome | Read>): Promise<Outcome | Read> {
  try {
    return await check();
  } catch (error) {
    debug(io, error);
    return leftOut(target, "unreadable", "check", internal(error));
  }
}
