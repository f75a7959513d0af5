// Before the npm package is packed: puts together the types, the pages and the templates that it holds.
import { copyDocs } from "./lib/build/package-docs.mjs";
import { copyTemplates } from "./lib/build/package-templates.mjs";
import { copyTypes } from "./lib/build/package-types.mjs";

try {
  copyTypes();
  copyDocs();
  copyTemplates();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
