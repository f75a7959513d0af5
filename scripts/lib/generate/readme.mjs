import { requirementTable } from "./pages.mjs";

const MARKERS = /(<!-- rules:start[^>]*-->\n)[\s\S]*?(<!-- rules:end -->)/;

/**
 * @param {string} readme
 * @param {import("../catalogue/load.mjs").Loaded} loaded
 * @returns {string} the README with its table of rules made anew
 * @throws when the markers are not there
 */
export function readmeWithTable(readme, { catalogue, ids }) {
  if (!MARKERS.test(readme)) throw new Error("README.md has no <!-- rules:start --> … <!-- rules:end -->");
  const table = requirementTable(catalogue, ids, "docs/rules/");
  return readme.replace(MARKERS, (_all, start, end) => `${start}\n${table}\n\n${end}`);
}
