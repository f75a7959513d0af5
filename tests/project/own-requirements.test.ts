import { describe, expect, it } from "vitest";
import { createEngine, forDisplay, formatMessage, type Linted } from "../../server/src/engine/index.js";
import { createMemoryFiles } from "../../server/src/hosts/memory-files.js";
import { projectOver, setUp, UNMARKED } from "./helpers.js";
import { CONFIGURATION } from "./own.js";

const charter = (more = "", frontMatter = "") =>
  `---\n${frontMatter}charterlint: { kind: charter }\n---\n\n${UNMARKED}\n${more}`;

async function linted(text: string, yaml = CONFIGURATION): Promise<Linted> {
  const { project } = setUp({ "/work/.charterlint.yaml": yaml });
  const { result, configuration } = await project.check("/work/a.md", text, "2027-01-01");
  expect(configuration.problems).toEqual([]);
  if (!result.linted) throw new Error(result.reason);
  return result;
}

const own = ({ customCoverage }: Linted) => customCoverage?.find(({ topic }) => topic === "harbour/records");
const findings = (result: Linted) => result.findings.filter(({ rule }) => rule === "harbour/records");

describe("a requirement of one's own", () => {
  it("is told where it is missing, under its own id, with what would answer it", async () => {
    const result = await linted(charter());
    const [finding] = findings(result);
    expect(finding).toMatchObject({ rule: "harbour/records", severity: "warning", waiver: null, fixable: true });
    expect(finding && formatMessage(finding.message)).toBe(
      "This charter does not say who keeps the records. Name the officer who keeps them.",
    );
    expect(own(result)).toMatchObject({ status: "absent", level: "warning", evidence: [] });
  });

  it("is met by a sentence that says it, and the passage is given", async () => {
    const text = charter("The clerk keeps all records.");
    const result = await linted(text);
    expect(findings(result)).toEqual([]);
    const { status, evidence } = own(result) ?? {};
    expect(status).toBe("present");
    expect(evidence?.map(({ span }) => text.slice(span.start, span.end))).toEqual(["The clerk keeps all records"]);
  });

  it("is met by what items of a list say together with the words before them", async () => {
    expect(own(await linted(charter("The clerk keeps:\n\n- records,\n- the flag.\n")))?.status).toBe("present");
  });

  it("is not met by its words in another sense, nor by a mere mention", async () => {
    for (const text of ["She has a track record.", "Minutes are read aloud.", "# Records\n"])
      expect(own(await linted(charter(text)))?.status).toBe("absent");
  });

  it("is met by mentions under a heading of its own", async () => {
    const text = charter("## Our old archive\n\nThe minutes of all meetings lie in the archive of the town.\n");
    expect(own(await linted(text))?.status).toBe("present");
  });

  it("counts as a pointer where the text sends the reader elsewhere for it", async () => {
    expect(
      own(await linted(charter("## Records\n\nSee the [handbook](https://harbour.example/handbook) on minutes.\n")))
        ?.status,
    ).toBe("pointer");
  });

  it("is no part of the catalogue's topics", async () => {
    const { coverage, levels } = await linted(charter());
    expect(coverage.map(({ topic }) => topic)).not.toContain("harbour/records");
    expect(coverage).toHaveLength(22);
    expect(Object.keys(levels)).toHaveLength(22);
  });

  it("is asked of the kinds that it names only", async () => {
    const { project } = setUp({ "/work/.charterlint.yaml": CONFIGURATION });
    const levels = await Promise.all(
      ["charter", "policy", "bylaws"].map(async (kind) => {
        const { result } = await project.check("/work/a.md", charter().replace("kind: charter", `kind: ${kind}`));
        return result.linted && own(result)?.level;
      }),
    );
    expect(levels).toEqual(["warning", "error", "off"]);
  });

  it("has a level of its own by configuration, by stage too", async () => {
    const yaml = `${CONFIGURATION}rules: { harbour/records: { charter: error, draft: off } }\n`;
    expect(findings(await linted(charter(), yaml)).map(({ severity }) => severity)).toEqual(["error"]);
    expect(findings(await linted(charter("", "status: draft\n"), yaml))).toEqual([]);
  });

  it("is milder to drafts, as others are", async () => {
    expect(own(await linted(charter("", "status: draft\n")))?.level).toBe("info");
  });

  it("is waived by configuration, by front matter and in a comment", async () => {
    const waived = async (text: string, yaml = CONFIGURATION) => {
      const result = await linted(text, yaml);
      return [
        own(result)?.status,
        findings(result)[0]?.waiver?.source,
        result.findings.map(({ rule }) => rule).includes("front-matter"),
      ];
    };
    const yaml = `${CONFIGURATION}waivers: { harbour/records: "The town keeps them." }\n`;
    expect(await waived(charter(), yaml)).toEqual(["waived", "configuration", false]);
    const text = charter().replace("{ kind: charter }", '{ kind: charter, waive: { harbour/records: "The town." } }');
    expect(await waived(text)).toEqual(["waived", "front-matter", false]);
  });

  it("that a waiver misspells is named with the nearest", async () => {
    const text = charter().replace("{ kind: charter }", '{ kind: charter, waive: { harbour/record: "The town." } }');
    const finding = (await linted(text)).findings.find(({ rule }) => rule === "front-matter");
    expect(finding?.message.args).toMatchObject({ text: "harbour/record", nearest: "harbour/records" });
  });

  it("is answered by another document of the set", async () => {
    const yaml = `${CONFIGURATION}set: [a.md, b.md]\n`;
    const other = charter("The clerk keeps the records.").replace("Charter of", "Bylaws of");
    const { project } = setUp({ "/work/.charterlint.yaml": yaml, "/work/b.md": other });
    const { result } = await project.check("/work/a.md", charter());
    expect(result.linted && own(result)).toMatchObject({ status: "pointer", evidence: [{ path: "/work/b.md" }] });
  });

  it("hangs on a gap where one is left", async () => {
    const result = await linted(charter("[name of the clerk] keeps the records."));
    expect(findings(result)).toEqual([]);
    expect(result.findings.find(({ rule }) => rule === "placeholder")?.message.args.missing).toContain(
      "who keeps the records",
    );
    expect(own(result)?.status).toBe("absent");
  });

  it("is not met by its own draft as long as that has gaps", async () => {
    const { body = "" } = (await linted(charter())).customCoverage?.[0]?.requirement.snippet.en ?? {};
    const draft = body.replace(/\$\{\d[:|](.*?)(,.*?\|)?\}|\$0/g, "$1");
    expect(own(await linted(charter(`## Records\n\n${draft}\n`)))?.status).toBe("absent");
    const filled = draft.replace("[The clerk]", "The clerk").replace("[ten]", "ten");
    expect(own(await linted(charter(`## Records\n\n${filled}\n`)))?.status).toBe("present");
  });

  it("stands in the summary of what is missing by its title", async () => {
    const yaml = CONFIGURATION.replace("levels:", "near: []\n    levels:");
    const result = await linted("---\ncharterlint: { kind: charter }\n---\n\n# Charter\n\nWe meet.\n", yaml);
    const [summary] = forDisplay("/work/a.md", result.findings);
    expect(summary?.message.args.topics).toContain("keeping of records");
  });

  it("is drafted by its snippet, in the document's own style", async () => {
    const text = charter("## Records\n\n## 9 of them\n");
    const engine = createEngine();
    const project = projectOver(createMemoryFiles({ "/work/.charterlint.yaml": CONFIGURATION }));
    const { result, document } = await project.check("/work/a.md", text);
    const finding = result.findings.find(({ rule }) => rule === "harbour/records");
    const [fix] = finding ? engine.fixes(document, result, finding) : [];
    expect(fix).toMatchObject({ kind: "insert", rule: "harbour/records", title: { args: { heading: "Records" } } });
    expect(fix?.edits[0]?.newText).toContain("[The clerk] keeps the records for [ten: five / ten] years.");
    expect(engine.insertMissing(document, result)?.edits.some(({ newText }) => newText.includes("[The clerk]"))).toBe(
      true,
    );
    expect(
      engine.insertMissing(document, result, ["appeals"])?.edits.some(({ newText }) => newText.includes("[The clerk]")),
    ).toBe(false);
  });

  it("of a nearer file goes before the one of the same id farther up", async () => {
    const { project } = setUp({
      "/work/.charterlint.yaml": CONFIGURATION,
      "/work/in/.charterlint.yaml": CONFIGURATION.replace("Keeping of records", "Archive"),
    });
    const { result } = await project.check("/work/in/a.md", charter());
    expect(result.linted && result.customCoverage?.map(({ requirement }) => requirement.title)).toEqual(["Archive"]);
  });

  it("may use the same words under another id, and a changed word counts at once", async () => {
    const { project, files } = setUp({ "/work/.charterlint.yaml": CONFIGURATION });
    const text = charter("The clerk guards the records.");
    const status = async () => {
      const { result } = await project.check("/work/a.md", text);
      return result.linted && own(result)?.status;
    };
    expect(await status()).toBe("absent");
    files.set("/work/.charterlint.yaml", CONFIGURATION.replace("(keep|keeps)", "(keep|guards)"));
    project.invalidate("/work/.charterlint.yaml");
    expect(await status()).toBe("present");
  });
});
