import { describe, expect, it } from "vitest";
import { formatMessage } from "../../server/src/engine/index.js";
import { setUp } from "./helpers.js";

const kind = (kind: string, text: string) => `---\ncharterlint: { kind: ${kind} }\n---\n\n${text}`;

const CHARTER = kind(
  "charter",
  `# Charter of the Ferry Users

The [bylaws](bylaws.md) and the [conduct rules](conduct.md) hold the rest.

## 1. Bodies

The Landing Committee has seven members and hears disputes between users. The Users' Assembly elects the Landing
Committee and the harbour warden. The harbour warden keeps the landing free.

If the Landing Committee cannot settle a dispute, it escalates the dispute to the Mediation Team.

## 2. Decisions

The Users' Assembly removes a member of the Landing Committee by two thirds of the votes cast. The quorum of the Users'
Assembly is forty users.

Drafts of timetables are open for public comment for thirty days.
`,
);

const BYLAWS = kind(
  "bylaws",
  `# Bylaws of the Ferry Users

These bylaws belong to the [charter](charter.md).

## 1. Meetings

The Landing Committee decides on the berths. As section 2 of the charter says, drafts are published first.

## 2. Removal

The Users' Assembly removes a member of the Landing Committee by three quarters of the votes cast.
`,
);

const CONDUCT = kind(
  "policy",
  `# Conduct Rules of the Ferry Users

These rules belong to the [charter](charter.md#1-bodies).

## 1. Complaints

The Mediation Team has three members, whom the Users' Assembly elects. It hears complaints. If the Mediation Team cannot
settle a dispute, it escalates the dispute to the Landing Committee.

## 2. Comments

Drafts of timetables are open for public comment for twenty-one days.
`,
);

const ALL = { "/work/charter.md": CHARTER, "/work/bylaws.md": BYLAWS, "/work/conduct.md": CONDUCT };

/** The findings of one rule in all documents: `file: marked words`, with the other places as `file: words`. */
async function found(rule: string, texts: Readonly<Record<string, string>> = ALL): Promise<string[]> {
  const { project } = setUp(texts);
  const all: string[] = [];
  for (const [path, text] of Object.entries(texts)) {
    if (!path.endsWith(".md")) continue;
    const { result } = await project.check(path, text);
    expect(result.failures).toEqual([]);
    const show = (path: string, { start, end }: { start: number; end: number }) =>
      `${path.slice("/work/".length)}: ${texts[path]?.slice(start, end).replaceAll("\n", " ")}`;
    for (const finding of result.findings.filter((each) => each.rule === rule)) {
      expect(formatMessage(finding.message)).not.toMatch(/\/work|[{}]/);
      all.push([show(path, finding.span), ...finding.related.map((each) => show(each.path, each.span))].join(" | "));
    }
  }
  return all;
}

const without = (path: keyof typeof ALL, part: string, by = "") => {
  expect(ALL[path]).toContain(part);
  return { ...ALL, [path]: ALL[path].replace(part, by) };
};

describe("across the files of a set", () => {
  it("two thresholds for one decision are found, once, in the document that stands below", async () => {
    expect(await found("threshold-conflict")).toEqual(["bylaws.md: three quarters | charter.md: two thirds"]);
  });

  it("what each says of its own amendment is no contradiction", async () => {
    const own = "\n## 9. Amendment\n\nThe Users' Assembly amends this document by";
    const texts = {
      ...ALL,
      "/work/charter.md": `${CHARTER}${own} two thirds of the votes cast.\n`,
      "/work/bylaws.md": `${BYLAWS}${own} three fifths of the votes cast.\n`,
    };
    expect(await found("threshold-conflict", texts)).toHaveLength(1);
  });

  it("two lengths of one period are found, once", async () => {
    expect(await found("period-conflict")).toEqual(["conduct.md: twenty-one days | charter.md: thirty days"]);
  });

  it("a contradiction with a document that does not lead back is told where it is seen", async () => {
    const texts = without("/work/bylaws.md", "(charter.md)");
    expect(await found("threshold-conflict", texts)).toEqual(["charter.md: two thirds | bylaws.md: three quarters"]);
  });

  it("a circle of escalations is found, once", async () => {
    const [circle = "", ...more] = await found("circular-escalation");
    expect(more).toEqual([]);
    expect(circle).toMatch(/^conduct\.md: .*Landing Committee\. \| charter\.md: .*Mediation Team\.$/);
  });

  it("a body that one introduces is known in all", async () => {
    expect(await found("undefined-body")).toEqual([]);
    const alone = { "/work/bylaws.md": BYLAWS };
    expect(await found("undefined-body", alone)).toEqual(["bylaws.md: Landing Committee"]);
  });

  it("a body that another one introduces under a like name is the same, perhaps", async () => {
    const texts = without("/work/bylaws.md", "The Landing Committee decides", "The Landing Council decides");
    const [like = ""] = await found("two-names-one-body", {
      ...texts,
      "/work/bylaws.md": texts["/work/bylaws.md"].replace("of the Landing Committee", "of that body"),
    });
    expect(like).toMatch(/^bylaws\.md: Landing Council \| charter\.md: /);
  });

  it("a quorum that one sets holds for the votes of all", async () => {
    expect(await found("vote-without-quorum")).toEqual([]);
    const texts = without("/work/charter.md", "The quorum of the Users'\nAssembly is forty users.");
    expect((await found("vote-without-quorum", texts)).length).toBeGreaterThan(0);
  });

  it("a link to a heading of another one is looked up there", async () => {
    expect(await found("broken-reference")).toEqual([]);
    const texts = without("/work/conduct.md", "#1-bodies", "#7-bodies");
    expect(await found("broken-reference", texts)).toEqual(["conduct.md: [charter](charter.md#7-bodies)"]);
  });

  it("a section of another one is looked up there, by its kind or by its link", async () => {
    const byKind = without("/work/bylaws.md", "section 2 of the charter", "section 12 of the charter");
    expect(await found("broken-reference", byKind)).toEqual(["bylaws.md: section 12"]);
    const byLink = without("/work/bylaws.md", "section 2 of the charter", "section 12 of the [rules](conduct.md)");
    expect(await found("broken-reference", byLink)).toEqual(["bylaws.md: section 12"]);
    const other = without("/work/bylaws.md", "section 2 of the charter", "section 12 of the Charter of the Port");
    expect(await found("broken-reference", other)).toEqual([]);
  });
});
