// What a JSON Schema cannot say of the catalogue. Run only when the schemas are content.
import { cueProblems } from "./cue-checks.mjs";
import { draftProblems } from "./draft-checks.mjs";
import { messageProblems } from "./message-checks.mjs";
import { snippetProblems } from "./snippet.mjs";

/**
 * @param {import("./read.mjs").Sources} sources
 * @param {Awaited<ReturnType<typeof import("./engine-functions.mjs").engineFunctions>>} engine
 * @returns {string[]} problems as `path:line message`
 */
export function crossProblems(sources, engine) {
  const { requirements, checks, principles } = sources;
  return [
    ...[...requirements, ...checks].flatMap(nameProblems),
    ...requirements.flatMap((file) => [...schemaLineProblems(file), ...nearProblems(file), ...snippetsOf(file)]),
    ...orderProblems(requirements),
    ...principleProblems(principles, [...requirements, ...checks]),
    ...idClashes(requirements, checks),
    ...cueProblems(sources, engine),
    ...messageProblems(sources),
    ...draftProblems(sources),
  ];
}

export const SCHEMA_LINE = "# yaml-language-server: $schema=../../../schemas/requirement.schema.json";

function schemaLineProblems({ path, text }) {
  return text.startsWith(SCHEMA_LINE) ? [] : [`${path}:1 the first line is to be: ${SCHEMA_LINE}`];
}

function nameProblems({ name, data, place }) {
  return data.id === name ? [] : [`${place(["id"])} the id "${data.id}" is not the file's name "${name}"`];
}

function nearProblems({ name, data, place }) {
  return data.near.includes(name) ? [`${place(["near"])} near: a topic is not near itself`] : [];
}

function orderProblems(requirements) {
  const taken = new Map();
  const problems = [];
  for (const { name, data, place } of requirements) {
    const other = taken.get(data.order);
    if (other) problems.push(`${place(["order"])} order: ${data.order} is taken by ${other}`);
    taken.set(data.order, name);
  }
  return problems;
}

function principleProblems({ data, place }, rules) {
  const served = new Set(rules.flatMap((rule) => rule.data.principles));
  const seen = new Set();
  return data.principles.flatMap(({ id, notCheckable }, i) => {
    const problems = [];
    if (seen.has(id)) problems.push(`${place(["principles", i])} the id "${id}" occurs twice`);
    if (!served.has(id) && !notCheckable)
      problems.push(
        `${place(["principles", i])} no rule serves "${id}": name it in a rule, or say why it is notCheckable`,
      );
    seen.add(id);
    return problems;
  });
}

function idClashes(requirements, checks) {
  const topics = new Set(requirements.map(({ name }) => name));
  return checks
    .filter(({ name }) => topics.has(name))
    .map(({ name, place }) => `${place()} "${name}" is also a requirement`);
}

function snippetsOf({ data, place }) {
  return Object.entries(data.snippet).flatMap(([language, { body }]) =>
    snippetProblems(body).map((problem) => `${place(["snippet", language, "body"])} snippet.${language}: ${problem}`),
  );
}
