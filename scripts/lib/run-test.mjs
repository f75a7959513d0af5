import { at } from "./repository.mjs";
import { commands, node, step } from "./steps.mjs";
import { editorSuite } from "./test/editor-suite.mjs";
import { addUp, sentence } from "./test/tally.mjs";
import { unitTests } from "./test/unit-tests.mjs";

/** A step that passes or fails as a whole; it counts as one test. */
const check = (name, ...args) =>
  step(name, async () => {
    const { code } = await node(args);
    return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  });

const biome = () => check("lint", commands.biome, "ci", "--error-on-warnings");
const types = async () => [
  await check("types", commands.tsc, "-b"),
  await check("types of the tests", commands.tsc, "-p", "tests"),
  await check("types of the editor suite", commands.tsc, "-p", "tests/editor"),
];

async function main() {
  const results = [
    await check("build", at("scripts/build.mjs"), "--no-types"),
    await check("generated files are fresh", at("scripts/generate.mjs"), "--check"),
    ...(await types()),
    await biome(),
    await step("tests", unitTests),
  ];
  const editor = await step("editor suite", editorSuite);
  const tally = addUp([...results, editor]);
  for (const { name, failed } of results.filter((each) => each.failed > 0)) console.log(`failed: ${name} (${failed})`);
  if (editor.failed > 0) console.log(`failed: ${editor.name} (${editor.failed})`);
  console.log(`\n${sentence(tally)}`);
  if (editor.notRun) console.log(editor.notRun);
  return tally.failed === 0 ? 0 : 1;
}

process.exitCode = await main();
