// Builds the bundles and the types: `node scripts/build.mjs [--force] [--watch] [--only NAME]… [--no-types]`.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { parseArgs } from "node:util";
import * as esbuild from "esbuild";
import { isFresh, remember, remembered } from "./lib/build/freshness.mjs";
import { writeNotices } from "./lib/build/notices.mjs";
import { entriesOf, targets } from "./lib/build/targets.mjs";
import { at } from "./lib/repository.mjs";

const { values } = parseArgs({
  options: {
    force: { type: "boolean", default: false },
    watch: { type: "boolean", default: false },
    only: { type: "string", multiple: true, default: Object.keys(targets) },
    types: { type: "boolean", default: true },
  },
  allowNegative: true,
});

/** @returns {string[]} problems */
function unbuildable(names) {
  const unknown = names.filter((name) => !Object.hasOwn(targets, name));
  if (unknown.length > 0)
    return [`there is no target ${unknown.join(", ")}; there are ${Object.keys(targets).join(", ")}`];
  return names.flatMap((name) =>
    entriesOf(targets[name])
      .filter((entry) => !existsSync(at(entry)))
      .map((entry) => `${name}: there is no ${entry} (build the others with --only)`),
  );
}

async function bundle(name) {
  const options = targets[name];
  if (!values.force && isFresh(name, options)) return "fresh";
  const former = remembered(name).outputs;
  const { metafile, warnings } = await esbuild.build(options);
  for (const text of await esbuild.formatMessages(warnings, { kind: "warning" })) console.error(text);
  for (const file of former) if (!(file in metafile.outputs)) rmSync(at(file), { force: true });
  remember(name, options, metafile);
  const bytes = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
  return `${Math.round(bytes / 1024)} KiB`;
}

async function buildAll(names) {
  const failed = [];
  for (const name of names) {
    try {
      console.log(`  ${name}: ${await bundle(name)}`);
    } catch (error) {
      const texts = await esbuild.formatMessages(error.errors ?? [{ text: error.message }], { kind: "error" });
      console.error(`  ${name}: failed\n${texts.join("\n")}`);
      failed.push(name);
    }
  }
  return failed;
}

function notices() {
  const inputs = (which) =>
    Object.keys(targets)
      .filter(which)
      .flatMap((name) => remembered(name).inputs);
  const extension = (name) => name === "client" || name === "server";
  writeNotices(inputs(extension), "dist/THIRD-PARTY-NOTICES.txt");
  writeNotices(
    inputs((name) => !extension(name)),
    "server/dist/THIRD-PARTY-NOTICES.txt",
  );
}

/** For editors of people who have the npm package: `node_modules/charterlint/dist/schemas`. */
function copySchemas() {
  mkdirSync(at("server/dist/schemas"), { recursive: true });
  for (const name of ["charterlint", "own-requirement"])
    copyFileSync(at(`schemas/${name}.schema.json`), at(`server/dist/schemas/${name}.schema.json`));
}

function buildTypes() {
  const { status } = spawnSync(process.execPath, [at("node_modules/typescript/bin/tsc"), "-b"], {
    cwd: at(),
    stdio: "inherit",
  });
  return status === 0 ? [] : ["types"];
}

async function watch(names) {
  const contexts = await Promise.all(names.map((name) => esbuild.context({ ...targets[name], logLevel: "info" })));
  await Promise.all(contexts.map((context) => context.watch()));
  console.log("Watching. End with Ctrl+C.");
}

const problems = unbuildable(values.only);
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exitCode = 2;
} else if (values.watch) {
  await watch(values.only);
} else {
  const failed = await buildAll(values.only);
  if (failed.length === 0) notices();
  copySchemas();
  if (values.types) failed.push(...buildTypes());
  if (failed.length > 0) console.error(`Not built: ${failed.join(", ")}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}
