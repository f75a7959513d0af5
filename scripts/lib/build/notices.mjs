// The licences of the packages whose code is inside our bundles, which ask that their notice goes along.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { at } from "../repository.mjs";

const PACKAGE = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;
const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i;

/**
 * @param {readonly string[]} inputs files of the bundles, relative to the root
 * @param {string} file where the notices are written, relative to the root
 */
export function writeNotices(inputs, file) {
  const folders = new Set(inputs.map((input) => PACKAGE.exec(input)?.[1]).filter(Boolean));
  const notices = [...folders].sort().map(noticeOf);
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), `Charterlint's bundles hold code of these packages.\n\n${[...new Set(notices)].join("\n")}`);
}

function noticeOf(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(at(folder, "package.json"), "utf8"));
  const texts = readdirSync(at(folder)).filter((entry) => LICENCE_FILE.test(entry));
  const text = texts.map((entry) => readFileSync(at(folder, entry), "utf8").trim()).join("\n\n");
  const by = typeof author === "string" ? author : author?.name;
  return `${"=".repeat(80)}\n${name} ${version} (${license})${by ? `, ${by}` : ""}\n\n${text}\n`;
}
