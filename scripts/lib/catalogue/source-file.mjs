import { readFileSync } from "node:fs";
import { isNode, LineCounter, parseDocument } from "yaml";
import { relative } from "../repository.mjs";

/**
 * @typedef {object} SourceFile One YAML file of the catalogue.
 * @property {string} path relative to the root
 * @property {string} name the file's name without its extension
 * @property {any} data what it holds; undefined when it is not valid YAML
 * @property {string[]} problems `path:line:column message`, one for each thing that is not valid YAML
 * @property {(keys?: readonly (string | number)[]) => string} place `path:line` of a value, or of its nearest parent
 * @property {string} text
 */

/** @param {string} file absolute path @returns {SourceFile} */
export function readSource(file) {
  const path = relative(file);
  const text = readFileSync(file, "utf8");
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const problems = document.errors.map(({ pos, message }) => {
    const { line, col } = lines.linePos(pos[0]);
    return `${path}:${line}:${col} ${message}${hint(text.split("\n")[line - 1])}`;
  });
  const lineOf = (keys) => {
    for (let depth = keys.length; depth > 0; depth--) {
      const node = document.getIn(keys.slice(0, depth), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  return {
    path,
    name: file
      .split(/[\\/]/)
      .at(-1)
      .replace(/\.ya?ml$/, ""),
    data: problems.length > 0 ? undefined : document.toJS(),
    problems,
    place: (keys = []) => `${path}:${lineOf(keys)}`,
    text,
  };
}

/** The usual slip in the catalogue. */
const hint = (line = "") => (/^\s*-\s+[[*&!]/.test(line) ? ' (a cue that begins with "[" has to stand in quotes)' : "");
