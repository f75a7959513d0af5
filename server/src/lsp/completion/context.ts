/** Where something is being written. */
import type { Lined } from "../positions.js";

export interface Context {
  readonly text: Lined;
  readonly offset: number;
  /** The line up to the cursor. */
  readonly before: string;
  /** The rest of the line. */
  readonly after: string;
  /** The client asked on its own account, since a certain character was typed. */
  readonly automatic: boolean;
}

export function contextAt(text: Lined, offset: number, automatic: boolean): Context {
  const line = text.lines.lineAt(offset);
  const end = text.lines.startOf(line + 1);
  return {
    ...{ text, offset, automatic },
    before: text.text.slice(text.lines.startOf(line), offset),
    after: text.text.slice(offset, end).replace(/[\r\n]+$/, ""),
  };
}
