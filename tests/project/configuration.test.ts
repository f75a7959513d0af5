import { describe, expect, it } from "vitest";
import { CHARTER, setUp, UNMARKED } from "./helpers.js";

describe("where a configuration is found", () => {
  it("joins all files above the document, of which the nearest goes before the others", async () => {
    const { project } = setUp({
      "/work/.charterlint.yaml": "rules: { appeals: error, balance: error }\nwaivers: { conduct: Under way. }",
      "/work/a/.charterlint.yml": "rules: { appeals: info }",
    });
    const { files, settings } = await project.configuration("/work/a/b/charter.md");
    expect(files).toEqual(["/work/a/.charterlint.yml", "/work/.charterlint.yaml"]);
    expect(settings.levels).toEqual({ appeals: "info", balance: "error" });
    expect(settings.waivers).toEqual({ conduct: { reason: "Under way.", source: "configuration" } });
  });

  it("does not look above a file that is the root", async () => {
    const { project } = setUp({
      "/work/.charterlint.yaml": "rules: { appeals: error }",
      "/work/a/.charterlint.yaml": "root: true\nrules: { balance: info }",
    });
    expect(await project.configuration("/work/a/b/c.md")).toMatchObject({
      files: ["/work/a/.charterlint.yaml"],
      settings: { levels: { balance: "info" } },
      top: "/work",
    });
  });

  it("sees the globs of each file from its own folder", async () => {
    const { project } = setUp({
      "/work/.charterlint.yaml": "kinds: { 'a/*.md': policy }\nignore: ['a/old/**']",
      "/work/a/.charterlint.yaml": "kinds: { 'x.md': proposal }\nignore: ['!old/keep.md']",
    });
    expect((await project.configuration("/work/a/x.md")).settings.kind).toBe("proposal");
    expect((await project.configuration("/work/a/y.md")).settings.kind).toBe("policy");
    expect((await project.configuration("/work/a/old/y.md")).ignored).toBe(true);
    expect((await project.configuration("/work/a/old/keep.md")).ignored).toBe(false);
  });

  it("prefers .yaml to .yml in one folder", async () => {
    const { project } = setUp({ "/work/.charterlint.yml": "", "/work/.charterlint.yaml": "" });
    expect((await project.configuration("/work/a.md")).files).toEqual(["/work/.charterlint.yaml"]);
  });

  it("does not look above the root", async () => {
    const { project } = setUp({ "/.charterlint.yaml": "ignore: ['**']" });
    expect(await project.configuration("/work/a.md")).toMatchObject({ files: [], ignored: false, top: "/work" });
  });

  it("does not look above a folder with .git, be it a folder or a file", async () => {
    for (const git of ["/work/a/.git/HEAD", "/work/a/.git"]) {
      const { project } = setUp({ "/work/.charterlint.yaml": "ignore: ['**']", [git]: "x" });
      expect(await project.configuration("/work/a/b/c.md")).toMatchObject({ files: [], top: "/work/a" });
    }
  });

  it("uses the given file alone when one is given", async () => {
    const { project } = setUp(
      { "/work/.charterlint.yaml": "rules: { appeals: error }", "/work/ci.yaml": "rules: { balance: error }" },
      { configurationFile: "/work/ci.yaml" },
    );
    expect((await project.configuration("/work/a.md")).settings.levels).toEqual({ balance: "error" });
  });

  it("says that a given file is not there", async () => {
    const { project } = setUp({}, { configurationFile: "/work/ci.yaml" });
    expect((await project.configuration("/work/a.md")).problems).toMatchObject([
      { path: "/work/ci.yaml", message: "There is no such configuration file." },
    ]);
  });

  it("reads a file once, and again after it changed", async () => {
    const { project, files } = setUp({ "/work/.charterlint.yaml": "rules: { appeals: error }" });
    await project.configuration("/work/a.md");
    await project.configuration("/work/b.md");
    expect(files.asked.filter((path) => path === "/work/.charterlint.yaml")).toHaveLength(1);
    files.set("/work/.charterlint.yaml", "rules: { appeals: info }");
    project.invalidate("/work/.charterlint.yaml");
    expect((await project.configuration("/work/a.md")).settings.levels).toEqual({ appeals: "info" });
  });
});

