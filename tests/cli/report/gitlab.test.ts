/** GitLab's code quality report, by what its documentation asks of each issue. */
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { written } from "./hostile.js";

/** GitLab asks for these; `./` before a path and an absolute path are not taken. */
const ISSUES = {
  type: "array",
  items: {
    type: "object",
    required: ["description", "check_name", "fingerprint", "severity", "location"],
    properties: {
      description: { type: "string", minLength: 1, not: { pattern: "\\n" } },
      check_name: { type: "string", minLength: 1 },
      fingerprint: { type: "string", minLength: 1 },
      severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
      location: {
        type: "object",
        required: ["path", "lines"],
        properties: {
          path: { type: "string", not: { pattern: "^(?:\\./|/)" } },
          lines: { type: "object", required: ["begin"], properties: { begin: { type: "integer", minimum: 1 } } },
        },
      },
    },
  },
};

const isValid = new Ajv().compile(ISSUES);

describe("the GitLab report", () => {
  it.each([true, false])("has what GitLab asks for (calm: %s)", async (isCalm) => {
    const issues: unknown = JSON.parse(await written("gitlab", { isCalm }));
    isValid(issues);
    expect(isValid.errors).toBeNull();
    expect(issues).toHaveProperty("length", expect.any(Number));
  });

  it("tells each finding once and leaves waived ones out", async () => {
    const issues = JSON.parse(await written("gitlab", { isCalm: true })) as Record<string, string>[];
    const prints = issues.map(({ fingerprint }) => fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
    expect(issues.map(({ check_name }) => check_name)).toEqual(
      expect.arrayContaining(["configuration", "appeals", "read"]),
    );
    expect(issues.map(({ check_name }) => check_name)).not.toContain("conduct");
  });
});
