/**
 * The GitHub Action: its definition as GitHub reads it, and its own steps, run here. What is not tried is the service
 * itself: uploading to code scanning, and writing comments, for which a stand-in for `gh` notes what it is asked.
 */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { asking } from "../cli/command.js";
import { type Action, readAction, runAction } from "./action/composite.js";
import { problemsOfAction } from "./action/github.js";
import { CHARTER, type Project, project, WEAKER } from "./setup/repository.js";

const root = path.resolve(import.meta.dirname, "../..");
const file = path.join(root, "action.yml");
const action: Action = readAction(file);
const home = realpathSync(mkdtempSync(path.join(tmpdir(), "charterlint-action-")));
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe("the definition", () => {
  it("is one that GitHub takes", () => {
    const text = readFileSync(file, "utf8");
    expect(problemsOfAction(text)).toEqual([]);
    expect(problemsOfAction(text.replace("using: composite", "using: composed"))).not.toEqual([]);
    expect(problemsOfAction(text.replace("${{ inputs.comment ==", "${{ inputs.comment === "))).not.toEqual([]);
  });

  it("puts nothing from outside into a script", () => {
    const scripts = action.runs.steps.flatMap(({ run }) => run ?? []);
    expect(scripts.length).toBeGreaterThan(4);
    expect(scripts.filter((script) => script.includes("${{"))).toEqual([]);
  });

  it("describes what goes in and comes out, uses all of it, and names a shell for each script", () => {
    const text = readFileSync(file, "utf8");
    for (const [name, { description }] of Object.entries({ ...action.inputs, ...action.outputs }))
      expect(description, name).toMatch(/\S \S/);
    for (const name of Object.keys(action.inputs)) expect(text).toContain(`inputs.${name}`);
    for (const { run, shell } of action.runs.steps) if (run !== undefined) expect(shell).toBe("bash");
  });

  it("is described in the docs, input by input", () => {
    const page = readFileSync(path.join(root, "docs/ci.md"), "utf8");
    for (const name of [...Object.keys(action.inputs), ...Object.keys(action.outputs)])
      expect(page, name).toContain(`| \`${name}\` |`);
  });
});

const made: Project[] = [];
afterAll(() => {
  for (const each of made) each.remove();
});

/** A pull request that weakens a charter, in a repository whose project has Charterlint installed, or not. */
async function pullRequest({ has = true, after = WEAKER, configuration = "rules: { appeals: warning }\n" } = {}) {
  const own = await project({ has });
  made.push(own);
  own.write("ours.yaml", configuration);
  const commit = async (text: string) => {
    own.write("charter.md", text);
    await own.git("add", "charter.md", "ours.yaml");
    await own.git("commit", "--quiet", "--allow-empty", "--message", "change");
    return own.git("rev-parse", "HEAD");
  };
  const base = await commit(CHARTER);
  return { own, base, head: await commit(after), folder: mkdtempSync(path.join(home, "run-")) };
}

type Case = Awaited<ReturnType<typeof pullRequest>>;

/** A `gh` that writes down what it is asked, and answers with `comments` or fails. */
function fakeGh(folder: string, answer: string): { readonly bin: string; asked(): string } {
  const bin = path.join(folder, "bin");
  const log = path.join(folder, "gh.log");
  mkdirSync(bin, { recursive: true });
  writeFileSync(log, "");
  writeFileSync(
    path.join(bin, "gh"),
    `#!/usr/bin/env bash\nprintf '%s\\n' "$*" >> '${log}'\nfor each; do if [[ $each == body=@* ]]; then cat "\${each#body=@}" >> '${log}'; fi; done\n${answer}\n`,
  );
  chmodSync(path.join(bin, "gh"), 0o755);
  return { bin, asked: () => readFileSync(log, "utf8") };
}

function run(
  { own, folder, base, head }: Case,
  inputs: Readonly<Record<string, string>>,
  { bin = "", event = "pull_request", from = "owner/name" }: { bin?: string; event?: string; from?: string } = {},
) {
  const pull = { number: 7, base: { sha: base }, head: { sha: head, repo: { full_name: from } } };
  const github = {
    token: "a-token",
    repository: "owner/name",
    event: event === "pull_request" ? { pull_request: pull } : {},
  };
  const env = {
    ...own.env,
    PATH: `${bin}${path.delimiter}${own.env["PATH"] ?? ""}`,
    GITHUB_ACTIONS: "true",
    GITHUB_REPOSITORY: "owner/name",
    GITHUB_SERVER_URL: "https://forge.example",
  };
  return runAction(action, inputs, { workspace: own.folder, temp: path.join(folder, "temp"), env, github });
}

const UPLOAD = "github/codeql-action/upload-sarif@v4";

