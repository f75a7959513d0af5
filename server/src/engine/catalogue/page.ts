/** The page of a rule, made from the catalogue at run time; docs/rules/*.md are the same pages as files. */
import { principle, rule } from "./lookup.js";
import { renderPage } from "./render-page.js";

/** @returns Markdown that starts with a heading of depth 1; for an id that is no rule, a sentence that says so. */
export function rulePage(id: string): string {
  const found = rule(id);
  return found ? renderPage(found, found.principles.map(principle)) : `There is no rule \`${id}\`.\n`;
}
