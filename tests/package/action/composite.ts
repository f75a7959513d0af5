/** Runs a composite action's own steps as GitHub's runner does; steps that are other actions are only noted. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { type Ran, runProgram } from "../setup/machine.js";
import { type Context, fill, holds } from "./expressions.js";

export interface Step {
  readonly name: string;
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly "working-directory"?: string;
}

export interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export const readAction = (file: string): Action => parse(readFileSync(file, "utf8")) as Action;

export interface Machine {
  readonly workspace: string;
  /** A folder of its own for the run. */
  readonly temp: string;
  readonly env: Readonly<Record<string, string>>;
  readonly github: Context;
}

export interface Outcome {
  /** Of the first step that failed. */
  readonly code: number;
  /** By the name of the step; those that did not run are not there. */
  readonly ran: Readonly<Record<string, Ran>>;
  /** What other actions were called with, by what they are. */
  readonly called: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Exported functions as GitHub's runner calls bash. */
const BASH = ["--noprofile", "--norc", "-eo", "pipefail"];

export async function runAction(
  action: Action,
  given: Readonly<Record<string, string>>,
  machine: Machine,
): Promise<Outcome> {
  const { github, temp } = machine;
  const summary = path.join(temp, "summary.md");
  mkdirSync(temp, { recursive: true });
  writeFileSync(summary, "");
  const defaults = Object.entries(action.inputs).map(
    ([name, input]) => [name, fill(input.default, { github })] as const,
  );
  const inputs = { ...Object.fromEntries(defaults), ...given };
  const steps: Record<string, { readonly outputs: Readonly<Record<string, string>> }> = {};
  const [ran, called]: [Record<string, Ran>, Record<string, Readonly<Record<string, string>>>] = [{}, {}];
  let code = 0;
  for (const [i, step] of action.runs.steps.entries()) {
    const context = { inputs, github, steps };
    const condition = step.if ?? "true";
    if ((code !== 0 && !condition.includes("cancelled()")) || !holds(condition, context)) continue;
    if (step.uses !== undefined) {
      const values = Object.entries(step.with ?? {}).map(([name, value]) => [name, fill(value, context)] as const);
      called[step.uses] = Object.fromEntries(values);
      continue;
    }
    const { result, outputs } = await runStep(step, context, machine, path.join(temp, `step-${i}`), summary);
    ran[step.name] = result;
    if (step.id !== undefined) steps[step.id] = { outputs };
    if (code === 0) code = result.code;
  }
  const outputs = Object.entries(action.outputs).map(([name, { value }]) => [
    name,
    fill(value, { inputs, github, steps }),
  ]);
  return { code, ran, called, outputs: Object.fromEntries(outputs), summary: readFileSync(summary, "utf8") };
}

async function runStep(step: Step, context: Context, machine: Machine, folder: string, summary: string) {
  mkdirSync(folder, { recursive: true });
  const [script, output] = [path.join(folder, "script.sh"), path.join(folder, "output")];
  writeFileSync(script, step.run ?? "");
  writeFileSync(output, "");
  const own = Object.entries(step.env ?? {}).map(([name, value]) => [name, fill(value, context)] as const);
  const env = {
    ...machine.env,
    GITHUB_WORKSPACE: machine.workspace,
    RUNNER_TEMP: machine.temp,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    ...Object.fromEntries(own),
  };
  const cwd = path.resolve(machine.workspace, fill(step["working-directory"] ?? ".", context));
  const result = await runProgram("bash", [...BASH, script], { cwd, env });
  const lines = readFileSync(output, "utf8")
    .split("\n")
    .filter((line) => line !== "");
  return { result, outputs: Object.fromEntries(lines.map((line) => split(line))) };
}

function split(line: string): readonly [string, string] {
  const at = line.indexOf("=");
  return [line.slice(0, at), line.slice(at + 1)];
}
