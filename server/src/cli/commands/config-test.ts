/** `charterlint config test`: whether own requirements are met by their good examples, and missing in their bad ones. */
import { type Engine, kindIds } from "../../engine/index.js";
import type { CustomCoverage, KindId, OwnRequirement } from "../../engine/types.js";
import { EXIT, type ExitCode, type Io } from "../io.js";
import { absolute, shownFrom } from "../paths.js";
import { createSession } from "../session.js";
import { painter, plain } from "../terminal.js";

export interface ConfigTestOptions {
  readonly config?: string;
  readonly color: boolean;
}

/** @param file whose configuration counts */
export async function configTest(io: Io, file: string, options: ConfigTestOptions): Promise<ExitCode> {
  const paint = painter(io, options.color);
  const session = createSession(io, options);
  const { configuration } = await session.inspect(absolute(io.cwd, file));
  for (const { path, start, message } of configuration.problems)
    io.stderr.write(
      `error: ${plain(shownFrom(io.cwd, path))}:${start.line + 1}:${start.character + 1}: ${plain(message)}\n`,
    );
  const requirements = configuration.settings.requirements ?? [];
  const tried = requirements.flatMap((each) => tries(session.engine, each));
  for (const { name, fault } of tried)
    io.stdout.write(
      fault ? `${paint("red", "wrong")}  ${name}: ${plain(fault)}\n` : `${paint("dim", "right")}  ${name}\n`,
    );
  const wrong = tried.filter(({ fault }) => fault !== undefined).length;
  io.stdout.write(`${tried.length} examples of ${requirements.length} own requirements: ${wrong} wrong\n`);
  if (configuration.problems.length > 0) return EXIT.failure;
  return wrong > 0 ? EXIT.findings : EXIT.clean;
}

interface Try {
  readonly name: string;
  readonly fault?: string;
}

function tries(engine: Engine, requirement: OwnRequirement): Try[] {
  const { id, examples = {} } = requirement;
  return (["good", "bad"] as const).flatMap((which): Try[] => {
    const text = examples[which];
    if (text === undefined) return [];
    const coverage = coverageIn(engine, requirement, text);
    const name = `${id}, ${which} example`;
    if (!coverage) return [{ name, fault: "there are no words for the language of this text" }];
    const isMet = coverage.status !== "absent";
    if (isMet === (which === "good")) return [{ name }];
    return [
      { name, fault: isMet ? `it is met by ${quoted(text, coverage)}` : "nothing in it answers the requirement" },
    ];
  });
}

function coverageIn(engine: Engine, requirement: OwnRequirement, text: string): CustomCoverage | undefined {
  const kind: KindId = kindIds.find((each) => requirement.levels[each] !== undefined) ?? "charter";
  const document = engine.read(`${requirement.id}.md`, text);
  const result = engine.lint(document, { settings: { kind, requirements: [requirement] }, files: new Map() });
  return result.linted ? result.customCoverage?.[0] : undefined;
}

function quoted(text: string, { evidence: [first] }: CustomCoverage): string {
  return first ? `"${text.slice(first.span.start, first.span.end).replace(/\s+/g, " ")}"` : "its headings";
}
