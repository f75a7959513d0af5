/** The good and the bad example of each rule are what they say they are. */
import { describe, expect, it } from "vitest";
import { catalogue, formatMessage } from "../../server/src/engine/index.js";
import { asKind, findingsOf, lint, lintText, statusOf } from "./reading.js";

describe.each(catalogue.requirements.map(({ id, examples }) => ({ id, ...examples })))("$id", ({ id, good, bad }) => {
  it("is met by its good example", () => {
    expect(statusOf(lintText(asKind(good)), id)).toBe("present");
  });

  it("is not met by its bad example", () => {
    expect(statusOf(lintText(asKind(bad)), id)).toBe("absent");
  });
});

/** Gathered at the edge from the findings on the title, so not in a result. */
const checks = catalogue.checks.filter(({ id }) => id !== "missing-topics");

describe.each(checks.map(({ id, examples }) => ({ id, ...examples })))("$id", ({ id, good, bad }) => {
  const all = (text: string) => lint(asKind(text)).findings;

  it("finds its bad example", () => {
    expect(all(bad).map(({ rule }) => rule)).toContain(id);
  });

  it("finds nothing in its good example", () => {
    expect(all(good).map(({ rule }) => rule)).not.toContain(id);
  });
});

describe("a finding's sentence", () => {
  it("has no argument left open, in any example", () => {
    const texts = [...catalogue.requirements, ...catalogue.checks].flatMap(({ examples }) => [
      examples.good,
      examples.bad,
    ]);
    const sentences = texts.flatMap((text) => lint(asKind(text)).findings.map(({ message }) => formatMessage(message)));
    expect(sentences.length).toBeGreaterThan(100);
    expect(sentences.filter((sentence) => /\{\w+\}|undefined/.test(sentence))).toEqual([]);
  });

  it("about a missing topic says what is missing and what would answer it", () => {
    for (const { id, missing, answer, examples } of catalogue.requirements)
      for (const { message } of findingsOf(lintText(asKind(examples.bad)), id)) {
        expect(formatMessage(message)).toContain(missing);
        expect(formatMessage(message)).toContain(answer.trim());
      }
  });
});
