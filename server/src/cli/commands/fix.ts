/** `charterlint fix`: makes the corrections that keep the meaning and, when asked, inserts drafts of missing sections. */

import { isTopic } from "../../engine/index.js";
import type { KindId, TopicId } from "../../engine/types.js";
import { counted } from "../counted.js";
import { applyEdits } from "../edits.js";
import { givenPaths } from "../files-from.js";
import { EXIT, type ExitCode, type Io } from "../io.js";
import { isRead, type Outcome, type Read, standing } from "../outcome.js";
import { createSession, type Session } from "../session.js";
import { findTargets, type Target } from "../targets.js";
import { painter, plain } from "../terminal.js";
import { debug, internal } from "../trouble.js";
import { goOn } from "../work/stopping.js";
import { patchText } from "./patch.js";

export interface FixOptions {
  readonly insertMissing?: boolean;
  readonly dryRun?: boolean;
  readonly kind?: KindId;
  readonly config?: string;
  readonly filesFrom?: string;
  readonly color: boolean;
}

/** What became of one document. */
type Fixed =
  | { readonly type: "unchanged" }
  | {
      readonly type: "changed";
      readonly corrections: number;
      readonly inserted: readonly TopicId[];
      readonly before: string;
      readonly after: string;
    }
  | { readonly type: "failed"; readonly messages: readonly string[] };

export async function fix(io: Io, paths: readonly string[], options: FixOptions): Promise<ExitCode> {
  const session = createSession(io, options);
  const { targets, failures } = await findTargets(io, await givenPaths(io, paths, options.filesFrom));
  const said = new Set(failures.map(({ message }) => message));
  let changed = 0;
  for (const target of targets) {
    goOn(io);
    const outcome = await session.check(target);
    for (const { path, start, message } of outcome.problems)
      said.add(`${path}:${start.line + 1}:${start.character + 1}: ${message}`);
    const fixed = await fixOne(io, session, outcome, options);
    if (fixed.type === "failed") for (const message of fixed.messages) said.add(`${target.shown}: ${message}`);
    if (fixed.type !== "changed") continue;
    session.written(target);
    changed += 1;
    await tell(io, target, fixed, options);
  }
  for (const message of said) io.stderr.write(`${plain(message)}\n`);
  if (!options.dryRun) io.stdout.write(`${changed} of ${counted(targets.length, "document")} changed\n`);
  if (said.size > 0) return EXIT.failure;
  return options.dryRun && changed > 0 ? EXIT.findings : EXIT.clean;
}

async function fixOne(io: Io, session: Session, outcome: Outcome | Read, options: FixOptions): Promise<Fixed> {
  const { failures } = outcome.result;
  if (!isRead(outcome) || failures.length > 0) {
    return failures.length > 0
      ? { type: "failed", messages: failures.map(({ message }) => `${message} Nothing was changed.`) }
      : { type: "unchanged" };
  }
  try {
    const fixed = await edited(session, outcome, options);
    return fixed.type === "changed" && !options.dryRun ? await written(io, outcome, fixed) : fixed;
  } catch (error) {
    debug(io, error);
    return { type: "failed", messages: [internal(error)] };
  }
}

/** Corrections first; the sections go into the corrected text. */
async function edited(session: Session, outcome: Read, { insertMissing }: FixOptions): Promise<Fixed> {
  const before = outcome.document.text;
  const corrections = session.engine.corrections(outcome.document, outcome.result);
  const corrected = applyEdits(before, corrections);
  const inserted = insertMissing ? await insert(session, outcome, corrected) : { text: corrected, topics: [] };
  if (inserted.text === before) return { type: "unchanged" };
  if (!outcome.exact)
    return {
      type: "failed",
      messages: ["The file is not in UTF-8, so that writing it would damage it. Nothing was changed."],
    };
  return { type: "changed", corrections: corrections.length, inserted: inserted.topics, before, after: inserted.text };
}

async function insert(
  session: Session,
  { target, exact, stamp }: Read,
  text: string,
): Promise<{ text: string; topics: readonly TopicId[] }> {
  const outcome = await session.checkRead(target, { type: "text", text, exact, stamp });
  const missing = isRead(outcome) ? session.engine.insertMissing(outcome.document, outcome.result) : undefined;
  if (!missing) return { text, topics: [] };
  const topics = standing(outcome.result.findings).map(({ rule }) => rule);
  return { text: applyEdits(text, missing.edits), topics: [...new Set(topics.filter((rule) => isTopic(rule)))] };
}

async function written(io: Io, { target, stamp }: Read, fixed: Fixed & { type: "changed" }): Promise<Fixed> {
  try {
    const state = await io.files.replace(target.path, fixed.after, stamp);
    return state === "written"
      ? fixed
      : { type: "failed", messages: ["The file changed while it was being checked, so it was left as it is."] };
  } catch (error) {
    debug(io, error);
    return {
      type: "failed",
      messages: [`The file could not be written: ${error instanceof Error ? error.message : String(error)}.`],
    };
  }
}

async function tell(
  io: Io,
  { shown }: Target,
  { corrections, inserted, before, after }: Fixed & { type: "changed" },
  options: FixOptions,
): Promise<void> {
  if (options.dryRun) {
    io.stdout.write(await patchText(shown, before, after, io.stdout.isTerminal));
    return;
  }
  const done = [
    ...(corrections > 0 ? [`${corrections} corrected`] : []),
    ...(inserted.length > 0 ? [`${counted(inserted.length, "section")} inserted (${inserted.join(", ")})`] : []),
  ];
  io.stdout.write(`${painter(io, options.color)("underline", plain(shown))}  ${done.join(", ")}\n`);
}
