import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { at } from "../repository.mjs";

/** The pages for those who use the package. */
const PAGES = ["accuracy", "adding-a-rule", "changes", "ci", "configuration", "cues", "editors", "library", "reports"];
const NAMES = new Set(PAGES.map((page) => `${page}.md`));

/** Copies them into the package. What they link to in the repository, and is not in the package, stays as words. */
export function copyDocs() {
  const to = at("server/docs");
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to);
  for (const name of NAMES) writeFileSync(path.join(to, name), withoutLinksOut(readFileSync(at("docs", name), "utf8")));
}

const FENCED = /^```.*?^```$/gms;

function withoutLinksOut(text) {
  const fences = text.match(FENCED) ?? [];
  const prose = text.split(FENCED).map((each) =>
    each.replace(/!?\[([^\]]*)\]\(([^)\s]+)\)/g, (link, words, target) => {
      const isHere = /^(?:https?:|#)/.test(target) || NAMES.has(target.replace(/#.*/, ""));
      return isHere ? link : words;
    }),
  );
  return prose.map((each, i) => each + (fences[i] ?? "")).join("");
}
