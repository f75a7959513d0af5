export { type Comparable, type ComparedVersion, describeComparison, newsOf, regressionsOf } from "./describe.js";
export { isWorthTelling, renderComparison } from "./markdown.js";
export type * from "./types.js";
export { countsText, EFFECTS, ORDER } from "./words.js";
