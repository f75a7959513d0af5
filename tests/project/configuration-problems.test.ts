import { describe, expect, it } from "vitest";
import { problemsOf, setUp } from "./helpers.js";

/** Each mistake with the problem it is to give: its place, one-based, and its words. */
const MISTAKES: readonly (readonly [what: string, yaml: string, place: string, says: readonly string[]])[] = [
  [
    "an unknown key",
    "rule: {}\n",
    "1:1",
    [
      'no key "rule"',
      'Did you mean "rules"?',
      "rules, statuses, waivers, overrides, requirements, ignore, set and inherits",
    ],
  ],
  [
    "an unknown rule",
    "rules:\n  apeals: error\n",
    "2:3",
    ['There is no rule "apeals"', 'Did you mean "appeals"?', "charterlint rules"],
  ],
  ["an unknown rule among waivers", "waivers:\n  balanced: Why not.\n", "2:3", ['Did you mean "balance"?']],
  [
    "a rule like no other",
    "rules: { zzzzzzzzzzzzzzzz: error }",
    "1:10",
    ['There is no rule "zzzzzzzzzzzzzzzz". The command'],
  ],
  [
    "a level that is none",
    "rules:\n  appeals: waring\n",
    "2:12",
    ["Expected a level: off, info, warning or error", 'found "waring"', 'Did you mean "warning"?'],
  ],
  ["a level that is a number", "rules: { appeals: 2 }", "1:19", ["found the number 2"]],
  [
    "a kind that is none",
    "kinds:\n  '*.md': bylaw\n",
    "2:11",
    ["Expected a kind: charter, bylaws", 'Did you mean "bylaws"?'],
  ],
  ["a waiver without a reason", "waivers:\n  appeals:\n    owner: Ada\n", "2:3", ["no reason", "Say why"]],
  [
    "a waiver with an empty reason",
    "waivers: { appeals: ' ' }",
    "1:21",
    ["the reason in a sentence", "found an empty text"],
  ],
  ["a waiver that is a list", "waivers: { appeals: [x] }", "1:21", ["found a list"]],
  [
    "a waiver with an unknown key",
    "waivers: { appeals: { reason: Yes., util: 2027-01-01 } }",
    "1:37",
    ['Did you mean "until"?', "reason, owner, until and files"],
  ],
  [
    "a date written otherwise",
    "waivers: { appeals: { reason: Yes., until: 1 May 2027 } }",
    "1:44",
    ["YYYY-MM-DD", 'found "1 May 2027"'],
  ],
  [
    "a day that does not exist",
    "waivers: { appeals: { reason: Yes., until: 2027-02-30 } }",
    "1:44",
    ["a day that exists"],
  ],
  ["files that are no glob", "waivers: { appeals: { reason: Yes., files: [3] } }", "1:45", ["Expected a glob"]],
  ["a glob that leads out", "ignore: ['../*.md']", "1:10", ["cannot lead out"]],
  ["a negated glob where it does nothing", "kinds: { '!a.md': none }", "1:10", ['"!a.md" does not work']],
  ["a list where a mapping belongs", "rules: [appeals]", "1:8", ["a mapping from rules to levels", "found a list"]],
  ["a text where a list belongs", "ignore: archive", "1:9", ["a list of globs", 'found "archive"']],
  ["a root that is a list", "- rules\n", "1:1", ["a mapping with the keys", "found a list"]],
  ["a root that is a text", "charter", "1:1", ["a mapping with the keys"]],
  ["a version of later times", "version: 2", "1:10", ["the only version so far", "found the number 2"]],
  ["a language that is no code", "languages: { '*.md': French }", "1:22", ["a language code"]],
];

