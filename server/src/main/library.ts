/**
 * Charterlint as a library: text in, plain data out.
 *
 * `createEngine` is all that is needed for a text alone; `createProject` adds the configuration files and the files
 * that a document refers to, through a `FileSystem` of your own, or `createNodeFiles` or `createMemoryFiles`.
 */
export * from "../engine/index.js";
export { createMemoryFiles, type MemoryEntry, type MemoryFiles } from "../hosts/memory-files.js";
export { createNodeFiles } from "../hosts/node-files.js";
export * from "../project/index.js";
export { type CheckTextOptions, checkText, type PlacedFinding } from "./check-text.js";
