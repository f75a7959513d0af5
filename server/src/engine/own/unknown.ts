/** Waivers of own rules that the configuration does not know. */
import { ruleIds } from "../catalogue/ids.js";
import { isOwn } from "../catalogue/lookup.js";
import type { Control, ControlProblem } from "../document/control.js";
import { nearest } from "../text/nearest.js";
import type { LintSettings } from "../types.js";

export function unknownOwn({ waivers }: Control, { requirements = [] }: LintSettings): ControlProblem[] {
  const known = requirements.map(({ id }) => id);
  return waivers
    .filter(({ rule }) => isOwn(rule) && !known.includes(rule))
    .map(({ rule, span }) => ({
      rule: "front-matter",
      span,
      message: {
        id: "front-matter.rule",
        args: { text: rule, nearest: nearest(rule, known) ?? [...known, ...ruleIds].join(", ") },
      },
    }));
}
