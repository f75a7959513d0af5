/** `charterlint model FILE`: what the text says, as bodies, decisions and the ways between them. */
import { EXIT, type ExitCode, type Io, UsageError } from "../io.js";
import { modelJson } from "../model/json.js";
import { modelMermaid } from "../model/mermaid.js";
import { modelText } from "../model/text.js";
import { isRead } from "../outcome.js";
import { absolute, shownFrom } from "../paths.js";
import { createSession } from "../session.js";
import { painter, plain } from "../terminal.js";

export interface ModelOptions {
  readonly format: "text" | "json" | "mermaid";
  readonly color: boolean;
}

export async function model(io: Io, file: string, { format, color }: ModelOptions): Promise<ExitCode> {
  if (file === "") throw new UsageError("An empty path was given.");
  const path = absolute(io.cwd, file);
  const session = createSession(io, {});
  const outcome = await session.check({ path, shown: shownFrom(io.cwd, path), explicit: true });
  const { shown } = outcome.target;
  if (!isRead(outcome)) {
    const { failures, linted } = outcome.result;
    const reason = linted ? "" : `It could not be read as text (${outcome.result.reason}).`;
    for (const message of failures.length > 0 ? failures.map((each) => each.message) : [reason])
      io.stderr.write(`${plain(shown)}: ${plain(message)}\n`);
    return EXIT.failure;
  }
  const found = session.engine.model(outcome.document, outcome.result.language);
  if (!found) throw new UsageError(`There are no words for the language of ${shown}.`);
  const { document } = outcome;
  if (format === "json") io.stdout.write(modelJson(shown, document, found));
  else if (format === "mermaid") io.stdout.write(modelMermaid(found));
  else io.stdout.write(modelText(shown, document, found, painter(io, color)));
  return EXIT.clean;
}
