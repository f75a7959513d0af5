/** The labelled documents as tests that change them at run time take them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface Written {
  readonly name: string;
  readonly text: string;
}

/** The English ones that are governance, in the order of their names. */
export function governanceDocuments(folder: string): Written[] {
  const labels = JSON.parse(readFileSync(join(folder, "dev.labels.json"), "utf8")) as Readonly<
    Record<string, { readonly lang: string; readonly governance?: boolean }>
  >;
  return readdirSync(join(folder, "dev"))
    .filter((file) => file.endsWith(".md"))
    .sort()
    .map((file) => ({ name: file.slice(0, -3), text: readFileSync(join(folder, "dev", file), "utf8") }))
    .filter(({ name }) => labels[name]?.lang === "en" && labels[name]?.governance !== false);
}

/** Every n-th of all, at most so many, so that no document speaks for the rest. */
export function spread<T>(all: readonly T[], most: number): T[] {
  const step = Math.max(1, all.length / most);
  return all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}
