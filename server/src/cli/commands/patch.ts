/** A change as a unified diff. */
import { plain } from "../terminal.js";

/** Ready for `patch -p1`; for a terminal, with controls made visible. */
export async function patchText(shown: string, before: string, after: string, forTerminal: boolean): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import("diff");
  const patch = createTwoFilesPatch(`a/${shown}`, `b/${shown}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
  return forTerminal ? patch.split(/\r?\n/).map(plain).join("\n") : patch;
}
