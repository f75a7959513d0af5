/** On the id or the label of a principle: what it asks, and where its source says so. */
import { catalogue, type PrincipleId, type Span } from "../../engine/index.js";
import type { Checked } from "../checks.js";
import type { Told } from "../hover.js";
import type { Lined } from "../positions.js";
import type { Texts } from "../texts.js";

export function principleHover(words: Texts, { document, result }: Checked, offset: number): Told | undefined {
  return result.linted ? principleAt(words, document, offset) : undefined;
}

export function principleAt({ principle }: Texts, { text, lines }: Lined, offset: number): Told | undefined {
  const line = lines.lineAt(offset);
  const start = lines.startOf(line);
  const source = text.slice(start, lines.startOf(line + 1));
  for (const { id, span } of named(source))
    if (start + span.start <= offset && offset <= start + span.end)
      return { text: principle(id), span: { start: start + span.start, end: start + span.end } };
  return undefined;
}

/** Longer names first: `ISOC C10` is not `ISOC C1`. */
function* named(line: string): Generator<{ readonly id: PrincipleId; readonly span: Span }> {
  for (const { id, label } of catalogue.principles)
    for (const name of [id, label])
      for (let at = line.indexOf(name); at >= 0; at = line.indexOf(name, at + 1))
        if (!/[\p{L}\p{N}-]/u.test(line[at + name.length] ?? "") && !/[\p{L}\p{N}]/u.test(line[at - 1] ?? ""))
          yield { id, span: { start: at, end: at + name.length } };
}
