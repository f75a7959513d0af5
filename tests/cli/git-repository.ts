/** A git repository in a temporary folder, made by the real git. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { type Io, run } from "../../server/src/cli/index.js";
import { createNodeFiles, decode } from "../../server/src/hosts/node-files.js";

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

const ENV = {
  PATH: process.env.PATH ?? "",
  HOME: tmpdir(),
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_AUTHOR_NAME: "A. Drafter",
  GIT_AUTHOR_EMAIL: "drafter@example.org",
  GIT_AUTHOR_DATE: "2030-01-01T00:00:00Z",
  GIT_COMMITTER_NAME: "A. Drafter",
  GIT_COMMITTER_EMAIL: "drafter@example.org",
  GIT_COMMITTER_DATE: "2030-01-01T00:00:00Z",
};

export interface Repository {
  readonly folder: string;
  write(name: string, text: string): void;
  remove(name: string): void;
  rename(from: string, to: string): void;
  git(...args: readonly string[]): string;
  /** Commits all that stands there. */
  commit(title: string): void;
}

export function repository(): Repository {
  const folder = emptyFolder();
  const git = (...args: readonly string[]) =>
    execFileSync("git", [...args], { cwd: folder, env: ENV, encoding: "utf8", stdio: "pipe" });
  git("init", "--quiet", "--initial-branch=main", ".");
  return {
    folder,
    git,
    write(name, text) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    },
    remove: (name) => rmSync(join(folder, name)),
    rename: (from, to) => renameSync(join(folder, from), join(folder, to)),
    commit(title) {
      git("add", "--all");
      git("commit", "--quiet", "--message", title);
    },
  };
}

export function emptyFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "charterlint-git-")));
  made.push(folder);
  return folder;
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command in this process, over the real files. */
export async function runIn(cwd: string, argv: readonly string[], env: Io["env"] = ENV): Promise<Ran> {
  const texts = { out: "", err: "" };
  const stream = (name: "out" | "err") => ({
    isTerminal: false,
    write(text: string) {
      texts[name] += text;
    },
  });
  const io: Io = {
    argv,
    cwd,
    env,
    stdout: stream("out"),
    stderr: stream("err"),
    readStdin: async () => new Uint8Array(),
    files: createNodeFiles(),
    decode: (bytes) => decode(bytes, ""),
    today: "2030-01-02",
    version: "0.0.0",
  };
  return { code: await run(io), ...texts };
}
