/** Globs of a configuration file. */
import picomatch from "picomatch/posix.js";
import type { GlobRule, Matches } from "./types.js";

/**
 * A matcher for one glob. As in `.gitignore`, `./x` and `/x` mean `x` beside the configuration file, and `x/` all that
 * is in the folder. Hidden files count; extended globs do not, for they can be made to run for ages.
 */
export function matcher(glob: string): Matches {
  return picomatch(anchored(glob), { dot: true, noextglob: true, nonegate: true, posix: true });
}

/** The pattern as seen from the folder of the configuration file. */
export function anchored(glob: string): string {
  const pattern = glob.replace(/^(?:\.?\/)+/, "");
  return pattern.endsWith("/") ? `${pattern}**` : pattern;
}

/** A matcher for any of several globs. */
export function anyOf(globs: readonly string[]): Matches {
  const matchers = globs.map(matcher);
  return (relative) => matchers.some((matches) => matches(relative));
}

/** An entry of `ignore`; a leading `!` takes files out again. */
export function ignoreRule(glob: string): Omit<GlobRule<boolean>, "place"> {
  const negated = glob.startsWith("!");
  return { matches: matcher(negated ? glob.slice(1) : glob), value: !negated };
}

/** The last rule that matches. */
export function lastMatch<T>(rules: readonly GlobRule<T>[], relative: string): GlobRule<T> | undefined {
  return rules.findLast(({ matches }) => matches(relative));
}
