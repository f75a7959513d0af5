/** Problems at their place in the text of a configuration file. */
import { LineIndex } from "../../engine/text/lines.js";
import type { Span } from "../../engine/types.js";
import type { ConfigurationProblem } from "./types.js";

export type Say = (span: Span, message: string) => ConfigurationProblem;

export function spokenIn(path: string, text: string): Say {
  const lines = new LineIndex(text);
  return (span, message) => ({
    path,
    span,
    start: lines.positionAt(span.start),
    end: lines.positionAt(span.end),
    message,
  });
}
