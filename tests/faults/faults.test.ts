/**
 * Faults that were planted in whole documents by people who did not know the code, each beside look-alikes that are
 * right: every fault is found at default settings, and nothing else is said at warning.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { catalogue, createEngine, type Finding } from "../../server/src/engine/index.js";
import { createMemoryFiles } from "../../server/src/hosts/memory-files.js";
import { createProject } from "../../server/src/project/index.js";

interface Fault {
  readonly file: string;
  readonly rule: string;
  readonly at: string;
  readonly also?: string;
  readonly alsoFile?: string;
  readonly alt?: readonly string[];
  readonly why: string;
}

interface LookAlike {
  readonly file: string;
  readonly notRule: string;
  readonly at: string;
  readonly why: string;
}

const root = resolve(import.meta.dirname, "../..");
const { faults, lookAlikes } = parse(readFileSync(resolve(import.meta.dirname, "planted.yaml"), "utf8")) as {
  readonly faults: readonly Fault[];
  readonly lookAlikes: readonly LookAlike[];
};
const files = [...new Set([...faults, ...lookAlikes].map((each) => each.file))];
const texts = new Map(files.map((file) => [`/${file}`, readFileSync(resolve(root, file), "utf8")]));

interface Placed {
  readonly finding: Finding;
  readonly line: number;
}

const project = createProject(createMemoryFiles(Object.fromEntries(texts)), { root: "/", engine: createEngine() });
const found = new Map<string, readonly Placed[]>();
for (const [path, text] of texts) {
  const { document, result } = await project.check(path, text, "2026-01-01");
  found.set(
    path.slice(1),
    result.findings.map((finding) => ({ finding, line: document.lines.lineAt(finding.span.start) })),
  );
}

const linesOf = (file: string, excerpts: readonly string[]): number[] => {
  const lines = (texts.get(`/${file}`) ?? "").split("\n");
  return lines.flatMap((line, at) => (excerpts.some((each) => line.includes(each)) ? [at] : []));
};

const placesOf = ({ file, at, alt = [], also, alsoFile }: Fault): number[] =>
  linesOf(file, [at, ...alt, ...(also && (alsoFile ?? file) === file ? [also] : [])]);

const isPlanted = (file: string, { finding, line }: Placed): boolean =>
  faults.some((fault) => {
    const here = fault.file === file && fault.rule === finding.rule && placesOf(fault).includes(line);
    const there = fault.alsoFile === file && fault.rule === finding.rule;
    return here || (there && linesOf(file, [fault.also ?? ""]).includes(line));
  });

describe.each(faults)("$file: $rule", (fault) => {
  it(`is found: ${fault.why}`, () => {
    const own = (found.get(fault.file) ?? []).filter(({ finding }) => finding.rule === fault.rule);
    expect(own.some(({ line }) => placesOf(fault).includes(line))).toBe(true);
  });
});

describe.each(lookAlikes)("$file: no $notRule", ({ file, notRule, at, why }) => {
  it(`is seen where there is none: ${why}`, () => {
    const own = (found.get(file) ?? []).filter(({ finding }) => finding.rule === notRule);
    expect(own.filter(({ line }) => linesOf(file, [at]).includes(line))).toEqual([]);
  });
});

describe.each(files)("%s", (file) => {
  it("has nothing else at warning or above", () => {
    const loud = (found.get(file) ?? []).filter(({ finding }) => finding.severity !== "info");
    const others = loud.filter((each) => !isPlanted(file, each));
    expect(
      others.map(({ finding, line }) => `${line + 1} ${finding.rule} ${JSON.stringify(finding.message.args)}`),
    ).toEqual([]);
  });
});

describe("every check that reads the text", () => {
  const ABOUT_COMMENTS = ["expired-waiver", "front-matter", "unused-waiver", "waiver-without-reason", "missing-topics"];

  it("has a planted fault and a look-alike", () => {
    const checks = catalogue.checks.map(({ id }) => id as string).filter((id) => !ABOUT_COMMENTS.includes(id));
    expect(checks.filter((id) => !faults.some(({ rule }) => rule === id))).toEqual([]);
    expect(checks.filter((id) => !lookAlikes.some(({ notRule }) => notRule === id))).toEqual([]);
  });
});
