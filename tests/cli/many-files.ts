/**
 * Documents of many kinds, as a large repository has them: examples, faulty ones, and made ones in folders with
 * configurations of their own. `CHARTERLINT_MANY=2000` makes so many, each as long as a real charter.
 */
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { charter } from "../../bench/documents.mjs";

const root = resolve(import.meta.dirname, "../..");
const textsIn = (folder: string): [string, string][] =>
  readdirSync(resolve(root, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => [`${folder}/${name}`, readFileSync(resolve(root, folder, name), "utf8")]);

const wanted = process.env.CHARTERLINT_MANY;
const COUNT = Number(wanted ?? 24);
/** Of the made ones, in bytes. */
const SHORT = 1500;
const LONG = wanted === undefined ? 3000 : 13_700;
/** A long form may take as long as it takes. */
export const TIMEOUT = { timeout: wanted === undefined ? 90_000 : 3_600_000 };

/** By what the number of a folder leaves over. */
const CONFIGURATIONS: readonly (string | undefined)[] = [
  // The documents of the folder are read together, and what one of them answers counts for the others.
  'set: ["*.md"]\n',
  // One waiver is needed, one is past its last day, and one is for nothing.
  `waivers:
  liaisons: "The forum works with nobody else."
  conduct: { reason: "It is being written.", until: 2020-12-31 }
  purpose: "It is known to all."
`,
  undefined,
  // A mistake, told once for all documents of the folder.
  "rules:\n  liaisons: off\nlanguages: english\n",
];
const IN_FOLDER = 6;

/** @returns texts by path */
export function manyFiles(): Readonly<Record<string, string>> {
  const made = Array.from({ length: COUNT }, (_, i): [string, string] => {
    const length = SHORT + ((LONG - SHORT) * (i % 7)) / 6;
    return [`made/${Math.floor(i / IN_FOLDER)}/charter-${i}.md`, `${charter(i, length)}\n${linkFrom(i)}`];
  });
  const folders = Array.from({ length: Math.ceil(COUNT / IN_FOLDER) }, (_, i) => i);
  const configured = folders.flatMap((i): [string, string][] => {
    const text = CONFIGURATIONS[i % CONFIGURATIONS.length];
    return text === undefined ? [] : [[`made/${i}/.charterlint.yaml`, text]];
  });
  const others = [...textsIn("examples"), ...textsIn("examples/contradictory"), ...textsIn("tests/faults")];
  return Object.fromEntries([...others, ...made, ...configured]);
}

/** Every fifth leads into the next folder, as far as there is one. */
function linkFrom(i: number): string {
  const next = i + IN_FOLDER;
  if (i % 5 > 0 || next >= COUNT) return "";
  return `Appeals are heard as [the neighbours' charter](../${Math.floor(next / IN_FOLDER)}/charter-${next}.md) says.\n`;
}
