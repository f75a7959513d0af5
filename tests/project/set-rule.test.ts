import { describe, expect, test } from "vitest";
import { setRule } from "../../server/src/project/configuration/set-rule.js";

function withRuleOff(text: string): string | undefined {
  const edit = setRule(text, "appeals", "off");
  return edit && text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end);
}

describe("turning a rule off writes it", () => {
  test.each([
    ["into an empty file", "", "rules:\n  appeals: off\n"],
    ["after comments alone", "# ours\n", "# ours\nrules:\n  appeals: off\n"],
    ["after other keys, without a line end before", "ignore:\n  - x.md", "ignore:\n  - x.md\nrules:\n  appeals: off\n"],
    [
      "before other rules, at their column",
      "rules:\n    roles: info # why\n",
      "rules:\n    appeals: off\n    roles: info # why\n",
    ],
    ["in place of another level", "rules:\n  appeals: error # why\n", "rules:\n  appeals: off # why\n"],
    ["where a level was left out", "rules:\n  appeals:\n  roles: info\n", "rules:\n  appeals: off\n  roles: info\n"],
    ["under an empty key", "rules:\nignore: []\n", "rules:\n  appeals: off\nignore: []\n"],
    ["into braces", "rules: { roles: info }\n", "rules: { appeals: off, roles: info }\n"],
    ["into empty braces", "rules: {}\n", "rules: { appeals: off }\n"],
    ["with the file's line ends", "rules:\r\n  roles: info\r\n", "rules:\r\n  appeals: off\r\n  roles: info\r\n"],
  ])("%s", (_where, text, expected) => {
    expect(withRuleOff(text)).toBe(expected);
  });

  test.each([["a: b: c"], ["- a list"], ["rules: [a]"], ["{ ignore: [] }"]])("nowhere in %j", (text) => {
    expect(withRuleOff(text)).toBeUndefined();
  });
});
