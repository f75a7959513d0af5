/** What all pieces of one document's report share. */
import { type Principle, type PrincipleId, principle } from "../../../engine/index.js";
import type { LintedReport } from "../types.js";
import type { Say } from "../words.js";
import { Html, html } from "./tag.js";

export interface Context {
  readonly report: LintedReport;
  readonly say: Say;
  /** Goes before every id, so that several documents stand on one page. */
  readonly prefix: string;
  /** Of the headings of its sections. */
  readonly level: number;
}

/** A section with its heading. */
export function section({ prefix, level }: Context, id: string, title: string, content: Html | readonly Html[]): Html {
  return html`<section>${heading(level, "section", `${prefix}${id}`, html`${title}`)}${content}</section>\n`;
}

/** What stands in a section under a heading of its own. */
export function heading(level: number, look: "section" | "group", id: string, content: Html): Html {
  const name = `h${Math.min(level, 6)}`;
  return html`${new Html(`<${name}`)} class="${look}" id="${id}">${content}${new Html(`</${name}>\n`)}`;
}

/** The words of a document, in its language. */
export function quoted({ report }: Context, text: string): Html {
  const isKnown = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(report.language);
  const language = isKnown ? html` lang="${report.language}"` : html``;
  return html`<blockquote${language} dir="auto">${text}</blockquote>`;
}

/** A table that can be moved to the side by the keyboard where it is too wide. */
export function wideTable(labelledBy: string, content: Html): Html {
  return html`<div class="wide" tabindex="0" role="group" aria-labelledby="${labelledBy}"><table>${content}</table></div>\n`;
}

/** The principles by which a rule is asked for, by the documents in which they stand. */
export function sources({ say }: Context, ids: readonly PrincipleId[]): Html {
  if (ids.length === 0) return html``;
  const principles = ids.map(principle);
  const documents = [...new Set(principles.map(({ source }) => source.document))];
  const items = documents.map((document) => {
    const asked = principles.filter(({ source }) => source.document === document).map((each) => nameOf(say, each));
    return html`<li><cite>${document}</cite>: ${asked.join("; ")}.</li>`;
  });
  return html`<p><strong>${say("source")}.</strong></p><ul>${items}</ul>`;
}

function nameOf(say: Say, { label, title, standing }: Principle): string {
  return `${label} (${say.title(title)}${standing === "stated" ? "" : `; ${say(`source.${standing}`)}`})`;
}

export function rulePageLink({ say }: Context, url: string, title: string): Html {
  // An organisation's own page is where its configuration says: nothing but the web.
  if (!/^https?:\/\//i.test(url)) return html``;
  return html`<p><a href="${url}">${say("page")}: ${title}</a></p>`;
}

/** The catalogue's texts are folded, and set code with backticks. */
export function flowing(text: string): string {
  return text.trim().replace(/\s+/g, " ").replaceAll("`", "");
}

export const EMPTY: Html = html``;
