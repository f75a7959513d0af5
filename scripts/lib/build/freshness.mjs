// Whether a bundle has to be made anew: its record holds the hash of each file that went into it.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { at } from "../repository.mjs";

const recordOf = (name) => at(`dist/.build/${name}.json`);

/** @param {string | Buffer} content @returns {string} SHA-256, in hexadecimal digits */
export const hash = (content) => createHash("sha256").update(content).digest("hex");

function hashOf(file) {
  try {
    return hash(readFileSync(at(file)));
  } catch {
    return "absent";
  }
}

/** What a bundle depends on beside its inputs: how it is made (plugins too), and which versions are installed. */
const surroundings = (options) => {
  const makers = readdirSync(at("scripts/lib/build")).map((name) => hashOf(`scripts/lib/build/${name}`));
  return hash(`${JSON.stringify(options)}${hashOf("package-lock.json")}${makers.join("")}`);
};

/**
 * @param {string} name of the target
 * @param {object} options of esbuild
 * @returns {boolean} true when the bundle is what a build would make
 */
export function isFresh(name, options) {
  try {
    const record = JSON.parse(readFileSync(recordOf(name), "utf8"));
    return (
      record.surroundings === surroundings(options) &&
      record.outputs.every((file) => existsSync(at(file))) &&
      Object.entries(record.inputs).every(([file, known]) => hashOf(file) === known)
    );
  } catch {
    return false;
  }
}

/**
 * @param {string} name
 * @param {object} options
 * @param {import("esbuild").Metafile} metafile
 */
export function remember(name, options, metafile) {
  const inputs = Object.fromEntries(Object.keys(metafile.inputs).map((file) => [file, hashOf(file)]));
  const record = { surroundings: surroundings(options), outputs: Object.keys(metafile.outputs), inputs };
  mkdirSync(path.dirname(recordOf(name)), { recursive: true });
  writeFileSync(recordOf(name), JSON.stringify(record));
}

/** @param {string} name @returns {string[]} what the last build read and wrote, for notices and for cleaning */
export function remembered(name) {
  try {
    const { inputs, outputs } = JSON.parse(readFileSync(recordOf(name), "utf8"));
    return { inputs: Object.keys(inputs), outputs };
  } catch {
    return { inputs: [], outputs: [] };
  }
}
