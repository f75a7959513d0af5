/** The project layer: configuration, references and files around the engine, through a file-system port. */
export type { Overrides } from "./configuration/apply.js";
export { isConfigurationFile, NAMES as configurationNames } from "./configuration/find.js";
export type { Configuration, ConfigurationProblem } from "./configuration/types.js";
export * from "./file-system.js";
export { type CheckedDocument, createProject, type Project, type ProjectOptions } from "./project.js";
