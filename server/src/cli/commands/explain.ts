/** `charterlint explain RULE`: the page of a rule. */
import { catalogue, nearest, rule, rulePage } from "../../engine/index.js";
import { EXIT, type ExitCode, type Io, UsageError } from "../io.js";
import { plainLines } from "../terminal.js";

export function explain({ stdout }: Io, id: string): ExitCode {
  if (!rule(id)) throw new UsageError(unknown(id));
  stdout.write(`${plainLines(rulePage(id)).trimEnd()}\n`);
  return EXIT.clean;
}

function unknown(id: string): string {
  const near = nearest(
    id,
    [...catalogue.requirements, ...catalogue.checks].map((each) => each.id),
  );
  return `There is no rule "${id}".${near ? ` Did you mean "${near}"?` : ""} "charterlint rules" lists them all.`;
}
