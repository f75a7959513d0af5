/** One document's part of the report. */
import { requirement } from "../../../engine/index.js";
import { questions, remarksOf } from "../tally.js";
import type { LintedReport } from "../types.js";
import type { Say } from "../words.js";
import { type Context, EMPTY, section } from "./context.js";
import { byPrinciple, glance } from "./coverage.js";
import { deciders } from "./deciders.js";
import { answeredQuestions, openQuestions } from "./questions.js";
import { remarks, waivers } from "./remarks.js";
import { type Html, html } from "./tag.js";

export interface Numbered {
  readonly report: LintedReport;
  readonly say: Say;
  readonly prefix: string;
  /** Its heading stands under the page's. */
  readonly heading: "own" | "page";
}

export function documentPart({ report, say, prefix, heading }: Numbered): Html {
  const context: Context = { report, say, prefix, level: heading === "page" ? 2 : 3 };
  const title = heading === "page" ? EMPTY : html`<h2 class="part" id="${prefix}top">${nameText(report, say)}</h2>`;
  return html`${title}${facts(context)}${glance(context)}${byPrinciple(context)}${openQuestions(context)}${answeredQuestions(context)}${deciders(context)}${remarks(context)}${waivers(context)}${notAsked(context)}${failures(context)}`;
}

/** "What … says, and what it leaves open". */
export function nameText({ title, name }: Pick<LintedReport, "title" | "name">, say: Say): string {
  return say("title", { name: title ?? name });
}

function facts(context: Context): Html {
  const { report, say } = context;
  const { name, kind, language, status } = report;
  const rows: readonly [string, string][] = [
    [say("file"), name],
    [say("kind"), say(`kind.${kind}`)],
    [say("language"), say.language(language)],
    [say("status"), say(`status.${status}`)],
  ];
  return html`<p class="lead">${countsText(report, say)}</p>
<dl class="facts">${rows.map(([term, value]) => html`<dt>${term}</dt><dd><bdi>${value}</bdi></dd>\n`)}</dl>\n`;
}

/** "18 of 22 questions answered, 3 left open, 1 waived; 4 remarks on the wording". */
export function countsText(report: LintedReport, say: Say): string {
  const { asked, answered, missing, waived } = questions(report);
  const count = remarksOf(report).length;
  const parts = [
    say("answered.of", { answered, asked }),
    ...(missing > 0 ? [say("missing", { count: missing })] : []),
    ...(waived > 0 ? [say("waived", { count: waived })] : []),
    ...(count === 1 ? [say("remarks.one")] : count > 0 ? [say("remarks", { count })] : []),
  ];
  return `${parts.join(", ")}.`;
}

function notAsked(context: Context): Html {
  const { report, say } = context;
  const topics = report.coverage.filter(({ topic }) => report.levels[topic] === "off");
  if (topics.length === 0) return EMPTY;
  const titles = topics.map(({ topic }) => say.title(requirement(topic).title)).join("; ");
  return section(context, "off", say("section.notAsked"), html`<p>${titles}.</p>`);
}

function failures(context: Context): Html {
  const { report, say } = context;
  if (report.failures.length === 0) return EMPTY;
  const items = report.failures.map(({ message }) => html`<li><bdi>${message}</bdi></li>`);
  return section(context, "failures", say("section.failures"), html`<ul>${items}</ul>`);
}
