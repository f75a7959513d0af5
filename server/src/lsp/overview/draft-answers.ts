/** The answers behind a first draft, read from a request. */
import { ErrorCodes, ResponseError } from "vscode-languageserver";
import { type DraftAnswers, drafts } from "../../engine/index.js";
import { isRecord } from "../data.js";

/** @throws `InvalidParams` with what would be right */
export function readAnswers(params: unknown): DraftAnswers {
  const { subject, name, groups, ownGroups, way } = isRecord(params) ? params : {};
  const given = typeof name === "string" && name.trim() !== "" ? { name } : {};
  return {
    subject: oneOf(subject, { ...drafts.charters, ...drafts.proposals }, "subject"),
    way: oneOf(way, drafts.ways, "way"),
    groups: Array.isArray(groups) ? groups.map((each) => oneOf(each, drafts.groups, "group")) : [],
    ...given,
    ...(Array.isArray(ownGroups) ? { ownGroups: ownGroups.filter(isName) } : {}),
  };
}

const isName = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";

function oneOf<K extends string>(value: unknown, known: Readonly<Record<K, unknown>>, what: string): K {
  const isKnown = (id: unknown): id is K => typeof id === "string" && Object.hasOwn(known, id);
  if (isKnown(value)) return value;
  const message = `There is no ${what} "${String(value)}". Known are ${Object.keys(known).join(", ")}.`;
  throw new ResponseError(ErrorCodes.InvalidParams, message);
}
