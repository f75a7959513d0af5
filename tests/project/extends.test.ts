import { describe, expect, it } from "vitest";
import { presetText } from "../../server/src/project/configuration/presets.js";
import { readConfiguration } from "../../server/src/project/configuration/read.js";
import { presetNames } from "../../server/src/project/index.js";
import { setUp } from "./helpers.js";

type Entries = Parameters<typeof setUp>[0];

const levelsIn = async (entries: Entries, path = "/work/a.md") =>
  (await setUp(entries).project.configuration(path)).settings.levels;

/** The problems as `path:line:column message`, one-based. */
async function problemsIn(entries: Entries): Promise<string[]> {
  const { problems } = await setUp(entries).project.configuration("/work/a.md");
  return problems.map(({ path, start, message }) => `${path}:${start.line + 1}:${start.character + 1} ${message}`);
}

describe("a configuration that extends another", () => {
  it("goes before it, and of several that it extends the later goes before the earlier", async () => {
    const levels = await levelsIn({
      "/work/.charterlint.yaml": "extends: [./one.yaml, ./two.yaml]\nrules: { appeals: info }",
      "/work/one.yaml": "rules: { appeals: error, balance: error, conduct: error }",
      "/work/two.yaml": "rules: { appeals: error, balance: warning }",
    });
    expect(levels).toEqual({ appeals: "info", balance: "warning", conduct: "error" });
  });

  it("sees the globs of the other from its own folder, and the other's paths from the other's", async () => {
    const { project } = setUp({
      "/work/.charterlint.yaml": "extends: ./common/ours.yaml",
      "/work/common/ours.yaml": "kinds: { 'rules/*.md': policy }\nextends: ./deeper/base.yaml\ninherits: parent.md",
      "/work/common/deeper/base.yaml": "ignore: [old/**]",
      "/work/common/parent.md": "# Parent",
    });
    expect((await project.configuration("/work/rules/a.md")).settings.kind).toBe("policy");
    expect(await project.configuration("/work/old/a.md")).toMatchObject({ ignored: true, problems: [] });
  });

  it("counts a file that several extend once, as the weakest", async () => {
    const entries = {
      "/work/.charterlint.yaml": "extends: [./one.yaml, ./two.yaml]",
      "/work/one.yaml": "extends: ./base.yaml\nrules: { appeals: info }",
      "/work/two.yaml": "extends: ./base.yaml\nrules: { balance: info }",
      "/work/base.yaml": "rules: { appeals: error, balance: error, conduct: error }",
    };
    expect(await levelsIn(entries)).toEqual({ appeals: "info", balance: "info", conduct: "error" });
    expect((await setUp(entries).project.configuration("/work/a.md")).files).toEqual([
      "/work/.charterlint.yaml",
      "/work/two.yaml",
      "/work/one.yaml",
      "/work/base.yaml",
    ]);
  });

  it("goes with what it extends before the files farther up", async () => {
    const levels = await levelsIn(
      {
        "/work/.charterlint.yaml": "rules: { appeals: error, balance: error }",
        "/work/in/.charterlint.yaml": "extends: ../ours.yaml",
        "/work/ours.yaml": "rules: { appeals: info }",
      },
      "/work/in/a.md",
    );
    expect(levels).toEqual({ appeals: "info", balance: "error" });
  });

  it("is told where it leads in a circle, at the entry that closes it", async () => {
    expect(
      await problemsIn({
        "/work/.charterlint.yaml": "extends: ./one.yaml\nrules: { appeals: info }",
        "/work/one.yaml": "rules: { balance: info }\nextends:\n  - ./two.yaml",
        "/work/two.yaml": "extends: [./one.yaml]",
      }),
    ).toEqual(["/work/two.yaml:1:11 This leads in a circle: .charterlint.yaml → one.yaml → two.yaml → one.yaml."]);
  });

  it("is told of the circle in which it extends itself", async () => {
    const [problem] = await problemsIn({ "/work/.charterlint.yaml": "extends: ./.charterlint.yaml" });
    expect(problem).toContain("in a circle: .charterlint.yaml → .charterlint.yaml");
  });

  it("does not grow without end where each file extends two others", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 80 }, (_, i) => [`/work/${i}.yaml`, `extends: [./${i + 1}.yaml, ./${i + 2}.yaml]`]),
    );
    const { project } = setUp({ "/work/.charterlint.yaml": "extends: ./0.yaml", ...files });
    const { files: read, problems } = await project.configuration("/work/a.md");
    expect(read.length).toBeLessThan(60);
    expect(problems[0]?.message).toContain("builds on 50 files at most");
  });

  it.each([
    ["./nope.yaml", 'There is no file "./nope.yaml"'],
    ["../../ours.yaml", "leads out of the project"],
    ["charterlint:opensource", 'Did you mean "charterlint:open-source"?'],
    ["open-source", 'Did you mean "charterlint:open-source"?'],
    ["ours.yaml", 'A file is written with its path: "./ours.yaml"'],
    ["no-such-package", "npm install --save-dev no-such-package"],
    ["@scope/none", "There is no package"],
    ["https://example.org/x.yaml", "Nothing is fetched from the web"],
    ["/ours/rules.yaml", "is none of what may stand here"],
    ["a/../../b", "is none of what may stand here"],
  ])("is told that %s is not there, at its place", async (text, message) => {
    const problems = await problemsIn({
      "/work/.charterlint.yaml": `rules: {}\nextends:\n  - ${JSON.stringify(text)}\n`,
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^\/work\/\.charterlint\.yaml:3:5 /);
    expect(problems[0]).toContain(message);
  });

  it("is told what is wrong in the other, there", async () => {
    expect(
      await problemsIn({
        "/work/.charterlint.yaml": "extends: ./one.yaml",
        "/work/one.yaml": "rules:\n  apeals: error",
      }),
    ).toEqual([expect.stringContaining('/work/one.yaml:2:3 There is no rule "apeals". Did you mean "appeals"?')]);
  });

  it("is read again when the other changes or comes", async () => {
    const { project, files } = setUp({ "/work/.charterlint.yaml": "extends: ./one.yaml" });
    expect((await project.configuration("/work/a.md")).problems).toHaveLength(1);
    expect([project.dependsOn("/work/one.yaml"), project.dependsOn("/work/two.yaml")]).toEqual([true, false]);
    files.set("/work/one.yaml", "rules: { appeals: error }");
    project.invalidate("/work/one.yaml");
    expect(await project.configuration("/work/a.md")).toMatchObject({
      problems: [],
      settings: { levels: { appeals: "error" } },
    });
  });
});

