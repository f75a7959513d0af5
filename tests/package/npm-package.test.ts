/** The npm package as someone has it who installs it: packed, unpacked into an empty folder, used. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { npm } from "../../scripts/lib/npm.mjs";
import { topicIds } from "../../server/src/engine/index.js";
import { machineNode } from "./machine-node.js";

const root = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "charterlint-package-"));
const installed = path.join(folder, "node_modules/charterlint");
const old = machineNode();
if (!old) console.warn("tests on the oldest Node are skipped: this machine's own is none from 20.19 to 23");

const CHARTER =
  "# Charter of the Well\n\nThe purpose of the committee is to keep the well clean.\n\nIt decides by consensus.\n";

const quietly = { cwd: folder, stdio: "pipe", encoding: "utf8" } as const;

/** As `npm install` would, but without a network: what the package depends on is taken from our own node_modules. */
function install(): void {
  const packed = npm(["pack", "--workspace", "server", "--pack-destination", folder], { ...quietly, cwd: root });
  expect(packed.status, String(packed.stderr)).toBe(0);
  const tarball = readdirSync(folder).find((file) => file.endsWith(".tgz")) ?? "";
  mkdirSync(installed, { recursive: true });
  execFileSync("tar", ["-xzf", tarball, "--strip-components=1", "-C", installed], quietly);
  for (const name of Object.keys(manifest().dependencies)) {
    const [from, to] = [path.join(root, "node_modules", name), path.join(folder, "node_modules", name)];
    symlinkSync(from, to, "junction");
  }
}

interface Manifest {
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

const manifest = (): Manifest => JSON.parse(readFileSync(path.join(installed, "package.json"), "utf8")) as Manifest;

beforeAll(() => {
  install();
  writeFileSync(path.join(folder, "package.json"), '{ "name": "consumer", "private": true, "type": "module" }');
  writeFileSync(path.join(folder, "charter.md"), CHARTER);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the npm package", () => {
  it("depends on no package but the one whose types are part of its own", () => {
    expect(Object.keys(manifest().dependencies)).toEqual(["yaml"]);
  });

  it("has its commands, which can be run as programs", () => {
    for (const file of Object.values(manifest().bin))
      expect(readFileSync(path.join(installed, file), "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  it("holds its licence, its README and the licences of what it bundles", () => {
    expect(readdirSync(installed)).toEqual(expect.arrayContaining(["LICENSE", "README.md", "dist", "package.json"]));
    const notices = readFileSync(path.join(installed, "dist/THIRD-PARTY-NOTICES.txt"), "utf8");
    expect(notices).toContain("unified");
    expect(notices).toContain("commander");
  });

  it("holds the schemas of configuration files, for editors", () => {
    for (const name of ["charterlint", "own-requirement"]) {
      const schema = JSON.parse(
        readFileSync(path.join(installed, `dist/schemas/${name}.schema.json`), "utf8"),
      ) as object;
      expect(schema).toMatchObject({ $schema: expect.stringContaining("draft-07"), properties: {} });
    }
  });

  it("has types that a strict consumer can compile against", () => {
    const source = `import { checkText, createEngine, type Finding } from "charterlint";
const { result, findings } = checkText("# Charter", { path: "charter.md" });
const all: readonly Finding[] = result.findings;
export const first: string | undefined = findings[0]?.message;
export const count: number = all.length + createEngine().read("a.md", "# A").sections.length;
`;
    writeFileSync(path.join(folder, "consumer.mts"), source);
    const options = [
      "--strict",
      "--noEmit",
      "--module",
      "nodenext",
      "--target",
      "es2023",
      "--types",
      "",
      "--skipLibCheck",
      "false",
    ];
    const tsc = path.join(root, "node_modules/typescript/bin/tsc");
    const { stdout } = spawnSync(process.execPath, [tsc, ...options, "consumer.mts"], quietly);
    expect(stdout).toBe("");
  });
});

describe.skipIf(old === undefined)("on the machine's own, older Node", () => {
  const run = (args: readonly string[]) => spawnSync(old ?? "", args, quietly);
  const cli = path.join(installed, "dist/cli.js");

  it("the command tells its version", () => {
    expect(run([cli, "--version"])).toMatchObject({ status: 0, stdout: `${manifest().version}\n`, stderr: "" });
  });

  it("the command checks", () => {
    const { status, stdout, stderr } = run([cli, "check", "--format", "json", "--kind", "charter", "charter.md"]);
    expect(stderr).toBe("");
    expect(status).toBe(1);
    const { documents } = JSON.parse(stdout) as {
      readonly documents: readonly { readonly coverage: readonly unknown[] }[];
    };
    expect(documents[0]?.coverage).toHaveLength(topicIds.length);
  });

  it("the language server tells its version", () => {
    expect(run([path.join(installed, "dist/language-server.js"), "--version"])).toMatchObject({
      status: 0,
      stderr: "",
    });
  });

  it.each([
    [
      "import",
      "--input-type=module",
      'import { checkText } from "charterlint"; console.log(checkText("# Charter\\n").result.linted)',
    ],
    [
      "require",
      "--input-type=commonjs",
      'const { checkText } = require("charterlint"); console.log(checkText("# Charter\\n").result.linted)',
    ],
  ])("the library can be used with %s", (_how, type, code) => {
    const output = execFileSync(old ?? "", [type, "--eval", code], quietly);
    expect(output.trim()).toMatch(/^(?:true|false)$/);
  });
});
