/** What a schema allows at a place in YAML, as proposals. Rules bring their documentation. */
import { rule } from "../../engine/index.js";
import type { Schema } from "../../project/configuration/schema.js";
import type { Context } from "./context.js";
import { type Proposal, ProposalKind } from "./proposal.js";
import { type Allowed, allowedAt } from "./schema.js";
import { yamlPlace } from "./yaml-place.js";

/** @param from where the YAML begins in the text */
export function yamlProposals(schema: Schema, { text, offset, after }: Context, from: number): Proposal[] {
  const before = text.text.slice(from, offset).split(/\r\n|\n|\r/);
  const below = text.text
    .slice(offset + after.length)
    .split(/\r\n|\n|\r/)
    .slice(1);
  const place = yamlPlace(before, below);
  if (!place) return [];
  const indent = " ".repeat(/^\s*(?:-\s+)?/.exec(before.at(-1) ?? "")?.[0].length ?? 0);
  // After a colon there is a blank; a client may ask right behind the colon.
  const span = { start: offset - place.typed.length, end: offset };
  return allowedAt(schema, place).map((allowed, at) => ({
    label: allowed.text,
    kind: allowed.type === "key" ? ProposalKind.Property : ProposalKind.Value,
    span,
    text:
      allowed.type === "key" ? keyText(allowed, place.inFlow ? undefined : indent, /^\s*:/.test(after)) : allowed.text,
    ...detailOf(allowed),
    order: at,
  }));
}

function keyText({ text, holdsMap, holdsList }: Allowed, indent: string | undefined, hasColon: boolean): string {
  const key = /^[\w-]+$/.test(text) ? text : JSON.stringify(text);
  if (hasColon) return key;
  if (indent === undefined) return `${key}: `;
  if (holdsMap) return `${key}:\n${indent}  `;
  return holdsList ? `${key}:\n${indent}  - ` : `${key}: `;
}

function detailOf({ text, documentation }: Allowed): Pick<Proposal, "detail" | "documentation"> {
  const found = rule(text);
  if (!found) return documentation ? { documentation } : {};
  const { looksFor, howToAnswer } = found.page;
  return { detail: found.title, documentation: `${looksFor.trim()}\n\n${howToAnswer.trim()}` };
}
