/** Sections, bodies and offices of the governance documents that are open, or in the set of one that is. */
import { type CancellationToken, type SymbolInformation, SymbolKind } from "vscode-languageserver";
import { nameOf } from "../project/paths.js";
import { toRange } from "./convert.js";
import { familyOf, type Member } from "./family.js";
import { keyOf } from "./places.js";
import { runSafely, throwIfCancelled } from "./run-safely.js";
import type { Session } from "./session.js";

/** Someone who looks for a symbol types more when there are many. */
const MOST = 500;

export function workspaceSymbols(session: Session): void {
  const { connection, log } = session;
  connection.onWorkspaceSymbol(({ query }, token) =>
    runSafely<SymbolInformation[]>(log, "Finding symbols", [], async () => {
      const members = await allMembers(session, token);
      const found = members.flatMap((member) => [...sectionsOf(member), ...bodiesOf(member)]);
      return found.filter(({ name }) => matches(name, query)).slice(0, MOST);
    }),
  );
}

async function allMembers(session: Session, token: CancellationToken): Promise<Member[]> {
  const members = new Map<string, Member>();
  for (const uri of session.documents.keys()) {
    throwIfCancelled(token);
    const checked = await session.checks.of(uri, token);
    for (const member of checked ? await familyOf(session, checked, token) : []) {
      const key = keyOf(member.located);
      if (!members.has(key)) members.set(key, member);
    }
  }
  return [...members.values()];
}

function sectionsOf(member: Member): SymbolInformation[] {
  const containerName = nameOf(member.located.path);
  return member.document.sections.flatMap(({ heading }) => {
    if (!heading?.text) return [];
    const location = { uri: member.uri, range: toRange(member, heading.span) };
    return [{ name: heading.text, kind: SymbolKind.String, location, containerName }];
  });
}

function bodiesOf(member: Member): SymbolInformation[] {
  const containerName = nameOf(member.located.path);
  return member.model.bodies.flatMap(({ name, type, introducedAt, definedAt }) => {
    const span = introducedAt ?? definedAt;
    if (!span) return [];
    const kind = type === "body" ? SymbolKind.Class : SymbolKind.Interface;
    return [{ name, kind, location: { uri: member.uri, range: toRange(member, span) }, containerName }];
  });
}

/** As the protocol asks: the letters of the query in their order, whatever stands between them. */
function matches(name: string, query: string): boolean {
  const letters = name.toLowerCase();
  let at = 0;
  for (const letter of query.toLowerCase().replace(/\s+/g, "")) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
