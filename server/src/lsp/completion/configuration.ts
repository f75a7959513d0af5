/** In `.charterlint.yaml`: keys, values, and rules with what they look for. */
import { configurationSchema, type Schema } from "../../project/configuration/schema.js";
import type { Context } from "./context.js";
import type { Proposal } from "./proposal.js";
import { yamlProposals } from "./yaml-proposals.js";

let known: Schema | undefined;

export function configurationProposals(context: Context): Proposal[] {
  known ??= configurationSchema();
  return yamlProposals(known, context, 0);
}
