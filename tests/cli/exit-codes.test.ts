import { describe, expect, it } from "vitest";
import { asking, CHARTER, charterlint, folderWith, NOTES } from "./command.js";

const code = async (args: readonly string[], files: Readonly<Record<string, string>>) =>
  (await charterlint(args, { cwd: folderWith(files) })).code;
const withLevel = (level: string) => ({ "charter.md": CHARTER, ".charterlint.yaml": asking({ appeals: level }) });

describe("check ends with 0", () => {
  it("when nothing is found", async () => {
    expect(
      await code(["check", "charter.md"], {
        "charter.md": CHARTER,
        ".charterlint.yaml": asking({ "decision-procedure": "error" }),
      }),
    ).toBe(0);
  });
  it("when there are only notes", async () => {
    expect(await code(["check", "charter.md"], withLevel("info"))).toBe(0);
  });
  it("when nothing is governance", async () => {
    expect(await code(["check"], { "README.md": NOTES })).toBe(0);
    expect(await code(["check"], {})).toBe(0);
  });
  it("when the warnings are no more than accepted", async () => {
    expect(await code(["check", "--max-warnings", "1", "charter.md"], withLevel("warning"))).toBe(0);
  });
  it("when what is missing is waived with a reason", async () => {
    const waived = `${asking({ appeals: "error" })}waivers: { appeals: "The court of the port hears them." }\n`;
    expect(await code(["check", "charter.md"], { "charter.md": CHARTER, ".charterlint.yaml": waived })).toBe(0);
  });
});

describe("check ends with 1", () => {
  it("when there is a warning", async () => {
    expect(await code(["check", "charter.md"], withLevel("warning"))).toBe(1);
  });
  it("when there is an error, however many warnings are accepted", async () => {
    expect(await code(["check", "--max-warnings", "99", "charter.md"], withLevel("error"))).toBe(1);
  });
  it("with --quiet too, which hides warnings but counts them", async () => {
    const { code, stdout } = await charterlint(["check", "--quiet", "charter.md"], {
      cwd: folderWith(withLevel("warning")),
    });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^1 document checked: 0 errors, 1 warning, 0 notes \(only errors are listed\)\n/);
  });
});

describe("the command ends with 2, a message and no stack trace", () => {
  const wrong: readonly (readonly [what: string, args: readonly string[], says: RegExp])[] = [
    ["for an unknown option", ["check", "--formt", "json"], /unknown option '--formt'[\s\S]*Did you mean --format\?/],
    ["for an unknown command", ["chek"], /unknown command 'chek'[\s\S]*Did you mean check\?/],
    ["for an unknown format", ["check", "--format", "xml"], /'xml' is invalid. Allowed choices are text, json/],
    ["for an unknown kind", ["check", "--kind", "bylaw"], /Allowed choices are charter, bylaws/],
    ["for a number that is none", ["check", "--max-warnings", "-1"], /A whole number is expected/],
    ["for an empty path", ["check", ""], /An empty path was given/],
    ["for --stdin with a path", ["check", "--stdin", "charter.md"], /leave the paths out/],
    ["for --stdin-filename alone", ["check", "--stdin-filename", "a.md"], /use it with --stdin/],
    ["for an unknown rule", ["explain", "apeals"], /There is no rule "apeals". Did you mean "appeals"\?/],
    ["for a rule like no other", ["explain", "__proto__"], /There is no rule "__proto__"\. "charterlint rules"/],
    ["for explain without a rule", ["explain"], /missing required argument 'rule'/],
    ["without a command", [], /Usage: charterlint/],
  ];
  it.each(wrong)("%s", async (_, args, says) => {
    const { code, stderr, stdout } = await charterlint(args, { cwd: folderWith({ "charter.md": CHARTER }) });
    expect(code).toBe(2);
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stdout).toBe("");
  });

  it("for a configuration that is not right, with the findings all the same", async () => {
    const cwd = folderWith({
      "charter.md": CHARTER,
      ".charterlint.yaml": `${asking({ appeals: "warning" })}igonre: []\n`,
    });
    const { code, stdout } = await charterlint(["check", "charter.md"], { cwd });
    expect(code).toBe(2);
    expect(stdout).toMatch(
      /^\.charterlint\.yaml\n +2:1 +error +There is no key "igonre" here\. Did you mean "ignore"\?/,
    );
    expect(stdout).toMatch(/warning .* appeals \(ISOC C3, .+\)$/m);
    expect(stdout).toMatch(/^1 problem in the configuration$/m);
  });

  it("for a --config file that is not there", async () => {
    const { code, stdout } = await charterlint(["check", "--config", "no.yaml", "charter.md"], {
      cwd: folderWith({ "charter.md": CHARTER }),
    });
    expect(code).toBe(2);
    expect(stdout).toContain("There is no such configuration file.");
  });
});

describe("the command ends with 0 after it has told what was asked for", () => {
  it("--version", async () => {
    expect(await charterlint(["--version"], { cwd: folderWith({}) })).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      stderr: "",
    });
  });
  it.each([["--help"], ["check", "--help"], ["fix", "--help"], ["explain", "--help"]])("%s %s", async (...args) => {
    const { code, stdout } = await charterlint(args, { cwd: folderWith({}) });
    expect(code).toBe(0);
    expect(stdout).toContain("$ charterlint ");
  });
});
