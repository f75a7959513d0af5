/** The commands about configuration, and what configuration changes in reports. */
import { describe, expect, it } from "vitest";
import { EXIT, type Io } from "../../server/src/cli/index.js";
import { readConfiguration } from "../../server/src/project/configuration/read.js";
import { asking, CHARTER, folderWith, type Report, report } from "./command.js";
import { ran } from "./over-memory.js";

const RECORDS = `requirements:
  - id: harbour/records
    title: Keeping of records
    levels: { charter: expected }
    missing: does not say who keeps the records
    answer: Name the officer who keeps them.
    page: { looksFor: An officer who keeps them. }
    words: { en: { headings: [Records], says: ["(keep|keeps) [...2] records"] } }
    snippet: { en: { heading: Records, body: "\${1:[The clerk]} keeps the records.$0" } }
    examples:
      good: "# Charter\\n\\nThe clerk keeps all records.\\n"
      bad: "# Charter\\n\\nThe clerk keeps the flag.\\n"
`;
const only = (more = "") => `${asking({})}${more}`;
const at = (yaml: string, more: Readonly<Record<string, string>> = {}) => ({
  "/work/.charterlint.yaml": yaml,
  "/work/.git/HEAD": "x",
  "/work/a.md": CHARTER,
  ...more,
});
const reportOf = async (yaml: string, args: readonly string[] = [], more: Readonly<Record<string, string>> = {}) => {
  const { code, out } = await ran(["check", "--format", "json", ...args], at(yaml, more));
  return { code, read: JSON.parse(out) as Report & { documents: readonly { customCoverage: readonly object[] }[] } };
};

describe("own requirements in reports", () => {
  it("are under customCoverage in JSON, never under coverage", async () => {
    const { code, read } = await reportOf(only(RECORDS), ["a.md"]);
    const [document] = read.documents;
    expect(document?.customCoverage).toEqual([
      {
        topic: "harbour/records",
        status: "absent",
        confidence: 1,
        evidence: [],
        title: "Keeping of records",
        level: "warning",
      },
    ]);
    expect(document?.coverage).toHaveLength(22);
    expect(document?.findings).toMatchObject([
      { rule: "harbour/records", severity: "warning", url: expect.stringMatching(/^https:/) },
    ]);
    expect(code).toBe(EXIT.findings);
  });

  it("are rules of SARIF with their own text, and of the other formats", async () => {
    const { out } = await ran(["check", "--format", "sarif", "a.md"], at(only(RECORDS)));
    const [run] = (JSON.parse(out) as { runs: { tool: { driver: { rules: object[] } }; results: object[] }[] }).runs;
    expect(run?.tool.driver.rules).toMatchObject([
      {
        id: "harbour/records",
        shortDescription: { text: "Keeping of records." },
        help: { text: "An officer who keeps them." },
      },
    ]);
    for (const format of ["text", "github", "gitlab", "junit", "markdown", "html"]) {
      const { out: text, err } = await ran(["check", "--format", format, "a.md"], at(only(RECORDS)));
      expect([format, err, text.includes("who keeps the records")]).toEqual([format, "", true]);
    }
  });

  it("are inserted by fix --insert-missing", async () => {
    const { files } = await ran(["fix", "--insert-missing", "a.md"], at(only(RECORDS)));
    expect(await files.readText("/work/a.md")).toContain("## Records\n\n[The clerk] keeps the records.");
  });
});

