/** Fixes that a check offers with the place it objects to. */
import { check, isTopic } from "../catalogue/lookup.js";
import { type GovernanceDocument, upToDate } from "../document/document.js";
import type { ProseFact } from "../document/facts.js";
import type { Placed } from "../document/in-place.js";
import type { Edit, Finding, Fix, Linted } from "../types.js";
import { insertSections, lineEndOf, snippetOf } from "./insert.js";
import { plainSnippet, renumberStops } from "./snippet.js";

export function remedyFor(document: GovernanceDocument, result: Linted, finding: Finding): Fix | undefined {
  const { remedy, rule } = finding;
  if (!remedy || isTopic(rule)) return undefined;
  if (remedy.type === "insert") {
    const { heading } = snippetOf(remedy.topic, result.language);
    const edits = insertSections(document, result.language, [remedy.topic]);
    return { title: { id: "fix.insert", args: { heading } }, kind: "insert", rule, edits, preferred: true };
  }
  if (remedy.type === "replace") return replacement(document, finding, remedy.edit, remedy.safe);
  const edit = completion(document, result.language, finding, remedy.parts);
  if (!edit) return undefined;
  const title = { id: "fix.complete", args: { rule: check(rule).title.toLowerCase() } };
  return { title, kind: "complete", rule, edits: [edit], preferred: true };
}

function replacement(document: GovernanceDocument, { rule }: Finding, edit: Edit, safe: boolean): Fix {
  const args = { text: document.text.slice(edit.span.start, edit.span.end), nearest: edit.newText };
  return {
    title: { id: "fix.correct", args },
    kind: safe ? "correct" : "suggest",
    rule,
    edits: [edit],
    preferred: safe,
  };
}

/** The drafts of the parts that lack, after the words that the finding marks: in its paragraph or item, after its table. */
function completion(
  document: GovernanceDocument,
  language: string,
  { rule, span }: Finding,
  parts: readonly string[],
): Edit | undefined {
  const words = check(rule).finds?.words;
  const own = words?.[language] ?? words?.en;
  const drafts = parts.map((id) => own?.parts?.[id]?.draft).filter((each) => each !== undefined);
  const block = blockAt(document, span.start);
  if (drafts.length === 0 || !block) return undefined;
  const inTable = block.fact.form === "row" || block.fact.form === "header-row";
  const end = inTable ? endOfTable(document, block) : block.base + block.fact.span.end;
  const lead = inTable ? `${lineEndOf(document.text)}`.repeat(2) : " ";
  const draft = renumberedAll(drafts);
  return {
    span: { start: end, end },
    newText: lead + plainSnippet(draft),
    snippet: lead + draft,
  };
}

function renumberedAll(drafts: readonly string[]): string {
  let next = 1;
  return drafts
    .map((draft) => {
      const made = renumberStops(draft.trim(), next);
      next = made.next;
      return made.body;
    })
    .join(" ");
}

function blockAt(document: GovernanceDocument, offset: number): Placed<ProseFact> | undefined {
  const holds = (each: Placed<ProseFact>) =>
    each.base + each.fact.span.start <= offset && offset <= each.base + each.fact.span.end;
  for (const section of upToDate(document).sections) {
    if (offset < section.span.start || offset > section.span.end) continue;
    const found = section.prose.find(holds);
    if (found) return found;
  }
  return undefined;
}

function endOfTable(document: GovernanceDocument, row: Placed<ProseFact>): number {
  const blocks = document.parts[row.part]?.facts.blocks ?? [];
  let last = row.fact.span.end;
  for (const block of blocks.slice(row.block + 1)) {
    if (block.type !== "prose" || block.form !== "row") break;
    last = block.span.end;
  }
  return row.base + last;
}
