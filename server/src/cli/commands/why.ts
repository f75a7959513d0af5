/** `charterlint explain --why FILE RULE`: the passages that were weighed for a topic, and what spoke for and against. */
import { isTopic, requirement, type Weighed, type Why, why } from "../../engine/index.js";
import type { TopicId } from "../../engine/types.js";
import { EXIT, type ExitCode, type Io, UsageError } from "../io.js";
import { isRead, type Outcome, type Read } from "../outcome.js";
import { absolute, shownFrom } from "../paths.js";
import { createSession } from "../session.js";
import { type Paint, painter, plain } from "../terminal.js";

export interface WhyOptions {
  readonly color: boolean;
}

const MOST_SHOWN = 12;
const LONGEST = 160;
const DEFAULT_LANGUAGE = "en";

export async function explainWhy(io: Io, file: string, rule: string, { color }: WhyOptions): Promise<ExitCode> {
  if (!isTopic(rule)) {
    // Both orders come naturally.
    if (isTopic(file)) return explainWhy(io, rule, file, { color });
    throw new UsageError(`"${rule}" is no requirement: only what a document is asked to say can be explained so.`);
  }
  const path = absolute(io.cwd, file);
  const outcome = await createSession(io, {}).check({ path, shown: shownFrom(io.cwd, path), explicit: true });
  if (!isRead(outcome)) return unreadable(io, outcome);
  const found = why(outcome.document, outcome.result.language ?? DEFAULT_LANGUAGE, rule);
  if (!found) throw new UsageError(`There are no words for the language of ${outcome.target.shown}.`);
  io.stdout.write(page(outcome, rule, found, elsewhere(io, outcome, rule), painter(io, color)));
  return EXIT.clean;
}

function unreadable({ stderr }: Io, { target, result }: Outcome): ExitCode {
  for (const { message } of result.failures) stderr.write(`${plain(target.shown)}: ${plain(message)}\n`);
  return EXIT.failure;
}

/** Where another document of the set answers what this one does not. */
function elsewhere(io: Io, { target, result, linesOf }: Read, topic: TopicId): string | undefined {
  const coverage = result.linted ? result.coverage.find((each) => each.topic === topic) : undefined;
  const there = coverage?.status === "pointer" ? coverage.evidence.find(({ path }) => path !== target.path) : undefined;
  if (!there) return undefined;
  const lines = linesOf(there.path);
  const line = lines ? `, line ${lines.lineAt(there.span.start) + 1}` : "";
  return `${plain(shownFrom(io.cwd, there.path))}${line}`;
}

function page(
  { target, document, result }: Read,
  topic: TopicId,
  found: Why,
  there: string | undefined,
  paint: Paint,
): string {
  const { score, needed, weighed } = found;
  const status = there === undefined ? found.coverage.status : "pointer";
  const title = `${paint("underline", plain(target.shown))}  ${requirement(topic).title}: ${status}`;
  const sum = `The section that says most shows ${score.toFixed(2)}; from ${needed.toFixed(2)} on the question counts as answered.`;
  const lines = weighed
    .slice(0, MOST_SHOWN)
    .map((each) => passage(each, document.lines.lineAt(each.span.start) + 1, paint));
  const rest = weighed.length - lines.length;
  const more = rest > 0 ? [`and ${rest} more that show less\n`] : [];
  const none = weighed.length === 0 ? ["No sentence uses words of this topic.\n"] : [];
  const alone = result.linted ? [] : [`Left alone by "charterlint check": ${result.reason}.\n`];
  const other = there === undefined ? [] : [`Not answered here; another document answers it: ${there}.\n`];
  const answer = status === "absent" ? [`What would answer it: ${requirement(topic).answer}\n`] : [];
  return [`${title}\n${sum}\n`, ...alone, ...other, ...lines, ...more, ...none, ...answer].join("\n");
}

function passage(each: Weighed, line: number, paint: Paint): string {
  const text = each.text.length > LONGEST ? `${each.text.slice(0, LONGEST)}…` : each.text;
  const reasons = [
    ...each.cues.map((cue) => `for: "${cue}"`),
    ...(each.underHeading ? ["for: it stands under a heading for this topic"] : []),
    ...each.otherSenses.map((sense) => `against: "${sense}" is another sense`),
    ...(each.unfinished ? ["against: it has a gap to fill in, so it does not count yet"] : []),
  ];
  const head = `  ${paint("dim", `line ${line}`)}  ${each.weight.toFixed(2)}  ${plain(text)}`;
  return `${[head, ...reasons.map((reason) => `      ${paint("dim", plain(reason))}`)].join("\n")}\n`;
}
