import { at, filesIn } from "../repository.mjs";
import { readSource } from "./source-file.mjs";

/**
 * @typedef {import("./source-file.mjs").SourceFile} SourceFile
 * @typedef {object} Sources The files of the catalogue as they are written.
 * @property {SourceFile} principles
 * @property {SourceFile} messages
 * @property {SourceFile} drafts
 * @property {SourceFile[]} requirements
 * @property {SourceFile[]} checks
 * @property {SourceFile[]} words one a language
 * @property {SourceFile[]} kinds one a language
 */

/**
 * @param {string} [folder] absolute path of the catalogue
 * @returns {Sources}
 * @throws when a file cannot be read
 */
export function readSources(folder = at("server/catalogue")) {
  const all = (name) => filesIn(`${folder}/${name}`, ".yaml").map(readSource);
  return {
    principles: readSource(`${folder}/principles.yaml`),
    messages: readSource(`${folder}/messages.yaml`),
    drafts: readSource(`${folder}/drafts.yaml`),
    requirements: all("requirements"),
    checks: all("checks"),
    words: all("words"),
    kinds: all("kinds"),
  };
}

/** @param {Sources} sources @returns {SourceFile[]} */
export const allFiles = ({ principles, messages, drafts, requirements, checks, words, kinds }) => [
  principles,
  messages,
  drafts,
  ...requirements,
  ...checks,
  ...words,
  ...kinds,
];

/**
 * @param {Sources} sources
 * @returns {{ topics: string[], checks: string[], kinds: string[], principles: string[] }} ids: topics in the
 *   customary order of sections, kinds as `kinds/en.yaml` lists them, the others as they are written
 */
export function idsOf(sources) {
  const english = sources.kinds.find(({ name }) => name === "en")?.data ?? {};
  return {
    topics: [...sources.requirements].sort(byOrder).map(({ name }) => name),
    checks: sources.checks.map(({ name }) => name),
    kinds: Object.keys(english).filter((kind) => kind !== "none"),
    principles: (sources.principles.data?.principles ?? []).map(({ id }) => id),
  };
}

const byOrder = (a, b) => (a.data?.order ?? 0) - (b.data?.order ?? 0);
