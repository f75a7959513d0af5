/** Folding: sections, lists, tables and the front matter. */
import { type FoldingRange, FoldingRangeKind } from "vscode-languageserver";
import type { Fact } from "../engine/document/facts.js";
import type { Span } from "../engine/index.js";
import type { Checked } from "./checks.js";
import { withoutBlankEnd } from "./document-symbols.js";
import { runSafely } from "./run-safely.js";
import type { Session } from "./session.js";

export function folding(session: Session): void {
  const { connection, log, checks } = session;
  connection.onFoldingRanges(({ textDocument }, token) =>
    runSafely<FoldingRange[]>(log, "Folding", [], async () => {
      const checked = await checks.of(textDocument.uri, token);
      return checked?.result.linted ? foldsOf(checked) : [];
    }),
  );
}

function foldsOf({ document }: Checked): FoldingRange[] {
  const fold = (span: Span, kind?: FoldingRangeKind): FoldingRange[] => {
    const { start, end } = withoutBlankEnd(document.text, span);
    const [startLine, endLine] = [document.lines.lineAt(start), document.lines.lineAt(end)];
    return endLine > startLine ? [{ startLine, endLine, ...(kind ? { kind } : {}) }] : [];
  };
  const { frontMatter, sections, parts } = document;
  // An item with a title of its own folds with its list.
  const headed = sections.filter(({ heading }) => heading && heading.style !== "item");
  return [
    ...(frontMatter ? fold(frontMatter.span, FoldingRangeKind.Region) : []),
    ...headed.flatMap(({ span }) => fold(span, FoldingRangeKind.Region)),
    ...parts.flatMap(({ span, facts }) => runsOf(facts.blocks, span.start).flatMap((each) => fold(each))),
  ];
}

/** Items, or rows, that follow each other, as one; deeper items in a fold of their own, with the item above them. */
function runsOf(blocks: readonly Fact[], base: number): Span[] {
  const runs: Span[] = [];
  let open: { readonly depth: number; readonly start: number; end: number }[] = [];
  const closeTo = (depth: number): void => {
    for (const run of open.filter((each) => each.depth > depth))
      runs.push({ start: base + run.start, end: base + run.end });
    open = open.filter((each) => each.depth <= depth);
  };
  let before = 0;
  for (const block of blocks) {
    const depth = depthOf(block);
    closeTo(depth);
    if (depth > 0 && !open.some((run) => run.depth === depth))
      open.push({ depth, start: depth > 1 ? before : block.span.start, end: block.span.end });
    for (const run of open) run.end = block.span.end;
    before = block.span.start;
  }
  closeTo(0);
  return runs;
}

/** What a heading in a list is deep beyond the list. */
const ITEM = 7;

/** How deep in lists; a row of a table as an item. */
function depthOf(block: Fact): number {
  if (block.type === "heading" && block.style === "item") return block.depth - ITEM;
  if (block.type !== "prose") return 0;
  return block.form === "row" || block.form === "header-row" ? 1 : block.depth;
}
