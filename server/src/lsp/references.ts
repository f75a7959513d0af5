/** References to a name in all documents of a set, or to a section in its own; and the same places as highlights. */
import {
  type CancellationToken,
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type TextDocumentPositionParams,
} from "vscode-languageserver";
import { toOffset, toRange } from "./convert.js";
import { familyOf, type Member, memberOf } from "./family.js";
import { runSafely } from "./run-safely.js";
import type { Session } from "./session.js";
import { type Place, placesOfName, placesOfTarget, targetAt } from "./targets.js";

export function references(session: Session): void {
  const { connection, log } = session;
  connection.onReferences((params, token) =>
    runSafely<Location[]>(log, "Finding references", [], async () => {
      const places = await placesAt(session, params, "set", token);
      return places
        .filter(({ isDefinition }) => params.context.includeDeclaration || !isDefinition)
        .map(({ member, span }) => ({ uri: member.uri, range: toRange(member, span) }));
    }),
  );
  connection.onDocumentHighlight((params, token) =>
    runSafely<DocumentHighlight[]>(log, "Highlighting", [], async () => {
      const places = await placesAt(session, params, "document", token);
      return places.map(({ member, span, isDefinition }) => ({
        range: toRange(member, span),
        kind: isDefinition ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      }));
    }),
  );
}

async function placesAt(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
  scope: "document" | "set",
  token: CancellationToken,
): Promise<Place[]> {
  const checked = await session.checks.of(textDocument.uri, token);
  const member = memberOf(session, checked);
  if (!checked || !member) return [];
  const family = await familyOf(session, checked, token);
  const target = targetAt(family, toOffset(member, position), { withoutLinks: session.client.options.followsLinks });
  if (target?.type === "place") return placesThat(member, target.leadsTo, scope);
  if (target?.type !== "name") return [];
  return placesOfName(scope === "set" ? family : [member], target);
}

/** A heading alone, to which nothing refers, is not worth lighting up. */
function placesThat(member: Member, leadsTo: Place["span"], scope: "document" | "set"): Place[] {
  const places = placesOfTarget(member, leadsTo);
  return scope === "document" && places.length === 1 ? [] : places;
}
