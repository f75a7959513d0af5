/** HTML from templates: whatever is put into one is text, unless it was made by a template itself. */
import { visible } from "../visible.js";

export class Html {
  constructor(readonly text: string) {}
}

type Value = Html | string | number | undefined | readonly Html[];

/** The strings are ours; the values are anybody's. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(strings.map((string, i) => string + rendered(values[i])).join(""));
}

function rendered(value: Value): string {
  if (value === undefined) return "";
  if (value instanceof Html) return value.text;
  if (typeof value === "string" || typeof value === "number") return escaped(String(value));
  return value.map((each) => each.text).join("");
}

const SIGNS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * For text and for attributes in quotes, in HTML and in XML. Doubled `#` and `:` are broken up too: in the log of a
 * pipeline they may begin a command.
 */
export function escaped(text: string): string {
  return visible(text)
    .replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign)
    .replace(/#(?=#)/g, "&#35;")
    .replace(/:(?=:)/g, "&#58;");
}
