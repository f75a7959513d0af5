/** Question by question: what is left open and how it could be answered, and what is answered, with the passage quoted. */
import { type Asked, asked, standing } from "../tally.js";
import type { Passage } from "../types.js";
import { placeText } from "../words.js";
import { type Context, EMPTY, flowing, heading, quoted, rulePageLink, section, sources } from "./context.js";
import { type Html, html } from "./tag.js";

export function openQuestions(context: Context): Html {
  const open = asked(context.report).filter(({ status }) => status === "absent");
  return questions(
    context,
    "open",
    open.map((each) => openQuestion(context, each)),
  );
}

export function answeredQuestions(context: Context): Html {
  const answered = asked(context.report).filter(({ status }) => status !== "absent");
  return questions(
    context,
    "answered",
    answered.map((each) => answeredQuestion(context, each)),
  );
}

function questions(context: Context, name: "open" | "answered", articles: readonly Html[]): Html {
  const { say } = context;
  const body = articles.length > 0 ? articles : html`<p>${say(`none.${name}`)}</p>`;
  return section(context, name, say(`section.${name}`), body);
}

function openQuestion(context: Context, question: Asked): Html {
  const { report, say } = context;
  const { topic, title, missing, page, principles, url, level } = question;
  const finding = standing(report).find(({ rule, standsFor }) => rule === topic || standsFor === topic);
  const severity = finding?.severity ?? level;
  const look = html`${say.title(title)} <span class="mark ${severity}">(${say(severity)})</span>`;
  const paragraph = (name: "why" | "how", text: string | undefined) =>
    text === undefined ? EMPTY : html`<p><strong>${say(name)}.</strong> ${flowing(text)}</p>\n`;
  return article(
    context,
    question,
    look,
    html`<p>${finding?.rule === topic ? finding.message : missing}</p>
${paragraph("why", page?.why)}${paragraph("how", page?.howToAnswer)}${sources(context, principles)}${rulePageLink(context, url, say.title(title))}`,
  );
}

function answeredQuestion(context: Context, question: Asked): Html {
  const { report, say } = context;
  const { topic, title, status, evidence } = question;
  const waiver = report.findings.find(({ rule, standsFor }) => rule === topic || standsFor === topic)?.waiver;
  const reason = waiver ? html`<p>${say("column.reason")}: <bdi>${waiver.reason}</bdi></p>` : EMPTY;
  const [first, ...rest] = evidence;
  const also = rest.length > 0 ? say("also", { places: rest.map((each) => placeText(context, each)).join(", ") }) : "";
  const look = html`${say.title(title)}: <span class="mark ${status}">${say(`is.${status}`)}</span>`;
  return article(context, question, look, html`${reason}${first ? quotation(context, first, also) : EMPTY}`);
}

function article({ prefix, level }: Context, { topic, status }: Asked, look: Html, content: Html): Html {
  const id = `${prefix}${topic}`;
  return html`<article class="is-${status}" aria-labelledby="${id}">${heading(level + 1, "group", id, look)}${content}</article>\n`;
}

function quotation(context: Context, passage: Passage, also: string): Html {
  const quote = passage.quote === "" ? EMPTY : quoted(context, passage.quote);
  return html`${quote}<p class="soft">${[placeText(context, passage), also].filter(Boolean).join(". ")}</p>`;
}
