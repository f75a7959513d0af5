import { build } from "esbuild";
import { at } from "../repository.mjs";

const SOURCES = `
  export { parseCue } from "./server/src/engine/cues/syntax.ts";
  export { ClassMatcher } from "./server/src/engine/cues/word-classes.ts";
  export { renderPage } from "./server/src/engine/catalogue/render-page.ts";
`;

/**
 * The engine's own functions that the generator needs, so that there is one reader of cues and one text of a page. None
 * of them imports the generated files.
 *
 * @returns {Promise<{ parseCue: Function, ClassMatcher: Function, renderPage: Function }>}
 */
export async function engineFunctions() {
  const { outputFiles } = await build({
    stdin: { contents: SOURCES, resolveDir: at(), loader: "ts" },
    bundle: true,
    format: "esm",
    write: false,
    logLevel: "error",
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
