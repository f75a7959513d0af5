import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

// The editor's own suite runs inside VS Code.
const exclude = ["tests/editor/suite/**", "**/node_modules/**"];

export default defineConfig({
  test: {
    // Some tests start the built command, or a server, as a process of its own.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    restoreMocks: true,
    // Left to itself, Vitest takes one of two cores; many of these tests wait for a process of their own.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: { name: "own", include: ["tests/**/*.test.ts"], exclude: [...exclude, "tests/package/**"] },
      },
      {
        extends: true,
        test: {
          name: "package",
          include: ["tests/package/**/*.test.ts"],
          exclude,
          // npm is slow on a machine that has other things to do.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Packs and installs once for all of them.
          globalSetup: "tests/package/setup/install.ts",
        },
      },
    ],
  },
});
