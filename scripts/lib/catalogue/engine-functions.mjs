import { build } from "esbuild";
import { at } from "../repository.mjs";

const SOURCES = `
  export { parseCue } from "./server/src/engine/cues/compile/syntax.ts";
  export { ClassFacts } from "./server/src/engine/cues/compile/class-facts.ts";
  export { compileLexicon, isCueClass, languagesOf } from "./server/src/engine/cues/compile/lexicon-of.ts";
  export { draftSentences } from "./server/src/engine/coverage/draft-sentences.ts";
  export { renderPage } from "./server/src/engine/catalogue/render-page.ts";
`;

/**
 * The engine's own functions that the generator needs, so that there is one reader of cues and one text of a page. None
 * of them imports the generated files.
 *
 * @returns {Promise<Record<"parseCue" | "ClassFacts" | "compileLexicon" | "isCueClass" | "languagesOf" | "draftSentences" | "renderPage", Function>>}
 */
export async function engineFunctions() {
  const { outputFiles } = await build({
    stdin: { contents: SOURCES, resolveDir: at(), loader: "ts" },
    bundle: true,
    format: "esm",
    // Without a DOM: see scripts/lib/build/targets.mjs.
    conditions: ["worker"],
    write: false,
    logLevel: "error",
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
