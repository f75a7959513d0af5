/** A body to which something falls, and that the text nowhere introduces. */

import { perPart } from "../coverage/per-part.js";
import type { Reading } from "../coverage/reading.js";
import { linksNear } from "../document/links.js";
import { likeness } from "../model/likeness.js";
import { perLink } from "../model/per-link.js";
import { placesIn } from "../model/places.js";
import { hasPower } from "../model/powers.js";
import type { Body, Mention } from "../model/types.js";
import type { CheckInput, Found } from "./check.js";

/** Where another organisation's document is linked to that may set the body up. */
const CONSTITUTION = /charter|by-?laws|constitution|statutes|articles of/i;

const toConstitution = perLink(
  ({ url, text }) => (/^https?:/i.test(url) && CONSTITUTION.test(`${text} ${url}`)) || undefined,
);

export function undefinedBody({ document, kind, model, reading, others }: CheckInput): Found[] {
  // A proposal speaks to bodies that others have set up.
  if (kind === "proposal") return [];
  if (toConstitution(document).length > 0) return [];
  const { places, heads } = placesIn(reading);
  const elsewhere = introducedIn(others);
  const known = [...model.bodies, ...elsewhere];
  const isLinked = ({ span }: Mention) =>
    linksNear(document, span).some((link) => link.span.start <= span.start && span.end <= link.span.end);
  return undefinedIn(model.bodies).flatMap((body) => {
    const head = heads.get(body.id) ?? "";
    if (body.id === head || isInSeries(body.id, head, reading)) return [];
    if (body.mentions.some(isLinked) || likeness(body, known)) return [];
    if (elsewhere.some((each) => isCalled(each, body))) return [];
    const first = places.find((each) => each.body === body.id && hasPower(each, reading, model.escalations));
    if (!first) return [];
    return [{ span: first.span, message: { id: "undefined-body", args: { name: first.text } }, confidence: 0.88 }];
  });
}

/** The bodies that other documents of the set introduce. */
export function introducedIn(others: CheckInput["others"]): Body[] {
  return others.flatMap(({ model }) => model.bodies.filter(({ introducedAt }) => introducedAt));
}

/** Whether one body goes by the name of another. */
export function isCalled(known: Body, { id, name }: Body): boolean {
  return known.id === id || known.aliases.includes(name);
}

/** Named and nowhere introduced; other organisations' own bodies only when asked for. */
export function undefinedIn(bodies: readonly Body[], withForeign = false): Body[] {
  const capitals = bodies.some(({ mentions, introducedAt }) => introducedAt && mentions.some(({ proper }) => proper));
  const known = bodies.filter((each) => each.introducedAt && each.id.includes(" ")).map(({ id }) => ` ${id}`);
  const found = bodies.filter(
    ({ id, type, definedAt, introducedAt, external, mentions }) =>
      type === "body" &&
      !definedAt &&
      !introducedAt &&
      (withForeign || !external) &&
      !VENUE.test(id) &&
      !known.some((each) => id.endsWith(each)) &&
      mentions.some(
        ({ proper, sentence, text }) =>
          sentence >= 0 && (proper || (!capitals && text === text.toLowerCase())) && !isMany(text),
      ),
  );
  return found.slice(0, MOST);
}

/** "Committees", and not "Panel of Elders". */
function isMany(text: string): boolean {
  return /s$/i.test(text) && !/\s(?:of|on|for)\s/i.test(text);
}

/** Each is compared with all others: beyond so many the text is no charter any more. */
const MOST = 200;

/** Where people meet and write is seldom a body, and any meeting of all is one without being set up. */
const VENUE = /(?:forum|meeting|assembly|plenary|members)$/;

/** "The Advisory, Technical and Members Committees": each of them is introduced there. */
function isInSeries(id: string, head: string, reading: Reading): boolean {
  const word = id.slice(0, id.length - head.length).trim();
  if (!/^[\p{L}-]+$/u.test(word)) return false;
  const series = new RegExp(`\\b${word}(?:, [\\p{L}]+){0,4},? and \\p{L}+ ${head.replace(/y$/, "ie")}s\\b`, "iu");
  return listing(reading).some(({ sentence: { text } }) => series.test(text));
}

/** What all such series have. */
const listing = perPart(({ text }) => /,? and \p{L}+ [^.]*s\b/iu.test(text) || undefined);
