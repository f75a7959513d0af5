/** Go to definition: of a name, of "Section 4.2", of an annex, of an anchor or a file that is linked to. */
import type { CancellationToken, Location, LocationLink, TextDocumentPositionParams } from "vscode-languageserver";
import type { Span } from "../engine/index.js";
import { anchorAt } from "../engine/model/anchors.js";
import { folderOf, resolveReference } from "../project/paths.js";
import { type Placeable, START, toOffset, toRange } from "./convert.js";
import { familyOf, type Member, memberOf } from "./family.js";
import { uriIn } from "./places.js";
import { runSafely } from "./run-safely.js";
import type { Session } from "./session.js";
import { definitionOf, type Target, targetAt } from "./targets.js";

export function definition(session: Session): void {
  const { connection, client, log } = session;
  connection.onDefinition((params, token) =>
    runSafely<LocationLink[] | Location[]>(log, "Going to a definition", [], async () => {
      const links = await definitionsAt(session, params, token);
      if (client.definitionLinks) return links;
      return links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
    }),
  );
}

async function definitionsAt(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
  token: CancellationToken,
): Promise<LocationLink[]> {
  const checked = await session.checks.of(textDocument.uri, token);
  const member = memberOf(session, checked);
  if (!checked || !member) return [];
  const options = { withoutLinks: session.client.options.followsLinks };
  const family = await familyOf(session, checked, token);
  const target = targetAt(family, toOffset(member, position), options);
  if (target?.type === "place") return [link(member, target.span, member, target.leadsTo)];
  if (target?.type === "file") return fileLink(session, member, target);
  if (!target) return [];
  const found = definitionOf(family, target);
  return found ? [link(member, target.occurrence.span, found.member, found.span)] : [];
}

function link(from: Placeable, origin: Span, to: Member, span: Span): LocationLink {
  const range = toRange(to, span);
  return {
    originSelectionRange: toRange(from, origin),
    targetUri: to.uri,
    targetRange: range,
    targetSelectionRange: range,
  };
}

/** Where the fragment leads in the file, as far as the file is there and has it; else its beginning. */
async function fileLink(
  { projects, engine }: Session,
  member: Member,
  { reference: { target, span } }: Extract<Target, { readonly type: "file" }>,
): Promise<LocationLink[]> {
  const [reference = "", fragment] = target.split("#", 2);
  const path = resolveReference(folderOf(member.located.path), reference);
  if (path === undefined) return [];
  const text = await projects.files(member.located).readText(path);
  if (text === undefined) return [];
  const document = fragment ? engine.read(path, text) : undefined;
  const anchor = document && fragment ? anchorAt(document, fragment) : undefined;
  const range = document && anchor ? toRange({ document, positions: member.positions }, anchor.span) : START;
  return [
    {
      originSelectionRange: toRange(member, span),
      targetUri: uriIn(member.located, path),
      targetRange: range,
      targetSelectionRange: range,
    },
  ];
}
