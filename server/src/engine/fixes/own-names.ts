/** Names and addresses that a document gives already, put into the placeholders of drafts. */
import { idOf } from "../cues/names.js";
import type { GovernanceDocument, Section } from "../document/document.js";
import { modelOf } from "../model/of-document.js";
import type { Body, Model } from "../model/types.js";
import { KeptOf } from "../text/kept-of.js";
import type { TopicId } from "../types.js";
import { escapeSnippet } from "./snippet.js";

/** What placeholders ask for, by their label in small letters. */
const LABELS: Readonly<Record<string, keyof OwnNames>> = {
  "name of the body": "body",
  "name of the deciding body": "decider",
  "title of the chair or coordinator": "chair",
  "address of the list or forum": "list",
  "list or repository": "list",
  contact: "contact",
  "address for comments": "contact",
  "address of the repository or website": "site",
  "place of publication": "site",
  "place of the record": "site",
};

/** As they stand in a sentence, with their article. */
export interface OwnNames {
  readonly body?: string;
  readonly decider?: string;
  readonly chair?: string;
  readonly list?: string;
  readonly contact?: string;
  readonly site?: string;
}

const kept = new KeptOf<GovernanceDocument, OwnNames>();

export function ownNames(document: GovernanceDocument, language: string): OwnNames {
  return kept.of(document, () => gather(document, modelOf(document, language)));
}

function gather(document: GovernanceDocument, model: Model | undefined): OwnNames {
  const own = model?.bodies.filter(({ external, name }) => !external && isOne(name)) ?? [];
  const named = (body: Body | undefined) => body && withArticle(document, body);
  const decider = deciderOf(own, model);
  const titled = own.find(({ type, mentions }) => type === "body" && mentions[0]?.span.start === document.title.start);
  const chair = own.find(
    ({ id, type, definedAt }) => type === "role" && definedAt && /(?:^| )(?:chair|coordinator)$/.test(id),
  );
  const names: { readonly [name in keyof OwnNames]: string | undefined } = {
    body: named(titled),
    decider: named(decider) ?? named(titled),
    chair: named(chair),
    ...addresses(document),
  };
  return Object.fromEntries(Object.entries(names).filter(([, name]) => name !== undefined));
}

/** "Committees" are any of them. */
function isOne(name: string): boolean {
  return idOf(name) === name.toLowerCase().replace(/\s+/g, " ");
}

/** The body of which the text says most often that it decides. */
function deciderOf(own: readonly Body[], model: Model | undefined): Body | undefined {
  const count = ({ id }: Body) => model?.decisions.filter(({ by }) => by === id).length ?? 0;
  const [first] = own
    .filter(({ type, introducedAt }) => type === "body" && introducedAt)
    .filter((body) => count(body) > 0)
    .sort((a, b) => count(b) - count(a) || b.mentions.length - a.mentions.length);
  return first;
}

/** As the text mostly has it: "the Council", or "Tidewater" alone. */
function withArticle({ text }: GovernanceDocument, { name, mentions }: Body): string {
  const inText = mentions.filter(({ sentence }) => sentence >= 0);
  const after = inText.filter(({ span }) => /\bthe\s+$/i.test(text.slice(Math.max(0, span.start - 6), span.start)));
  return after.length * 2 >= inText.length ? `the ${name}` : name;
}

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const ADDRESS = /https?:\/\/[^\s()<>[\]"']*[^\s()<>[\]"'.,;:!?]/g;
const IS_LIST = /\b(?:lists?|forum|discuss\w*|chat|matrix|zulip|talk)\b/i;

function addresses(document: GovernanceDocument): Readonly<Record<"list" | "contact" | "site", string | undefined>> {
  const channels = under(document, ["channels"]);
  const published = under(document, ["transparency", "outputs", "channels"]);
  const places = [...channels.matchAll(EMAIL), ...channels.matchAll(ADDRESS)].map(([place]) => place);
  const list = places.find((place) => IS_LIST.test(place));
  const mails = [...channels.matchAll(EMAIL), ...document.text.matchAll(EMAIL)].map(([mail]) => mail);
  const contact = mails.find((mail) => !IS_LIST.test(mail));
  const site = published.match(ADDRESS)?.find((address) => !IS_LIST.test(address));
  return { list, contact, site };
}

/** What stands in the sections that are dedicated to these topics. */
function under({ text, sections }: GovernanceDocument, topics: readonly TopicId[]): string {
  const isWanted = (section: Section) => section.heading && topics.some((topic) => section.topics.includes(topic));
  return sections
    .filter(isWanted)
    .map(({ span }) => text.slice(span.start, span.end))
    .join("\n");
}

/** What the document gives for the placeholder with this label, if anything. */
export function ownNameFor(label: string, document: GovernanceDocument, language: string): string | undefined {
  const wanted = LABELS[label.toLowerCase()];
  return wanted && ownNames(document, language)[wanted];
}

const STOP = /\$\{(\d+):\[([^\]]*)\]\}/g;
/** What a label gives as an example. */
const HINT = /, e\.g\. .*$/;
/** An item or a paragraph begins with it, maybe in bold, as a sentence does. */
const AT_START = /(?:^|\n)[ \t]*(?:[-*][ \t]+\**|\*\*)$/;

/** The draft with what is known in its placeholders, which stay tab stops. */
export function withOwnNames(body: string, names: OwnNames): string {
  return body.replace(STOP, (stop, number: string, label: string, at: number) => {
    const wanted = LABELS[label.toLowerCase().replace(HINT, "")];
    const name = wanted && names[wanted];
    if (name === undefined) return stop;
    const isFirst = AT_START.test(body.slice(0, at)) || /^\p{Lu}/u.test(label);
    return `\${${number}:${escapeSnippet(isFirst ? capital(name) : name)}}`;
  });
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
