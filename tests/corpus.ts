import { existsSync } from "node:fs";
import { resolve } from "node:path";

const folder = process.env.CHARTERLINT_CORPUS ?? resolve(import.meta.dirname, "../../shared/corpus");

/** The corpus of labelled documents, where there is one. */
export const corpusFolder: string | undefined = existsSync(folder) ? folder : undefined;
if (!corpusFolder) console.warn(`tests that want the corpus are skipped: there is no ${folder}`);
