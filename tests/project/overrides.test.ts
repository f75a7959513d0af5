import { describe, expect, it } from "vitest";
import type { Linted } from "../../server/src/engine/index.js";
import { CHARTER, problemsOf, setUp, UNMARKED } from "./helpers.js";

const settingsOf = async (yaml: string, path = "a.md") =>
  (await setUp({ "/work/.charterlint.yaml": yaml }).project.configuration(`/work/${path}`)).settings;

async function linted(yaml: string, text = CHARTER, path = "a.md"): Promise<Linted> {
  const { result } = await setUp({ "/work/.charterlint.yaml": yaml }).project.check(`/work/${path}`, text);
  if (!result.linted) throw new Error(result.reason);
  return result;
}

const withStatus = (status: string, kind = "charter") =>
  `---\nstatus: ${status}\ncharterlint: { kind: ${kind} }\n---\n${UNMARKED}`;

describe("overrides", () => {
  const yaml = `rules: { appeals: error, balance: error }
kinds: { "**": charter }
overrides:
  - files: ["drafts/**", "ideas/*.md"]
    kind: proposal
    language: en
    status: draft
    rules: { appeals: off }
    waivers: { conduct: "Nobody meets yet." }
  - files: drafts/final.md
    rules: { appeals: info }
`;

  it("hold for the files that they name, and go before what holds for all", async () => {
    expect(await settingsOf(yaml, "drafts/a.md")).toMatchObject({
      kind: "proposal",
      language: "en",
      status: "draft",
      levels: { appeals: "off", balance: "error" },
      waivers: { conduct: { reason: "Nobody meets yet." } },
    });
    expect(await settingsOf(yaml, "charter.md")).toMatchObject({
      kind: "charter",
      levels: { appeals: "error" },
      waivers: {},
    });
  });

  it("go before earlier ones", async () => {
    expect((await settingsOf(yaml, "drafts/final.md")).levels).toEqual({ appeals: "info", balance: "error" });
  });

  it("give way to a nearer file", async () => {
    const { project } = setUp({
      "/work/.charterlint.yaml": yaml,
      "/work/drafts/.charterlint.yaml": "rules: { appeals: error }",
    });
    expect((await project.configuration("/work/drafts/a.md")).settings.levels?.appeals).toBe("error");
  });

  it("give way to what the document says of itself", async () => {
    expect(await linted(yaml, withStatus("adopted", "policy"), "drafts/a.md")).toMatchObject({
      kind: "policy",
      status: "adopted",
    });
  });

  it.each([
    ["overrides: { files: a }", "1:12 Expected a list of mappings with files"],
    ["overrides:\n  - rules: { appeals: off }", "2:5 This does not say for which files it holds."],
    ["overrides:\n  - files: '../a/**'", "A glob is seen from the folder of the configuration file"],
    ["overrides:\n  - files: a\n    rulez: {}", '3:5 There is no key "rulez" here. Did you mean "rules"?'],
    ["overrides:\n  - files: a\n    rules: { apeals: off }", '3:14 There is no rule "apeals". Did you mean "appeals"?'],
    ["overrides:\n  - files: a\n    rules: { appeals: of }", "3:23 Expected a level: off, info, warning or error"],
    [
      "overrides:\n  - files: a\n    waivers: { appeals: { reason: x, until: 2027-02-30 } }",
      "3:45 Expected a day that exists",
    ],
    ["overrides:\n  - files: a\n    status: drafted", "Expected a stage: draft, review or adopted"],
  ])("say what is wrong in %j", async (text, message) => {
    const problems = await problemsOf(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
  });

  it("without a fault hold beside those with one", async () => {
    const settings = await settingsOf(
      "overrides:\n  - { kind: policy }\n  - { files: a.md, kind: proposal, rules: { x: off } }",
    );
    expect(settings.kind).toBe("proposal");
  });
});

describe("levels by kind and stage", () => {
  const yaml = "rules: { appeals: { charter: error, policy: off, draft: info }, placeholder: { draft: off } }";

  it("hold for documents of the kind", async () => {
    const levels = await Promise.all(
      ["charter", "policy", "bylaws"].map(
        async (kind) => (await linted(yaml, withStatus("adopted", kind))).levels.appeals,
      ),
    );
    expect(levels).toEqual(["error", "off", "warning"]);
  });

  it("for a stage go before those for a kind", async () => {
    expect((await linted(yaml, withStatus("draft"))).levels.appeals).toBe("info");
  });

  it("hold for checks too", async () => {
    const gap = (status: string) => `${withStatus(status)}\nThe chair is [name of the chair].\n`;
    const rules = async (status: string) => (await linted(yaml, gap(status))).findings.map(({ rule }) => rule);
    expect(await rules("adopted")).toContain("placeholder");
    expect(await rules("draft")).not.toContain("placeholder");
  });

  it("are replaced as a whole by a nearer file", async () => {
    const { project } = setUp({
      "/work/.charterlint.yaml": yaml,
      "/work/in/.charterlint.yaml": "rules: { appeals: warning }",
    });
    const { result } = await project.check("/work/in/a.md", withStatus("draft"));
    expect(result.linted && result.levels.appeals).toBe("warning");
  });

  it("name the kind or stage that they do not know", async () => {
    expect(await problemsOf("rules: { appeals: { drafts: off } }")).toEqual([
      expect.stringContaining('1:21 There is no key "drafts" here. Did you mean "draft"?'),
    ]);
  });
});

describe("statuses", () => {
  const levels = async (yaml: string, status: string) => {
    const { stakeholders, appeals } = (await linted(yaml, withStatus(status))).levels;
    return { stakeholders, appeals };
  };

  it("are mild to drafts when nothing is said", async () => {
    expect(await levels("", "draft")).toEqual({ stakeholders: "warning", appeals: "info" });
    expect(await levels("", "review")).toEqual({ stakeholders: "error", appeals: "warning" });
  });

  it("say how much is asked at each stage", async () => {
    const yaml = "statuses: { draft: info, review: milder }";
    expect(await levels(yaml, "draft")).toEqual({ stakeholders: "info", appeals: "info" });
    expect(await levels(yaml, "review")).toEqual({ stakeholders: "warning", appeals: "info" });
    expect(await levels("statuses: { draft: same }", "draft")).toEqual({ stakeholders: "error", appeals: "warning" });
    expect(await levels("statuses: { draft: off }", "draft")).toEqual({ stakeholders: "off", appeals: "off" });
  });

  it("give way to the level of a rule", async () => {
    expect((await levels("statuses: { draft: off }\nrules: { appeals: error }", "draft")).appeals).toBe("error");
  });

  it("can be given to documents that do not say their own", async () => {
    const yaml = 'overrides: [{ files: "drafts/**", status: draft }]';
    expect((await linted(yaml, CHARTER, "drafts/a.md")).status).toBe("draft");
    expect((await linted(yaml, CHARTER, "a.md")).status).toBe("adopted");
  });
});
