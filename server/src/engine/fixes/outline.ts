/** How a document's main sections look: their depth, style and numbers. */
import { requirement } from "../catalogue/lookup.js";
import type { GovernanceDocument, Section } from "../document/document.js";
import { type Numbering, numberingOf } from "./numbering.js";

export interface Outline {
  /** The main sections, in order; a document may have none. */
  readonly sections: readonly Section[];
  readonly style: "atx" | "setext" | "bold" | "plain";
  /** For ATX and setext. */
  readonly depth: number;
  /** How the main sections are numbered, when most of them are. */
  readonly numbering?: Numbering;
}

export function outlineOf(document: GovernanceDocument): Outline {
  const headed = document.sections.filter((each) => each.heading && each.heading.style !== "item");
  const title = headed[0];
  const depth = mainDepth(headed);
  const sections = headed.filter(
    (each) => each.heading?.depth === depth && (each !== title || headed.length === 1 || countAt(headed, depth) > 1),
  );
  const main = sections.filter((each) => each !== title || !isTitle(headed));
  const first = main[0]?.heading;
  const style = first && first.style !== "item" ? first.style : "atx";
  const numbering = numberingOf(main);
  const markdownDepth = depth > 6 ? 2 : main.length > 0 ? depth : Math.min(6, (title?.heading?.depth ?? 1) + 1);
  return { sections: main, style, depth: markdownDepth, ...(numbering ? { numbering } : {}) };
}

/** The place of a section in the customary order; undefined for one that answers no requirement. */
export function orderOf(section: Section): number | undefined {
  const orders = section.topics.map((topic) => requirement(topic).order);
  return orders.length > 0 ? Math.min(...orders) : undefined;
}

/** One heading above all others is the title, not a section. */
function isTitle(headed: readonly Section[]): boolean {
  const depth = headed[0]?.heading?.depth ?? 0;
  return headed.slice(1).every((each) => (each.heading?.depth ?? 0) > depth) || headed.length === 1;
}

function mainDepth(headed: readonly Section[]): number {
  const rest = isTitle(headed) ? headed.slice(1) : headed;
  const depths = rest.map((each) => each.heading?.depth ?? 0);
  const dedicated = rest.filter((each) => each.topics.length > 0).map((each) => each.heading?.depth ?? 0);
  const least = Math.min(...(dedicated.length > 0 ? dedicated : depths));
  return Number.isFinite(least) ? least : (headed[0]?.heading?.depth ?? 1) + 1;
}

function countAt(headed: readonly Section[], depth: number): number {
  return headed.filter((each) => each.heading?.depth === depth).length;
}
