/** Renames a body, an office, a defined term or a stakeholder group in all documents of a set. */
import {
  type CancellationToken,
  LSPErrorCodes,
  type PrepareRenameResult,
  type RenameParams,
  ResponseError,
  type ServerCapabilities,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { Edit } from "../engine/index.js";
import { entitiesOf, fragmentEdits, movedAnchors, newForm, plainForm, renameEdits } from "../engine/names/index.js";
import { folderOf, resolveReference } from "../project/paths.js";
import { toOffset, toRange, toSetEdit } from "./convert.js";
import { familyOf, type Member, memberOf } from "./family.js";
import { runSafely } from "./run-safely.js";
import type { Session } from "./session.js";
import { sameIn, type Target, targetAt } from "./targets.js";

export function renameProvider({
  preparesRename,
}: Session["client"]): NonNullable<ServerCapabilities["renameProvider"]> {
  return preparesRename ? { prepareProvider: true } : true;
}

export function rename(session: Session): void {
  const { connection, log } = session;
  connection.onPrepareRename((params, token) =>
    runSafely<PrepareRenameResult | null>(log, "Preparing to rename", null, async () => {
      const found = await nameAt(session, params, token);
      if (!found) return null;
      const { span, text } = found.target.occurrence;
      return { range: toRange(found.member, span), placeholder: text.replace(/\s+/g, " ") };
    }),
  );
  connection.onRenameRequest((params, token) =>
    runSafely<WorkspaceEdit | null>(log, "Renaming", null, () => renameAt(session, params, token)),
  );
}

async function nameAt(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
  token: CancellationToken,
) {
  const checked = await session.checks.of(textDocument.uri, token);
  const member = memberOf(session, checked);
  if (!checked || !member) return undefined;
  const family = await familyOf(session, checked, token);
  const target = targetAt(family, toOffset(member, position), { withoutLinks: false });
  return target?.type === "name" ? { member, family, target } : undefined;
}

async function renameAt(session: Session, params: RenameParams, token: CancellationToken): Promise<WorkspaceEdit> {
  const found = await nameAt(session, params, token);
  if (!found)
    throw refused(session.words.text("There is no body, term or stakeholder group here that could be renamed."));
  const name = nameFrom(session.words, params.newName);
  const { family } = found;
  refuseTaken(session.words, family, found.target, name);
  const edits = family.map((member) => {
    const own = sameIn(member, found.target.entity).flatMap((entity) =>
      renameEdits(member.document, entity, found.target.occurrence.text, name),
    );
    return { member, edits: own };
  });
  return toSetEdit(withLinks(edits), session.client);
}

function nameFrom(words: Session["words"], text: string): string {
  const name = text.trim().replace(/\s+/g, " ");
  if (!/\p{L}/u.test(name)) throw refused(words.text("The new name must hold a letter."));
  if (/[\r\n]/.test(text) || /[*_`[\]<>|#]/.test(name))
    throw refused(words.text("The new name must be plain text in one line."));
  return name;
}

/** Two things under one name could never be told apart again. */
function refuseTaken(
  words: Session["words"],
  family: readonly Member[],
  { entity, occurrence }: Extract<Target, { type: "name" }>,
  name: string,
) {
  const whole = newForm(entity.name, occurrence.text, name) ?? name;
  const wanted = new Set([plainForm(name), plainForm(whole)]);
  for (const { document, model, located } of family)
    for (const other of entitiesOf(document, model))
      if (other.key !== entity.key && wanted.has(plainForm(other.name)))
        throw refused(words.text('"{0}" is the name of something else in {1}.', other.name, located.path));
}

interface MemberEdits {
  readonly member: Member;
  readonly edits: readonly Edit[];
}

/** Headings that change have other anchors: the links to them follow. */
function withLinks(all: readonly MemberEdits[]): MemberEdits[] {
  const moved = all.map(({ member, edits }) => ({
    path: member.located.path,
    anchors: movedAnchors(member.document, edits),
  }));
  return all.map(({ member, edits }) => {
    const own = member.located.path;
    const links = moved.flatMap(({ path, anchors }) => {
      const leads = (link: string) => (link === "" ? own : resolveReference(folderOf(own), decoded(link))) === path;
      return anchors.length > 0 ? fragmentEdits(member.document, anchors, leads) : [];
    });
    return { member, edits: [...edits, ...links] };
  });
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}

function refused(message: string): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
