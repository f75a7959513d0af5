/** The fenced blocks of our own pages, which tests run. */
import { readFileSync } from "node:fs";
import path from "node:path";

export interface Fence {
  readonly language: string;
  /** What the comment on the line before the block says: `<!-- test: ... -->`. */
  readonly mark: string;
  readonly text: string;
  /** Of its first line, one-based. */
  readonly line: number;
}

/** @param file relative to the root of the repository */
export function fencesOf(file: string): readonly Fence[] {
  const text = readFileSync(path.resolve(import.meta.dirname, "../..", file), "utf8");
  return [...text.matchAll(/(?:^<!-- test: (.*?) -->\n)?^```(\w*)\n(.*?)^```$/gms)].map((match) => ({
    language: match[2] ?? "",
    mark: match[1] ?? "",
    text: match[3] ?? "",
    line: text.slice(0, match.index).split("\n").length,
  }));
}
