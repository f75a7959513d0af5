/** Git, asked through its own command: arguments as a list, never through a shell. */
import { execFile } from "node:child_process";
import { MAX_BYTES } from "../../project/index.js";
import { type Io, UsageError } from "../io.js";
import { toSlashes } from "../paths.js";

export interface Git {
  /** The topmost folder of the repository, absolute and `/`-separated. */
  readonly top: string;
  /** The commit that a revision stands for; undefined when there is none. */
  commit(revision: string): Promise<string | undefined>;
  /** The commit from which both went their own ways; undefined when they have none. */
  mergeBase(a: string, b: string): Promise<string | undefined>;
  /** Runs git and gives what it printed, as bytes. Throws a `UsageError` for people. */
  bytes(args: readonly string[]): Promise<Buffer>;
  text(args: readonly string[]): Promise<string>;
}

/** Nothing of a repository's own configuration is run, and nothing is written. */
const SAFE = ["--no-optional-locks", "--no-pager", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false"];
const NO_ERROR = 0;

interface Ended {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Throws a `UsageError` where there is no git, or no repository. */
export async function openGit(io: Pick<Io, "cwd" | "env">): Promise<Git> {
  const found = await run(io, ["rev-parse", "--show-toplevel"]);
  if (found.code !== NO_ERROR) {
    if (/not a git repository/i.test(found.stderr))
      throw new UsageError("This folder is not in a git repository, so there are no revisions to compare.");
    throw failed(found);
  }
  const bytes = async (args: readonly string[]): Promise<Buffer> => {
    const ended = await run(io, args);
    if (ended.code !== NO_ERROR) throw failed(ended);
    return ended.stdout;
  };
  const line = async (args: readonly string[]): Promise<string | undefined> => {
    const ended = await run(io, args);
    return ended.code === NO_ERROR ? ended.stdout.toString("utf8").trim() || undefined : undefined;
  };
  return {
    top: toSlashes(found.stdout.toString("utf8").replace(/\r?\n$/, "")),
    bytes,
    text: async (args) => (await bytes(args)).toString("utf8"),
    commit: async (revision) =>
      revision === "" || revision.startsWith("-")
        ? undefined
        : line(["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`]),
    mergeBase: (a, b) => line(["merge-base", a, b]),
  };
}

function failed({ stderr }: Ended): UsageError {
  const [said = "it did not say why"] = stderr.trim().split("\n");
  return new UsageError(`Git could not do it: ${said.replace(/^(?:fatal|error): /, "")}.`);
}

function run({ cwd, env }: Pick<Io, "cwd" | "env">, args: readonly string[]): Promise<Ended> {
  const own = { ...env, LC_ALL: "C", LANGUAGE: "C", GIT_TERMINAL_PROMPT: "0", GIT_PAGER: "" };
  return new Promise((done, refuse) => {
    const options = { cwd, env: own, encoding: "buffer", maxBuffer: 4 * MAX_BYTES, windowsHide: true } as const;
    execFile("git", [...SAFE, ...args], options, (error, stdout, stderr) => {
      const code = error ? error.code : NO_ERROR;
      if (code === "ENOENT") refuse(new UsageError("Git was not found; comparing revisions needs the command git."));
      else if (typeof code !== "number")
        refuse(new UsageError(`Git could not be run: ${error?.message ?? String(code)}.`));
      else done({ code, stdout, stderr: stderr.toString("utf8") });
    });
  });
}
