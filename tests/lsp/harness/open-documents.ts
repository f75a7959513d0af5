/** The texts that the client has open, kept in step with the server as an editor would. */
import {
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type ProtocolConnection,
  type Range,
  SnippetTextEdit,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { plainSnippet } from "../../../server/src/engine/fixes/snippet.js";

export interface OpenDocuments {
  open(uri: string, text: string, languageId?: string): Promise<void>;
  close(uri: string): Promise<void>;
  /** Replaces the first occurrence of `old`, as an incremental edit. */
  edit(uri: string, old: string, text: string): Promise<void>;
  /** Applies an edit of the server, snippets as the text that they show. */
  apply(edit: WorkspaceEdit | undefined): Promise<void>;
  text(uri: string): string;
  version(uri: string): number;
  rangeOf(uri: string, text: string): Range;
}

export function createOpenDocuments(connection: ProtocolConnection): OpenDocuments {
  const documents = new Map<string, TextDocument>();
  const get = (uri: string): TextDocument => {
    const document = documents.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  };
  const rangeOf = (uri: string, text: string): Range => {
    const document = get(uri);
    const start = document.getText().indexOf(text);
    if (start < 0) throw new Error(`${uri} does not hold ${JSON.stringify(text)}`);
    return { start: document.positionAt(start), end: document.positionAt(start + text.length) };
  };
  const change = (uri: string, edits: readonly TextEdit[]): Promise<void> => {
    const document = get(uri);
    // From the end, so that each range is as in the text before it.
    const changes = edits.toSorted((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start));
    const version = document.version + 1;
    const contentChanges = changes.map(({ range, newText }) => ({ range, text: newText }));
    documents.set(uri, TextDocument.update(document, contentChanges, version));
    return connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges,
    });
  };
  return {
    rangeOf,
    text: (uri) => get(uri).getText(),
    version: (uri) => get(uri).version,
    open(uri, text, languageId = "markdown") {
      documents.set(uri, TextDocument.create(uri, languageId, 1, text));
      return connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId, version: 1, text },
      });
    },
    close(uri) {
      documents.delete(uri);
      return connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    },
    edit: (uri, old, text) => change(uri, [{ range: rangeOf(uri, old), newText: text }]),
    async apply(edit) {
      for (const [uri, edits] of changesOf(edit)) await change(uri, edits);
    },
  };
}

function changesOf(edit: WorkspaceEdit | undefined): [string, TextEdit[]][] {
  const versioned = (edit?.documentChanges ?? []).filter((each): each is TextDocumentEdit => "edits" in each);
  return [
    ...Object.entries(edit?.changes ?? {}),
    ...versioned.map(({ textDocument, edits }): [string, TextEdit[]] => [textDocument.uri, edits.map(asText)]),
  ];
}

function asText(edit: TextDocumentEdit["edits"][number]): TextEdit {
  return SnippetTextEdit.is(edit) ? { range: edit.range, newText: plainSnippet(edit.snippet.value) } : edit;
}
