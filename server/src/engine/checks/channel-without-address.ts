/** A list, forum or chat that is the place of the work, with no address by which to find it. */

import type { ReadSentence } from "../coverage/reading.js";
import { saying } from "../coverage/saying.js";
import { sentencesUnder } from "../coverage/where.js";
import type { GovernanceDocument } from "../document/document.js";
import { perSource } from "../document/links.js";
import type { CheckInput, Found } from "./check.js";
import { hitsNamed, isMet, isRule } from "./sentences.js";

/** Written out, as against a link: a web address, or an e-mail address. */
const WRITTEN = /(?:https?:\/\/|www\.|[\w-]@[\w-]|\b[\w-]+\.(?:org|com|net|io|dev|chat|example)\b|[#]\w)/;

const ARTICLE = /^(?:the|our|its|an?|this)\s+/i;
const ADDRESS = /https?:\/\/[^\s)>\]]{1,200}|[\w.+-]{1,64}@[\w.-]{1,100}/g;
/** Addresses under which a list or forum is found: its own, or that of the group that has it. */
const OF_A_CHANNEL = /list|forum|chat|talk|discuss|slack|discord|zulip|matrix|irc|groups|community|join/i;

export function channelWithoutAddress(input: CheckInput): Found[] {
  const { document, reading } = input;
  if (!isMet(input, "channels")) return [];
  const named = saying(reading, "venue").map(({ sentence }) => sentence);
  const place = named.find((each) => isRule(each) && isPlaceOfWork(each));
  const venue = place && hitsNamed(place, "venue")[0];
  if (!venue) return [];
  const hasAddress = (each: ReadSentence) => WRITTEN.test(each.text) || hasLink(document, each);
  if (hitsNamed(place, "points").length > 0 || named.some(hasAddress)) return [];
  if (sentencesUnder(reading, "channels").some(hasAddress) || hasChannels(document).includes(true)) return [];
  const what = place.textOf(venue).replace(ARTICLE, "");
  const span = place.spanOf(venue.end - what.length, venue.end);
  const remedy = { type: "complete", parts: ["address"] } as const;
  return [{ span, message: { id: "channel-without-address", args: { what } }, remedy }];
}

/** In its paragraph, item or row. */
function hasLink({ parts }: GovernanceDocument, { block: { fact, part } }: ReadSentence): boolean {
  const links = parts[part]?.facts.links ?? [];
  return links.some(({ span }) => fact.span.start <= span.start && span.start < fact.span.end);
}

const hasChannels = perSource((source) =>
  [...source.matchAll(ADDRESS)].some(([address]) => OF_A_CHANNEL.test(address)),
);

function isPlaceOfWork(sentence: ReadSentence): boolean {
  return hitsNamed(sentence, "venue-use").length > 0 && hitsNamed(sentence, "no-venue").length === 0;
}
