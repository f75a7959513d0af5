import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll } from "vitest";
import { topicIds } from "../../server/src/engine/catalogue/ids.js";

const built = resolve(import.meta.dirname, "../../server/dist/cli.js");
if (!existsSync(built)) throw new Error(`The built command is not there: ${built}. Run the build first.`);

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** As which user, where the tests run as root. */
  readonly uid?: number;
}

/** Runs the built command to its end. */
export function charterlint(args: readonly string[], { cwd, stdin = "", env = {}, uid }: RunOptions): Promise<Ended> {
  const own = { PATH: process.env.PATH ?? "", NODE_DISABLE_COMPILE_CACHE: uid === undefined ? "" : "1", ...env };
  const child = spawn(process.execPath, [built, ...args], { cwd, env: own, ...(uid !== undefined && { uid }) });
  const texts = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    child[name].setEncoding("utf8").on("data", (text: string) => (texts[name] += text));
  child.stdin.on("error", () => {}).end(stdin);
  return new Promise((done, failed) => child.on("error", failed).on("close", (code) => done({ code, ...texts })));
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A temporary folder with these files; it ends the search for configuration, as a repository does. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "charterlint-test-")));
  folders.push(folder);
  mkdirSync(join(folder, ".git"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A configuration in which only these topics are asked for. */
export function asking(levels: Readonly<Record<string, string>>): string {
  const all = Object.fromEntries(topicIds.map((topic) => [topic, levels[topic] ?? "off"]));
  return `rules: ${JSON.stringify(all)}\n`;
}

export const CHARTER = `---
charterlint: { kind: charter }
---

# Charter of the Harbour Forum

## Decision making

Decisions are made by consensus of all members, which is reached when nobody objects. If it cannot be reached, the board decides by a majority vote.
`;

export const NOTES = "# Notes\n\nButter, bread, apples.\n";

/** What `--format json` printed. */
export interface Report {
  readonly version: number;
  readonly documents: readonly ReportedDocument[];
  readonly configuration: readonly { path: string; range: unknown; message: string }[];
  readonly failures: readonly { what: string; message: string }[];
  readonly summary: Readonly<Record<string, number>>;
}

export interface ReportedDocument {
  readonly path: string;
  readonly kind: string | null;
  readonly linted: boolean;
  readonly reason?: string;
  readonly levels: Readonly<Record<string, string>>;
  readonly coverage: readonly {
    topic: string;
    status: string;
    confidence: number;
    evidence: readonly { path: string; start: { line: number; character: number }; end: { line: number } }[];
  }[];
  readonly findings: readonly Readonly<Record<string, unknown>>[];
  readonly failures: readonly { what: string; message: string }[];
}

/** Checks with `--format json` and reads the report. */
export async function report(
  args: readonly string[],
  options: RunOptions,
): Promise<{ code: number | null; report: Report; stderr: string }> {
  const { code, stdout, stderr } = await charterlint(["check", "--format", "json", ...args], options);
  return { code, stderr, report: JSON.parse(stdout) as Report };
}
