/** Decisions by consensus, where nothing says what counts as one. */
import { saying } from "../coverage/saying.js";
import { modelHits } from "../cues/hit.js";
import { linksOf } from "../document/document.js";
import type { CheckInput, Found } from "./check.js";

export function consensusUndefined({ model, reading, document, others }: CheckInput): Found[] {
  const agreed = model.decisions.filter(
    ({ method }) => method === "consensus" || method === "rough-consensus" || method === "lazy-consensus",
  );
  const first = agreed.find(({ threshold, fallback }) => !threshold && !fallback);
  const defines = (each: CheckInput["reading"]) => saying(each, "consensus-defined").length > 0;
  if (!first || defines(reading) || others.some((other) => defines(other.reading))) return [];
  for (const { text, url } of linksOf(document))
    if (/consensus/i.test(text) || /consensus|rfc7282/i.test(url)) return [];
  if (
    document.sections.some(({ heading }) =>
      /\b(?:definition of|levels of|what is|what counts as) consensus\b/i.test(heading?.text ?? ""),
    )
  )
    return [];
  const sentence = reading.sentences[first.sentence];
  const [word] = modelHits(sentence?.hits ?? [], "by-consensus");
  const span = sentence && word ? sentence.spanOf(word.start, word.end) : first.span;
  const isJudged = saying(reading, "consensus-judged").length > 0;
  const what = sentence && word ? sentence.textOf(word) : "consensus";
  return [{ span, message: { id: "consensus-undefined", args: { what } }, confidence: isJudged ? 0.8 : 0.88 }];
}
