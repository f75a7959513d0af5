/** A git repository of a project with charters, as a reader of our pages may have one. */
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inject } from "vitest";
import type { Installed } from "./install.js";
import { type Ran, runProgram } from "./machine.js";

export const CHARTER = `---
charterlint: { kind: charter }
---

# Charter of the Well

## Decisions

The committee decides by a majority of two thirds of all members. Meetings are open to the public.

## Appeals

Any member may appeal against a decision within thirty days. The assembly hears the appeal.
`;
export const WEAKER = CHARTER.replace("two thirds", "one half").replace("thirty days", "ten days");

export interface Project {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  run(program: string, ...args: readonly string[]): Promise<Ran>;
  /** Throws when it fails. */
  git(...args: readonly string[]): Promise<string>;
  write(name: string, text: string): void;
  remove(): void;
}

/** On the project's own Node, with the tarball under `tools/`; Charterlint is installed in it, or is not. */
export async function project({ has }: { readonly has: boolean }): Promise<Project> {
  const [installed] = inject("installed");
  if (!installed) throw new Error("nothing was installed");
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "charterlint-project-")));
  const made = projectIn(folder, installed.env);
  made.write("package.json", '{ "name": "charters", "private": true }\n');
  made.write(".gitignore", "node_modules\n");
  made.write("tools/readme.txt", "Tools of this repository.\n");
  copyFileSync(inject("tarball"), path.join(folder, "tools", path.basename(inject("tarball"))));
  if (has) link(installed, folder);
  await made.git("init", "--quiet", "--initial-branch=main", ".");
  return made;
}

function projectIn(folder: string, env: Readonly<Record<string, string>>): Project {
  const run = (program: string, ...args: readonly string[]) => runProgram(program, args, { cwd: folder, env });
  return {
    folder,
    env,
    run,
    async git(...args) {
      const { code, out, err } = await run("git", ...args);
      if (code !== 0) throw new Error(err);
      return out.trim();
    },
    write(name, text) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function link({ project: from }: Installed, folder: string): void {
  symlinkSync(path.join(from, "node_modules"), path.join(folder, "node_modules"), "junction");
}
