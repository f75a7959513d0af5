/** Programs in an environment of their own: one Node, no settings of whoever runs the tests. */
import { execFile } from "node:child_process";
import { delimiter, dirname } from "node:path";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What npm, npx and git are given: `node` first on the path, and nothing that this repository installed. */
export function environment(
  node: string,
  registry: string,
  home: string,
  more: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const rest = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => !folder.includes("node_modules"));
  return {
    PATH: [dirname(node), ...rest].join(delimiter),
    HOME: home,
    USERPROFILE: home,
    npm_config_registry: registry,
    npm_config_cache: `${home}/.npm`,
    npm_config_update_notifier: "false",
    npm_config_fund: "false",
    npm_config_audit: "false",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_AUTHOR_NAME: "A. Drafter",
    GIT_AUTHOR_EMAIL: "drafter@example.org",
    GIT_COMMITTER_NAME: "A. Drafter",
    GIT_COMMITTER_EMAIL: "drafter@example.org",
    ...more,
  };
}

/** Runs a program to its end; its exit code is an answer, no error. */
export function runProgram(
  program: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<Ran> {
  const shell = process.platform === "win32" && !program.endsWith(".exe");
  return new Promise((done, failed) => {
    const child = execFile(program, args, { ...options, shell, maxBuffer: 1 << 26 }, (error, out, err) => {
      if (error && typeof error.code !== "number") failed(error);
      else done({ code: Number(error?.code ?? 0), out, err });
    });
    child.stdin?.end();
  });
}
