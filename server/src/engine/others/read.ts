/** The other documents of a set, read as far as they count for the one that is linted. */
import type { Assessment } from "../coverage/assess.js";
import type { Reading } from "../coverage/reading.js";
import { lexicon } from "../cues/lexicon.js";
import { readControl } from "../document/control.js";
import type { GovernanceDocument } from "../document/document.js";
import { detectLanguage } from "../kind/language.js";
import type { Model } from "../model/types.js";
import type { KindId, TopicId } from "../types.js";
import type { Other, Relation } from "./other.js";
import { study } from "./study.js";

/** Another document of the set that sets rules. */
export interface OtherRead {
  readonly document: GovernanceDocument;
  readonly relation: Relation;
  readonly reading: Reading;
  readonly assessments: ReadonlyMap<TopicId, Assessment>;
  readonly model: Model;
  /** Undefined where neither the text nor anybody says it, but configuration or front matter counts it in. */
  readonly kind?: KindId;
  /** A contradiction between it and the document that is linted is told here, not there. */
  readonly toldHere: boolean;
  /** The only topics for which it counts; all, when left out. */
  readonly topics?: readonly TopicId[];
}

/** Whose rules give way where two contradict each other: the later one is told of it. */
const RANK: readonly KindId[] = ["charter", "bylaws", "terms-of-reference", "policy", "proposal"];

/** @param own the kind of the document at `path` */
export function readOthers(others: readonly Other[], own: KindId, path: string): OtherRead[] {
  return others.flatMap((other) => readOther(other, own, path) ?? []);
}

function readOther(other: Other, own: KindId, path: string): OtherRead | undefined {
  const { document, relation } = other;
  const control = readControl(document);
  const words = lexicon(control.language ?? other.language ?? detectLanguage(document));
  const said = control.kind ?? other.kind;
  if (!words || document.path === path) return undefined;
  const { reading, assessments, found, model } = study(document, words);
  const kind = said === "none" ? undefined : (said ?? found.kind);
  const topics = topicsOf(other, kind, own, reading);
  if (topics?.length === 0) return undefined;
  return {
    ...{ document, relation, reading, assessments, model },
    ...(kind ? { kind } : {}),
    ...(topics ? { topics } : {}),
    toldHere: isToldHere(other, kind, own, path),
  };
}

/** What is named counts; of what is linked to, rules do, and a text on one topic (a code of conduct) for that topic. */
function topicsOf(
  { relation, topics, document }: Other,
  kind: KindId | undefined,
  own: KindId,
  { lexicon: { headingTopics } }: Reading,
): readonly TopicId[] | undefined {
  if (relation !== "link") return topics;
  // What is proposed is no rule yet.
  if (kind === "proposal" && own !== "proposal") return [];
  return kind ? topics : [...new Set(document.titles.flatMap(headingTopics))];
}

function isToldHere({ relation, leadsBack, document }: Other, kind: KindId | undefined, own: KindId, path: string) {
  if (relation === "inherits" || !leadsBack) return true;
  const [theirs, ours] = [kind ? RANK.indexOf(kind) : RANK.length, RANK.indexOf(own)];
  return ours === theirs ? path > document.path : ours > theirs;
}
