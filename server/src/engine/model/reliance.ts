/** What the document leaves to other documents, and for which topics. */
import type { Reading, ReadSentence } from "../coverage/reading.js";
import { linksOf } from "../document/document.js";
import { matchesIn } from "../text/matches.js";
import type { TopicId } from "../types.js";
import type { Model } from "./types.js";

type Reliance = Model["reliesOn"][number];

/** Words by which a sentence leaves a matter to another place. */
const LEAVES =
  /\b(?:see|refer(?:s|red)? to|follow(?:s|ing)?|according to|in accordance with|accordance|governed by|subject to|(?:described|defined|set out|outlined|documented|specified|laid down|settled|stated|listed|regulated|found|kept|explained) in|adopts?|adheres? to|abide by|appl(?:y|ies)|as per|under)\b/i;
/** A link with hardly any words beside it leads on by itself. */
const FEW_WORDS = 8;
const FILE = /[\p{L}\p{N}_./-]{1,80}\.(?:md|markdown|txt|rst|adoc|pdf|html?|docx?)\b/giu;

export function readReliance(reading: Reading): Model["reliesOn"] {
  const links = [...linksOf(reading.document)].filter(({ url }) => url !== "" && !/^(?:#|mailto:)/i.test(url));
  return reading.sentences.flatMap((sentence) => {
    if (sentence.words > FEW_WORDS && !LEAVES.test(sentence.text)) return [];
    const { start, end } = sentence.span;
    const linked = links.filter(({ span }) => start <= span.start && span.end <= end);
    const places = linked.length > 0 ? linked.map(({ url, span }) => ({ target: url, span })) : filesIn(sentence);
    const topics = topicsOf(sentence);
    return places.flatMap((place): Reliance[] =>
      topics.length > 0 ? topics.map((topic) => ({ topic, ...place })) : [place],
    );
  });
}

function filesIn(sentence: ReadSentence): Pick<Reliance, "target" | "span">[] {
  return matchesIn(sentence.text, FILE).map((match) => {
    const start = sentence.start + match.index;
    return { target: match[0], span: sentence.spanOf(start, start + match[0].length) };
  });
}

/** What it says itself, or what the heading says it is about. */
function topicsOf({ hits, under }: ReadSentence): TopicId[] {
  const said = hits.flatMap(({ signal }) =>
    signal.type === "topic" && signal.strength === "says" ? [signal.topic] : [],
  );
  return [...new Set(said.length > 0 ? said : under)];
}
