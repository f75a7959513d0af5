// Scores the built command on labelled documents: `npm run eval` (CHARTERLINT_CORPUS names their folder).
import { existsSync } from "node:fs";
import path from "node:path";
import { evaluate } from "./lib/eval/score.mjs";
import { verdictTable } from "./lib/eval/verdicts.mjs";
import { at } from "./lib/repository.mjs";

const corpus = path.resolve(process.env.CHARTERLINT_CORPUS ?? at(path.join("..", "shared", "corpus")));

if (!existsSync(corpus)) {
  console.error(`There are no labelled documents at ${corpus}. Name their folder in CHARTERLINT_CORPUS.`);
  process.exitCode = 2;
} else {
  const { table, kinds, checks } = await evaluate(corpus);
  console.log(table);
  for (const [kind, { documents, score, place }] of Object.entries(kinds))
    console.log(`${kind.padEnd(20)} ${String(documents).padStart(3)} documents  score ${score}  place ${place}`);
  console.log(`\n${verdictTable(checks)}`);
}
