import { resolve } from "node:path";
import { expect, test } from "vitest";
import { reported, sorted } from "../harness/compared.js";
import { type Bench, createBench, type Seen, settings, versionOf } from "./editor.js";

const here = (name: string) => resolve(import.meta.dirname, name);
const neovim = versionOf("nvim", "--version");
// A bare Emacs does not do: without the packages there is no client.
const emacs = versionOf(
  "emacs",
  "-batch",
  "-q",
  "--eval",
  "(progn (require 'eglot) (require 'markdown-mode) (princ emacs-version))",
);

/** The settings in the documentation turn this rule off, and nothing else. */
const CONFIGURATION = "rules:\n  work-plan: off\n";

test.skipIf(neovim === undefined)(
  `Neovim (${neovim ?? "skipped: it is not installed"}) shows what the command finds`,
  async () => {
    const bench = createBench();
    const init = bench.write("init.lua", settings("Neovim 0.7 to 0.10", "lua"));
    const seen = await bench.run("nvim", "--headless", "-n", "-i", "NONE", "-u", init, "-S", here("neovim.lua"));
    await expectFindings(bench, seen);
  },
);

test.skipIf(emacs === undefined)(
  `Emacs (${emacs ?? "skipped: it is not installed with eglot"}) shows what the command finds`,
  async () => {
    const bench = createBench();
    const init = bench.write("init.el", settings("Emacs with eglot", "elisp"));
    // At another start than in a batch, Emacs activates its packages itself.
    const seen = await bench.run(
      "emacs",
      "-batch",
      "-q",
      "-f",
      "package-activate-all",
      "-l",
      init,
      "-l",
      here("emacs.el"),
    );
    await expectFindings(bench, seen);
  },
);

async function expectFindings({ folder, write }: Bench, { findings, actions }: Seen): Promise<void> {
  write("work/.charterlint.yaml", CONFIGURATION);
  const { told } = await reported(folder, "charter-draft.md");
  const command = (told.get("charter-draft.md") ?? []).map(
    ({ rule, severity, range }) => `${range.start.line + 1} ${severity} ${rule}`,
  );
  expect(sorted(findings.map(({ line, severity, rule }) => `${line} ${severity} ${rule}`))).toEqual(sorted(command));
  expect(command.length).toBeGreaterThan(10);
  expect(actions).toContain('Insert a section "Work with other bodies"');
  expect(actions).toContain('Waive "liaisons" for this document, with a reason');
}
