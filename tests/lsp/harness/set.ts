/** A set of two documents, of which the charter is open, and questions about places in it. */
import {
  type ClientCapabilities,
  DefinitionRequest,
  DocumentHighlightRequest,
  type Location,
  type LocationLink,
  type Position,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from "vscode-languageserver-protocol";
import { BYLAWS, CHARTER } from "../navigation/texts.js";
import { FULL } from "./capabilities.js";
import { connect } from "./client.js";
import { createWorkspace } from "./workspace.js";

export async function openSet(capabilities: ClientCapabilities = FULL, options: unknown = undefined) {
  const { folder, uri, write } = createWorkspace({ "charter.md": CHARTER, "bylaws.md": BYLAWS });
  const client = await connect({ folder, capabilities, options });
  const charter = uri("charter.md");
  await client.open(charter, CHARTER);
  /** A place in the charter: the `text`, and so many characters into it. */
  const at = (text: string, further = 1): { textDocument: { uri: string }; position: Position } => {
    const { line, character } = client.rangeOf(charter, text).start;
    return { textDocument: { uri: charter }, position: { line, character: character + further } };
  };
  const { connection } = client;
  return {
    ...{ client, connection, charter, at, uri, write },
    bylaws: uri("bylaws.md"),
    async definition(text: string, further?: number) {
      const answer = await connection.sendRequest(DefinitionRequest.type, at(text, further));
      return (Array.isArray(answer) ? answer : []).map((each: Location | LocationLink) =>
        "targetUri" in each ? [each.targetUri, each.targetSelectionRange.start] : [each.uri, each.range.start],
      );
    },
    references: (text: string, includeDeclaration = true) =>
      connection.sendRequest(ReferencesRequest.type, { ...at(text), context: { includeDeclaration } }),
    highlights: (text: string) => connection.sendRequest(DocumentHighlightRequest.type, at(text)),
    prepareRename: (text: string) => connection.sendRequest(PrepareRenameRequest.type, at(text)),
    rename: (text: string, newName: string) => connection.sendRequest(RenameRequest.type, { ...at(text), newName }),
  };
}

/** A text after the edits that are meant for it. */
export function edited(text: string, uri: string, edit: WorkspaceEdit | null): string {
  const own = (edit?.documentChanges ?? []).filter(
    (each): each is TextDocumentEdit => "edits" in each && each.textDocument.uri === uri,
  );
  const edits = own.flatMap((each) => each.edits).filter((each) => "newText" in each);
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const offset = ({ line, character }: Position) => (starts[line] ?? text.length) + character;
  return edits
    .toSorted((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (all, { range, newText }) => all.slice(0, offset(range.start)) + newText + all.slice(offset(range.end)),
      text,
    );
}
