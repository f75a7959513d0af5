/** What stands at a position and can be followed: a name, or a reference to another place. */

import type { model, Span } from "../engine/index.js";
import { type Entity, type EntityAt, entitiesOf, entityAt, entityIn, occurrenceAt } from "../engine/names/index.js";
import type { Member } from "./family.js";

export type Target =
  | ({ readonly type: "name" } & EntityAt)
  /** A section, annex or anchor of the document itself; `span` is what stands at the position. */
  | { readonly type: "place"; readonly span: Span; readonly leadsTo: Span }
  | { readonly type: "file"; readonly reference: model.Reference };

export interface TargetOptions {
  /** The client follows links itself. */
  readonly withoutLinks: boolean;
}

/** @param family the first is the document that is asked about */
export function targetAt(
  family: readonly Member[],
  offset: number,
  { withoutLinks }: TargetOptions,
): Target | undefined {
  const [member] = family;
  if (!member) return undefined;
  const { document, model: read } = member;
  const isWanted = ({ type }: model.Reference) => !withoutLinks || type === "section" || type === "annex";
  const reference = read.references.find(({ span }) => holds(span, offset));
  if (reference?.leadsTo && isWanted(reference))
    return { type: "place", span: reference.span, leadsTo: reference.leadsTo };
  if (reference?.type === "file" && isWanted(reference)) return { type: "file", reference };
  const named = nameAt(family, offset);
  if (named) return { type: "name", ...named };
  const heading = document.sections.find((each) => each.heading && holds(each.heading.span, offset))?.heading;
  return heading && { type: "place", span: heading.span, leadsTo: heading.span };
}

/** A name may be written with line ends, indents and marks in it. */
const SLACK = 40;

/** A name of the document itself, or one that another of the set defines. */
function nameAt([own, ...others]: readonly Member[], offset: number): EntityAt | undefined {
  if (!own) return undefined;
  const found = entityAt(own.document, own.model, offset);
  if (found) return found;
  const near = (name: string): boolean =>
    own.document.text
      .slice(Math.max(0, offset - name.length - SLACK), offset + name.length + SLACK)
      .toLowerCase()
      .includes(name.slice(0, 3).toLowerCase());
  for (const { document, model: read } of others)
    for (const each of entitiesOf(document, read)) {
      if (!near(each.name)) continue;
      const entity = entityIn(own.document, own.model, each);
      const occurrence = entity && occurrenceAt(entity, offset);
      if (entity && occurrence) return { entity, occurrence };
    }
  return undefined;
}

export interface Place {
  readonly member: Member;
  readonly span: Span;
  readonly isDefinition: boolean;
}

/** Where the same name stands in all the documents. */
export function placesOfName(family: readonly Member[], { entity }: EntityAt): Place[] {
  return family.flatMap((member) =>
    sameIn(member, entity).flatMap(({ occurrences, definition }) =>
      occurrences.map(({ span }) => ({ member, span, isDefinition: span.start === definition?.start })),
    ),
  );
}

export function sameIn({ document, model: read }: Member, entity: Entity): Entity[] {
  return [entityIn(document, read, entity)].filter((each) => each !== undefined);
}

/** Where a document refers to a place of its own, and the place itself. */
export function placesOfTarget(member: Member, leadsTo: Span): Place[] {
  const references = member.model.references.filter((each) => each.leadsTo?.start === leadsTo.start);
  const places = references.map(({ span }) => ({ member, span, isDefinition: false }));
  return [{ member, span: leadsTo, isDefinition: true }, ...places];
}

/** Where the name is defined: in this document, else in another of the set. */
export function definitionOf(family: readonly Member[], { entity }: EntityAt): Omit<Place, "isDefinition"> | undefined {
  for (const member of family)
    for (const { definition } of sameIn(member, entity)) if (definition) return { member, span: definition };
  return undefined;
}

export function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
