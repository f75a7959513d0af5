/** What the server says in the editor's own language: titles of actions, lenses and overviews. */
import { formatMessage, type Message } from "../engine/index.js";
import type { ReportWords } from "../project/report/index.js";
import { de } from "./locales/de.js";

/** One language; what is not there stays English. */
export interface Locale {
  /** Templates by message id. */
  readonly messages: Readonly<Record<string, string>>;
  /** Texts by the English ones, with `{0}`, `{1}` where arguments go. */
  readonly texts: Readonly<Record<string, string>>;
  readonly report: Partial<ReportWords>;
}

const ENGLISH: Locale = { messages: {}, texts: {}, report: {} };

export interface Words {
  /** As in `lang` of a page. */
  readonly language: string;
  readonly report: Partial<ReportWords>;
  /** Titles of rules and principles, by the English ones. */
  readonly titles: Readonly<Record<string, string>>;
  message(message: Message): string;
  text(english: string, ...args: readonly (string | number)[]): string;
}

export const locales: Readonly<Record<string, Locale>> = { de };

/** @param locale as the client gives it, e.g. `de` or `de-AT`; without one, English */
export function wordsFor(locale: string | undefined): Words {
  const [language = ""] = (locale ?? "").toLowerCase().split(/[-_]/);
  const known = locales[language];
  const { messages, texts, report } = known ?? ENGLISH;
  return {
    language: known ? language : "en",
    report,
    titles: texts,
    message: (message) => formatMessage(message, (id) => messages[id]),
    text: (english, ...args) =>
      (texts[english] ?? english).replace(/\{(\d)\}/g, (whole, at: string) => String(args[Number(at)] ?? whole)),
  };
}
