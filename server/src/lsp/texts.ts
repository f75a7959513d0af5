/** What is told of rules and principles, in Markdown or, for clients that cannot show it, in plain text. */
import { MarkupKind } from "vscode-languageserver";
import { type PrincipleId, principle, type RuleId, requirement, rule, type TopicId } from "../engine/index.js";

interface Style {
  readonly strong: (text: string) => string;
  readonly item: (text: string) => string;
  readonly link: (text: string, uri: string) => string;
  readonly divider: string;
}

const STYLES: Readonly<Record<MarkupKind, Style>> = {
  [MarkupKind.Markdown]: {
    strong: (text) => `**${text}**`,
    item: (text) => `- ${text}`,
    link: (text, uri) => `[${text}](${uri})`,
    divider: "\n\n---\n\n",
  },
  [MarkupKind.PlainText]: {
    strong: (text) => text,
    item: (text) => `- ${text}`,
    link: (text, uri) => `${text}: ${uri}`,
    divider: "\n\n",
  },
};

export interface Texts {
  /** Which requirements a heading answers, why they are asked, and by which source. */
  heading(topics: readonly TopicId[]): string;
  /** The page of a rule, shortened: what it looks for, why, and how to answer it. */
  rule(id: RuleId, pageUri: string): string;
  /** The same in a line, for one of many. */
  brief(id: RuleId, pageUri: string): string;
  join(texts: readonly string[]): string;
}

export function texts(kind: MarkupKind): Texts {
  const style = STYLES[kind];
  return {
    heading: (topics) => topics.map((topic) => answered(style, topic)).join("\n\n"),
    rule: (id, pageUri) => page(style, id, pageUri),
    brief: (id, pageUri) => brief(style, id, pageUri),
    join: (all) => all.join(style.divider),
  };
}

function answered(style: Style, topic: TopicId): string {
  const { title, principles } = requirement(topic);
  const first = `This section is where a reader looks for ${style.strong(title)}.`;
  return [first, principles.map((id) => style.item(why(style, id))).join("\n")]
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
