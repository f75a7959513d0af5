/** `charterlint explain RULE`: the page of a rule, or of a requirement of the organisation's own. */
import { plainSnippet } from "../../engine/fixes/snippet.js";
import { catalogue, nearest, type OwnRequirement, principle, rule, rulePage } from "../../engine/index.js";
import { EXIT, type ExitCode, type Io, UsageError } from "../io.js";
import { createSession } from "../session.js";
import { plainLines } from "../terminal.js";

export function explain({ stdout }: Io, id: string): ExitCode {
  if (!rule(id)) throw new UsageError(unknown(id));
  stdout.write(`${plainLines(rulePage(id)).trimEnd()}\n`);
  return EXIT.clean;
}

/** A requirement that the configuration of the working folder brings along. */
export async function explainOwn(io: Io, id: string): Promise<ExitCode> {
  const { configuration } = await createSession(io, {}).inspect(io.cwd);
  const all = configuration.settings.requirements ?? [];
  const own = all.find((each) => each.id === id);
  if (!own)
    throw new UsageError(
      noOwn(
        id,
        all.map((each) => each.id),
      ),
    );
  io.stdout.write(plainLines(ownPage(own)));
  return EXIT.clean;
}

function ownPage({ id, title, answer, page = {}, url, principles, snippet }: OwnRequirement): string {
  const draft = snippet.en ?? Object.values(snippet)[0];
  const blocks = [
    `# ${title} (\`${id}\`)`,
    "A requirement of your own configuration.",
    ...(page.looksFor ? [`## What it looks for\n\n${page.looksFor.trim()}`] : []),
    ...(page.why ? [`## Why it matters\n\n${page.why.trim()}`] : []),
    `## How to answer it\n\n${(page.howToAnswer ?? answer).trim()}`,
    ...(principles.length > 0 ? [`It serves ${principles.map((each) => principle(each).label).join(", ")}.`] : []),
    ...(draft ? [`## A draft to start from\n\n## ${draft.heading}\n\n${plainSnippet(draft.body).trim()}`] : []),
    ...(url ? [`More about it: ${url}`] : []),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function noOwn(id: string, known: readonly string[]): string {
  const near = nearest(id, known);
  const hint = near ? ` Did you mean "${near}"?` : known.length > 0 ? ` There are ${known.join(", ")}.` : "";
  return `There is no requirement "${id}" in the configuration of this folder.${hint}`;
}

function unknown(id: string): string {
  const near = nearest(
    id,
    [...catalogue.requirements, ...catalogue.checks].map((each) => each.id),
  );
  return `There is no rule "${id}".${near ? ` Did you mean "${near}"?` : ""} "charterlint rules" lists them all.`;
}
