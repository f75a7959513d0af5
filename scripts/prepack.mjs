// Before the npm package is packed: puts together the types and the pages that it holds.
import { copyDocs } from "./lib/build/package-docs.mjs";
import { copyTypes } from "./lib/build/package-types.mjs";

try {
  copyTypes();
  copyDocs();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
