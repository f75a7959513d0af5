// What packages have for Node alone (`vscode-jsonrpc/node`), in a bundle that is otherwise for the web: esbuild would
// not find it there. Resolved as Node does, from the file that asks, since there may be several versions.
import { createRequire } from "node:module";

/** @returns {import("esbuild").Plugin} */
export const nodeEntries = () => ({
  name: "entries for Node",
  setup({ onResolve }) {
    onResolve({ filter: /^vscode-[a-z-]+\/node$/ }, ({ path, importer }) => ({
      path: createRequire(importer).resolve(path),
    }));
  },
});
