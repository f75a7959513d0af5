/** Files that the client of the language server reads: in a web worker there is no other file system. */
import { RequestType } from "vscode-languageserver";
import { URI } from "vscode-uri";
import type { FileState } from "../engine/types.js";
import type { FileSystem, FolderEntry } from "../project/index.js";

interface Asked {
  readonly uri: string;
}

const readText = new RequestType<Asked, { readonly text?: unknown } | null, void>("charterlint/readText");
const state = new RequestType<Asked, { readonly state?: unknown } | null, void>("charterlint/state");

const list = new RequestType<Asked, { readonly entries?: unknown } | null, void>("charterlint/list");

const STATES: readonly FileState[] = ["file", "folder", "missing"];

/** What sends requests to the client. */
export interface Asker {
  sendRequest<P, R, E>(type: RequestType<P, R, E>, params: P): Promise<R>;
}

/** The files under one scheme and authority; paths are those of their URIs. */
export function createClientFiles(
  client: Asker,
  { scheme, authority }: { readonly scheme: string; readonly authority: string },
): FileSystem {
  const ask = async <R>(type: RequestType<Asked, R, void>, path: string): Promise<R> => {
    const uri = scheme === "file" ? URI.file(path) : URI.from({ scheme, authority, path });
    try {
      return await client.sendRequest(type, { uri: uri.toString() });
    } catch (error) {
      throw new Error(`the editor could not read ${uri.toString(true)}: ${reasonOf(error)}`, { cause: error });
    }
  };
  return {
    async readText(path) {
      const text = (await ask(readText, path))?.text ?? undefined;
      if (text === undefined || typeof text === "string") return text;
      throw new Error(`the editor gave no text for ${path}`);
    },
    async state(path) {
      const answer = (await ask(state, path))?.state;
      const known = STATES.find((each) => each === answer);
      if (!known) throw new Error(`the editor did not say what stands at ${path}`);
      return known;
    },
    async list(path) {
      const entries = (await ask(list, path))?.entries;
      if (!Array.isArray(entries)) throw new Error(`the editor did not say what is in ${path}`);
      return entries.filter(isEntry);
    },
  };
}

function isEntry(value: unknown): value is FolderEntry {
  if (typeof value !== "object" || value === null || !("name" in value) || !("type" in value)) return false;
  return typeof value.name === "string" && (value.type === "file" || value.type === "folder");
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
