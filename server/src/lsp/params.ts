/** Parameters of the extension's own requests, read with messages that say what would be right. */
import { ErrorCodes, ResponseError } from "vscode-languageserver";
import { isOwn, type KindId, kindIds, nearest, type RuleId, ruleIds, topicIds } from "../engine/index.js";
import { isRecord } from "./data.js";

export interface Params {
  /** @throws `InvalidParams` when it is not a text */
  text(name: string): string;
  optionalNumber(name: string): number | undefined;
  rule(name: string): RuleId;
  topics(name: string): readonly RuleId[];
  kind(name: string): KindId | "none";
}

export function readParams(params: unknown): Params {
  const values = isRecord(params) ? params : {};
  const text = (name: string): string => {
    const value = values[name];
    if (typeof value !== "string") throw invalid(`"${name}" must be a text.`);
    return value;
  };
  return {
    text,
    optionalNumber(name) {
      const value = values[name];
      return typeof value === "number" ? value : undefined;
    },
    rule(name) {
      const id = text(name);
      return isOwn(id) ? id : oneOf(id, ruleIds, "rule");
    },
    kind: (name) => oneOf<KindId | "none">(text(name), [...kindIds, "none"], "kind"),
    topics(name) {
      const value = values[name];
      if (!Array.isArray(value)) throw invalid(`"${name}" must be a list of topics.`);
      return value.map((each) => (isOwn(String(each)) ? each : oneOf(String(each), topicIds, "topic")));
    },
  };
}

function oneOf<T extends string>(value: string, known: readonly T[], what: string): T {
  const found = known.find((each) => each === value);
  if (found) return found;
  const near = nearest(value, known);
  throw invalid(
    `There is no ${what} "${value}"${near ? `; did you mean "${near}"?` : `. Known are ${known.join(", ")}.`}`,
  );
}

function invalid(message: string): ResponseError<never> {
  return new ResponseError(ErrorCodes.InvalidParams, message);
}
