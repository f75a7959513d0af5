import { describe, expect, it } from "vitest";
import { problemsOf, setUp } from "./helpers.js";
import { CONFIGURATION, indented, RECORDS } from "./own.js";

describe("requirements in files", () => {
  it("are named by path or glob, and hold one or a list", async () => {
    const { project } = setUp({
      "/work/.charterlint.yaml": "requirements: [one.yaml, 'more/*.yaml']",
      "/work/one.yaml": RECORDS,
      "/work/more/two.yaml": `${indented(RECORDS, "  ").replace("records", "logs")}`,
      "/work/more/notes.md": "# Notes",
    });
    const { settings, problems, origins } = await project.configuration("/work/a.md");
    expect(problems).toEqual([]);
    expect(settings.requirements?.map(({ id }) => id)).toEqual(["harbour/records", "harbour/logs"]);
    expect(origins.requirements.get("harbour/logs")).toMatchObject({ path: "/work/more/two.yaml", start: { line: 0 } });
  });

  it("are told where they are not there, or hold none", async () => {
    expect(await problemsOf("requirements:\n  - nope.yaml\n  - more/*.yaml")).toEqual([
      expect.stringContaining('2:5 There is no file "nope.yaml"'),
      expect.stringContaining('3:5 No file matches "more/*.yaml"'),
    ]);
  });

  it("are told what is wrong at its place in the file", async () => {
    const { project } = setUp({
      "/work/.charterlint.yaml": "requirements: [a.yaml, b.yaml, c.yaml]",
      "/work/a.yaml": RECORDS.replace("minutes", "<minute>"),
      "/work/b.yaml": "a: [",
      "/work/c.yaml": "- one.yaml",
    });
    const { problems } = await project.configuration("/work/a.md");
    const told = problems.map(
      ({ path, start, message }) => `${path}:${start.line + 1}:${start.character + 1} ${message}`,
    );
    expect(told).toEqual([
      expect.stringMatching(/^\/work\/a\.yaml:10:13 There is no word class <minute>\./),
      expect.stringMatching(/^\/work\/b\.yaml:1:\d+ This is not valid YAML/),
      expect.stringContaining("holds requirements, not paths"),
    ]);
  });

  it("are read again when a file comes into the folder", async () => {
    const { project, files } = setUp({
      "/work/.charterlint.yaml": "requirements: ['own/*.yaml']",
      "/work/own/a.yaml": RECORDS,
    });
    await project.configuration("/work/a.md");
    files.set("/work/own/b.yaml", RECORDS.replace("harbour/records", "harbour/logs"));
    expect(project.dependsOn("/work/own/b.yaml")).toBe(true);
    project.invalidate("/work/own/b.yaml");
    expect((await project.configuration("/work/a.md")).settings.requirements).toHaveLength(2);
  });
});

describe("a requirement that is not right is told at its place, and the others hold", () => {
  const changed = (from: string | RegExp, to: string) =>
    problemsOf(`requirements:\n${indented(RECORDS.replace(from, to), "    ")}`);

  it.each<[string, string | RegExp, string, RegExp]>([
    [
      "an id without an organisation",
      "harbour/records",
      "records",
      /^2:9 Expected the name of your organisation, a slash/,
    ],
    ["an id of the catalogue", "harbour/records", "appeals", /^2:9 Expected the name of your organisation/],
    ["a missing key", /^answer.*\n/m, "", /There is no answer here\. It is to be a sentence/],
    ["an unknown key", "snippet:", "snippets:", /There is no key "snippets" here\. Did you mean "snippet"\?/],
    [
      "a level that is none",
      "expected",
      "expect",
      /Expected how much it is asked: required, expected, advised or not-asked; found "expect"/,
    ],
    ["a kind that is none", "policy:", "polcy:", /There is no key "polcy" here\. Did you mean "policy"\?/],
    ["a principle that is none", "levels:", "principles: [isoc:C9]\nlevels:", /Expected a principle of the catalogue/],
    [
      "a language without words",
      "  en:\n    headings",
      "  xx:\n    headings",
      /no words for the language "xx"; it has: en/,
    ],
    [
      "a cue that is not well formed",
      "minutes,",
      '"(minutes",',
      /^11:17 The cue "\(minutes" is not well formed: "\)" is missing/,
    ],
    ["a cue that matches nothing", "minutes,", '"[minutes]",', /can match nothing/],
    ["a gap too wide", "minutes,", '"a ...9999 b",', /The gap \.\.\.9999 is too wide/],
    ["a cue too long", "minutes,", `"${"minutes ".repeat(60)}",`, /longer than 300 characters/],
    ["a heading without words", "Records,", '"—",', /can match nothing|is no word/],
    ["words that find nothing", /headings: [\s\S]*not: \[track record\]/, "not: [x]", /can find nothing/],
    ["a variable in a draft", "$0", "$TM_FILENAME", /"\$TM_FILENAME" is no tab stop/],
    ["a transform in a draft", "$0", "${1/(a+)+$/x/}", /is no tab stop/],
    ["a variable inside a placeholder", "[The clerk]", "${CLIPBOARD}", /is no tab stop/],
    ["an address that is a command", "levels:", "url: 'command:x'\nlevels:", /an address that begins with https/],
  ])("%s", async (_, from, to, message) => {
    const problems = await changed(from, to);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
  });

  it("two of one id", async () => {
    expect(await problemsOf(`${CONFIGURATION}${indented(RECORDS, "    ")}`)).toEqual([
      expect.stringContaining('There are two requirements "harbour/records" here'),
    ]);
  });

  it("a level or a waiver of one that there is not", async () => {
    expect(await problemsOf(`${CONFIGURATION}rules: { harbour/record: off }\nwaivers: { other/thing: x }`)).toEqual([
      expect.stringMatching(/There is no own requirement "harbour\/record"\. Did you mean "harbour\/records"\?/),
      expect.stringContaining('There is no own requirement "other/thing".'),
    ]);
  });

  it("a level that names one of a file farther up is right", async () => {
    const { project } = setUp({
      "/work/.charterlint.yaml": CONFIGURATION,
      "/work/in/.charterlint.yaml": "rules: { harbour/records: off }",
    });
    expect(await project.configuration("/work/in/a.md")).toMatchObject({
      problems: [],
      settings: { levels: { "harbour/records": "off" } },
    });
  });

  it("keys such as __proto__ and constructor are keys like others", async () => {
    const problems = await problemsOf('requirements:\n  - { "__proto__": { id: a/b }, "constructor": 1 }\n');
    expect(problems.length).toBeGreaterThan(3);
    expect(({} as { id?: unknown }).id).toBeUndefined();
  });
});