describe("what a configuration says of a document", () => {
  const settings = async (yaml: string, path: string) => {
    const { project } = setUp({ "/work/.charterlint.yaml": yaml });
    return project.configuration(`/work/${path}`);
  };

  it("gives the kind of the last glob that matches, in the order of the file even where names look like numbers", async () => {
    const yaml = '"kinds":\n  "**": charter\n  "2024": none\n  "p/*.md": proposal\n  "/p/x.md": none\n';
    expect((await settings(yaml, "p/a.md")).settings.kind).toBe("proposal");
    expect((await settings(yaml, "p/x.md")).settings.kind).toBe("none");
    expect((await settings(yaml, "p/q/a.md")).settings.kind).toBe("charter");
    expect((await settings(yaml, "2024")).settings.kind).toBe("none");
  });

  it("sees globs from the folder of the configuration file", async () => {
    const { project } = setUp({ "/work/docs/.charterlint.yaml": 'kinds: { "README.md": none }' });
    expect((await project.configuration("/work/docs/README.md")).settings.kind).toBe("none");
    expect((await project.configuration("/work/docs/a/README.md")).settings.kind).toBeUndefined();
  });

  it("takes a glob that ends in a slash for all that is in the folder, hidden files too", async () => {
    expect((await settings("ignore: [archive/]", "archive/a/.b.md")).ignored).toBe(true);
    expect((await settings("ignore: [archive/]", "b/archive/a.md")).ignored).toBe(false);
  });

  it("lets a later glob with ! take files out of those that are ignored", async () => {
    const yaml = 'ignore: ["archive/**", "!archive/keep.md"]';
    expect((await settings(yaml, "archive/old.md")).ignored).toBe(true);
    expect((await settings(yaml, "archive/keep.md")).ignored).toBe(false);
  });

  it("gives the language of a glob", async () => {
    expect((await settings('languages: { "fr/**": fr }', "fr/statuts.md")).settings.language).toBe("fr");
  });

  it("takes a waiver as a reason, or with owner, last day and files", async () => {
    const yaml = `waivers:
  balance: "All seats are elected."
  appeals: { reason: "The court hears them.", owner: Secretary, until: 2027-01-01, files: "a/*.md" }
  conduct: { reason: "See the foundation's.", files: ["b.md", "c.md"] }
`;
    expect((await settings(yaml, "a/x.md")).settings.waivers).toEqual({
      balance: { reason: "All seats are elected.", source: "configuration" },
      appeals: { reason: "The court hears them.", owner: "Secretary", until: "2027-01-01", source: "configuration" },
    });
    expect(Object.keys((await settings(yaml, "c.md")).settings.waivers ?? {})).toEqual(["balance", "conduct"]);
  });

  it("takes an empty file, and empty sections, for nothing said", async () => {
    for (const yaml of ["", "# nothing yet\n", "rules:\nkinds:\nignore:\nwaivers: ~\nversion: 1\n"]) {
      expect(await settings(yaml, "a.md")).toMatchObject({
        problems: [],
        ignored: false,
        settings: { levels: {}, waivers: {} },
      });
    }
  });

  it("reads off as a level without quotes", async () => {
    expect((await settings("rules: { balance: off }", "a.md")).settings.levels).toEqual({ balance: "off" });
  });

  it("lets overrides go before the file", async () => {
    const { project } = setUp(
      { "/work/.charterlint.yaml": 'kinds: { "**": policy }\nrules: { appeals: info, balance: info }' },
      { kind: "proposal", levels: { appeals: "error" } },
    );
    expect((await project.configuration("/work/a.md")).settings).toMatchObject({
      kind: "proposal",
      levels: { appeals: "error", balance: "info" },
    });
  });

  it("follows anchors and aliases", async () => {
    expect(
      (
        await settings(
          "rules: &levels { appeals: error }\nwaivers: { balance: &why Because of this. , conduct: *why }",
          "a.md",
        )
      ).settings.waivers?.conduct?.reason,
    ).toBe("Because of this.");
  });
});

describe("checking with a configuration", () => {
  it("leaves ignored documents alone without reading them", async () => {
    const { project } = setUp({ "/work/.charterlint.yaml": "ignore: ['**']" });
    const { result, document } = await project.check("/work/a.md", CHARTER);
    expect(result).toEqual({ path: "/work/a.md", linted: false, reason: "ignored", findings: [], failures: [] });
    expect(document.text).toBe(CHARTER);
  });

  it("leaves documents of kind none alone", async () => {
    const { project } = setUp({ "/work/.charterlint.yaml": "kinds: { '*.md': none }" });
    expect((await project.check("/work/a.md", UNMARKED)).result).toMatchObject({ linted: false, reason: "turned-off" });
  });

  it("checks with the kind and the levels that it sets", async () => {
    const { project } = setUp({
      "/work/.charterlint.yaml": "kinds: { '*.md': policy }\nrules: { stakeholders: info, appeals: off }",
    });
    const { result } = await project.check("/work/a.md", UNMARKED);
    expect(result).toMatchObject({
      linted: true,
      kind: "policy",
      kindSource: "configuration",
      levels: { stakeholders: "info", appeals: "off" },
    });
    expect(result.findings.find(({ rule }) => rule === "stakeholders")?.severity).toBe("info");
    expect(result.findings.map(({ rule }) => rule)).not.toContain("appeals");
  });

  it("waives until the last day, and no longer", async () => {
    const { project } = setUp({
      "/work/.charterlint.yaml": "waivers: { stakeholders: { reason: Under way., until: 2027-01-31 } }",
    });
    const waiverOn = async (today: string) =>
      (await project.check("/work/a.md", CHARTER, today)).result.findings.find(({ rule }) => rule === "stakeholders")
        ?.waiver;
    expect(await waiverOn("2027-01-31")).toEqual({
      reason: "Under way.",
      until: "2027-01-31",
      source: "configuration",
    });
    expect(await waiverOn("2027-02-01")).toBeNull();
  });

  it("checks with what is right in a configuration that is not all right", async () => {
    const { project } = setUp({
      "/work/.charterlint.yaml":
        "rules: { stakeholders: info, appeals: sometimes }\nignore: 3\nwaivers: { balance: '' }",
    });
    const { result, configuration } = await project.check("/work/a.md", CHARTER);
    expect(configuration.problems).toHaveLength(3);
    expect(configuration.settings).toEqual({ levels: { stakeholders: "info" }, waivers: {} });
    expect(result).toMatchObject({ linted: true, levels: { stakeholders: "info" } });
  });
});
