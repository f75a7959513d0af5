/** Reports on a real disk. */
import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createNodeFiles } from "../../server/src/hosts/node-files.js";
import { folderWith } from "./command.js";

const { write } = createNodeFiles();

describe("a report's file", () => {
  it("is made with the folders above it", async () => {
    const path = join(folderWith({}), "a/b/report.html");
    await write(path, "new");
    expect(readFileSync(path, "utf8")).toBe("new");
  });

  it("is replaced as a whole, with its mode and through a link", async () => {
    const folder = folderWith({ "report.html": "the old and longer text" });
    writeFileSync(join(folder, "report.html"), "the old and longer text", { mode: 0o600 });
    symlinkSync("report.html", join(folder, "link.html"));
    const { mode } = statSync(join(folder, "report.html"));
    await write(join(folder, "link.html"), "new");
    expect(readFileSync(join(folder, "report.html"), "utf8")).toBe("new");
    expect(statSync(join(folder, "report.html")).mode).toBe(mode);
  });

  it("that cannot be written is refused with a reason", async () => {
    const folder = folderWith({ "file.md": "" });
    mkdirSync(join(folder, "folder"));
    await expect(write(join(folder, "folder"), "new")).rejects.toThrow("it is a folder");
    await expect(write(join(folder, "file.md/report.html"), "new")).rejects.toThrow(
      "a file stands where a folder is needed",
    );
  });

  it.runIf(process.platform === "linux")("in a place that takes no folders is refused, and nothing hangs", async () => {
    await expect(write("/proc/no-such-folder/report.html", "new")).rejects.toThrow("there is no such place");
  });
});