describe("a mistake in a configuration is told at its place, with what would be right", () => {
  it.each(MISTAKES)("%s", async (_, yaml, place, says) => {
    const [problem, ...others] = await problemsOf(yaml);
    expect(others).toEqual([]);
    expect(problem).toMatch(new RegExp(`^${place} `));
    for (const words of says) expect(problem).toContain(words);
  });

  it("tells all mistakes of a file, in its order", async () => {
    const problems = await problemsOf("waivers: { appeals: '' }\nfoo: 1\nrules: { bar: error, appeals: none }\n");
    expect(problems.map((problem) => problem.split(" ")[0])).toEqual(["1:21", "2:1", "3:10", "3:31"]);
  });

  it("gives the end of the place, in UTF-16 units, with a byte-order mark and line ends of any kind", async () => {
    const { project } = setUp({ "/work/.charterlint.yaml": "\uFEFF# 🌍\r\nrules:\r\n  appeals: '🌍'\r\n" });
    const { problems } = await project.configuration("/work/a.md");
    expect(problems).toMatchObject([
      { path: "/work/.charterlint.yaml", start: { line: 2, character: 11 }, end: { line: 2, character: 15 } },
    ]);
  });

  it("finds places through aliases", async () => {
    expect(await problemsOf("rules: &r { appeals: warn }\n")).toHaveLength(1);
    expect((await problemsOf("version: &v 1\nwaivers: { appeals: { reason: *v } }\n"))[0]).toMatch(
      /^2:31 Expected the reason/,
    );
  });
});

describe("broken and hostile YAML", () => {
  it("is told with the parser's words at the parser's place", async () => {
    const [problem] = await problemsOf("rules:\n  appeals: [error\nignore: x\n");
    expect(problem).toMatch(/^[23]:\d+ This is not valid YAML: /);
  });

  it("is told once for a key that stands twice, and the rest applies", async () => {
    const { project } = setUp({ "/work/.charterlint.yaml": "rules: { appeals: info }\nrules: { appeals: error }\n" });
    const { problems, settings } = await project.configuration("/work/a.md");
    expect(problems.map(({ message }) => message)).toEqual(["This is not valid YAML: Map keys must be unique"]);
    expect(settings.levels).toEqual({ appeals: "error" });
  });

  it("stops at aliases that multiply", async () => {
    const lines = ["a: &a [x, x, x, x, x, x, x, x, x]"];
    for (let i = 1; i < 9; i++)
      lines.push(
        `${"abcdefghi"[i]}: &${"abcdefghi"[i]} [${Array(9)
          .fill(`*${"abcdefghi"[i - 1]}`)
          .join(", ")}]`,
      );
    expect(await problemsOf(lines.join("\n"))).toEqual([
      "1:1 This file repeats itself too often through aliases (*name): write the values out.",
    ]);
  });

  it("stops at nesting without end", async () => {
    const [problem] = await problemsOf(`ignore: ${"[".repeat(50_000)}`);
    expect(problem).toMatch(/nested too deeply|not valid YAML/);
  });

  it("stops at a file that is far too long", async () => {
    expect(await problemsOf(`# ${"x".repeat(1_000_001)}`)).toEqual([
      "1:1 This file is too long for a configuration (over 1000000 characters).",
    ]);
  });

  it("takes __proto__ and constructor for unknown names, and nothing is changed by them", async () => {
    const problems = await problemsOf(
      "__proto__: { polluted: true }\nconstructor: 1\nrules: { __proto__: error, toString: error }\nkinds: { __proto__: none }\n",
    );
    expect(problems).toHaveLength(4);
    for (const problem of problems)
      expect(problem).toMatch(/There is no (key|rule) "(__proto__|constructor|toString)"/);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it("is not slow on a glob that is meant to be", async () => {
    const { project } = setUp({ "/work/.charterlint.yaml": `ignore: ["${"+(a|aa)".repeat(20)}b"]` });
    const start = performance.now();
    await project.configuration(`/work/${"a".repeat(60)}.md`);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe("a configuration file that cannot be read", () => {
  it("is a problem of its own, and the document is checked without it", async () => {
    const { project } = setUp({ "/work/.charterlint.yaml": new Error("permission denied") });
    const { result, configuration } = await project.check("/work/a.md", "# Notes\n");
    expect(configuration.problems).toMatchObject([
      { message: "This configuration file could not be read: permission denied", start: { line: 0, character: 0 } },
    ]);
    expect(result.linted).toBe(false);
  });

  it("is one, too, when it is a folder", async () => {
    const { project } = setUp({ "/work/.charterlint.yaml/x": "" });
    expect((await project.configuration("/work/a.md")).problems).toMatchObject([
      { message: expect.stringContaining("it is a folder") },
    ]);
  });
});
