/** The outline: sections, each with the requirements that it answers. */
import {
  type DocumentSymbol,
  type ServerCapabilities,
  type SymbolInformation,
  SymbolKind,
} from "vscode-languageserver";
import { requirement, type Section } from "../engine/index.js";
import { answersOf } from "./answers.js";
import type { Checked } from "./checks.js";
import { toRange } from "./convert.js";
import { runSafely } from "./run-safely.js";
import type { Session } from "./session.js";

export function documentSymbolProvider({
  labelledSymbols,
}: Session["client"]): NonNullable<ServerCapabilities["documentSymbolProvider"]> {
  return labelledSymbols ? { label: "Charterlint" } : true;
}

export function documentSymbols(session: Session): void {
  const { connection, client, log, checks } = session;
  connection.onDocumentSymbol(({ textDocument }, token) =>
    runSafely<DocumentSymbol[] | SymbolInformation[]>(log, "Listing symbols", [], async () => {
      const checked = await checks.of(textDocument.uri, token);
      if (!checked?.result.linted) return [];
      const tree = symbolsOf(checked);
      return client.nestedSymbols ? tree : tree.flatMap((symbol) => flat(checked.uri, symbol));
    }),
  );
}

function symbolsOf(checked: Checked): DocumentSymbol[] {
  const answers = answersOf(checked);
  const symbols = new Map<Section, DocumentSymbol>();
  const top: DocumentSymbol[] = [];
  for (const section of checked.document.sections) {
    const symbol = symbolOf(checked, section, answers);
    if (!symbol) continue;
    symbols.set(section, symbol);
    const above = section.parent && symbols.get(section.parent);
    (above?.children ?? top).push(symbol);
  }
  return top;
}

function symbolOf(
  checked: Checked,
  { heading, span, index }: Section,
  answers: ReturnType<typeof answersOf>,
): DocumentSymbol | undefined {
  if (!heading) return undefined;
  const detail = (answers.get(index) ?? []).map((topic) => requirement(topic).title).join(", ");
  return {
    // A symbol without a name is refused by some clients.
    name: heading.text || "(untitled)",
    ...(detail === "" ? {} : { detail }),
    kind: SymbolKind.String,
    range: toRange(checked, withoutBlankEnd(checked.document.text, span)),
    selectionRange: toRange(checked, heading.span),
    children: [],
  };
}

/** The blank lines before the next heading belong to no section. */
export function withoutBlankEnd(text: string, { start, end }: Section["span"]): Section["span"] {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

function flat(
  uri: string,
  { name, kind, range, children = [] }: DocumentSymbol,
  container?: string,
): SymbolInformation[] {
  const own = { name, kind, location: { uri, range }, ...(container ? { containerName: container } : {}) };
  return [own, ...children.flatMap((child) => flat(uri, child, name))];
}
