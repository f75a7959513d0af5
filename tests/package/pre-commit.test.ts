/** The hook: run by prek always, which reads the files of pre-commit, and by pre-commit itself where it is installed. */
import { spawnSync } from "node:child_process";
import { copyFileSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { fencesOf } from "./fences.js";
import { CHARTER, type Project, project } from "./setup/repository.js";

const root = path.resolve(import.meta.dirname, "../..");
const file = path.join(root, ".pre-commit-hooks.yaml");
const hooks = parse(readFileSync(file, "utf8")) as readonly Readonly<Record<string, unknown>>[];
const page = fencesOf("docs/ci.md").find(({ mark }) => mark === "pre-commit")?.text ?? "";

const isInstalled = spawnSync("pre-commit", ["--version"]).status === 0;
if (!isInstalled) console.warn("the hook is not tried with pre-commit, which is not installed here; it is with prek");
const prek = path.join(root, "node_modules/@j178/prek/bin/prek.js");
const MANAGERS = [
  ["prek", process.execPath, [prek]] as const,
  ...(isInstalled ? [["pre-commit", "pre-commit", []] as const] : []),
];

let own: Project;
let shared: Project;
let revision: string;

beforeAll(async () => {
  own = await project({ has: true });
  shared = await project({ has: false });
  copyFileSync(file, path.join(shared.folder, ".pre-commit-hooks.yaml"));
  await shared.git("add", ".pre-commit-hooks.yaml");
  await shared.git("commit", "--quiet", "--message", "hooks");
  revision = await shared.git("rev-parse", "HEAD");
});
afterAll(() => {
  own.remove();
  shared.remove();
});

describe("the definition", () => {
  it("runs the command of the project, on Markdown, with the names of the files", () => {
    expect(hooks).toEqual([
      expect.objectContaining({
        id: "charterlint",
        entry: "npx --no-install charterlint check",
        language: "system",
        types: ["markdown"],
        pass_filenames: true,
      }),
    ]);
  });

  it("is the one that the page shows for a local hook", () => {
    const { repos } = parse(page) as { readonly repos: readonly { readonly hooks: readonly object[] }[] };
    const { description: _, pass_filenames: __, ...shown } = hooks[0] ?? {};
    expect(repos[0]?.hooks).toEqual([shown]);
  });

  it("has an entry that runs as it stands", async () => {
    own.write("entry.md", CHARTER);
    const [program = "", ...args] = String(hooks[0]?.["entry"]).split(" ");
    const { code, out } = await own.run(program, ...args, "entry.md");
    expect([code, out]).toEqual([1, expect.stringContaining("entry.md  charter: ")]);
  });
});

describe.each(MANAGERS)("%s", (name, program, first) => {
  const run = (...args: readonly string[]) => own.run(program, ...first, ...args);

  it("takes the definition", async () => {
    expect(await run("validate-manifest", file)).toMatchObject({ code: 0 });
    own.write("broken.yaml", "- id: charterlint\n  name: charterlint\n  language: system\n");
    expect((await run("validate-manifest", path.join(own.folder, "broken.yaml"))).code).not.toBe(0);
  });

  it.each([
    ["local, as on the page", () => page],
    [
      "of our repository",
      () => `repos:\n  - repo: file://${shared.folder}\n    rev: ${revision}\n    hooks: [{ id: charterlint }]\n`,
    ],
  ])("runs the hook %s, and stops a commit that leaves something open", async (_, config) => {
    own.write(".pre-commit-config.yaml", config());
    own.write("charter of the well.md", CHARTER);
    own.write("README.md", "# The well\n\nButter, bread, apples.\n");
    own.write("notes.txt", CHARTER);
    await own.git("add", ".");
    const { code, out, err } = await run("run");
    expect(code, err).toBe(1);
    expect(out).toContain("charter of the well.md  charter: ");
    expect(out).toMatch(/\bappeals\b|\d+ questions? open/);
    expect(out).not.toContain("notes.txt");
    own.write("charter of the well.md", "# The well\n\nApples.\n");
    own.write("entry.md", "# Entry\n\nBread.\n");
    await own.git("add", ".");
    expect(await run("run")).toMatchObject({ code: 0, out: expect.stringMatching(/charterlint\.+.*Passed/) });
    expect(name).toMatch(/^pre/);
  });
});
