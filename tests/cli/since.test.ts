/** `check --since` and baselines: what was there before does not count. */
import { describe, expect, it } from "vitest";
import { histories } from "../compare/history.js";
import { repository, runIn } from "./git-repository.js";

const BYLAWS = histories[0]?.steps[0]?.before ?? "";
const VAGUE = `${BYLAWS}\n**Article 9. Offices.** 9.1 See section 77 of these bylaws on offices. 9.2 [TODO]\n`;

interface Checked {
  readonly documents: readonly {
    readonly findings: readonly { readonly rule: string; readonly waiver: { source: string } | null }[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

async function checked(folder: string, ...argv: readonly string[]) {
  const { code, out, err } = await runIn(folder, ["check", "--format", "json", ...argv]);
  const { documents, summary } = JSON.parse(out) as Checked;
  const standing = documents.flatMap(({ findings }) =>
    findings.filter(({ waiver }) => !waiver).map(({ rule }) => rule),
  );
  return { code, err, standing, summary };
}

function withBylaws() {
  const made = repository();
  made.write("bylaws.md", BYLAWS);
  made.commit("one");
  return made;
}

describe("check --since", () => {
  it("is silent on what stood there before", async () => {
    const { folder } = withBylaws();
    expect((await checked(folder)).standing.length).toBeGreaterThan(0);
    expect((await checked(folder, "--since", "HEAD")).standing).toEqual([]);
  });

  it("tells what changed lines bring, and what the change causes elsewhere", async () => {
    const { folder, write } = withBylaws();
    write("bylaws.md", VAGUE);
    expect((await checked(folder, "--since", "HEAD")).standing).toEqual(["broken-reference", "placeholder"]);
    const start = BYLAWS.indexOf("**Article 7.");
    write("bylaws.md", BYLAWS.slice(0, start) + BYLAWS.slice(BYLAWS.indexOf("**Article 8.")));
    expect((await checked(folder, "--since", "HEAD")).standing).toContain("appeals");
  });

  it("takes a new document as a whole, and says when there is no such revision", async () => {
    const { folder, write, git } = withBylaws();
    write("new.md", BYLAWS.replace("Saltmarsh", "Northmarsh"));
    git("add", "new.md");
    expect((await checked(folder, "--since", "HEAD", "new.md")).standing.length).toBeGreaterThan(0);
    const { code, err } = await runIn(folder, ["check", "--since", "nowhere"]);
    expect(code).toBe(2);
    expect(err).toContain('There is no revision "nowhere"');
  });
});

describe("a baseline", () => {
  it("keeps what is known from counting, after it moved too, and lets through what is new", async () => {
    const { folder, write } = withBylaws();
    expect((await runIn(folder, ["baseline", "create"])).out).toMatch(
      /^\.charterlint-baseline\.json: \d+ findings known\n$/,
    );
    const known = await checked(folder, "--baseline", ".charterlint-baseline.json");
    expect(known).toMatchObject({ code: 0, standing: [] });
    expect(known.summary).toMatchObject({ waived: 0, warnings: 0 });
    expect(known.summary.known).toBeGreaterThan(0);
    write(
      "bylaws.md",
      VAGUE.replace("# Bylaws of", "\n\n# Bylaws of").replaceAll(" of the\nAssociation", "\nof the Association"),
    );
    expect((await checked(folder, "--baseline", ".charterlint-baseline.json")).standing).toEqual([
      "broken-reference",
      "placeholder",
    ]);
  });

  it("follows a document that was renamed", async () => {
    const { folder, rename } = withBylaws();
    await runIn(folder, ["baseline", "create"]);
    rename("bylaws.md", "statutes.md");
    expect((await checked(folder, "--baseline", ".charterlint-baseline.json")).standing).toEqual([]);
  });

  it("is created once, pruned of what is gone, and updated to what is there", async () => {
    const { folder, write } = withBylaws();
    write("bylaws.md", VAGUE);
    const all = /(\d+) findings/.exec(
      (await runIn(folder, ["baseline", "create", "--baseline", "known.json"])).out,
    )?.[1];
    expect(await runIn(folder, ["baseline", "create", "--baseline", "known.json"])).toMatchObject({ code: 2 });
    write("bylaws.md", BYLAWS);
    const less = Number(all) - 2;
    expect((await runIn(folder, ["baseline", "prune", "--baseline", "known.json"])).out).toBe(
      `known.json: ${less} findings known (${all} before)\n`,
    );
    write("bylaws.md", VAGUE);
    expect((await runIn(folder, ["baseline", "prune", "--baseline", "known.json"])).out).toContain(
      `${less} findings known (${less} before)`,
    );
    expect((await runIn(folder, ["baseline", "update", "--baseline", "known.json"])).out).toContain(
      `${all} findings known (${less} before)`,
    );
  });

  it("is named when it is not there or is none", async () => {
    const { folder, write } = withBylaws();
    expect((await runIn(folder, ["check", "--baseline", "none.json"])).err).toContain("There is no baseline none.json");
    expect((await runIn(folder, ["baseline", "prune"])).err).toContain('"charterlint baseline create" makes it');
    write("odd.json", '{"version": 1, "documents": {"a.md": [7]}}');
    const { code, err } = await runIn(folder, ["check", "--baseline", "odd.json"]);
    expect(code).toBe(2);
    expect(err).toContain("odd.json is no baseline");
  });
});
