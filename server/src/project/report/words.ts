/** What the reports say of their own, in English; a host may give other words for them. `{name}` is filled in. */
import type { PicturedBody, PicturedDecision } from "./picture/picture.js";
import type { Place } from "./types.js";

export const ENGLISH = {
  title: "What “{name}” says, and what it leaves open",
  "title.many": "Charterlint report on {count} documents",
  skip: "Skip to the report",
  contents: "Documents",
  kind: "Kind",
  language: "Language",
  status: "Stage",
  file: "File",
  checkedAs: "Read as a {kind}",
  "kind.unknown": "not checked",
  "kind.charter": "charter",
  "kind.bylaws": "bylaws",
  "kind.terms-of-reference": "terms of reference",
  "kind.policy": "policy",
  "kind.proposal": "proposal",
  "status.draft": "draft",
  "status.review": "under review",
  "status.adopted": "adopted",

  "answered.of": "{answered} of {asked} questions answered",
  missing: "{count} left open",
  waived: "{count} waived",
  remarks: "{count} remarks on the wording",
  "remarks.one": "1 remark on the wording",

  "is.present": "Answered",
  "is.pointer": "Answered elsewhere",
  "is.waived": "Waived",
  "is.absent": "Left open",
  "is.off": "Not asked",
  "is.untellable": "No text can show it",

  own: "Questions of your own",

  "section.glance": "At a glance",
  "section.principles": "By principle",
  "section.open": "Questions left open",
  "section.answered": "Questions answered",
  "section.deciders": "Who decides",
  "section.remarks": "Remarks on the wording",
  "section.waivers": "Waivers",
  "section.notAsked": "Not asked of this kind of document",
  "section.failures": "What could not be done",
  "section.others": "Documents that were not checked",
  "section.configuration": "Problems in the configuration",
  "section.note": "About this report",

  "column.attribute": "Attribute",
  "column.principle": "Principle",
  "column.questions": "Questions that serve it",
  "column.present": "Answered",
  "column.waived": "Waived",
  "column.absent": "Left open",
  "column.rule": "Question or rule",
  "column.reason": "Reason",
  "column.owner": "Owner",
  "column.until": "Until",
  "column.source": "Written in",
  "column.document": "Document",
  "column.answered": "Questions answered",

  glance: "How many of the questions behind each attribute the text answers. A question may serve several.",
  "none.open": "The text leaves none of the questions open that are asked of it.",
  "none.answered": "The text answers none of the questions.",
  "none.remarks": "No remarks.",
  "none.waivers": "No waivers.",
  "none.deciders": "Nothing was found in the text that says who decides, who elects whom or who hears an appeal.",
  deciders:
    "As far as it could be read from the text. Solid arrows: who elects, appoints or sends whom. Dashed arrows: to whom an appeal or a disagreement goes.",
  "deciders.picture": "Picture: bodies, what each of them decides, and the ways between them",
  "deciders.list": "The same in words",
  "deciders.nobody": "(not said who)",
  "deciders.start.appeal": "(any decision)",
  "deciders.start.escalation": "(no agreement)",
  "deciders.decides": "{name} decides",
  "deciders.link": "{from} {label} {to}",
  "deciders.appeal": "An appeal goes from {from} to {to}",
  "deciders.escalation": "A disagreement goes from {from} to {to}",
  "deciders.appeal.anyone": "An appeal goes to {to}",
  "deciders.escalation.anyone": "A disagreement goes to {to}",
  "decision.how": "{what}: {how}",
  "decision.fallback": "{what}, if another way fails: {how}",
  "decision.amendment": "changes of the text",
  "decision.dissolution": "the end of the body",
  "decision.removal": "removals",
  "decision.election": "elections",
  "decision.admission": "admissions",
  "decision.budget": "the budget",
  "decision.override": "to overrule",
  "decision.closing": "to close a meeting or a record",
  "decision.ordinary": "usual matters",
  "method.consensus": "consensus",
  "method.rough-consensus": "rough consensus",
  "method.lazy-consensus": "lazy consensus",
  "method.vote": "vote",
  "method.single": "one person",
  members: "{count} members",
  "members.one": "1 member",

  why: "Why it is asked",
  how: "How it can be answered",
  source: "Where it comes from",
  "source.analogy": "by analogy, meant as advice",
  "source.unverified": "the source’s own wording could not be checked, meant as advice",
  line: "line {line}",
  lines: "lines {first} to {last}",
  "in.file": "{name}, {lines}",
  also: "Also: {places}",
  compare: "Compare: {places}",
  unsure: "Not sure: a related passage was found.",
  "marked.words": "Marked words",
  more: "and {count} more",
  page: "More on this rule",

  error: "error",
  warning: "warning",
  info: "note",
  "source.front-matter": "the document’s front matter",
  "source.comment": "a comment in the document",
  "source.configuration": "the configuration",
  "source.baseline": "the baseline",
  none: "none",

  "reason.not-governance": "it does not read as a governance document",
  "reason.language": "there are no words for its language yet",
  "reason.ignored": "the configuration ignores it",
  "reason.configuration": "it is a configuration file",
  "reason.turned-off": "its kind is set to none",
  "reason.unreadable": "it could not be read",
  "reason.binary": "it is not a text file",
  "reason.too-large": "it is too large",

  absence: "Absence from the text is not absence in practice.",
  note: "This report was made by a program that reads what a text says. It can overlook an answer, and take for one what is none. It is no legal advice and no grade: there is more than one way to answer each question, and whether a body lives up to its text no text can show. Absence from the text is not absence in practice.",
  "note.sources":
    "The questions come from the Internet Society’s attributes of multistakeholder governance, the process principles of the NETmundial statement and the OECD case, as far as a text can answer them.",
} as const;

