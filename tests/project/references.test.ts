import { describe, expect, it } from "vitest";
import { CHARTER, setUp } from "./helpers.js";

const linking = (...targets: readonly string[]) =>
  `${CHARTER}\nSee ${targets.map((target) => `[this](<${target}>)`).join(", ")}.\n`;

async function brokenIn(text: string, entries: Readonly<Record<string, string | Error>>): Promise<unknown[]> {
  const { project } = setUp(entries);
  const { result } = await project.check("/work/docs/charter.md", text);
  return result.findings.filter(({ rule }) => rule === "broken-reference").map(({ message }) => message.args.target);
}

describe("references of a document", () => {
  it("are looked up from the document, files and folders alike", async () => {
    const text = linking("a.md", "./sub/b.md#part", "../c%20d.md", "sub", "gone.md", "../gone/x.md");
    expect(
      await brokenIn(text, { "/work/docs/a.md": "", "/work/docs/sub/b.md": "## Part", "/work/c d.md": "" }),
    ).toEqual(["gone.md", "../gone/x.md"]);
  });

  it("are not judged when they lead above the root, or above the folder with .git", async () => {
    expect(await brokenIn(linking("../../elsewhere.md", "../../../../etc/x"), {})).toEqual([]);
    expect(await brokenIn(linking("../elsewhere.md"), { "/work/docs/.git/HEAD": "" })).toEqual([]);
  });

  it("are never looked for outside the root", async () => {
    const { project, files } = setUp({ "/secret.md": "" });
    await project.check(
      "/work/docs/charter.md",
      linking("../../secret.md", "../../../../secret.md", "/secret.md", "file:///secret.md"),
    );
    expect(files.asked.filter((path) => !path.startsWith("/work/"))).toEqual([]);
  });

  it("are not judged when nobody can tell what stands there", async () => {
    expect(
      await brokenIn(linking("locked.md", "gone.md"), { "/work/docs/locked.md": new Error("permission denied") }),
    ).toEqual(["gone.md"]);
  });

  it("are looked up once each", async () => {
    const { project, files } = setUp({});
    await project.check("/work/docs/charter.md", linking("gone.md", "gone.md", "gone.md#a"));
    expect(files.asked.filter((path) => path === "/work/docs/gone.md")).toHaveLength(1);
  });
});
