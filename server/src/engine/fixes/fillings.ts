/** What a placeholder that a draft left behind can be filled in with: the draft's choices, or the document's own names. */
import { catalogue } from "../catalogue/data.js";
import type { GovernanceDocument } from "../document/document.js";
import { drafts } from "../drafts/data.js";
import type { Finding, Fix, Linted } from "../types.js";
import { ownNameFor } from "./own-names.js";
import { choicesOfSnippet } from "./snippet.js";

/** One fix for each; none for what only the author knows. */
export function fillingsFor(document: GovernanceDocument, result: Linted, finding: Finding): Fix[] {
  const { text } = finding.message.args;
  if (typeof text !== "string" || !/^\[[^\]]+\]$/.test(text)) return [];
  const at = document.text.indexOf(text, finding.span.start);
  if (at < 0 || at >= finding.span.end) return [];
  const span = { start: at, end: at + text.length };
  const name = ownNameFor(text.slice(1, -1), document, result.language);
  return [...(name === undefined ? [] : [name]), ...choicesFor(text)].map((filling) => ({
    title: { id: "fix.fill", args: { text: filling } },
    kind: "suggest",
    rule: finding.rule,
    edits: [{ span, newText: filling }],
    preferred: false,
  }));
}

let known: ReadonlyMap<string, readonly string[]> | undefined;

function choicesFor(placeholder: string): readonly string[] {
  known ??= choicesByPlaceholder();
  return known.get(placeholder.toLowerCase()) ?? [];
}

/** By the placeholder as it is left where the choice was not made, in either of its forms, in small letters. */
function choicesByPlaceholder(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { names, options } of draftBodies().flatMap(choicesOfSnippet))
    for (const name of names.map((each) => each.toLowerCase()))
      found.set(name, [...new Set([...(found.get(name) ?? []), ...options])]);
  return found;
}

function draftBodies(): readonly string[] {
  const requirements = catalogue.requirements.flatMap(({ snippet }) => Object.values(snippet).map(({ body }) => body));
  return [...requirements, ...[...drafts.sections, ...drafts.extras].map(({ body }) => body)];
}
