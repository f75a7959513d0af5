/** The report as one HTML file: no script, nothing loaded, for people who read charters and not code. */
import { questions, standing } from "../tally.js";
import type { DocumentReport, LintedReport, NotLintedReport, Report } from "../types.js";
import { linesText, type Say, sayer, type Wording } from "../words.js";
import { EMPTY } from "./context.js";
import { documentPart, nameText } from "./document.js";
import { policy, STYLE } from "./style.js";
import { Html, html } from "./tag.js";

/** A whole page. Whatever a document holds stands in it as text. */
export function renderHtml(report: Report, wording: Wording = {}): string {
  const say = sayer(wording);
  const { language = "en" } = wording;
  const linted = report.documents.filter((each): each is LintedReport => each.linted);
  const [only] = linted;
  const single = linted.length === 1 && only ? only : undefined;
  const title = single ? nameText(single, say) : say("title.many", { count: linted.length });
  const parts = linted.map((each, i) =>
    documentPart({ report: each, say, prefix: single ? "" : `d${i + 1}-`, heading: single ? "page" : "own" }),
  );
  return html`<!DOCTYPE html>
<html lang="${language}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Html(policy())}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="generator" content="Charterlint">
<title>${title}</title><style>${new Html(STYLE)}</style></head>
<body><a class="skip" href="#report">${say("skip")}</a>
<header><h1>${title}</h1></header>${single ? EMPTY : contents(linted, say)}
<main id="report" tabindex="-1">${parts}${leftAlone(report.documents, say)}${failed(report, say)}</main>
<footer><h2 class="section" id="note">${say("section.note")}</h2><p>${say("note")}</p><p>${say("note.sources")}</p></footer>
</body></html>
`.text;
}

function contents(linted: readonly LintedReport[], say: Say): Html {
  if (linted.length === 0) return EMPTY;
  const rows = linted.map((report, i) => {
    const { answered, asked, missing } = questions(report);
    return html`<tr><th scope="row"><a href="#d${i + 1}-top">${report.title ?? report.name}</a><br><span class="soft">${report.name}</span></th><td class="number">${say("answered.of", { answered, asked })}</td><td class="number">${missing}</td></tr>\n`;
  });
  return html`<nav aria-labelledby="contents"><h2 class="section" id="contents">${say("contents")}</h2><div class="wide" tabindex="0" role="group" aria-labelledby="contents"><table><thead><tr><th scope="col">${say("column.document")}</th><th scope="col" class="number">${say("column.answered")}</th><th scope="col" class="number">${say("column.absent")}</th></tr></thead><tbody>${rows}</tbody></table></div></nav>\n`;
}

/** Even of what was not checked something may be told, such as a mistake in its front matter. */
function leftAlone(documents: readonly DocumentReport[], say: Say): Html {
  const others = documents.filter((each): each is NotLintedReport => !each.linted);
  const list = (id: "others" | "configuration", items: readonly Html[]) =>
    items.length === 0
      ? EMPTY
      : html`<section><h2 class="section" id="${id}">${say(`section.${id}`)}</h2><ul>${items}</ul></section>\n`;
  const [files, alone] = [others.filter(isConfiguration), others.filter((each) => !isConfiguration(each))];
  return html`${list(
    "configuration",
    files.flatMap((each) => told(each, say)),
  )}${list(
    "others",
    alone.map((each) => whyNot(each, say)),
  )}`;
}

function isConfiguration({ reason }: NotLintedReport): boolean {
  return reason === "configuration";
}

function whyNot(report: NotLintedReport, say: Say): Html {
  const { name, reason, failures } = report;
  const items = [...failures.map(({ message }) => html`<li><bdi>${message}</bdi></li>`), ...told(report, say)];
  return html`<li><bdi>${name}</bdi>: ${say(`reason.${reason}`)}${items.length > 0 ? html`<ul>${items}</ul>` : EMPTY}</li>\n`;
}

function told(report: NotLintedReport, say: Say): Html[] {
  return standing(report).map(
    ({ range, message }) => html`<li><bdi>${report.name}</bdi>, ${linesText(say, range)}: <bdi>${message}</bdi></li>\n`,
  );
}

function failed({ failures, problems }: Report, say: Say): Html {
  const list = (id: "failures" | "configuration", texts: readonly string[]) =>
    texts.length === 0
      ? EMPTY
      : html`<section><h2 class="section" id="all-${id}">${say(`section.${id}`)}</h2><ul>${texts.map((text) => html`<li><bdi>${text}</bdi></li>`)}</ul></section>\n`;
  const places = problems.map(({ path, start, message }) => `${path}:${start.line + 1}: ${message}`);
  return html`${list(
    "failures",
    failures.map(({ message }) => message),
  )}${list("configuration", places)}`;
}
