/** Reports: what was found in documents, as plain data, and the pages that are made of it. */
export { type Described, describeDocument } from "./describe.js";
export { renderHtml } from "./html/page.js";
export { escaped as escapedMarkup } from "./html/tag.js";
export { type MarkdownOptions, renderMarkdown } from "./markdown/summary.js";
export type { Picture, PicturedBody, PicturedLink } from "./picture/picture.js";
export { type Questions, questions, shownFindings, standing } from "./tally.js";
export type * from "./types.js";
export { visible } from "./visible.js";
export type { Wording as ReportWording, Words as ReportWords } from "./words.js";