describe("a configuration in a package", () => {
  const using = (files: Entries, extended = "harbour-rules") => ({
    "/work/docs/.charterlint.yaml": `extends: ${JSON.stringify(extended)}`,
    ...files,
  });
  const read = async (entries: Entries) => {
    const { settings, problems } = await setUp(entries).project.configuration("/work/docs/a.md");
    return { levels: settings.levels, problems: problems.map(({ message }) => message) };
  };

  it.each<[string, Entries, string?]>([
    ["charterlint.yaml", { "/work/docs/node_modules/harbour-rules/charterlint.yaml": "rules: { appeals: error }" }],
    ["a folder above", { "/work/node_modules/harbour-rules/charterlint.yaml": "rules: { appeals: error }" }],
    [
      "package.json",
      {
        "/work/node_modules/harbour-rules/package.json":
          '{ "name": "x", "charterlint": { "rules": { "appeals": "error" } } }',
      },
    ],
    [
      "the path in package.json",
      {
        "/work/node_modules/harbour-rules/package.json": '{ "charterlint": "./lib/rules.yaml" }',
        "/work/node_modules/harbour-rules/lib/rules.yaml": "rules: { appeals: error }",
      },
    ],
    [
      "a scope",
      { "/work/node_modules/@harbour/rules/charterlint.yaml": "rules: { appeals: error }" },
      "@harbour/rules",
    ],
    [
      "a file of it",
      { "/work/node_modules/harbour-rules/strict.yaml": "rules: { appeals: error }" },
      "harbour-rules/strict.yaml",
    ],
  ])("is found by %s", async (_, files, extended) => {
    expect(await read(using(files, extended))).toEqual({ levels: { appeals: "error" }, problems: [] });
  });

  it("extends others of its own, and brings requirements", async () => {
    const entries = using({
      "/work/node_modules/harbour-rules/charterlint.yaml": "extends: ./base.yaml\nrequirements: [own.yaml]",
      "/work/node_modules/harbour-rules/base.yaml": "extends: charterlint:drafting\nrules: { appeals: error }",
      "/work/node_modules/harbour-rules/own.yaml":
        "{ id: harbour/logs, title: Logs, levels: required, missing: has no log, answer: Keep one., words: { en: { says: [log] } } }",
    });
    const { project } = setUp(entries);
    const { settings, problems } = await project.configuration("/work/docs/a.md");
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({ levels: { appeals: "error" }, statuses: { draft: "info" } });
    expect(settings.requirements?.map(({ id }) => id)).toEqual(["harbour/logs"]);
  });

  it.each<[string, Entries, string, string?]>([
    ["holds no configuration", { "/work/node_modules/harbour-rules/package.json": "{}" }, "holds no configuration"],
    [
      "names a file that is not there",
      { "/work/node_modules/harbour-rules/package.json": '{ "charterlint": "x.yaml" }' },
      'names "x.yaml" as its configuration, which is not there',
    ],
    [
      "names a file outside itself",
      { "/work/node_modules/harbour-rules/package.json": '{ "charterlint": "../../x.yaml" }', "/work/x.yaml": "" },
      "which is not there",
    ],
    [
      "lacks the file",
      { "/work/node_modules/harbour-rules/package.json": "{}" },
      'has no file "b.yaml"',
      "harbour-rules/b.yaml",
    ],
    [
      "cannot be read",
      { "/work/node_modules/harbour-rules/package.json": new Error("permission denied") },
      "permission denied",
    ],
  ])("is told of a package that %s", async (_, files, message, extended) => {
    const { problems } = await read(using(files, extended));
    expect(problems).toEqual([expect.stringContaining(message)]);
  });

  it("is not looked for outside the project", async () => {
    const { problems } = await read(using({ "/node_modules/harbour-rules/charterlint.yaml": "rules: {}" }));
    expect(problems).toHaveLength(1);
  });

  it("tells what is wrong in package.json at its place there", async () => {
    const { project } = setUp(
      using({ "/work/node_modules/harbour-rules/package.json": '{\n  "charterlint": {\n    "ruels": {} } }' }),
    );
    const { problems } = await project.configuration("/work/docs/a.md");
    expect(problems).toMatchObject([
      { path: "/work/node_modules/harbour-rules/package.json", start: { line: 2, character: 4 } },
    ]);
  });
});

describe("the presets", () => {
  it.each(presetNames)("%s has no mistake, and says something", (name) => {
    const file = readConfiguration(name, presetText(name) ?? "");
    expect(file.problems).toEqual([]);
    expect(file.blocks[0]?.rules.size).toBeGreaterThan(2);
  });

  it("do not ask of proposals what proposals are not asked", async () => {
    for (const name of presetNames) {
      const { project } = setUp({ "/work/.charterlint.yaml": `extends: ${name}` });
      const text = "---\ncharterlint: { kind: proposal }\n---\n\n# Proposal: two ferries\n";
      const { result } = await project.check("/work/p.md", text);
      expect(result.linted && [result.levels.balance, result.levels.selection, result.levels.membership]).toEqual([
        "off",
        "off",
        "off",
      ]);
    }
  });
});
