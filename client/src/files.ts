/** Reads files for a server that cannot: in a web worker there is no file system but the editor's. */
import { FileSystemError, FileType, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { answer } from "./messages.js";
import { type FileState, type FolderEntry, fileState, listFolder, readText } from "./protocol.js";

const ABSENT: ReadonlySet<string> = new Set(["FileNotFound", "FileNotADirectory", "FileIsADirectory"]);

const isAbsence = (error: unknown): boolean => error instanceof FileSystemError && ABSENT.has(error.code);

async function textOf(uri: string): Promise<string | null> {
  try {
    // A byte-order mark is part of the document: offsets count it.
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await workspace.fs.readFile(Uri.parse(uri)));
  } catch (error) {
    if (isAbsence(error)) return null;
    throw error;
  }
}

async function stateOf(uri: string): Promise<FileState> {
  try {
    const { type } = await workspace.fs.stat(Uri.parse(uri));
    // The type is a set of bits: a symbolic link has one more.
    return (type & FileType.Directory) === 0 ? "file" : "folder";
  } catch (error) {
    if (isAbsence(error)) return "missing";
    throw error;
  }
}

/** Symbolic links are left out, so that they cannot lead in a circle. */
async function entriesIn(uri: string): Promise<FolderEntry[]> {
  try {
    const entries = await workspace.fs.readDirectory(Uri.parse(uri));
    return entries.flatMap(([name, type]): FolderEntry[] => {
      if (type === FileType.Directory) return [{ name, type: "folder" }];
      return type === FileType.File ? [{ name, type: "file" }] : [];
    });
  } catch (error) {
    if (isAbsence(error)) return [];
    throw error;
  }
}

export function answerFileRequests(client: BaseLanguageClient): void {
  answer(client, readText, async ({ uri }) => ({ text: await textOf(uri) }));
  answer(client, fileState, async ({ uri }) => ({ state: await stateOf(uri) }));
  answer(client, listFolder, async ({ uri }) => ({ entries: await entriesIn(uri) }));
}
