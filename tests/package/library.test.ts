/** The library in TypeScript projects of both kinds: the examples of its page are compiled in each way, and run. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { fencesOf } from "./fences.js";
import { type Ran, runProgram } from "./setup/machine.js";

const root = path.resolve(import.meta.dirname, "../..");
const tsc = path.join(root, "node_modules/typescript/bin/tsc");
const all = inject("installed");
const [first] = all;
if (!first) throw new Error("nothing was installed");
const folder = path.join(first.project, "library");

const examples = [...fencesOf("docs/library.md"), ...fencesOf("server/README.md")].filter(
  ({ language }) => language === "ts" || language === "js",
);

/** Top-level await is for ES modules only; what the examples print is of no matter to them. */
const asCommonJs = (text: string): string => {
  const imports = [...text.matchAll(/^import .*?;$/gms)].map(([each]) => each).join("\n");
  const rest = text.replace(/^import .*?;$/gms, "");
  return `${imports}\nexport async function main(): Promise<void> {\n${rest}\n}\nexport const done = main();\n`;
};

/** Ways in which TypeScript looks for the types of a package. */
const WAYS = [
  { name: "nodenext", module: "nodenext", moduleResolution: "nodenext" },
  { name: "node16", module: "node16", moduleResolution: "node16" },
  { name: "bundler", module: "preserve", moduleResolution: "bundler" },
] as const;

function write(file: string, content: string | object): void {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, typeof content === "string" ? content : JSON.stringify(content));
}

/** Of the way by which the code is made that is run. */
let made: Ran;

beforeAll(async () => {
  for (const [type, change] of [
    ["module", (text: string) => text],
    ["commonjs", asCommonJs],
  ] as const) {
    write(`${type}/package.json`, { name: "consumer", private: true, type });
    examples.forEach(({ text }, i) => void write(`${type}/example-${i}.ts`, change(text)));
  }
  for (const { name, module, moduleResolution } of WAYS)
    write(`${name}.json`, {
      compilerOptions: {
        ...{
          module,
          moduleResolution,
          target: "es2022",
          lib: ["es2023"],
          strict: true,
          exactOptionalPropertyTypes: true,
        },
        ...{ types: ["node"], typeRoots: [path.join(root, "node_modules/@types")], skipLibCheck: false },
        ...{ noEmit: name !== "node16", outDir: `out`, rootDir: "." },
      },
      include: name === "bundler" ? ["module"] : ["module", "commonjs"],
    });
  for (const type of ["module", "commonjs"]) write(`out/${type}/package.json`, { type });
  made = await compile("node16");
});

const compile = (way: string) => runProgram(first.node, [tsc, "-p", `${way}.json`], { cwd: folder, env: first.env });

describe.concurrent("the examples of the library's page", () => {
  it("are there", () => {
    expect(examples.length).toBeGreaterThan(5);
  });

  it.each(WAYS)("compile strictly, types of packages included, with module resolution $name", async ({ name }) => {
    expect(name === "node16" ? made : await compile(name)).toEqual({ code: 0, out: "", err: "" });
  });

  it.each(all.flatMap((each) => [[each.version, "module", each] as const, [each.version, "commonjs", each] as const]))(
    "run on Node %s as %s",
    async (_version, type, { node, env, project }) => {
      writeFileSync(
        path.join(project, "charter.md"),
        "# Charter\n\nThe council decides by consensus of its members.\n",
      );
      const main = path.join(folder, `out/${type}/run-${path.basename(path.dirname(project))}.mjs`);
      writeFileSync(
        main,
        examples.map((_, i) => `console.log("${i}:");\nawait (await import("./example-${i}.js")).done;\n`).join(""),
      );
      const { code, out, err } = await runProgram(node, [main], { cwd: project, env });
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(
        out
          .split(/^\d+:$/m)
          .slice(1)
          .filter((each) => /\S/.test(each)),
      ).toHaveLength(examples.length);
    },
  );
});

describe.concurrent("the package", () => {
  it("gives the same to those who import it and those who require it", async () => {
    const names = 'console.log(Object.keys(charterlint).filter((each) => each !== "default").sort().join())';
    const run = (type: string, code: string) =>
      runProgram(first.node, [`--input-type=${type}`, "--eval", code], { cwd: first.project, env: first.env });
    const imported = await run("module", `import * as charterlint from "charterlint"; ${names}`);
    const required = await run("commonjs", `const charterlint = require("charterlint"); ${names}`);
    expect(imported).toMatchObject({ code: 0, err: "" });
    expect(required.out).toBe(imported.out);
    expect(imported.out.split(",").length).toBeGreaterThan(30);
  });

  it("lets its schemas be read by name, and nothing of its inside", async () => {
    const run = (name: string) =>
      runProgram(first.node, ["-p", `require("${name}").title ?? "untitled"`], { cwd: first.project, env: first.env });
    expect((await run("charterlint/schemas/charterlint.schema.json")).code).toBe(0);
    expect((await run("charterlint/package.json")).code).toBe(0);
    expect((await run("charterlint/dist/cli.js")).err).toContain("ERR_PACKAGE_PATH_NOT_EXPORTED");
  });
});
