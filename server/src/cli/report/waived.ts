/** The waivers in force, at the end of the text report: what was accepted, and why. */
import type { DocumentReport } from "../../project/index.js";
import { type Paint, plain } from "../terminal.js";

export class Waived {
  readonly #lines = new Set<string>();

  add({ name, findings }: DocumentReport): void {
    for (const { rule, waiver } of findings) {
      if (!waiver || waiver.source === "baseline") continue;
      const { reason, owner, until } = waiver;
      const by = [...(owner ? [owner] : []), ...(until ? [`until ${until}`] : [])].join(", ");
      this.#lines.add(`  ${plain(name)}  ${rule}: ${plain(reason)}${by === "" ? "" : ` (${plain(by)})`}\n`);
    }
  }

  text(paint: Paint): string {
    return this.#lines.size === 0 ? "" : `${paint("underline", "Waived")}\n${[...this.#lines].join("")}\n`;
  }
}