// Each in a repository of its own, so several at a time.
describe.skipIf(process.platform === "win32").concurrent("the steps", () => {
  it("on a push annotate, write the summary and SARIF, and end as the check does", async () => {
    const { code, ran, outputs, summary, called } = await run(await pullRequest(), {}, { event: "push" });
    expect(code).toBe(1);
    expect(ran["Check"]?.out).toMatch(/^::(?:error|warning) .*file=charter\.md/m);
    expect(summary).toMatch(/^## Charter of the Well/);
    expect(outputs).toMatchObject({ "exit-code": "1", errors: expect.stringMatching(/^\d+$/), "comment-file": "" });
    expect(Number(outputs["errors"]) + Number(outputs["warnings"])).toBeGreaterThan(0);
    expect(JSON.parse(readFileSync(outputs["sarif-file"] ?? "", "utf8"))).toMatchObject({ version: "2.1.0" });
    expect(called[UPLOAD]).toEqual({ sarif_file: outputs["sarif-file"], category: "charterlint" });
    expect(Object.keys(ran)).toEqual(["Install Charterlint", "Check", "Tell how it ended"]);
  });

  it("on a pull request write one comment, and the next time the same one anew", async () => {
    const given = await pullRequest();
    const inputs = { comment: "true", "max-warnings": "999", "upload-sarif": "false", config: "ours.yaml" };
    const first = fakeGh(given.folder, "exit 0");
    const { called } = await run(given, inputs, { bin: first.bin });
    expect(called).toEqual({});
    expect(first.asked()).toContain("--method POST repos/owner/name/issues/7/comments -F body=@");
    expect(first.asked()).toMatch(/^<!-- charterlint: charterlint -->\n\n# What this change does to the rules$/m);
    expect(first.asked()).toContain("**Weakened**: The time to appeal was shortened from thirty days to ten days.");
    expect(first.asked()).toMatch(
      new RegExp(`\\]\\(https://forge\\.example/owner/name/blob/${given.head}/charter\\.md#L\\d+\\)`),
    );
    const second = fakeGh(given.folder, "[[ $* == *--jq* ]] && echo 41 && echo 42; exit 0");
    await run(given, inputs, { bin: second.bin });
    expect(second.asked()).toContain("--method PATCH repos/owner/name/issues/comments/42 -F body=@");
    expect(second.asked()).not.toContain("POST");
  });

  it("write no comment where a pull request changes no rule, unless there is one to mend", async () => {
    const given = await pullRequest({ after: CHARTER });
    const { bin, asked } = fakeGh(given.folder, "exit 0");
    await run(given, { comment: "true" }, { bin });
    expect(asked()).toContain("--jq");
    expect(asked()).not.toMatch(/POST|PATCH/);
  });

  it("warn and go on where a comment may not be written, and leave out what a fork may not do", async () => {
    const given = await pullRequest();
    const { bin } = fakeGh(given.folder, "exit 1");
    const { code, ran, called, summary } = await run(given, { comment: "true" }, { bin, from: "other/name" });
    expect(ran["Comment on the pull request"]).toMatchObject({ code: 0, out: expect.stringContaining("::warning") });
    expect(called).toEqual({});
    expect(summary).toContain("# What this change does to the rules");
    expect(code).toBe(1);
  });

  it("end as fail-on says for a change that weakens, where the check has nothing to say", async () => {
    const given = await pullRequest({ configuration: asking({}) });
    for (const [failOn, expected] of [
      ["weakened", 1],
      ["lost,new", 0],
    ] as const) {
      const { code, ran, outputs } = await run(given, { "fail-on": failOn, config: "ours.yaml" });
      expect(outputs["exit-code"]).toBe("0");
      expect(ran["Compare with the base of the pull request"]?.out).toContain("weakened");
      expect(code).toBe(expected);
    }
  });

  it("say what is wrong where the clone is shallow, a path is not there, or an input makes no sense", async () => {
    const given = await pullRequest();
    const shallow = await run({ ...given, base: "0".repeat(40) }, { comment: "true" });
    expect(shallow.code).toBe(2);
    expect(shallow.ran["Compare with the base of the pull request"]?.out).toContain("fetch-depth: 0");
    expect(Object.keys(shallow.called)).toEqual([UPLOAD]);
    const gone = await run(given, { paths: "gone.md" }, { event: "push" });
    expect([gone.code, gone.ran["Check"]?.out]).toEqual([2, expect.stringContaining("gone.md")]);
    const wrong = await run(given, { "max-warnings": "many" }, { event: "push" });
    expect([wrong.code, wrong.ran["Check"]?.err]).toEqual([2, expect.stringContaining("A whole number is expected")]);
    expect(wrong.called).toEqual({});
  });

  it("run nothing of what stands in an input, a path or a branch", async () => {
    const given = await pullRequest();
    const evil = "$(touch owned)`touch owned`\"; touch owned; '";
    const { bin } = fakeGh(given.folder, "exit 0");
    const inputs = { paths: `charter.md\n${evil}\n--output-file=owned`, category: evil, config: evil, baseline: evil };
    await run(given, inputs, { bin });
    await run(given, { comment: "true", category: evil, "fail-on": evil }, { bin });
    expect(await given.own.git("status", "--short", "--ignored")).not.toContain("owned");
  });
});
