import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { at } from "../repository.mjs";

/** What others copy into their own repositories: in the package, and where it stands here. */
const TEMPLATES = { "action.yml": "action.yml", "gitlab.yml": "templates/gitlab.yml" };

export function copyTemplates() {
  const to = at("server/templates");
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to);
  for (const [name, from] of Object.entries(TEMPLATES)) copyFileSync(at(from), path.join(to, name));
}
