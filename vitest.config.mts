import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // The editor's own suite runs inside VS Code.
    exclude: ["tests/editor/suite/**", "**/node_modules/**"],
    // Some tests start the built command, or a server, as a process of its own.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    restoreMocks: true,
  },
});