export type WordId = keyof typeof ENGLISH;
export type Words = Readonly<Record<WordId, string>>;

export interface Say {
  (id: WordId, args?: Readonly<Record<string, string | number>>): string;
  /** A title of the catalogue in the language of the words; those of an organisation stay as they are. */
  readonly title: (english: string) => string;
  /** What a language is called in the language of the words: `en` is "English". */
  readonly language: (tag: string) => string;
}

/** What a report says of its own in another language. */
export interface Wording {
  readonly words?: Partial<Words>;
  /** The catalogue's titles, by the English ones. */
  readonly titles?: Readonly<Record<string, string>>;
  /** The language of both, as a BCP 47 tag; `en` without it. */
  readonly language?: string;
}

export function sayer({ words = {}, titles = {}, language = "en" }: Wording = {}): Say {
  const say = (id: WordId, args: Readonly<Record<string, string | number>> = {}): string =>
    (words[id] ?? ENGLISH[id]).replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => String(args[name] ?? whole));
  return Object.assign(say, {
    title: (english: string) => titles[english] ?? english,
    language: (tag: string) => languageName(tag, language),
  });
}

/** A document may name as its language what is none. */
function languageName(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** "line 4", "lines 4 to 7". */
export function linesText(say: Say, { start, end }: { start: { line: number }; end: { line: number } }): string {
  const [first, last] = [start.line + 1, end.line + 1];
  return first === last ? say("line", { line: first }) : say("lines", { first, last });
}

/** "line 12", or in another document "bylaws.md, line 12". */
export function placeText(
  { report, say }: { readonly report: Pick<Place, "path">; readonly say: Say },
  { path, name, range }: Place,
): string {
  const lines = linesText(say, range);
  return path === report.path ? lines : say("in.file", { name, lines });
}

/** Of a body in the picture: where it is none, what stands in its place. */
export function nameIn(say: Say, { name, start }: Pick<PicturedBody, "name" | "start">): string {
  return name ?? say(start ? `deciders.start.${start}` : "deciders.nobody");
}

export function membersText(say: Say, count: number): string {
  return count === 1 ? say("members.one") : say("members", { count });
}

/** "elections: two thirds". */
export function decisionWords(
  say: Say,
  { type, method, matter, threshold, fallback, mandate }: PicturedDecision,
): string {
  if (mandate !== undefined) return mandate;
  const args = { what: matter ?? say(`decision.${type}`), how: threshold ?? say(`method.${method}`) };
  return say(fallback ? "decision.fallback" : "decision.how", args);
}
