// Puts expressions that are made when they are first asked, and then quickly, in the place of literals that V8 is slow to
// compile (server/src/engine/text/pattern.ts). In the sources they are literals as any other.
import { readFileSync } from "node:fs";
import { parse } from "acorn";
import { transform } from "esbuild";
import { at } from "../repository.mjs";

const OURS = /[\\/]server[\\/]src[\\/].*\.ts$/;
const MAKER = at("server/src/engine/text/pattern.ts");

/** @returns {import("esbuild").Plugin} */
export const quickPatterns = () => ({
  name: "quick patterns",
  setup({ onLoad }) {
    onLoad({ filter: OURS }, async ({ path }) => {
      if (path === MAKER) return undefined;
      const { code, places } = await slowPatterns(readFileSync(path, "utf8"));
      return places.length === 0 ? undefined : { contents: withQuick(code, places), loader: "js" };
    });
  },
});

/**
 * @param {string} source a module in TypeScript
 * @returns {Promise<{ code: string, places: readonly Place[] }>} the same in JavaScript, and where in it they stand
 *
 * @typedef {object} Place a literal, or the `new RegExp` of one that is put together once
 * @property {number} start
 * @property {number} end
 * @property {{ pattern: string, flags: string }} [literal]
 */
export async function slowPatterns(source) {
  const { code } = await transform(source, { loader: "ts", target: "es2023", charset: "utf8" });
  return { code, places: placesIn(parse(code, { ecmaVersion: "latest", sourceType: "module" }), []) };
}

/** Literals are made once a module: where one stands in a function, V8 would make a copy each time it comes by. */
function withQuick(code, places) {
  const made = [];
  let end = code.length;
  let changed = "";
  for (const place of [...places].sort((a, b) => b.start - a.start)) {
    const { literal, start } = place;
    if (literal)
      made.push(`const $pattern${start} = $pattern(${JSON.stringify(literal.pattern)}, "${literal.flags}");`);
    changed = `$pattern${literal ? start : ""}${code.slice(place.end, end)}${changed}`;
    end = start;
  }
  const maker = `import { pattern as $pattern } from ${JSON.stringify(MAKER)};`;
  return `${maker}\n${made.join("\n")}\n${code.slice(0, end)}${changed}`;
}

/** @returns {Place[]} */
function placesIn(node, parents) {
  const children = Object.values(node)
    .flat()
    .filter((each) => typeof each?.type === "string")
    .flatMap((each) => placesIn(each, [...parents, node]));
  const { start, end, regex, callee } = node;
  if (regex && isSlow(regex) && mayBeOne(node, parents)) return [{ start, end, literal: regex }];
  return isMade(node) && isOnce(parents) ? [{ start, end: callee.end }, ...children] : children;
}

/** With `u`, and with no other that `pattern` does not know. */
const FLAGS = /^(?=.*u)[gimsu]+$/;

const isSlow = ({ pattern, flags }) => FLAGS.test(flags) && (flags.includes("i") || /\\p/i.test(pattern));

const isMade = ({ type, callee, arguments: given }) =>
  type === "NewExpression" && callee.name === "RegExp" && FLAGS.test(given[1]?.value);

const isOnce = (parents) => !parents.some(({ type }) => /Function|Class/.test(type));

/** Methods of strings that leave an expression as they found it. */
const STATELESS = new Set(["match", "matchAll", "replace", "replaceAll", "search", "split"]);

/** Whether one is enough: one that goes on where it was must be new each time that its line is reached. */
function mayBeOne(node, parents) {
  const parent = parents.at(-1);
  const isAsked = parent?.type === "CallExpression" && parent.arguments[0] === node;
  const isStateless = !node.regex.flags.includes("g") || (isAsked && STATELESS.has(parent.callee.property?.name));
  return isStateless || isOnce(parents);
}
