/** What is told of rules and principles, in Markdown or, for clients that cannot show it, in plain text. */
import { MarkupKind } from "vscode-languageserver";
import {
  type CoverageStatus,
  type OwnRequirement,
  type PrincipleId,
  principle,
  type RuleId,
  requirement,
  rule,
  type TopicId,
} from "../engine/index.js";

interface Style {
  readonly strong: (text: string) => string;
  readonly item: (text: string) => string;
  readonly quote: (text: string) => string;
  readonly link: (text: string, uri: string) => string;
  readonly divider: string;
}

const STYLES: Readonly<Record<MarkupKind, Style>> = {
  [MarkupKind.Markdown]: {
    strong: (text) => `**${text}**`,
    item: (text) => `- ${text}`,
    // What a document says is shown as it says it: its marks must not become links or pictures.
    quote: (text) => `> ${text.replace(/[\\`*_{}[\]<>#|!&]/g, "\\$&")}`,
    link: (text, uri) => `[${text}](${uri})`,
    divider: "\n\n---\n\n",
  },
  [MarkupKind.PlainText]: {
    strong: (text) => text,
    item: (text) => `- ${text}`,
    quote: (text) => `“${text}”`,
    link: (text, uri) => `${text}: ${uri}`,
    divider: "\n\n",
  },
};

/** What the document says on a topic. */
export interface Answer {
  readonly topic: TopicId;
  readonly status: CoverageStatus;
  /** The best passage. */
  readonly quote?: string;
}

export interface Place {
  readonly text: string;
  readonly uri: string;
}

export interface Texts {
  /** Which requirements a heading answers, why they are asked, and by which source. */
  heading(topics: readonly Answer[]): string;
  /** What a principle asks, and where its source says so. */
  principle(id: PrincipleId): string;
  /** A name, what it is, and the passage that says so, with its place. */
  name(name: string, what: string, quote: string | undefined, place: Place | undefined): string;
  /** The page of a rule, shortened: what it looks for, why, and how to answer it. */
  rule(id: RuleId, pageUri: string): string;
  /** The same in a line, for one of many. */
  brief(id: RuleId, pageUri: string): string;
  /** A requirement of the organisation's own, in its words. */
  own(requirement: OwnRequirement, pageUri: string): string;
  join(texts: readonly string[]): string;
}

export function texts(kind: MarkupKind): Texts {
  const style = STYLES[kind];
  return {
    heading: (answers) => answers.map((answer) => answered(style, answer)).join("\n\n"),
    principle: (id) => why(style, id),
    name: (name, what, quote, place) =>
      [
        `${style.strong(name)} (${what})`,
        quote === undefined ? "" : style.quote(quote),
        place ? style.link(place.text, place.uri) : "",
      ]
        .filter((each) => each !== "")
        .join("\n\n"),
    rule: (id, pageUri) => page(style, id, pageUri),
    brief: (id, pageUri) => brief(style, id, pageUri),
    own: (requirement, pageUri) => ownText(style, requirement, pageUri),
    join: (all) => all.join(style.divider),
  };
}

const STATUS: Readonly<Record<CoverageStatus, string>> = {
  present: "The document answers it:",
  pointer: "The document points elsewhere for it:",
  absent: "The document does not answer it yet.",
  waived: "The document leaves it out, for a reason that it gives.",
};

function answered(style: Style, { topic, status, quote }: Answer): string {
  const { title, principles, answer } = requirement(topic);
  const first = `This section is where a reader looks for ${style.strong(title)}.`;
  const second = status === "absent" ? `${STATUS.absent} ${answer}` : STATUS[status];
  const passage = quote === undefined ? "" : style.quote(quote);
  return [first, second, passage, principles.map((id) => style.item(why(style, id))).join("\n")]
    .filter((each) => each !== "")
    .join("\n\n");
}

/** What the source does not itself ask of a process is given as advice. */
const STANDING = {
  stated: (asks: string) => asks,
  analogy: (asks: string) => `By analogy, as advice: ${asks}`,
  unverified: (asks: string) => `As advice (the source's wording could not be checked): ${asks}`,
} as const;

function why({ strong }: Style, id: PrincipleId): string {
  const { label, title, asks, source, standing } = principle(id);
  return `${strong(label)} (${title}). ${STANDING[standing](asks)} Source: ${source.document}, ${source.section}.`;
}

function brief(style: Style, id: RuleId, pageUri: string): string {
  const found = rule(id);
  return found ? style.item(`${style.link(found.title, pageUri)} — ${found.page.howToAnswer.trim()}`) : "";
}

/** What a configuration says is shown as it says it: its marks must not become links or pictures. */
function ownText({ quote, link }: Style, { id, title, answer, page = {} }: OwnRequirement, pageUri: string): string {
  const texts = [`${title} (${id})`, page.looksFor, page.why, page.howToAnswer ?? answer];
  const told = texts.filter((text) => text !== undefined).map((text) => quote(text.replace(/\s+/g, " ").trim()));
  return [...told, link("The page of this rule", pageUri)].join("\n\n");
}

function page(style: Style, id: RuleId, pageUri: string): string {
  const found = rule(id);
  if (!found) return "";
  const { title, principles } = found;
  const { looksFor, why: reason, howToAnswer } = found.page;
  return [
    `${style.strong(title)} (${id})`,
    looksFor,
    `${style.strong("Why it matters.")} ${reason}`,
    `${style.strong("How to answer it.")} ${howToAnswer}`,
    principles.length > 0
      ? `${style.strong("Behind it.")} ${principles.map((each) => principle(each).label).join(", ")}.`
      : "",
    style.link("The whole page", pageUri),
  ]
    .map((each) => each.trim())
    .filter((each) => each !== "")
    .join("\n\n");
}
