/** On a name: who or what it is, as the document or another of its set defines it. */
import type { CancellationToken } from "vscode-languageserver";
import { nameOf } from "../../project/paths.js";
import type { Checked } from "../checks.js";
import { familyOf, type Member, memberOf } from "../family.js";
import type { Told } from "../hover.js";
import { quotedAt } from "../quotes.js";
import type { Session } from "../session.js";
import { definitionOf, holds, sameIn, targetAt } from "../targets.js";
import type { Texts } from "../texts.js";

export async function nameHover(
  session: Session,
  { name }: Texts,
  checked: Checked,
  offset: number,
  token: CancellationToken,
): Promise<Told | undefined> {
  const member = memberOf(session, checked);
  if (!member) return undefined;
  const family = await familyOf(session, checked, token);
  const target = targetAt(family, offset, { withoutLinks: true });
  if (target?.type !== "name") return undefined;
  const found = definitionOf(family, target);
  const isHere = found?.member === member || (found?.member.uri === member.uri && holds(found.span, offset));
  const entity = (found && sameIn(found.member, target.entity)[0]) ?? target.entity;
  const quote = found && quotedAt(found.member.document, found.span);
  const place = found && !isHere ? placeIn(found.member, found.span.start) : undefined;
  const what = [WHAT[entity.type](found?.member ?? member, entity.key), found ? "" : "nowhere defined"];
  return {
    text: name(entity.name.replace(/\s+/g, " "), what.filter((each) => each !== "").join(", "), quote, place),
    span: target.occurrence.span,
  };
}

const WHAT = {
  term: () => "defined term",
  group: () => "stakeholder group",
  body: ({ model }: Member, key: string): string => {
    const body = model.bodies.find(({ id }) => id === key);
    const aliases = body?.aliases.map((alias) => `“${alias}”`) ?? [];
    const what = body?.type === "role" ? "office" : "body";
    return aliases.length > 0 ? `${what}, also ${aliases.join(" and ")}` : what;
  },
} as const;

function placeIn({ uri, located, document }: Member, offset: number) {
  const line = document.lines.lineAt(offset) + 1;
  return { text: `${nameOf(located.path)}, line ${line}`, uri: `${uri}#L${line}` };
}
