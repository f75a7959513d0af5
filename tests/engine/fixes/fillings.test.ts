import { expect, test } from "vitest";
import { createEngine } from "../../../server/src/engine/index.js";

const engine = createEngine();

/** What is offered for each placeholder of a document, as it would stand in the text. */
function offered(text: string): string[][] {
  const document = engine.read("/charter.md", text);
  const result = engine.lint(document, { settings: {}, files: new Map() });
  return result.findings
    .filter(({ message }) => typeof message.args.text === "string")
    .map((finding) =>
      engine.fixes(document, result, finding).map(({ edits: [edit] }) => {
        if (edit === undefined) throw new Error("there is no edit");
        return text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end);
      }),
    );
}

const charter = (body: string) =>
  `---\ncharterlint: { kind: charter }\n---\n\n# Charter of the Mill Council\n\n## Decisions\n\nThe Mill Council decides by vote.\n\n${body}\n`;

test.each(["[choose: way out]", "[Choose: way out]"])("a choice that nobody made is offered again: %s", (gap) => {
  const text = charter(`If no majority is found, the matter is ${gap}.`);
  const [offers = []] = offered(text);
  expect(offers.length).toBeGreaterThan(2);
  expect(offers).toContain(text.replace(gap, "referred to the parent body"));
});

test("a name that the document gives is offered where it is asked for", () => {
  const text = charter("Minutes are approved by [name of the deciding body] within ten days.");
  const [offers] = offered(text);
  expect(offers).toEqual([text.replace("[name of the deciding body]", "the Mill Council")]);
});

test("what only the author knows is not guessed", () => {
  expect(offered(charter("Notice is given [number] days before."))).toEqual([[]]);
});
