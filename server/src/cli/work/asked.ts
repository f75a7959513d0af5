/** What was asked of the files, with what was answered: as long as the answers stay, so does what was made of them. */
import { hash } from "node:crypto";
import type { DocumentFiles, DocumentRead } from "../../project/file-system.js";
import { createReads } from "../reads.js";

export type Question = "read" | "state" | "list";
/** The answer is short: a word, or the hash of what was read. */
export type Asked = readonly [question: Question, path: string, answer: string];

/** The ways in which documents and what is around them are looked up. */
export type Files = Pick<DocumentFiles, "readDocument" | "readText" | "state" | "list">;

/** For a run: each file is read once, however many documents ask for it. */
export function sharedFiles(files: DocumentFiles): Files {
  const reads = createReads(files);
  return { ...reads.files, readDocument: reads.readDocument };
}

/** The same files; `tell` hears each question. */
export function listened(files: Files, tell: (asked: Promise<Asked>) => void): Files {
  const hear = <T>(question: Question, path: string, answer: Promise<T>, word: (answer: T) => string): Promise<T> => {
    tell(answered(question, path, answer.then(word)));
    return answer;
  };
  return {
    readDocument: (path) => hear("read", path, files.readDocument(path), wordForDocument),
    readText: (path) => {
      // What the text is, or why there is none, is the same question as that for a document.
      tell(answered("read", path, files.readDocument(path).then(wordForDocument)));
      return files.readText(path);
    },
    state: (path) => hear("state", path, files.state(path), (state) => state),
    list: (path) => hear("list", path, files.list(path), wordForList),
  };
}

/** Tells whether the answers are what they were; each question is asked once. */
export function verifier(files: Files): (asked: readonly Asked[]) => Promise<boolean> {
  const known = new Map<string, Promise<string>>();
  const ask = ([question, path]: Asked): Promise<string> => {
    const key = `${question} ${path}`;
    const answer =
      known.get(key) ?? answered(question, path, wordNow(files, question, path)).then(([, , word]) => word);
    known.set(key, answer);
    return answer;
  };
  return async (asked) => {
    const same = await Promise.all(asked.map(async (each) => (await ask(each)) === each[2]));
    return !same.includes(false);
  };
}

async function wordNow(files: Files, question: Question, path: string): Promise<string> {
  if (question === "state") return files.state(path);
  return question === "list" ? wordForList(await files.list(path)) : wordForDocument(await files.readDocument(path));
}

async function answered(question: Question, path: string, word: Promise<string>): Promise<Asked> {
  try {
    return [question, path, await word];
  } catch (error) {
    return [question, path, `! ${error instanceof Error ? error.message : String(error)}`];
  }
}

function wordForDocument(read: DocumentRead): string {
  if (read.type === "text") return `${read.exact ? "" : "~"}${digest(read.text)}`;
  return JSON.stringify(read);
}

function wordForList(entries: readonly { readonly name: string; readonly type: string }[]): string {
  return digest(
    entries
      .map(({ name, type }) => `${type} ${name}`)
      .sort()
      .join("\n"),
  );
}

function digest(text: string): string {
  return hash("sha256", text, "base64").slice(0, 24);
}
