import { describe, expect, it } from "vitest";
import { createEngine } from "../../../server/src/engine/engine.js";

function kindOf(path: string, text: string): string {
  const engine = createEngine();
  const result = engine.lint(engine.read(path, text), { settings: {}, files: new Map() });
  return result.linted ? result.kind : result.reason;
}

const RULES =
  "\n\nThe board decides by consensus; if it is not reached, a simple majority of the members present decides. Members of the board are elected for two years by the general assembly.\n";

describe("the kind of a document", () => {
  it.each([
    ["charter.md", `# Charter of the Weir Forum${RULES}`, "charter"],
    ["GOVERNANCE.md", `# Governance${RULES}`, "charter"],
    ["bylaws.md", `# Bylaws of the Weir Society${RULES}`, "bylaws"],
    ["wg.md", `# Terms of Reference of the Working Group on Weirs${RULES}`, "terms-of-reference"],
    ["elections.md", `# Election Process of the Weir Council${RULES}`, "policy"],
    ["p7.md", `# Proposal: change the voting rules of the council${RULES}`, "proposal"],
  ])("is found from its title: %s", (path, text, kind) => {
    expect(kindOf(path, text)).toBe(kind);
  });

  it("is found from the title in its front matter", () => {
    expect(kindOf("page.md", `---\ntitle: Charter of the Weir Forum\nlayout: page\n---\n\n## Deciding${RULES}`)).toBe(
      "charter",
    );
  });
});

describe("what is not governance", () => {
  const changes = Array.from({ length: 60 }, (_, i) => `- Fixed the parser for input ${i}.`).join("\n");

  it.each([
    [
      "CHANGELOG.md",
      `# Changelog\n\n## 2.0.0\n\n${changes}\n- The steering committee now elects its chair by majority vote.\n`,
    ],
    [
      "minutes.md",
      "# Minutes of the meeting of 4 May\n\nPresent: Ana, Bo.\n\nThe motion to buy paint was approved by a vote of five to two. Next meeting: 8 June.\n",
    ],
    [
      "README.md",
      "# votekit\n\nA library for counting votes by majority, Condorcet or consensus.\n\n## Install\n\nRun `npm install votekit`.\n",
    ],
    [
      "SECURITY.md",
      "# Security policy\n\nPlease report vulnerabilities in private to the maintainers. We answer within three days.\n",
    ],
    ["api-lifecycle.md", "# Client Lifecycle\n\nA client moves from idle to running when a request is queued.\n"],
  ])("is left alone: %s", (path, text) => {
    expect(kindOf(path, text)).toBe("not-governance");
  });
});
