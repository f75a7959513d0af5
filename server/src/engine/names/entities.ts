/** From the model of a document to its names with all their places. */
import { idOf } from "../cues/names.js";
import type { GovernanceDocument } from "../document/document.js";
import type { Body, DefinedTerm, Mention, Model, StakeholderGroup } from "../model/types.js";
import { KeptOf } from "../text/kept-of.js";
import type { Span } from "../types.js";
import type { Entity, Occurrence } from "./entity.js";
import { namePattern, placesOf } from "./search.js";

const kept = new KeptOf<Model, readonly Entity[]>();

/** Found once for a model. Bodies go before terms and groups of the same name. */
export function entitiesOf(document: GovernanceDocument, model: Model): readonly Entity[] {
  return kept.of(model, () => gather(document, model));
}

function gather(document: GovernanceDocument, model: Model): Entity[] {
  const terms = new Map(model.terms.map((term) => [idOf(term.name), term]));
  const bodies = model.bodies.map((body) => ofBody(document, body, definedAs(body, terms)));
  const taken = new Set(bodies.map(({ key }) => key));
  const isFree = (key: string): boolean => !taken.has(key) && taken.add(key) !== undefined;
  return [
    ...bodies,
    ...[...terms].filter(([id]) => isFree(id)).map(([id, term]) => ofTerm(document, id, term)),
    ...model.groups.filter(({ name }) => isFree(idOf(name))).map((group) => ofGroup(document, group)),
  ].filter(({ occurrences }) => occurrences.length > 0);
}

function definedAs({ id, aliases }: Body, terms: ReadonlyMap<string, DefinedTerm>): DefinedTerm | undefined {
  return [id, ...aliases.map(idOf)].map((each) => terms.get(each)).find((each) => each !== undefined);
}

function ofBody(document: GovernanceDocument, body: Body, term: DefinedTerm | undefined): Entity {
  const occurrences = body.mentions.flatMap((mention) => whereExactly(document, mention));
  const span = body.introducedAt ?? term?.definedAt ?? body.definedAt;
  const place = span && exactly(occurrences, span);
  return entity("body", body.id, body.name, place, occurrences);
}

/** The first place inside the passage, which may be a whole heading. */
function exactly(occurrences: readonly Occurrence[], passage: Span): Span {
  const inside = occurrences.find(({ span }) => passage.start <= span.start && span.start < passage.end);
  return inside?.span ?? passage;
}

/** A mention in a heading has the place of the whole heading. */
function whereExactly({ text: all }: GovernanceDocument, { span, text, sentence }: Mention): Occurrence[] {
  if (sentence >= 0) return [{ span, text }];
  const start = all.slice(span.start, span.end).indexOf(text);
  return start < 0 ? [] : [{ text, span: { start: span.start + start, end: span.start + start + text.length } }];
}

function ofTerm(document: GovernanceDocument, key: string, { name, definedAt }: DefinedTerm): Entity {
  return entity("term", key, name, definedAt, [...placesOf(document, namePattern(name, "g"))]);
}

function ofGroup(document: GovernanceDocument, { name, span }: StakeholderGroup): Entity {
  return entity("group", idOf(name), name, span, [...placesOf(document, namePattern(name, "gi"))]);
}

function entity(
  type: Entity["type"],
  key: string,
  name: string,
  definition: Span | undefined,
  occurrences: readonly Occurrence[],
): Entity {
  const places = new Map(occurrences.map((each) => [each.span.start, each]));
  const ordered = [...places.values()].sort((a, b) => a.span.start - b.span.start);
  return { type, key, name, ...(definition ? { definition } : {}), occurrences: ordered };
}

/**
 * What another document of the set names, where this one writes it: under the same name, or, for a term and a group that
 * are not defined anew here, in the same words.
 */
export function entityIn(document: GovernanceDocument, model: Model, other: Entity): Entity | undefined {
  const own = entitiesOf(document, model).find(({ key }) => key === other.key);
  if (own || other.type === "body") return own;
  const flags = other.type === "term" ? "g" : "gi";
  return entity(other.type, other.key, other.name, undefined, [...placesOf(document, namePattern(other.name, flags))]);
}

export interface EntityAt {
  readonly entity: Entity;
  readonly occurrence: Occurrence;
}

/** The name that stands at an offset. Where one is part of another, the one that is found first. */
export function entityAt(document: GovernanceDocument, model: Model, offset: number): EntityAt | undefined {
  for (const each of entitiesOf(document, model)) {
    const occurrence = occurrenceAt(each, offset);
    if (occurrence) return { entity: each, occurrence };
  }
  return undefined;
}

export function occurrenceAt({ occurrences }: Entity, offset: number): Occurrence | undefined {
  return occurrences.find(({ span }) => span.start <= offset && offset <= span.end);
}
