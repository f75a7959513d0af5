/** What the model reads of who decides, and how the picture of it shows that. */
import { describe, expect, it } from "vitest";
import { createEngine } from "../../../server/src/engine/index.js";
import { filledBy, namesOf } from "../../../server/src/project/report/picture/model-words.js";
import { pictureOf } from "../../../server/src/project/report/picture/picture.js";
import { decisionWords, sayer } from "../../../server/src/project/report/words.js";

function read(text: string) {
  const engine = createEngine();
  const document = engine.read("x.md", `# Charter of the Lock Keepers\n\n${text}\n`);
  const model = engine.model(document, "en");
  if (!model) throw new Error("no model");
  return { document, model };
}

const say = sayer();
function shown(text: string) {
  const picture = pictureOf(read(text).model);
  const boxes = picture?.bodies.map(({ name, start, decides }) => ({
    name: name ?? start ?? "nobody",
    decides: decides.map((each) => decisionWords(say, each)),
  }));
  return { boxes, links: picture?.links.map(({ type, from, to, label }) => [type, from, label, to]) };
}

describe("appeals", () => {
  it("lead to a body of which stands in between who sits in it, from the body named sentences before", () => {
    const { model } = read(
      "## Appeals\n\nAnyone may appeal against a decision of the Lock Board within ten days. It is sent in writing. The Tribunal of Keepers, two from each lock, hears the appeal.",
    );
    expect(model.escalations.map(({ type, from, to }) => [type, from, to])).toEqual([
      ["appeal", "lock board", "tribunal of keepers"],
    ]);
  });

  it("are seen where whoever was treated unfairly tells somebody", () => {
    const { model } = read(
      "## The board\n\nThe board has five members.\n\n## Quarrels\n\nIf you think the board was unjust, write to the three-person jury within a week.",
    );
    expect(model.escalations.map(({ from, to }) => [from, to])).toEqual([["board", "jury"]]);
  });

  it("are not made of an address for questions", () => {
    const { model } = read(
      "## Channels\n\nQuestions go to the Secretary. Proposals are sent to the Secretary as well.",
    );
    expect(model.escalations).toEqual([]);
  });
});

describe("a term", () => {
  it("is of whoever is elected, and not of those who elect", () => {
    const { model } = read(
      "## Offices\n\nThe Lock Board elects the Chair for three years. The Treasurer is elected by the Keepers' Assembly for one year.",
    );
    const terms = model.bodies.map(({ id, term }) => [id, term?.text]);
    expect(Object.fromEntries(terms)).toMatchObject({ chair: "three years", treasurer: "one year" });
    expect(model.bodies.find(({ id }) => id === "lock board")?.term).toBeUndefined();
  });
});

describe("a definition", () => {
  it("is the sentence that says what a body does, not the one that says whom it elects", () => {
    const { document, model } = read(
      "## Roles\n\n- **The Lock Board** is responsible for the gates.\n- **The Chair** leads. The Lock Board elects the Chair. The members of the Lock Board are elected by the keepers.",
    );
    const at = model.bodies.find(({ id }) => id === "lock board")?.definedAt?.start ?? 0;
    expect(document.lines.lineAt(at)).toBe(4);
  });

  it("is a body's own section before all others", () => {
    const { document, model } = read(
      "## Roles\n\nThe Treasurer is responsible for the purse.\n\n## The Treasurer\n\nThe Treasurer is elected by the keepers for one year.",
    );
    const at = model.bodies.find(({ id }) => id === "treasurer")?.definedAt?.start ?? 0;
    expect(document.lines.lineAt(at)).toBe(6);
  });
});

describe("the picture", () => {
  it("tells a single matter by its name, and no majority that is only needed", () => {
    const { boxes } = shown(
      "## Tolls\n\nThe toll is set by the Keepers' Assembly by three fifths of the votes cast.\n\n## Delay\n\nIf a proposal does not find the majority that it needs, it rests for a month.",
    );
    expect(boxes).toEqual([{ name: "Keepers' Assembly", decides: ["toll: three fifths"] }]);
  });

  it("gives those who vote one by one a box in the plural, and the council of whom they are members its own", () => {
    const { boxes, links } = shown(
      "## Votes\n\nA quorum is half of all members of the Lock Board. Ordinary decisions need a majority of the votes cast by the members present.\n\n## Changes\n\nThis charter is changed by two thirds of all members.\n\n## Seats\n\nThe Lock Board is elected by the members.",
    );
    expect(boxes?.map(({ name }) => name)).toEqual(["Lock Board", "members"]);
    expect(links).toEqual([["fills", "members", "elect", "lock board"]]);
  });

  it("shows a body that decides without votes being counted", () => {
    const { boxes } = shown("## Board\n\nThe Lock Board approves the yearly budget. The keepers clean the gates.");
    expect(boxes).toEqual([{ name: "Lock Board", decides: ["approves the yearly budget"] }]);
  });

  it("lets an arrow begin at no body where the matter may come from anywhere", () => {
    const { boxes } = shown("## Stuck\n\nIf no agreement is found, it is put to the Keepers' Assembly.");
    expect(boxes?.map(({ name }) => name)).toEqual(["escalation", "Keepers' Assembly"]);
  });

  it("leaves out what hangs on a wall", () => {
    const { model } = read(
      "## News\n\nThe toll is posted on the notice boards. The notice boards are repainted in May.",
    );
    expect(model.bodies).toEqual([]);
  });
});

describe("a verb", () => {
  it.each([
    ["members", "elect"],
    ["Lock Board", "elects"],
    ["Board of Directors", "elects"],
    ["Trustees", "elect"],
    ["Congress", "elects"],
  ])("of %s is %s", (name, verb) => {
    expect(filledBy("elected", name)).toBe(verb);
  });

  it("has the plural of persons who are no body", () => {
    expect(namesOf({ bodies: [] })("voting member")).toBe("voting members");
  });
});