describe("explain", () => {
  it("tells of an own requirement what the configuration says of it", async () => {
    const { code, out } = await ran(["explain", "harbour/records"], at(RECORDS));
    expect(out).toMatch(/^# Keeping of records \(`harbour\/records`\)\n/);
    expect(out).toContain("## What it looks for\n\nAn officer who keeps them.\n");
    expect(out).toContain("[The clerk] keeps the records.");
    expect(code).toBe(EXIT.clean);
  });

  it("names the nearest of one that there is not", async () => {
    const { code, err } = await ran(["explain", "harbour/record"], at(RECORDS));
    expect([code, err]).toEqual([EXIT.failure, expect.stringContaining('Did you mean "harbour/records"?')]);
  });
});

describe("config test", () => {
  it("tries the examples of own requirements", async () => {
    const { code, out } = await ran(["config", "test"], at(RECORDS));
    expect(out).toBe(
      "right  harbour/records, good example\nright  harbour/records, bad example\n2 examples of 1 own requirements: 0 wrong\n",
    );
    expect(code).toBe(EXIT.clean);
  });

  it("says which is not what it says it is, and why", async () => {
    const { code, out } = await ran(
      ["config", "test"],
      at(RECORDS.replace("keeps all", "guards all").replace("the flag", "records")),
    );
    expect(out).toContain("wrong  harbour/records, good example: nothing in it answers the requirement");
    expect(out).toContain('wrong  harbour/records, bad example: it is met by "The clerk keeps records');
    expect(code).toBe(EXIT.findings);
  });

  it("fails where the configuration is not right", async () => {
    const { code, err } = await ran(["config", "test"], at(RECORDS.replace("[...2]", "[...2")));
    expect(err).toMatch(/^error: \.charterlint\.yaml:8:\d+: The cue/);
    expect(code).toBe(EXIT.failure);
  });
});

describe("config print", () => {
  const yaml = `extends: charterlint:multistakeholder
rules: { roles: off, appeals: { charter: error, draft: info } }
waivers: { stakeholders: { reason: Under way., until: 2027-06-30 } }
overrides: [{ files: "drafts/**", status: draft }]
`;

  it("shows every level in force for a document, with the place that says it", async () => {
    const { code, out } = await ran(["config", "print", "a.md"], at(yaml));
    expect(out).toMatch(
      /^a\.md\n {2}kind +charter +its front matter\n {2}language +en +the text\n {2}status +adopted +usual\n/,
    );
    expect(out).toMatch(/\n {2}\.charterlint\.yaml\n {2}charterlint:multistakeholder\n/);
    expect(out).toMatch(/\n {2}roles +off +\.charterlint\.yaml:2:10\n/);
    expect(out).toMatch(/\n {2}appeals +error +\.charterlint\.yaml:2:22\n/);
    expect(out).toMatch(/\n {2}balance +error +charterlint:multistakeholder:\d+:3\n/);
    expect(out).toMatch(/\n {2}deadlock +warning +the catalogue\n/);
    expect(out).toMatch(/\n {2}stakeholders +Under way\. \(until 2027-06-30, needed\) +\.charterlint\.yaml:3:12\n/);
    expect(code).toBe(EXIT.clean);
  });

  it("gives the same as JSON", async () => {
    const { out } = await ran(["config", "print", "--format", "json", "a.md"], at(`${yaml}${RECORDS}`));
    const printed = JSON.parse(out) as { rules: readonly { rule: string }[] };
    expect(printed).toMatchObject({
      version: 1,
      path: "a.md",
      files: [".charterlint.yaml", "charterlint:multistakeholder"],
      kind: { value: "charter", from: "its front matter" },
      waivers: [{ rule: "stakeholders", reason: "Under way.", owner: null, until: "2027-06-30", used: true }],
      problems: [],
    });
    const of = (id: string) => printed.rules.find(({ rule }) => rule === id);
    expect(of("roles")).toMatchObject({ level: "off", from: ".charterlint.yaml:2:10" });
    expect(of("harbour/records")).toMatchObject({ level: "warning", from: ".charterlint.yaml:6:9" });
  });

  it("shows what is set for a document that is not there yet", async () => {
    const { code, out } = await ran(["config", "print", "drafts/new.md"], at(yaml));
    expect(out).toMatch(/^drafts\/new\.md\n {2}status +draft +\.charterlint\.yaml:4:\d+\n/);
    expect(out).toMatch(/Rules that are set\n/);
    expect(out).toMatch(/\n {2}appeals +charter: error, draft: info +\.charterlint\.yaml:2:22\n/);
    expect(code).toBe(EXIT.clean);
  });

  it("names the command line, and ends with a failure where the configuration is not right", async () => {
    const { code, out } = await ran(["config", "print", "--kind", "policy", "new.md"], at("rulez: {}"));
    expect(out).toMatch(/\n {2}kind +policy +the command line\n/);
    expect(out).toContain('.charterlint.yaml:1:1  There is no key "rulez" here.');
    expect(code).toBe(EXIT.failure);
  });
});

describe("waivers of the configuration", () => {
  it("past their last day are findings in the file, at its place, and count", async () => {
    const yaml = only("waivers:\n  roles: { reason: x, until: 2026-12-31 }\n");
    const { code, read } = await reportOf(yaml, ["a.md"]);
    expect(read.documents.map(({ path }) => path)).toEqual(["a.md", ".charterlint.yaml"]);
    expect(read.documents[1]).toMatchObject({
      linted: false,
      reason: "configuration",
      findings: [
        {
          rule: "expired-waiver",
          severity: "warning",
          message: 'The waiver of "roles" held until 2026-12-31 and holds no longer: decide anew, or take it out.',
          range: { start: { line: 2, character: 2 }, end: { line: 2, character: 7 } },
        },
      ],
    });
    expect(read.summary).toMatchObject({ documents: 1, checked: 1, leftAlone: 0, warnings: 1 });
    expect(read.configuration).toEqual([]);
    expect(code).toBe(EXIT.findings);
  });

  it("that nothing needs are told when all that they hold for was looked at, once", async () => {
    const yaml = only("waivers:\n  purpose: Known.\n  decision-procedure: x\n");
    const cwd = folderWith({ ".charterlint.yaml": yaml, "a.md": CHARTER, "in/b.md": CHARTER });
    const unused = async (args: readonly string[]) => {
      const { code, report: read } = await report(args, { cwd });
      expect(code).toBe(EXIT.clean);
      return read.documents.flatMap(({ path, findings }) =>
        findings.flatMap(({ rule, message }) => (rule === "unused-waiver" ? [[path, message]] : [])),
      );
    };
    const both = ["purpose", "decision-procedure"].map((rule) => [
      ".charterlint.yaml",
      `The waiver of "${rule}" is not needed here: there is nothing to waive.`,
    ]);
    expect(await unused([])).toEqual(both);
    expect(await unused(["."])).toEqual(both);
    expect(await unused(["a.md"])).toEqual([]);
    expect(await unused(["in"])).toEqual([]);
  });

  it("in force are listed at the end of the text report, with their reason", async () => {
    const yaml = `${asking({ appeals: "error" })}waivers:\n  appeals: { reason: "The town\\u001b[2J hears them.", owner: The clerk, until: 2027-05-01 }\n`;
    const { code, out } = await ran(["check", "a.md"], at(yaml));
    expect(out).toContain("\nWaived\n  a.md  appeals: The town\\u{1b}[2J hears them. (The clerk, until 2027-05-01)\n");
    expect(code).toBe(EXIT.clean);
    expect((await ran(["check", "--quiet", "a.md"], at(yaml))).out).not.toContain("Waived");
  });
});

describe("init", () => {
  const asks = (...answers: readonly string[]) => {
    const asked: string[] = [];
    const left = [...answers];
    const ask: Io["ask"] = async (question) => {
      asked.push(question);
      return left.shift();
    };
    return { asked, more: () => ({ ask }) };
  };
  const empty = { "/work/.charterlint.yaml": undefined as never };
  const made = async (
    args: readonly string[],
    more: (typeof asks extends (...a: never[]) => infer R ? R : never)["more"] | undefined,
  ) => {
    const { code, out, err, files } = await ran(["init", "in", ...args], empty, more);
    return { code, out, err, text: await files.readText("/work/in/.charterlint.yaml") };
  };

  it("asks whose documents these are and what is not checked, and writes a file that is right", async () => {
    const { asked, more } = asks("7", "2 5", "old/**, tmp/");
    const { code, out, text = "" } = await made([], more);
    expect(code).toBe(EXIT.clean);
    expect(asked).toHaveLength(3);
    expect(out).toContain("Please give numbers from 1 to 6.");
    expect(out).toContain("Written: in/.charterlint.yaml\n");
    expect(text).toMatch(/^# yaml-language-server: \$schema=https:/);
    const file = readConfiguration("/work/in/.charterlint.yaml", text);
    expect(file.problems).toEqual([]);
    expect(file.extends.map((each) => each.text)).toEqual(["charterlint:open-source", "charterlint:drafting"]);
    expect(file.ignore).toHaveLength(2);
  });

  it("asks nothing with --yes, and names the presets that it was given", async () => {
    expect((await made(["--yes"], undefined)).text).toContain("version: 1\n");
    const { text } = await made(["--preset", "charterlint:association", "--preset", "charterlint:drafting"], undefined);
    expect(text).toContain('extends:\n  - "charterlint:association"\n  - "charterlint:drafting"\n');
  });

  it("writes what a comment says when its sign is taken away", async () => {
    const { text = "" } = await made(["--yes"], undefined);
    const { problems } = readConfiguration("/x", text.replace(/^# {2}/gm, "  "));
    expect(problems).toEqual([]);
  });

  it("never overwrites", async () => {
    const { code, err, files } = await ran(["init", "--yes"], { "/work/.charterlint.yaml": "# mine" });
    expect([code, err]).toEqual([EXIT.failure, "error: There is a .charterlint.yaml already; it is left as it is.\n"]);
    expect(await files.readText("/work/.charterlint.yaml")).toBe("# mine");
    const other = await ran(["init", "in", "--yes"], { "/work/in/.charterlint.yml": "# mine" });
    expect(other.err).toContain("There is a in/.charterlint.yml already");
  });

  it("writes nothing when whoever is asked ends it, where there is no terminal, or for a preset that is none", async () => {
    const ended = await made([], asks("1").more);
    expect([ended.code, ended.text]).toEqual([EXIT.failure, undefined]);
    const none = await made([], undefined);
    expect([none.code, none.text]).toEqual([EXIT.failure, undefined]);
    expect(none.err).toContain("Use --yes, or --preset with charterlint:association");
    expect((await made(["--preset", "opensource"], undefined)).err).toContain(
      'Did you mean "charterlint:open-source"?',
    );
  });

  it("names the schema of the installed package", async () => {
    const { files } = await ran(["init", "in/docs", "--yes"], {
      ...empty,
      "/work/node_modules/charterlint/dist/schemas/charterlint.schema.json": "{}",
    });
    expect(await files.readText("/work/in/docs/.charterlint.yaml")).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/\.\.\/node_modules\/charterlint\/dist\/schemas\/charterlint\.schema\.json\n/,
    );
  });
});
