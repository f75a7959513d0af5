/** The formats of a report, each loaded when it is asked for. */
import type { MakeReporter } from "./reporter.js";

const LOAD = {
  text: async () => (await import("./text.js")).textReporter,
  json: async () => (await import("./json.js")).jsonReporter,
  sarif: async () => (await import("./sarif.js")).sarifReporter,
  github: async () => (await import("./github.js")).githubReporter,
  gitlab: async () => (await import("./gitlab.js")).gitlabReporter,
  junit: async () => (await import("./junit.js")).junitReporter,
  markdown: async () => (await import("./markdown.js")).markdownReporter,
  html: async () => (await import("./html.js")).htmlReporter,
} as const satisfies Record<string, () => Promise<MakeReporter>>;

export type Format = keyof typeof LOAD;

export const FORMATS = Object.keys(LOAD) as readonly Format[];

/** These show who decides. */
export const WITH_PICTURE: readonly Format[] = ["html"];
/** These show the passages that answer questions; the others only count. */
export const WITH_PASSAGES: readonly Format[] = ["json", "markdown", "html"];

export function isFormat(text: string): text is Format {
  return Object.hasOwn(LOAD, text);
}

export function loadReporter(format: Format): Promise<MakeReporter> {
  return LOAD[format]();
}
