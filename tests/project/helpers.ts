import { createEngine } from "../../server/src/engine/engine.js";
import { createMemoryFiles, type MemoryEntry, type MemoryFiles } from "../../server/src/hosts/memory-files.js";
import { createProject, type FileSystem, type Overrides, type Project } from "../../server/src/project/index.js";

/** A short text that is taken for a charter because its front matter says so. */
export const CHARTER = `---
charterlint: { kind: charter }
---

# Charter of the Harbour Forum

## Purpose

The purpose of the forum is to keep the harbour open to all who work in it.
`;

/** The same without front matter, so that configuration decides. */
export const UNMARKED = CHARTER.slice(CHARTER.indexOf("#"));

export interface Setup {
  readonly project: Project;
  readonly files: MemoryFiles;
}

/** A project over files in memory, under `/work` unless told otherwise. */
export function setUp(
  entries: Readonly<Record<string, MemoryEntry>>,
  overrides: Overrides = {},
  root = "/work",
): Setup {
  const files = createMemoryFiles(entries);
  return { files, project: projectOver(files, overrides, root) };
}

export function projectOver(files: FileSystem, overrides: Overrides = {}, root = "/work"): Project {
  return createProject(files, { root, engine: createEngine(), overrides });
}

/** The problems of one configuration file as `line:column message`, one-based. */
export async function problemsOf(yaml: string): Promise<string[]> {
  const { project } = setUp({ "/work/.charterlint.yaml": yaml });
  const { problems } = await project.configuration("/work/a.md");
  return problems.map(({ start, message }) => `${start.line + 1}:${start.character + 1} ${message}`);
}
