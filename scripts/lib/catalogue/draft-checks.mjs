import { snippetProblems, tabStops } from "./snippet.mjs";

/**
 * What a JSON Schema cannot say of the drafts: their bodies are well formed, and what they name is there.
 *
 * @param {import("./read.mjs").Sources} sources
 * @returns {string[]}
 */
export function draftProblems({ drafts, requirements }) {
  const { data, place } = drafts;
  const body = (list) => (each, i) =>
    snippetProblems(each.body).map((problem) => `${place([list, i, "body"])} ${list}: ${problem}`);
  return [
    ...data.sections.flatMap(body("sections")),
    ...data.extras.flatMap(body("extras")),
    ...data.sections.flatMap(({ ways = [] }, i) => unknown(ways, data.ways, place(["sections", i, "ways"]))),
    ...data.extras.flatMap(({ proposals }, i) => unknown(proposals, data.proposals, place(["extras", i, "proposals"]))),
    ...wayProblems(drafts, requirements),
    ...sharedProblems(drafts, requirements),
  ];
}

const unknown = (ids, known, place) =>
  ids.filter((id) => !Object.hasOwn(known, id)).map((id) => `${place} there is no "${id}"`);

function wayProblems({ data, place }, requirements) {
  const draft = requirements.find(({ name }) => name === "decision-procedure")?.data.snippet.en.body ?? "";
  return Object.entries(data.ways)
    .filter(([, words]) => !draft.includes(`\n- **${words}.** `))
    .map(([id]) => `${place(["ways", id])} the draft of decision-procedure has no such way`);
}

function sharedProblems({ data, place }, requirements) {
  const labels = new Set(
    requirements.flatMap((each) => tabStops(each.data.snippet.en.body).map(({ text }) => text?.toLowerCase())),
  );
  return Object.entries(data.shared)
    .filter(([, label]) => !labels.has(`[${label.toLowerCase()}]`))
    .map(([id]) => `${place(["shared", id])} no draft has this label`);
}
