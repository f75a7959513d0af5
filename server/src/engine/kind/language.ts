/** The language a document is written in. */
import { francAll } from "franc-min";
import type { GovernanceDocument } from "../document/document.js";
import { isPlainlyEnglish } from "./english.js";

/** ISO 639-3, as franc gives it, to what front matter and settings use. */
const CODES: Readonly<Record<string, string>> = {
  eng: "en",
  fra: "fr",
  spa: "es",
  por: "pt",
  cmn: "zh",
  rus: "ru",
  arb: "ar",
  deu: "de",
  jpn: "ja",
  bul: "bg",
  ita: "it",
  nld: "nl",
  pol: "pl",
  ukr: "uk",
  swe: "sv",
  tur: "tr",
  kor: "ko",
  ind: "id",
  vie: "vi",
  hin: "hi",
  pes: "fa",
  ces: "cs",
  ron: "ro",
  hun: "hu",
};
const ENOUGH = 2_000;
/** So little text is taken for English, as most headings and names are. */
const TOO_LITTLE = 40;
/** A Latin-script text is another language only when that is clearly likelier than English. */
const CLEARLY = 0.04;

/** A BCP 47 code such as `en`; `und` when it cannot be told. */
export function detectLanguage(document: GovernanceDocument): string {
  const sample = sampleOf(document);
  if (sample.length < TOO_LITTLE || isPlainlyEnglish(sample)) return "en";
  const ranked = francAll(sample, { only: Object.keys(CODES), minLength: TOO_LITTLE });
  const [best] = ranked;
  if (!best) return "und";
  const english = ranked.find(([code]) => code === "eng")?.[1] ?? 0;
  const code = best[1] - english < CLEARLY ? "eng" : best[0];
  return CODES[code] ?? "und";
}

/** Prose of the document, taken from its sentences in order, headings and code left out. */
function sampleOf(document: GovernanceDocument): string {
  let sample = "";
  for (const { facts } of document.parts) {
    for (const block of facts.blocks) {
      if (block.type === "prose") sample += `${block.text}\n`;
      if (sample.length >= ENOUGH) return sample;
    }
  }
  return sample;
}
