/** docs/ci.md: each block is done in a repository, one after the other, as a reader would. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type Machine, readAction, runAction } from "./action/composite.js";
import { fill } from "./action/expressions.js";
import { problemsOfWorkflow } from "./action/github.js";
import { fencesOf } from "./fences.js";
import { runProgram } from "./setup/machine.js";
import { CHARTER, type Project, project, WEAKER } from "./setup/repository.js";

const root = path.resolve(import.meta.dirname, "../..");
const fences = fencesOf("docs/ci.md");
const marked = (mark: string) => fences.filter((each) => each.mark.startsWith(mark));
let own: Project;
let base: string;
let head: string;

beforeAll(async () => {
  own = await project({ has: false });
  own.write("governance/charter.md", CHARTER);
  own.write("CHARTER.md", CHARTER.replace("the Well", "the Mill"));
  await own.git("add", ".");
  await own.git("commit", "--quiet", "--message", "one");
  base = await own.git("rev-parse", "HEAD");
  await own.git("switch", "--quiet", "--create", "proposal");
  own.write("governance/charter.md", WEAKER);
  await own.git("commit", "--quiet", "--all", "--message", "two");
  head = await own.git("rev-parse", "HEAD");
});
afterAll(() => own.remove());

const bash = (script: string, env: Readonly<Record<string, string>> = {}) =>
  runProgram("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
    cwd: own.folder,
    env: { ...own.env, ...env },
  });
const event = () => ({
  pull_request: { number: 7, base: { sha: base }, head: { sha: head, repo: { full_name: "o/r" } } },
});
const github = () => ({ token: "a-token", repository: "o/r", event: event() });

it("every block is marked for a test", () => {
  expect(fences.length).toBeGreaterThan(12);
  expect(fences.filter(({ mark }) => mark === "").map(({ line }) => line)).toEqual([]);
});

/** In the order of the page: later ones use what earlier ones did. */
describe.skipIf(process.platform === "win32")("what a shell is told", () => {
  const scripts = fences.filter(({ language }) => language === "sh" || language === "json");

  it.each(scripts.map((each) => [each.line, each] as const))(
    "in line %i works",
    async (_line, { mark, language, text }) => {
      if (language === "json") {
        const there = JSON.parse(readFileSync(path.join(own.folder, "package.json"), "utf8")) as object;
        own.write("package.json", JSON.stringify({ ...there, ...(JSON.parse(text) as object) }));
        return expect(mark).toBe("package.json");
      }
      const { code, out, err } = await bash(text);
      expect(code, `${out}${err}`).toBe(mark === "ends with 1" ? 1 : 0);
      if (mark === "ends with 1") expect(out).toMatch(/documents? (?:checked|compared)/);
    },
  );

  it("leaves the files that it speaks of", () => {
    const files = ["charterlint.sarif", "report.html", ".charterlint-baseline.json", "comment.md"];
    expect(files.filter((file) => !existsSync(path.join(own.folder, file)))).toEqual([]);
    const comment = readFileSync(path.join(own.folder, "comment.md"), "utf8");
    expect(comment).toContain(`https://github.com/example/charters/blob/${head}/governance/charter.md#L`);
  });
});

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly WorkflowStep[] }>>;
}
interface WorkflowStep {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string | boolean>>;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

describe.skipIf(process.platform === "win32").concurrent("the workflows for GitHub", () => {
  const workflows = marked("workflow ");
  const stepsOf = (text: string) => Object.values((parse(text) as Workflow).jobs).flatMap(({ steps }) => steps);

  it.each(workflows.map((each) => [each.mark, each.text] as const))(
    "are such that GitHub takes them: %s",
    async (_, text) => {
      expect(await problemsOfWorkflow(text)).toEqual([]);
      expect(await problemsOfWorkflow(text.replace("runs-on:", "runs-at:"))).not.toEqual([]);
    },
  );

  it("run the action that was copied, with inputs that it has", async () => {
    const steps = workflows.flatMap(({ text }) => stepsOf(text)).filter(({ uses }) => uses?.startsWith("./"));
    expect(steps).toHaveLength(1);
    for (const { uses = "", with: given = {} } of steps) {
      const action = readAction(path.join(own.folder, uses, "action.yml"));
      const inputs = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]));
      expect(Object.keys(inputs).filter((name) => !(name in action.inputs))).toEqual([]);
      const env = { ...own.env, GITHUB_REPOSITORY: "o/r", GITHUB_SERVER_URL: "https://forge.example" };
      const machine: Machine = { workspace: own.folder, temp: path.join(own.folder, ".temp"), env, github: github() };
      const { code, outputs, summary } = await runAction(
        action,
        { ...inputs, comment: "false", "fail-on": "new" },
        machine,
      );
      expect([code, outputs["exit-code"]]).toEqual([1, "1"]);
      expect(summary).toMatch(/^# .*2 documents/i);
      expect(readFileSync(outputs["comment-file"] ?? "", "utf8")).toContain("**Weakened**");
    }
  });

