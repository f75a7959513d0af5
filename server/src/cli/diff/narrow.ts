/** What of a report `check` is to count: by a revision, by a baseline, or all of it. */
import { readBaseline } from "../baseline/file.js";
import { marker, type Narrow } from "../baseline/mark.js";
import { type Io, UsageError } from "../io.js";
import { absolute, shownFrom } from "../paths.js";
import type { SessionOptions } from "../session.js";

export interface NarrowOptions extends SessionOptions {
  /** A git revision. */
  readonly since?: string;
  readonly baseline?: string;
}

export async function narrowing(io: Io, { since, baseline, ...options }: NarrowOptions): Promise<Narrow> {
  const all: Narrow[] = [];
  if (since !== undefined) all.push(await (await import("./since.js")).sinceRevision(io, since, options));
  if (baseline !== undefined) {
    const file = absolute(io.cwd, baseline);
    const known = await readBaseline(io, file, shownFrom(io.cwd, file));
    if (!known) throw new UsageError(`There is no baseline ${baseline}: "charterlint baseline create" makes it.`);
    all.push(await marker(io, known, file));
  }
  return async (report) => {
    let narrowed = report;
    for (const narrow of all) narrowed = await narrow(narrowed);
    return narrowed;
  };
}
