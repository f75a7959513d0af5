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
 * @property {object} catalogue as `Catalogue` of server/src/engine/catalogue/types.ts
 * @property {Record<string, string>} messages
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
  return { ids, schemas, catalogue, messages: sources.messages.data, page };
}

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
