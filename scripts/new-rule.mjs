// Begins a requirement: `npm run new-rule -- ID ["Title"]`. See docs/adding-a-rule.md.
import { existsSync, writeFileSync } from "node:fs";
import { idsOf, readSources } from "./lib/catalogue/read.mjs";
import { requirementTemplate } from "./lib/catalogue/template.mjs";
import { at } from "./lib/repository.mjs";

const ID = /^[a-z]+(-[a-z]+)*$/;

function begin(id, title) {
  if (id === undefined)
    throw new Error('Which id? For instance: npm run new-rule -- data-protection "Data protection"');
  if (!ID.test(id)) throw new Error(`"${id}" is no id: use small letters and hyphens, such as data-protection`);
  const file = `server/catalogue/requirements/${id}.yaml`;
  const sources = readSources();
  const { checks, kinds } = idsOf(sources);
  if (existsSync(at(file)) || checks.includes(id)) throw new Error(`There is already a rule "${id}".`);
  const last = Math.max(0, ...sources.requirements.map(({ data }) => data?.order ?? 0));
  writeFileSync(at(file), requirementTemplate({ id, title, kinds, order: last + 10 }));
  return file;
}

try {
  const [id, title] = process.argv.slice(2);
  const file = begin(id, title);
  console.log(`Written: ${file}`);
  console.log(
    'Fill in what says "WRITE" (docs/adding-a-rule.md tells how), then run "npm run generate" and "npm test".',
  );
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
