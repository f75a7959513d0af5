import { describe, expect, it } from "vitest";
import { lintText, statusOf } from "../../catalogue/reading.js";

const charter = (body: string) =>
  `---\ncharterlint:\n  kind: charter\n---\n\n# Charter of the Kiln Circle\n\n${body}\n`;
const minutes = (body: string) => statusOf(lintText(charter(body)), "transparency");

describe("an item of a list is read with the sentence that leads it in", () => {
  it("so that the two together answer a topic that neither answers alone", () => {
    expect(minutes("- put on the website within a week")).toBe("absent");
    expect(minutes("The minutes of each firing are:\n\n- put on the website within a week")).toBe("present");
  });

  it("at every depth, the nearest sentence above counting", () => {
    const nested = "The keepers do this:\n\n- The minutes of each firing are:\n  - put on the website within a week\n";
    expect(minutes(nested)).toBe("present");
  });

  it("which takes the rule away where it says that there is none", () => {
    expect(minutes("In 1974 the keepers were told to do this:\n\n- The keepers must publish the minutes\n")).toBe(
      "absent",
    );
  });

  it("only where it ends in a colon", () => {
    expect(minutes("The minutes of each firing are long.\n\n- put on the website within a week")).toBe("absent");
  });
});
