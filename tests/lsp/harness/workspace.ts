/** A folder of files for one test. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";

export interface Workspace {
  readonly folder: string;
  uri(name: string): string;
  write(name: string, text: string): void;
  remove(name: string): void;
}

export function createWorkspace(files: Readonly<Record<string, string>> = {}): Workspace {
  const path = realpathSync(mkdtempSync(join(tmpdir(), "charterlint-lsp-")));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  };
  // Ends the search for configuration above it.
  mkdirSync(join(path, ".git"));
  for (const [name, text] of Object.entries(files)) write(name, text);
  return {
    folder: pathToFileURL(path).href,
    uri: (name) => pathToFileURL(join(path, name)).href,
    write,
    remove: (name) => rmSync(join(path, name)),
  };
}
