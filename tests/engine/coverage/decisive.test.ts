/** A section answers nothing while the place that holds its answer is empty. */
import { describe, expect, it } from "vitest";
import { formatMessage } from "../../../server/src/engine/index.js";
import { asKind, findingsOf, lintText, statusOf } from "../../catalogue/reading.js";

const charter = (heading: string, body: string) =>
  lintText(asKind(`# Charter of the Reed Club\n\n## ${heading}\n\n${body}\n`));

describe("a section whose decisive words are missing", () => {
  it.each([
    "The purpose of the Reed Club is to     .",
    "The purpose of the Reed Club is to.",
    "The purpose of the Reed Club is to [what it is to achieve, for whom].",
    "Our mission is  .",
  ])("is no answer: %s", (sentence) => {
    const result = charter("Purpose", `${sentence}\n\nIn scope: punts and moorings. Out of scope: motor boats.`);
    expect(statusOf(result, "purpose")).toBe("absent");
    expect(findingsOf(result, "placeholder").map(({ message }) => formatMessage(message))).toEqual([
      expect.stringContaining("does not say what it is for"),
    ]);
  });

  it("answers when only a name is to be filled in, and the rest stands", () => {
    const body =
      "The purpose of [name of the body] is to keep the reed beds open to punts.\n\nIn scope: punts and moorings.";
    expect(statusOf(charter("Purpose", body), "purpose")).toBe("present");
  });

  it("answers when the gap is in a later sentence", () => {
    const body =
      "The purpose of the Reed Club is to keep the reed beds open to punts.\n\nThe work is successful when [sign].";
    expect(statusOf(charter("Purpose", body), "purpose")).toBe("present");
  });
});

describe("a number that was taken out", () => {
  it("is told where it is missing", () => {
    const text = asKind(
      "# Charter of the Reed Club\n\n## Comments\n\nEach draft is open for comment for at least   days. Ropes are coiled at least twice.\n",
    );
    const told = findingsOf(lintText(text), "placeholder").map(({ span }) => text.slice(span.start, span.end));
    expect(told).toEqual(["least"]);
  });
});
