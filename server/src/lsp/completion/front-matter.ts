/** In front matter: what Charterlint reads there. */
import { kindIds, languages, rule, ruleIds, topicIds } from "../../engine/index.js";
import type { Schema } from "../../project/configuration/schema.js";
import type { Context } from "./context.js";
import type { Proposal } from "./proposal.js";
import { yamlProposals } from "./yaml-proposals.js";

const OPENING = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;

export function isInFrontMatter({ text, offset }: Context): boolean {
  const opening = OPENING.exec(text.text)?.[0].length;
  if (opening === undefined || offset < opening) return false;
  const closing = CLOSING.exec(text.text.slice(opening));
  if (closing) return offset <= opening + closing.index;
  // Not closed yet: it goes on as long as there are keys.
  return !/^[^\s#:][^:\n]*$/m.test(text.text.slice(opening, offset).replace(/[^\n]*$/, ""));
}

/** In a document that is not governance nothing is proposed but under our own key, which somebody wrote on purpose. */
export function frontMatterProposals(context: Context, isGovernance: boolean): Proposal[] {
  const from = OPENING.exec(context.text.text)?.[0].length ?? 0;
  const isOwn = /^charterlint:/m.test(context.text.text.slice(from, context.offset));
  return isGovernance || isOwn ? yamlProposals(schema(), context, from) : [];
}

const STATUS: Schema = {
  description: "How far the document has come. What is missing weighs less in a draft.",
  enum: ["draft", "review", "adopted"],
};
const INHERITED: Schema = {
  description:
    "Where the rules of a parent body stand that apply here too: a path, seen from this document, or an address.",
  type: "object",
  properties: {
    from: { description: "A path or an address." },
    topics: { description: "What the rules there settle.", type: "array", items: { enum: topicIds } },
  },
};

/** Made when it is first asked for: the catalogue's texts are long. */
function schema(): Schema {
  const reasons = ruleIds.map((id): [string, Schema] => [id, { description: rule(id)?.title ?? id }]);
  const language: Schema = { description: "The language of the document.", enum: languages() };
  return {
    properties: {
      charterlint: {
        description: "What the document says to Charterlint.",
        type: "object",
        properties: {
          kind: {
            description: "What kind of document it is; `none` leaves it alone.",
            enum: [...kindIds, "none"],
          },
          status: STATUS,
          lang: language,
          inherits: { ...INHERITED, items: INHERITED },
          waive: {
            description: "Accepted absences: for each rule the reason.",
            type: "object",
            properties: Object.fromEntries(reasons),
          },
        },
      },
      status: STATUS,
      lang: language,
    },
  };
}
