/** The engine: text in, plain data out. No I/O, no clock, no console. */
export { catalogue } from "./catalogue/data.js";
export { kindIds, ruleIds, topicIds } from "./catalogue/ids.js";
export { check, isTopic, principle, requirement, rule, ruleUrl } from "./catalogue/lookup.js";
export { rulePage } from "./catalogue/page.js";
export type * from "./catalogue/types.js";
export { type Weighed, type Why, why } from "./coverage/why.js";
export { languages } from "./cues/lexicon.js";
export type { GovernanceDocument, Section } from "./document/document.js";
export { createEngine, type Engine } from "./engine.js";
export { forDisplay } from "./findings/display.js";
export { formatMessage } from "./findings/messages.js";
export { LineIndex, type Position } from "./text/lines.js";
export { nearest } from "./text/nearest.js";
export type * from "./types.js";