  it("run the steps of the one with npx alone", async () => {
    const steps = workflows.flatMap(({ text }) => stepsOf(text)).filter(({ run }) => run !== undefined);
    const summary = path.join(own.folder, ".summary.md");
    own.write(".summary.md", "");
    const codes: number[] = [];
    for (const { run = "", env = {} } of steps) {
      const filled = Object.entries(env).map(([name, value]) => [name, fill(value, { github: github() })] as const);
      codes.push((await bash(run, { ...Object.fromEntries(filled), GITHUB_STEP_SUMMARY: summary })).code);
    }
    expect(codes).toEqual([0, 1, 0]);
    expect(readFileSync(summary, "utf8")).toMatch(/^# .*\n(?:.*\n)*# What this change does to the rules\n/);
  });
});

interface GitlabJob {
  readonly script: readonly string[];
  readonly artifacts: { readonly paths: readonly string[]; readonly reports?: Readonly<Record<string, string>> };
}

describe.skipIf(process.platform === "win32")("the template for GitLab", () => {
  const template = parse(readFileSync(path.join(root, "templates/gitlab.yml"), "utf8")) as Readonly<
    Record<string, GitlabJob>
  >;
  const lint = () => {
    const checker = path.join(root, "node_modules/gitlab-ci-local/dist/index.js");
    const variables = ["--variable", "CI_PIPELINE_SOURCE=merge_request_event"];
    return own.run(process.execPath, checker, "--list-json", "--no-color", ...variables);
  };

  it("is included as the page says, and right by GitLab's own schema", async () => {
    await own.git("remote", "add", "origin", "git@forge.example:owner/name.git");
    own.write(".gitlab-ci.yml", marked("gitlab")[0]?.text ?? "");
    await own.git("add", ".gitlab-ci.yml", "charterlint.gitlab-ci.yml");
    const { code, out, err } = await lint();
    expect(code, err).toBe(0);
    const jobs = JSON.parse(out.slice(out.search(/^\[\s*\{/m))) as readonly { readonly name: string }[];
    expect(jobs.map(({ name }) => name).sort()).toEqual(Object.keys(template).sort());
    own.write("charterlint.gitlab-ci.yml", "charterlint:\n  script: [npx charterlint]\n  artefacts: {}\n");
    expect((await lint()).code).not.toBe(0);
  });

  it("has scripts that run and leave what the jobs keep", async () => {
    const codes: number[] = [];
    for (const { script, artifacts } of Object.values(template)) {
      const scripts = script.filter((line) => !line.startsWith("npm ci"));
      expect(script.length - scripts.length).toBe(1);
      codes.push((await bash(scripts.join("\n"), { CI_MERGE_REQUEST_DIFF_BASE_SHA: base })).code);
      const kept = [...artifacts.paths, ...Object.values(artifacts.reports ?? {})];
      expect(kept.filter((file) => !existsSync(path.join(own.folder, file)))).toEqual([]);
    }
    expect(codes).toEqual([1, 1]);
  });
});
