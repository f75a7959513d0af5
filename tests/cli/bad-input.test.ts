import { chmodSync, mkdirSync, symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { asking, CHARTER, charterlint, folderWith, report } from "./command.js";

const config = { ".charterlint.yaml": asking({ appeals: "warning" }) };
const found = (all: Awaited<ReturnType<typeof report>>) =>
  all.report.documents.filter(({ findings }) => findings.length > 0).map(({ path }) => path);

describe("one bad file does not hide the findings of the others", () => {
  it("when it is missing, twice over", async () => {
    const all = await report(["gone.md", "charter.md", "no/such/folder.md"], {
      cwd: folderWith({ "charter.md": CHARTER, ...config }),
    });
    expect(all.code).toBe(2);
    expect(found(all)).toEqual(["charter.md"]);
    expect(
      all.report.documents.flatMap(({ path, failures }) => failures.map(({ message }) => `${path}: ${message}`)),
    ).toEqual(["gone.md: There is no such file.", "no/such/folder.md: There is no such file."]);
  });

  it("when it links to itself", async () => {
    const folder = folderWith({ "charter.md": CHARTER, ...config });
    symlinkSync("loop.md", join(folder, "loop.md"));
    const all = await report(["loop.md", "charter.md"], { cwd: folder });
    expect(all.code).toBe(2);
    expect(found(all)).toEqual(["charter.md"]);
    expect(all.report.documents[1]?.failures).toEqual([
      { what: "read", message: "The file could not be read: its symbolic links lead in a circle." },
    ]);
  });

  it("when it may not be read, nor the folder beside it", async () => {
    const folder = folderWith({ "charter.md": CHARTER, "locked.md": CHARTER, "closed/x.md": CHARTER, ...config });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, "locked.md"), 0);
    chmodSync(join(folder, "closed"), 0);
    const nobody = process.getuid?.() === 0 ? { uid: 65534 } : {};
    const all = await report([], { cwd: folder, ...nobody });
    chmodSync(join(folder, "closed"), 0o755);
    expect(all.code).toBe(2);
    expect(found(all)).toEqual(["charter.md"]);
    expect(all.report.documents[1]?.failures).toEqual([
      { what: "read", message: "The file could not be read: permission denied." },
    ]);
    expect(all.report.failures).toEqual([
      { what: "read", message: "The folder closed could not be read: permission denied." },
    ]);
  });

  it("when it is binary, in text encoded otherwise, or too large", async () => {
    const folder = folderWith({
      "binary.md": Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2),
      "utf16.md": Buffer.from(CHARTER, "utf16le"),
      "latin1.md": Buffer.from(`${CHARTER}\nCafé.\n`, "latin1"),
      "huge.md": "",
      "charter.md": CHARTER,
      ...config,
    });
    truncateSync(join(folder, "huge.md"), 33 * 1024 * 1024);
    const all = await report([], { cwd: folder });
    expect(all.code).toBe(1);
    expect(found(all)).toEqual(["charter.md", "latin1.md"]);
    expect(all.report.documents.filter(({ linted }) => !linted).map(({ path, reason }) => `${path} ${reason}`)).toEqual(
      ["binary.md binary", "huge.md too-large", "utf16.md binary"],
    );
  });
});

describe("odd texts give a sensible result", async () => {
  const body = CHARTER.slice(CHARTER.indexOf("#"));
  const odd: Readonly<Record<string, string>> = {
    "an empty file": "",
    "a byte-order mark alone": "\uFEFF",
    "line ends alone": "\r\n\r\n\r\n",
    "an unclosed fence": `${CHARTER}\n\`\`\`\n# not a heading\n`,
    "unclosed front matter": "---\ncharterlint: { kind: charter }\n# Charter\n",
    "front matter alone": "---\ncharterlint: { kind: charter }\n---\n",
    "lone surrogates": "# Charter \ud800\n\n\udc00 decides.\n",
    "no title": CHARTER.replace(/^# .*$/m, ""),
    "quotes without end": `${">".repeat(5000)} x\n`,
    "brackets without end": `${"[".repeat(20_000)}\n`,
    "__proto__ in front matter": `---\n__proto__: { kind: x }\ncharterlint: { __proto__: { kind: proposal }, kind: charter }\n---\n${body}`,
    "broken front matter": `---\ncharterlint: { kind: [\n---\n${body}`,
    "an alias bomb in front matter": `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ncharterlint: { kind: charter }\n---\n${body}`,
  };
  const files = Object.fromEntries(Object.entries(odd).map(([what, text]) => [`${what}.md`, text]));
  const all = await report([], { cwd: folderWith({ ...files, ...config }) });

  it("and none of them a failure", () => {
    expect(all.code).toBe(1);
    expect(all.stderr).toBe("");
  });

  it.each(Object.keys(odd))("%s", (what) => {
    const document = all.report.documents.find(({ path }) => path === `${what}.md`);
    expect(document?.failures).toEqual([]);
    expect(document?.linted ? document.coverage.length : document?.reason).toBeTruthy();
  });

  it("and what a text says of itself counts where it can be read", () => {
    const kinds = Object.fromEntries(all.report.documents.map(({ path, kind }) => [path, kind]));
    expect(kinds).toMatchObject({
      "__proto__ in front matter.md": "charter",
      "no title.md": "charter",
      "front matter alone.md": "charter",
    });
  });
});

describe("the streams", () => {
  it("may be closed by the reader, and nothing is said of it", async () => {
    const folder = folderWith(Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`${i}.md`, CHARTER])));
    const { spawn } = await import("node:child_process");
    const child = spawn(
      "bash",
      ["-c", `"$0" "$1" check | head -n 1`, process.execPath, join(import.meta.dirname, "../../server/dist/cli.js")],
      { cwd: folder },
    );
    let out = "";
    let err = "";
    child.stdout.on("data", (text) => (out += text));
    child.stderr.on("data", (text) => (err += text));
    await new Promise((done) => child.on("close", done));
    expect(out.split("\n")).toHaveLength(2);
    expect(err).toBe("");
  });

  it("tell where something went wrong inside only to those who ask", async () => {
    const cwd = folderWith({});
    const asked = await charterlint(["explain", "nope"], { cwd, env: { CHARTERLINT_DEBUG: "1" } });
    expect(asked.stderr).toMatch(/^\s+at /m);
    expect((await charterlint(["explain", "nope"], { cwd })).stderr).not.toMatch(/^\s+at /m);
  });
});

describe("a working folder", () => {
  it("whose name has signs of globs is searched all the same", async () => {
    const folder = folderWith({ "(a) [b] {c,d}/charter.md": CHARTER });
    mkdirSync(join(folder, "b"));
    expect((await report(["."], { cwd: join(folder, "(a) [b] {c,d}") })).report.documents).toHaveLength(1);
    expect((await report(["(a) [b] {c,d}"], { cwd: folder })).report.documents).toHaveLength(1);
  });
});
