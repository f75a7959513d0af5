/** What `merge` takes for the shards of one run, and what not. */
import { describe, expect, it } from "vitest";
import { CHARTER } from "./command.js";
import { ran } from "./over-memory.js";

const DOCUMENTS = { "/work/a.md": CHARTER, "/work/b.md": CHARTER, "/work/c.md": CHARTER };

const shard = async (division: string, ...args: readonly string[]): Promise<string> => {
  const paths = args.includes("only-a") ? ["a.md"] : ["c.md", "a.md", "b.md"];
  const others = args.filter((each) => each !== "only-a");
  return (await ran(["check", "--shard", division, "--format", "json", ...paths, ...others], DOCUMENTS)).out;
};

const merged = (files: Readonly<Record<string, string>>) => {
  const names = Object.keys(files).map((path) => path.slice("/work/".length));
  return ran(["merge", ...names], files);
};

const refused = async (files: Readonly<Record<string, string>>): Promise<string> => {
  const { code, out, err } = await merged(files);
  expect([code, out]).toEqual([2, ""]);
  return err;
};

describe("merge", () => {
  it("puts the documents in their order, and counts them together", async () => {
    const files = { "/work/2": await shard("2/2"), "/work/1": await shard("1/2") };
    const { code, out } = await merged(files);
    expect(code).toBe(1);
    expect(out.match(/^\w\.md/gm)).toEqual(["a.md", "b.md", "c.md"]);
    expect(out).toContain("3 documents checked: 3 errors");
  });

  it("names a shard that is missing, or is there twice", async () => {
    const [one, two] = [await shard("1/2"), await shard("2/2")];
    expect(await refused({ "/work/1": one })).toBe("error: Missing: the report of shard 2/2.\n");
    expect(await refused({ "/work/1": one, "/work/x": one, "/work/2": two })).toBe(
      "error: 1 and x are both shard 1/2.\n",
    );
    expect((await ran(["merge", "1", "1"], { "/work/1": one })).err).toBe("error: 1 was given twice.\n");
    expect(await refused({ "/work/7": await shard("7/20") })).toMatch(/shard 1\/20, .*, 11\/20 and 9 more\.\n$/);
  });

  it("names a shard of another run", async () => {
    const one = await shard("1/2");
    expect(await refused({ "/work/1": one, "/work/2": await shard("2/3") })).toBe(
      "error: 1 is one of 2 shards, 2 one of 3.\n",
    );
    expect(await refused({ "/work/1": one, "/work/2": await shard("2/2", "--kind", "policy") })).toBe(
      "error: 1 was made with no options, 2 with --kind policy: all shards need the same options.\n",
    );
    expect(await refused({ "/work/1": one, "/work/2": await shard("2/2", "only-a") })).toMatch(
      /^error: 1 is of a run over 3 files, 2 of one over 1 others:/,
    );
    const older = one.replace('"charterlint": "0.0.0"', '"charterlint": "0.0.0-old"');
    expect(await refused({ "/work/1": older })).toBe("error: 1 was made by Charterlint 0.0.0-old; this is 0.0.0.\n");
  });

  it("names what is no shard at all, or not all of one", async () => {
    const one = await shard("1/1");
    expect(await refused({ "/work/1": "# A\n" })).toMatch(/^error: 1 is not JSON, or not all of it/);
    expect(await refused({ "/work/1": "[]" })).toBe("error: 1 is no report of Charterlint in JSON.\n");
    const { out } = await ran(["check", "--format", "json", "a.md"], DOCUMENTS);
    expect(await refused({ "/work/1": out })).toMatch(/^error: 1 is not the report of a shard: /);
    expect(await refused({ "/work/1": one.replace('"cwd"', '"cwt"') })).toBe(
      "error: 1 is not whole, or was changed.\n",
    );
    expect(await refused({ "/work/1": one.replace('"report"', '"remark"') })).toMatch(
      /^error: 1 has 2 of its 3 documents: /,
    );
    expect((await ran(["merge", "nope"], {})).err).toBe("error: There is no file nope.\n");
  });
});

describe("--shard", () => {
  it("wants a part of a whole", async () => {
    for (const wrong of ["0/2", "3/2", "2", "a/b", "1/2/3", "-1/2", "1/0"]) {
      const { code, err } = await ran(["check", `--shard=${wrong}`], {});
      expect([code, err]).toEqual([2, expect.stringContaining("Expected I/N, such as 2/4")]);
    }
    expect((await ran(["check", "--stdin", "--shard", "1/2"], {})).err).toBe(
      "error: --shard divides many documents; --stdin is one.\n",
    );
  });
});
