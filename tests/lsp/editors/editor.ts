/** Runs a real editor with the settings that docs/editors.md gives for it, on an example, with the built server. */
import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { onTestFinished } from "vitest";
import { built, COMMAND } from "../harness/build.js";

const ROOT = resolve(import.meta.dirname, "../../..");

/** What the script in the editor writes. Lines count from 1. */
export interface Seen {
  readonly findings: readonly { readonly line: number; readonly rule: string; readonly severity: string }[];
  /** The titles of the code actions on the first finding. */
  readonly actions: readonly string[];
}

/** The version that an editor tells, or undefined where it is not installed. */
export function versionOf(command: string, ...args: string[]): string | undefined {
  const { status, stdout } = spawnSync(command, args, { encoding: "utf8" });
  return status === 0 ? (stdout.split("\n")[0] ?? "") : undefined;
}

/** The block of code in this language under a heading of docs/editors.md, to be used as it stands. */
export function settings(heading: string, language: string): string {
  const text = readFileSync(resolve(ROOT, "docs/editors.md"), "utf8");
  const section = text.split(/^## /m).find((each) => each.startsWith(`${heading}\n`));
  const block = section?.split(`\`\`\`${language}\n`)[1]?.split("```")[0];
  if (block === undefined) throw new Error(`docs/editors.md has no ${language} under "${heading}"`);
  return block;
}

export interface Bench {
  /** A folder with `.git` and the example `charter-draft.md`. */
  readonly folder: string;
  readonly document: string;
  /** Where the script in the editor writes what it saw. */
  readonly result: string;
  /** Writes a file beside the bench's folder and gives its path. */
  write(name: string, text: string): string;
  /** Runs the editor to its end. */
  run(command: string, ...args: string[]): Promise<Seen>;
}

/** For one test, at whose end the editor and the server are no longer there. */
export function createBench(): Bench {
  const top = realpathSync(mkdtempSync(join(tmpdir(), "charterlint-editor-")));
  const [folder, home, bin] = ["work", "home", "bin"].map((name) => join(top, name)) as [string, string, string];
  for (const each of [join(folder, ".git"), home, bin]) mkdirSync(each, { recursive: true });
  cpSync(resolve(ROOT, "examples/charter-draft.md"), join(folder, "charter-draft.md"));
  const pids = join(top, "pids");
  const server = join(bin, "charterlint-language-server");
  writeFileSync(server, `#!/bin/sh\necho $$ >> "${pids}"\nexec "${process.execPath}" "${built(COMMAND)}" "$@"\n`);
  chmodSync(server, 0o755);
  const write = (name: string, text: string): string => {
    writeFileSync(join(top, name), text);
    return join(top, name);
  };
  onTestFinished(() => {
    for (const pid of pidsIn(pids)) end(pid);
    rmSync(top, { recursive: true, force: true });
  });
  const result = join(top, "seen.json");
  const env = {
    PATH: `${bin}:${process.env.PATH ?? ""}`,
    HOME: home,
    XDG_CONFIG_HOME: home,
    XDG_DATA_HOME: home,
    XDG_STATE_HOME: home,
    LANG: "C.UTF-8",
    CHARTERLINT_DOCUMENT: join(folder, "charter-draft.md"),
    CHARTERLINT_RESULT: result,
  };
  return {
    ...{ folder, document: env.CHARTERLINT_DOCUMENT, result, write },
    async run(command, ...args) {
      const said = await ended(command, args, { cwd: folder, env });
      if (!existsSync(result)) throw new Error(`${command} saw nothing:\n${said}`);
      return JSON.parse(readFileSync(result, "utf8")) as Seen;
    },
  };
}

function ended(command: string, args: readonly string[], options: { cwd: string; env: NodeJS.ProcessEnv }) {
  const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  return new Promise<string>((done, failed) => child.on("error", failed).on("close", () => done(said)));
}

function pidsIn(file: string): number[] {
  return existsSync(file) ? readFileSync(file, "utf8").trim().split("\n").map(Number) : [];
}

function end(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended by itself, as it should.
  }
}
