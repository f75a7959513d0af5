// snippets/charterlint.json: a section for each requirement, a whole charter and a whole proposal.
import { replaceTabStops, tabStops } from "../catalogue/snippet.mjs";

const LANGUAGE = "en";

/** Documents that are put together from the sections their kind asks for. */
const DOCUMENTS = [
  {
    name: "Charter",
    prefix: "charter",
    kind: "charter",
    title: `# Charter of \${1:[name of the body, e.g. the Forum]}`,
    description: "A whole charter, with every section that is asked of one",
  },
  {
    name: "Governance proposal",
    prefix: "charter-proposal",
    kind: "proposal",
    title: `# Proposal: \${1:[what is proposed]}`,
    description: "A whole governance proposal, with every section that is asked of one",
  },
];

/** @param {readonly object[]} requirements in the order of sections @returns {string} JSON */
export function snippetFile(requirements) {
  const sections = requirements.map(({ id, title, missing, snippet }) => [
    `Charterlint: ${title}`,
    entry(`charter-${id}`, `A section for a document that ${missing}`, sectionOf(snippet[LANGUAGE])),
  ]);
  const documents = DOCUMENTS.map(({ name, prefix, description, ...document }) => [
    `Charterlint: ${name} (whole document)`,
    entry(prefix, description, wholeDocument(document, requirements)),
  ]);
  return `${JSON.stringify(Object.fromEntries([...documents, ...sections]), undefined, 2)}\n`;
}

const entry = (prefix, description, body) => ({ prefix, description, body: body.split("\n") });
const sectionOf = ({ heading, body }) => `## ${heading}\n\n${body.trimEnd()}`;

function wholeDocument({ kind, title }, requirements) {
  const asked = requirements.filter(({ levels }) => levels[kind] !== "not-asked");
  const frontMatter = `---\ncharterlint:\n  kind: ${kind}\n---`;
  const parts = [frontMatter, title, ...asked.map(({ snippet }) => sectionOf(snippet[LANGUAGE]))];
  return `${renumbered(parts)}$0`;
}

/** Each part numbers its tab stops from 1: together they are numbered through, and their ends ($0) left out. */
function renumbered(parts) {
  let next = 1;
  return parts
    .map((part) => {
      const first = next;
      next += Math.max(0, ...tabStops(part).map(({ number }) => number));
      return replaceTabStops(part, (stop) => moved(stop, first));
    })
    .join("\n\n");
}

function moved({ number, source }, first) {
  return number === 0 ? "" : source.replace(/\d+/, String(first + number - 1));
}
