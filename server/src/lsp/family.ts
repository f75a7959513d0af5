/** The documents that a name is good for: the one that was asked about, those of its set, and open ones that depend on it. */
import type { CancellationToken } from "vscode-languageserver";
import type { GovernanceDocument, model } from "../engine/index.js";
import type { Checked } from "./checks.js";
import type { Placeable } from "./convert.js";
import { keyOf, type Located, locate, uriIn } from "./places.js";
import type { Session } from "./session.js";

/** A governance document with what it says. */
export interface Member extends Placeable {
  readonly uri: string;
  /** Null where it is not open. */
  readonly version: number | null;
  readonly located: Located;
  readonly document: GovernanceDocument;
  readonly model: model.Model;
}

/** Undefined for what is not governance: there nothing is named. */
export function memberOf({ engine }: Pick<Session, "engine">, checked: Checked | undefined): Member | undefined {
  if (!checked?.result.linted) return undefined;
  const { uri, version, located, document, positions, result } = checked;
  const read = engine.model(document, result.language);
  return read && { uri, version, located, document, positions, model: read };
}

/** The first is the document itself; none comes twice. */
export async function familyOf(session: Session, checked: Checked, token?: CancellationToken): Promise<Member[]> {
  const own = memberOf(session, checked);
  if (!own) return [];
  const around = [checked, ...(await dependents(session, checked, token))];
  const members = [own, ...around.flatMap((each) => [memberOf(session, each), ...othersOf(session, each)])];
  const byKey = new Map<string, Member>();
  for (const member of members)
    if (member && !byKey.has(keyOf(member.located))) byKey.set(keyOf(member.located), member);
  return [...byKey.values()];
}

/** Open documents in whose set this one is. */
async function dependents(session: Session, { uri, located }: Checked, token?: CancellationToken): Promise<Checked[]> {
  const key = keyOf(located);
  const others = session.documents.keys().filter((each) => each !== uri);
  const checks = await Promise.all(others.map((each) => session.checks.of(each, token)));
  return checks.filter((each) => each?.dependsOn.has(key)).filter((each) => each !== undefined);
}

function othersOf(session: Session, { others, located, positions }: Checked): Member[] {
  const { engine } = session;
  return others.flatMap(({ document, kind, language }) => {
    const settings = { ...(kind ? { kind } : {}), ...(language ? { language } : {}) };
    const read = engine.isGovernance(document, settings) ? engine.model(document, language) : undefined;
    const place = { ...located, path: document.path };
    return read ? [{ ...openAs(session, place), located: place, document, positions, model: read }] : [];
  });
}

/** The client's own spelling of the URI and its version, if it has the document open. */
function openAs({ documents }: Session, located: Located): Pick<Member, "uri" | "version"> {
  const key = keyOf(located);
  const open = documents.all().find(({ uri }) => keyOf(locate(uri)) === key);
  return { uri: open?.uri ?? uriIn(located, located.path), version: open?.version ?? null };
}
