/** Bodies of other organisations: their names say whose they are. */

import { matchesIn } from "../text/matches.js";
import type { Body } from "./types.js";
import type { Aliases } from "./whose.js";

/** Words that name an organisation or a place, not a task. */
const ORGANISATION =
  /\b(?:foundation|consortium|association|society|university|institute|corporation|federation|union|government|ministry|parliament|european|united|nations|internet|google|apache|linux|github|court)\b/;
const ACRONYM = /(?<![\p{L}\p{N}])(?:\p{Lu}{2,}[\p{L}\p{N}]*|\p{Lu}\d[\p{L}\p{N}]*)(?![\p{L}\p{N}])/gu;

/** Its name holds that of an organisation that is no body of this text. */
export function isForeign({ id, mentions }: Pick<Body, "id" | "mentions">, aliases: Aliases): boolean {
  if (ORGANISATION.test(id)) return true;
  return mentions.some(({ text }) => matchesIn(text, ACRONYM).some(([word]) => !aliases.has(word) && word !== text));
}
