/** The project layer: configuration, references and files around the engine, through a file-system port. */
export * from "./comparison/index.js";
export type { Overrides } from "./configuration/apply.js";
export { isConfigurationFile, NAMES as configurationNames } from "./configuration/find.js";
export { noPreset, presetNames } from "./configuration/presets.js";
export type {
  AppliedWaiver,
  Configuration,
  ConfigurationFinding,
  ConfigurationProblem,
  Origins,
  Place as ConfigurationPlace,
} from "./configuration/types.js";
export { isExpired, unused as unusedWaiver } from "./configuration/waivers.js";
export * from "./file-system.js";
export { fingerprints } from "./fingerprints.js";
export { type CheckedDocument, createProject, type Project, type ProjectOptions } from "./project.js";
export * from "./report/index.js";
