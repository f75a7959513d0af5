/** VS Code shows a link in a hover only for the schemes it knows: a link to a rule's page becomes one to a command. */
import { type Hover, MarkdownString } from "vscode";
import type { HoverMiddleware } from "vscode-languageclient";
import { RULE_SCHEME } from "./rule-pages.js";

export const EXPLAIN_COMMAND = "charterlint.explainRule";

const PAGE_LINK = new RegExp(`\\(${RULE_SCHEME}:/([\\w-]+)\\.md\\)`, "g");

const commandLink = (_link: string, rule: string): string =>
  `(command:${EXPLAIN_COMMAND}?${encodeURIComponent(JSON.stringify([rule]))})`;

function withCommandLinks(hover: Hover): Hover {
  for (const content of hover.contents) {
    if (content instanceof MarkdownString) content.value = content.value.replace(PAGE_LINK, commandLink);
  }
  return hover;
}

export const hoverLinks: HoverMiddleware = {
  provideHover: async (document, position, token, next) => {
    const hover = await next(document, position, token);
    return hover ? withCommandLinks(hover) : hover;
  },
};
