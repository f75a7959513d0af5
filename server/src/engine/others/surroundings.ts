/** What stands around a document: the rest of its set, the files that it links to, the rules that it inherits. */
import type { Control, ControlProblem } from "../document/control.js";
import type { GovernanceDocument } from "../document/document.js";
import { isAddress } from "../document/inherits.js";
import type { KindId, LintInput } from "../types.js";
import type { Unread } from "./other.js";
import { type OtherRead, readOthers } from "./read.js";

export interface Surroundings {
  /** The other documents that set rules. */
  readonly others: readonly OtherRead[];
  /** By link target. */
  readonly linked: ReadonlyMap<string, GovernanceDocument>;
  readonly unread: readonly Unread[];
  /** Inherited rules in files that are not there. */
  readonly problems: readonly ControlProblem[];
}

export function surroundings(
  document: GovernanceDocument,
  control: Control,
  input: LintInput,
  kind: KindId,
): Surroundings {
  const given = input.others ?? [];
  const linked = new Map(given.flatMap((each) => each.targets.map((target) => [target, each.document] as const)));
  const isMissing = (from: string) => !isAddress(from) && input.files.get(from) === "missing";
  const notRead = control.inherits.filter(({ from }) => !linked.has(from) && !isMissing(from));
  return {
    others: readOthers(given, kind, document.path),
    linked,
    unread: [...notRead, ...(input.unread ?? [])],
    problems: control.inherits
      .filter(({ from }) => isMissing(from))
      .map(({ from, span }) => ({
        rule: "front-matter",
        span,
        message: { id: "front-matter.inherits-missing", args: { target: from } },
      })),
  };
}

/** Rules that may answer anything, for all that is known. */
export function untold(unread: readonly Unread[]): Unread | undefined {
  return unread.find(({ topics }) => topics === undefined);
}
