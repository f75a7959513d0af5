/** Words of a document inside Markdown: they stay words, and call nobody and nothing. */
import { visible } from "../visible.js";

/** What Markdown could take for a sign of its own. */
const SIGNS = /[\\`*_{}[\]<>#|~!&$^]/g;
/** A list, a rule or a table's second line could start so. */
const START = /^(\s*)([-+=]|\d+[.)])/;
/** Names that are called, numbers of issues, and addresses that become links by themselves. */
const CALLS = /(@|#)(?=[\p{L}\p{N}_-])/gu;
const ADDRESSES = /\b(https?:|ftp:|mailto:|xmpp:|www)(?=\S)/gi;

/** In one line, for running text, list items and table cells. */
export function escapeMarkdown(text: string): string {
  const signs = visible(text).trim().replace(SIGNS, "\\$&");
  return signs
    .replace(CALLS, "$1\u200b")
    .replace(ADDRESSES, "$1\u200b")
    .replace(/(?<!\\):(?=[\w:+-])/g, "\\:")
    .replace(START, (_, blank: string, sign: string) => `${blank}${sign.slice(0, -1)}\\${sign.at(-1)}`);
}
