import { crossProblems } from "./cross-checks.mjs";
import { engineFunctions } from "./engine-functions.mjs";
import { idsOf, readSources } from "./read.mjs";
import { catalogueSchemas } from "./schemas.mjs";
import { schemaProblems } from "./validate.mjs";

export class CatalogueProblems extends Error {
  /** @param {string[]} problems `path:line message` */
  constructor(problems) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}

/**
 * Reads the catalogue and looks whether all is well with it.
 *
 * @param {string} [folder] absolute path of another catalogue
 * @returns {Promise<Loaded>}
 * @throws {CatalogueProblems}
 *
 * @typedef {object} Loaded
 * @property {ReturnType<typeof idsOf>} ids
 * @property {Record<string, object>} schemas the JSON Schemas of the catalogue's files
 * @property {object} catalogue as it is written
 * @property {Record<string, object>} lexicons by language, compiled: see server/src/engine/cues/compiled.ts
 * @property {Record<string, string[]>} draftSentences the sentences of all snippets, by language
 * @property {Record<string, string>} messages
 * @property {object} drafts as `Drafts` of server/src/engine/drafts/types.ts
 * @property {(rule: object) => string} page the Markdown of a rule's page
 */
export async function loadCatalogue(folder) {
  const sources = readSources(folder);
  const ids = idsOf(sources);
  const schemas = catalogueSchemas(ids);
  stopAt(schemaProblems(sources, schemas));
  const engine = await engineFunctions();
  stopAt(crossProblems(sources, engine));
  const catalogue = assemble(sources, ids);
  const principles = new Map(catalogue.principles.map((principle) => [principle.id, principle]));
  const page = (rule) =>
    engine.renderPage(
      rule,
      rule.principles.map((id) => principles.get(id)),
    );
  const lexicons = Object.fromEntries(
    engine.languagesOf(catalogue).map((language) => [language, engine.compileLexicon(catalogue, language)]),
  );
  const draftSentences = Object.fromEntries(
    Object.keys(lexicons).map((language) => [
      language,
      engine.draftSentences(bodiesIn(catalogue, sources.drafts.data, language)),
    ]),
  );
  return {
    ids,
    schemas,
    catalogue,
    lexicons,
    draftSentences,
    messages: sources.messages.data,
    drafts: sources.drafts.data,
    page,
  };
}

/** All that is written into documents: the drafts of sections and of sentences, and those of whole documents, which are in English. */
const bodiesIn = ({ requirements, checks }, { charters, proposals, sections, extras }, language) => [
  ...requirements.flatMap(({ snippet }) => snippet[language]?.body ?? []),
  ...checks.flatMap(({ finds }) =>
    Object.values(finds?.words[language]?.parts ?? {}).flatMap(({ draft }) => draft ?? []),
  ),
  ...(language === "en" ? wholeDrafts({ charters, proposals, sections, extras }) : []),
];

const wholeDrafts = ({ charters, proposals, sections, extras }) => [
  ...[...Object.values(charters), ...Object.values(proposals)].map(({ title }) => title),
  ...[...sections, ...extras].map(({ body }) => body),
];

function stopAt(problems) {
  if (problems.length > 0) throw new CatalogueProblems(problems);
}

function assemble(sources, ids) {
  const byName = (files) => Object.fromEntries(files.map(({ name, data }) => [name, data]));
  const requirements = byName(sources.requirements);
  return {
    principles: sources.principles.data.principles,
    requirements: ids.topics.map((id) => requirements[id]),
    checks: sources.checks.map(({ data }) => data),
    classes: byName(sources.words),
    kinds: byName(sources.kinds),
  };
}
