/** The model of a document, the same that the last check of it used. */
import { lexicon } from "../cues/lexicon.js";
import { readControl } from "../document/control.js";
import type { GovernanceDocument } from "../document/document.js";
import { detectLanguage } from "../kind/language.js";
import { study } from "../others/study.js";
import { KeptOf } from "../text/kept-of.js";
import type { DefinedTerm, Model } from "./types.js";

/** Undefined for a language without words. The document's own front matter goes before the one given; else its text tells it. */
export function modelOf(document: GovernanceDocument, language?: string): Model | undefined {
  const words = lexicon(readControl(document).language ?? language ?? detectLanguage(document));
  return words && shown(study(document, words).model);
}

const kept = new KeptOf<Model, Model>();

/** With properties of its own, for whoever prints, copies or compares it; each is read when it is first asked for. */
function shown(model: Model): Model {
  return kept.of(model, () => withProperties(model));
}

function withProperties(model: Model): Model {
  let terms: readonly DefinedTerm[] | undefined;
  return {
    get bodies() {
      return model.bodies;
    },
    get decisions() {
      return model.decisions;
    },
    get mandates() {
      return model.mandates;
    },
    get quorums() {
      return model.quorums;
    },
    get seats() {
      return model.seats;
    },
    get limits() {
      return model.limits;
    },
    get periods() {
      return model.periods;
    },
    get escalations() {
      return model.escalations;
    },
    get groups() {
      return model.groups;
    },
    get terms() {
      terms ??= model.terms.map(withUses);
      return terms;
    },
    get references() {
      return model.references;
    },
    get reliesOn() {
      return model.reliesOn;
    },
  };
}

function withUses(term: DefinedTerm): DefinedTerm {
  const { name, definedAt } = term;
  return {
    name,
    definedAt,
    get uses() {
      return term.uses;
    },
  };
}
