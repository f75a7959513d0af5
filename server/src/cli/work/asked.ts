/** What was asked of the files, with what was answered: as long as the answers stay, so does what was made of them. */
import { hash } from "node:crypto";
import type { DocumentFiles, DocumentRead } from "../../project/file-system.js";
import { createReads } from "../reads.js";

export type Question = "read" | "state" | "list";
/** The answer is short: a word, or the hash of what was read. As long as a file has the stamp, it holds what was read. */
export type Asked = readonly [question: Question, path: string, answer: string, stamp?: string];
type Answer = readonly [word: string, stamp?: string];

/** The ways in which documents and what is around them are looked up. */
export type Files = Pick<DocumentFiles, "readDocument" | "readText" | "state" | "list">;

/** For a run: each file is read once, however many documents ask for it. */
export function sharedFiles(files: DocumentFiles): Files {
  const reads = createReads(files);
  return { ...reads.files, readDocument: reads.readDocument };
}

/** The same files; `tell` hears each question. */
export function listened(files: Files, tell: (asked: Promise<Asked>) => void): Files {
  const hear = <T>(question: Question, path: string, answer: Promise<T>, word: (answer: T) => Answer): Promise<T> => {
    tell(answered(question, path, answer.then(word)));
    return answer;
  };
  return {
    readDocument: (path) => hear("read", path, files.readDocument(path), answerForDocument),
    readText: (path) => {
      // What the text is, or why there is none, is the same question as that for a document.
      tell(answered("read", path, files.readDocument(path).then(answerForDocument)));
      return files.readText(path);
    },
    state: (path) => hear("state", path, files.state(path), (state) => [state]),
    list: (path) => hear("list", path, files.list(path), (entries) => [wordForList(entries)]),
  };
}

/** Tells whether the answers are what they were; each question is asked once. */
export function verifier(files: DocumentFiles): (asked: readonly Asked[]) => Promise<boolean> {
  const shared = sharedFiles(files);
  const known = new Map<string, string | Promise<string>>();
  const stamps = new Map<string, string | undefined>();
  const stampOf = (path: string): string | undefined => {
    if (!stamps.has(path)) stamps.set(path, files.stampOf?.(path));
    return stamps.get(path);
  };
  const ask = (key: string, question: Question, path: string): string | Promise<string> => {
    const bytes = question === "read" ? files.bytesOf?.(path) : undefined;
    if (bytes) return wordForText(bytes, true);
    return answered(question, path, answerNow(shared, question, path)).then(([, , word]) => {
      known.set(key, word);
      return word;
    });
  };
  return async (asked) => {
    for (const [question, path, before, stamp] of asked) {
      if (stamp !== undefined && stampOf(path) === stamp) continue;
      const key = `${question} ${path}`;
      const now = known.get(key) ?? ask(key, question, path);
      known.set(key, now);
      // To wait for what is known would take longer than all else.
      if ((typeof now === "string" ? now : await now) !== before) return false;
    }
    return true;
  };
}

async function answerNow(files: Files, question: Question, path: string): Promise<Answer> {
  if (question === "state") return [await files.state(path)];
  return question === "list"
    ? [wordForList(await files.list(path))]
    : answerForDocument(await files.readDocument(path));
}

async function answered(question: Question, path: string, answer: Promise<Answer>): Promise<Asked> {
  try {
    return [question, path, ...(await answer)];
  } catch (error) {
    return [question, path, `! ${error instanceof Error ? error.message : String(error)}`];
  }
}

function answerForDocument(read: DocumentRead): Answer {
  if (read.type !== "text") return [JSON.stringify(read)];
  const word = wordForText(read.text, read.exact);
  return read.isSettled ? [word, read.stamp] : [word];
}

/** Of an exact text, its bytes are as good. */
function wordForText(text: string | Uint8Array, isExact: boolean): string {
  return `${isExact ? "" : "~"}${digest(text)}`;
}

function wordForList(entries: readonly { readonly name: string; readonly type: string }[]): string {
  return digest(
    entries
      .map(({ name, type }) => `${type} ${name}`)
      .sort()
      .join("\n"),
  );
}

function digest(text: string | Uint8Array): string {
  return hash("sha256", text, "base64").slice(0, 24);
}
