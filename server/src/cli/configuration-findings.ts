/** Waivers in configuration files that are past their last day or that nothing needs, told in those files. */

import type { Finding, GovernanceDocument } from "../engine/index.js";
import { LineIndex } from "../engine/text/lines.js";
import {
  type AppliedWaiver,
  type ConfigurationFinding,
  type DocumentReport,
  describeDocument,
  type FileSystem,
  isExpired,
  unusedWaiver,
} from "../project/index.js";
import { folderOf, within } from "../project/paths.js";
import { shownFrom } from "./paths.js";

/** Gathers them while documents are checked. */
export class ConfigurationFindings {
  readonly #findings = new Map<string, ConfigurationFinding>();
  readonly #waivers = new Map<string, AppliedWaiver>();

  add({ linted, configurationFindings, waivers }: DocumentReport): void {
    for (const each of configurationFindings) this.#findings.set(keyOf(each, each.rule), each);
    if (!linted) return;
    for (const each of waivers) {
      const key = keyOf(each.place, each.rule);
      this.#waivers.set(key, { ...each, used: each.used || (this.#waivers.get(key)?.used ?? false) });
    }
  }

  /** The configuration files of which there may be something to say. */
  paths(): string[] {
    const places = [...this.#findings.values(), ...[...this.#waivers.values()].map(({ place }) => place)];
    return [...new Set(places.map(({ path }) => path))].sort();
  }

  /**
   * In the order of paths and places.
   * @param folders that were looked through as a whole: only of what holds for nothing else it is known that none needs it
   */
  all(folders: readonly string[], today: string): ConfigurationFinding[] {
    const isKnown = (path: string) =>
      folders.some((folder) => folder === folderOf(path) || within(folder, path) !== undefined);
    const unused = [...this.#waivers.values()].filter(
      (each) => !each.used && !each.forOne && !isExpired(each, today) && isKnown(each.place.path),
    );
    const all = [...this.#findings.values(), ...unused.map(unusedWaiver)];
    return all.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.span.start - b.span.start));
  }
}

function keyOf({ path, span }: Pick<ConfigurationFinding, "path" | "span">, rule: string): string {
  return JSON.stringify([path, span.start, rule]);
}

/** The text of a configuration file; undefined where it cannot be had any more. */
export type TextAt = (path: string) => Promise<string | undefined>;

export function readFrom(files: Pick<FileSystem, "readText">): TextAt {
  return (path) => files.readText(path).catch(() => undefined);
}

/** A report on each configuration file with such findings. */
export async function reportOnConfigurations(
  cwd: string,
  findings: readonly ConfigurationFinding[],
  textAt: TextAt,
): Promise<DocumentReport[]> {
  const paths = [...new Set(findings.map(({ path }) => path))];
  return Promise.all(
    paths.map(async (path) => {
      const text = await textAt(path);
      return reportOn(
        cwd,
        path,
        text ?? "",
        findings.filter((each) => each.path === path),
      );
    }),
  );
}

function reportOn(cwd: string, path: string, text: string, findings: readonly ConfigurationFinding[]): DocumentReport {
  const document = asDocument(path, text);
  return describeDocument({
    result: { path, linted: false, reason: "configuration", findings: findings.map(findingOf), failures: [] },
    name: shownFrom(cwd, path),
    documentOf: (of) => (of === path ? document : undefined),
    nameOf: (of) => shownFrom(cwd, of),
  });
}

/** A text without sections: its lines are all that is looked at. */
function asDocument(path: string, text: string): GovernanceDocument {
  return { path, text, lines: new LineIndex(text), parts: [], sections: [], title: { start: 0, end: 0 }, titles: [] };
}

function findingOf({ rule, severity, message, span }: ConfigurationFinding): Finding {
  const rest = { confidence: 1, place: "text", related: [], principles: [], fixable: false, waiver: null } as const;
  return { rule, severity, message, span, ...rest };
}
