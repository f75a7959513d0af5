/** What a disk does only now and then, by files in memory. */
import { describe, expect, it } from "vitest";
import { EXIT, type Io } from "../../server/src/cli/index.js";
import { createSession } from "../../server/src/cli/session.js";
import { createMemoryFiles, type MemoryFiles } from "../../server/src/hosts/memory-files.js";
import { CHARTER } from "./command.js";
import { ioOver, ran } from "./over-memory.js";

describe("check", () => {
  it("names a file that cannot be read, and checks the others", async () => {
    const { code, out } = await ran(["check", "a.md", "b.md"], {
      "/work/a.md": new Error("permission denied"),
      "/work/b.md": CHARTER,
    });
    expect(code).toBe(EXIT.failure);
    expect(out).toMatch(/^a\.md\n +failed {2}The file could not be read: permission denied\. +read\n/);
    expect(out).toMatch(/^b\.md {2}charter/m);
    expect(out).toMatch(
      /^1 document checked: 1 error, 0 warnings, 0 notes\n1 failure: what is listed may not be all\n/m,
    );
  });

  it("names a file that went away after it was found", async () => {
    const io = ioOver(createMemoryFiles()).io;
    const { result } = await createSession(io, {}).check({ path: "/work/a.md", shown: "a.md", explicit: false });
    expect(result).toMatchObject({
      linted: false,
      reason: "unreadable",
      failures: [{ what: "read", message: "The file is no longer there." }],
    });
  });

  it("names a fault of its own with the document in which it showed, and shows where only when asked", async () => {
    const faulty = (env: Io["env"]) => (files: MemoryFiles) => ({
      env,
      files: {
        ...files,
        readDocument: async () =>
          ({
            type: "text",
            text: CHARTER,
            exact: true,
            get stamp(): string {
              throw new Error("out of order");
            },
          }) as const,
      },
    });
    const { code, out, err } = await ran(["check", "a.md"], { "/work/a.md": CHARTER }, faulty({}));
    expect(code).toBe(EXIT.failure);
    expect(out).toContain("Something in Charterlint itself went wrong: out of order (CHARTERLINT_DEBUG=1 shows where)");
    expect(err).toBe("");
    expect((await ran(["check", "a.md"], { "/work/a.md": CHARTER }, faulty({ CHARTERLINT_DEBUG: "1" }))).err).toMatch(
      /^Error: out of order\n\s+at /,
    );
  });

  it("never throws, not even when the standard input fails", async () => {
    const { code, err } = await ran(["check", "--stdin"], {}, () => ({
      readStdin: () => Promise.reject(new Error("the pipe broke")),
    }));
    expect(code).toBe(EXIT.failure);
    expect(err).toMatch(/^error: .*the pipe broke/);
  });
});

describe("fix", () => {
  const MISTYPED = CHARTER.replace("kind: charter", "kind: charterr");

  it("does not touch a file that changed while it was checked", async () => {
    const meanwhile = `${MISTYPED}\nMore.\n`;
    const { code, err, files } = await ran(["fix", "a.md"], { "/work/a.md": MISTYPED }, (files) => ({
      files: {
        ...files,
        async readDocument(path) {
          const read = await files.readDocument(path);
          files.set(path, meanwhile);
          return read;
        },
      },
    }));
    expect(code).toBe(EXIT.failure);
    expect(err).toBe("a.md: The file changed while it was being checked, so it was left as it is.\n");
    expect(await files.readText("/work/a.md")).toBe(meanwhile);
  });

  it("says why a file could not be written, and fixes the others", async () => {
    const { code, out, err, files } = await ran(
      ["fix", "a.md", "b.md"],
      { "/work/a.md": MISTYPED, "/work/b.md": MISTYPED },
      (files) => ({
        files: {
          ...files,
          replace: async (path, text, stamp) =>
            path.endsWith("a.md")
              ? Promise.reject(new Error("the disk is read-only"))
              : files.replace(path, text, stamp),
        },
      }),
    );
    expect(code).toBe(EXIT.failure);
    expect(err).toBe("a.md: The file could not be written: the disk is read-only.\n");
    expect(out).toBe("b.md  1 corrected\n1 of 2 documents changed\n");
    expect(await files.readText("/work/b.md")).toBe(CHARTER);
  });
});
