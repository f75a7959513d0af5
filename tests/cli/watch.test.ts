/** `check --watch`: what is checked again, what is printed, and how it ends. */
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Readable } from "node:stream";
import { afterEach, describe, expect, it } from "vitest";
import { EXIT, type WatchAsked } from "../../server/src/cli/index.js";
import { asking, CHARTER, charterlint, folderWith } from "./command.js";
import { ran } from "./over-memory.js";

const built = resolve(import.meta.dirname, "../../server/dist/cli.js");
const children: ChildProcessByStdio<null, Readable, Readable>[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

/** The command while it watches: each report comes with the line behind it. */
function watching(cwd: string, ...args: string[]) {
  const child = spawn(process.execPath, [built, "check", "--watch", ...args], {
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  let out = "";
  let err = "";
  let seen = 0;
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  const lines = () => err.match(/^Watching .*\n/gm)?.length ?? 0;
  return {
    /** The next report as a whole. */
    async report(): Promise<string> {
      const before = seen;
      while (lines() <= before) await once(child.stderr, "data");
      // The two streams may come in any order; the report ends with its count.
      while (!/checked.*\n/.test(out)) await once(child.stdout, "data");
      seen = lines();
      const text = out;
      out = "";
      return text;
    },
    async end(signal: "SIGINT" | "SIGTERM"): Promise<{ code: number | null; err: string }> {
      child.kill(signal);
      const [code] = (await once(child, "close")) as [number | null];
      return { code, err };
    },
  };
}

describe("--watch", () => {
  it("checks again when a document, what it links to or the configuration comes, changes or goes", async () => {
    const cwd = folderWith({
      "docs/a.md": CHARTER,
      "other/linked.md": "# Other\n",
      ".charterlint.yaml": asking({ appeals: "warning" }),
    });
    const watch = watching(cwd, "docs");
    expect(await watch.report()).toMatch(/1 document checked: 0 errors, 1 warning,/);
    appendFileSync(join(cwd, "docs/a.md"), "\n## Empty\n");
    expect(await watch.report()).toMatch(/empty-section[\s\S]*1 document checked: 0 errors, 2 warnings,/);
    writeFileSync(join(cwd, "docs/b.md"), CHARTER);
    expect(await watch.report()).toMatch(/2 documents checked: 0 errors, 3 warnings,/);
    rmSync(join(cwd, "docs/b.md"));
    expect(await watch.report()).toMatch(/1 document checked: 0 errors, 2 warnings,/);
    appendFileSync(join(cwd, "docs/a.md"), "See [the other](../other/linked.md#somewhere).\n");
    expect(await watch.report()).toMatch(/broken-reference/);
    appendFileSync(join(cwd, "other/linked.md"), "\n## Somewhere\n");
    expect(await watch.report()).not.toMatch(/broken-reference/);
    writeFileSync(join(cwd, ".charterlint.yaml"), asking({ appeals: "error" }));
    expect(await watch.report()).toMatch(/1 error/);
    // One in the folder itself is new, and goes before the one above.
    writeFileSync(join(cwd, "docs/.charterlint.yaml"), asking({ appeals: "off" }));
    expect(await watch.report()).toMatch(/0 errors/);
    const { code, err } = await watch.end("SIGINT");
    expect(code).toBe(0);
    expect(err.split("\n").slice(-3)).toEqual([
      "Watching 1 document for changes. Ctrl+C ends.",
      "Ended. Exit code 0, by the last check.",
      "",
    ]);
  });

  it("writes reports and a cache each time, and takes neither for a change", async () => {
    const cwd = folderWith({ "a.md": CHARTER, ".charterlint.yaml": asking({ appeals: "error" }) });
    const args = ["--cache", "kept", "--format", "text", "--format", "markdown", "--output-file", "report.md"];
    const watch = watching(cwd, "a.md", ...args);
    await watch.report();
    expect(readFileSync(join(cwd, "report.md"), "utf8")).toContain("appeals");
    expect(existsSync(join(cwd, "kept"))).toBe(true);
    writeFileSync(join(cwd, ".charterlint.yaml"), asking({}));
    await watch.report();
    expect(readFileSync(join(cwd, "report.md"), "utf8")).not.toContain("appeals");
    const { code, err } = await watch.end("SIGTERM");
    expect(code).toBe(0);
    expect(err.match(/^Watching/gm)).toHaveLength(2);
  });

  it("goes on when a run cannot be done, and says so; the first has to be", async () => {
    const cwd = folderWith({ "a.md": CHARTER, list: "a.md\n" });
    const gone = await charterlint(["check", "--watch", "--files-from", "nope"], { cwd });
    expect(gone).toEqual({ code: 2, stdout: "", stderr: "error: There is no list of files nope.\n" });
    const watch = watching(cwd, "--files-from", "list");
    await watch.report();
    rmSync(join(cwd, "list"));
    writeFileSync(join(cwd, "list"), "a.md\nb.md\n");
    while (!/There is no such file/.test(await watch.report())) {
      // The list may have been read between the two steps.
    }
    expect((await watch.end("SIGINT")).code).toBe(2);
  });

  it("prints nothing of a run during which something changes, and reads again what is watched late", async () => {
    const end = new AbortController();
    let asked: WatchAsked | undefined;
    let reads = 0;
    let late = 0;
    const { code, out, err } = await ran(["check", "--watch", "a.md"], { "/work/a.md": CHARTER }, (files) => ({
      stopping: () => end.signal,
      stderr: { isTerminal: false, write: () => end.abort(EXIT.interrupted) },
      watch: async (wanted) => {
        asked = wanted;
        // Only after the third run all is watched.
        return { follow: () => late++ < 3, end: async () => {} };
      },
      files: {
        ...files,
        async readDocument(path) {
          const read = await files.readDocument(path);
          if (path === "/work/a.md" && reads++ === 0) {
            files.set(path, CHARTER.replace("Harbour Forum", "Orchard Forum").concat("\n## Empty\n"));
            asked?.changed();
          }
          return read;
        },
      },
    }));
    expect(err).toBe("");
    expect(out.match(/^a\.md/gm)).toHaveLength(1);
    expect(out).toContain("empty-section");
    expect(late).toBeGreaterThan(3);
    expect(code).toBe(EXIT.findings);
  });

  it("says what it does not go with", async () => {
    const refused = async (...args: string[]) => (await ran(["check", "--watch", ...args], {})).err;
    expect(await refused("--stdin")).toMatch(/^error: --watch does not go with --stdin: /);
    expect(await refused("--files-from", "-")).toMatch(/^error: --watch does not go with --files-from -: /);
    expect(await refused("--shard", "1/2")).toMatch(/^error: --watch does not go with --shard: /);
    expect(await refused("--format", "json")).toMatch(/could read as json: give it an --output-file\.\n$/);
    expect(await refused()).toBe("error: Changes to files cannot be watched here.\n");
  });
});
