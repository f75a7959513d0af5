import { expect, test } from "vitest";
import type { Hover, MarkupContent } from "vscode-languageserver-protocol";
import { check, principle, requirement } from "../../server/src/engine/catalogue/lookup.js";
import { PULLING } from "./harness/capabilities.js";
import { connect } from "./harness/client.js";
import { CHARTER, RECIPE } from "./harness/texts.js";
import { createWorkspace } from "./harness/workspace.js";

const URI = "untitled:charter.md";
const content = (hover: Hover | null) => hover?.contents as MarkupContent;

test("a heading's hover says which requirement it answers, and by which source it is asked", async () => {
  const client = await connect();
  await client.open(URI, CHARTER);
  const hover = await client.hover(URI, client.rangeOf(URI, "Stakeholders").start);
  const { title, principles } = requirement("stakeholders");
  expect(content(hover)).toMatchObject({ kind: "markdown", value: expect.stringContaining(`**${title}**`) });
  expect(principles.length).toBeGreaterThan(0);
  for (const id of principles) {
    expect(content(hover).value).toContain(principle(id).label);
    expect(content(hover).value).toContain(principle(id).source.document);
    expect(content(hover).value).toContain(principle(id).source.section);
  }
});

test("what a source does not ask of a process is given as advice", async () => {
  const client = await connect();
  await client.open(URI, CHARTER);
  const topics = {
    Stakeholders: "stakeholders",
    "Decision making": "decision-procedure",
    Purpose: "purpose",
    Openness: "transparency",
  } as const;
  for (const [heading, topic] of Object.entries(topics)) {
    const [value = ""] = content(await client.hover(URI, client.rangeOf(URI, heading).start)).value.split(
      "\n\n---\n\n",
    );
    const advice = requirement(topic).principles.filter((id) => principle(id).standing !== "stated");
    expect(value.match(/as advice/gi)?.length ?? 0).toBe(advice.length);
  }
});

test("a finding's hover is its rule, shortened: what, why, and how to answer", async () => {
  const { folder, uri } = createWorkspace();
  const client = await connect({ folder });
  await client.open(uri("charter.md"), `${CHARTER}\nThe rules are [here](rules.md).\n`);
  const hover = await client.hover(uri("charter.md"), client.rangeOf(uri("charter.md"), "here](rules.md)").start);
  const { looksFor, why, howToAnswer } = check("broken-reference").page;
  for (const text of [looksFor, why, howToAnswer]) expect(content(hover).value).toContain(text.trim());
});

test("many findings in one place are told in a line each", async () => {
  const client = await connect();
  await client.open(URI, CHARTER);
  const range = client.rangeOf(URI, "## Decision making");
  const rules = (await client.pull(URI))
    .filter((each) => each.range.start.line === range.start.line)
    .map(({ code }) => String(code));
  const { value } = content(await client.hover(URI, range.start));
  expect(rules.length).toBeGreaterThan(2);
  for (const id of rules) expect(value).toMatch(new RegExp(`^- .*${id}\\) — `, "m"));
});

test("a client that shows no Markdown gets plain text", async () => {
  const client = await connect({ capabilities: { ...PULLING, textDocument: { ...PULLING.textDocument, hover: {} } } });
  await client.open(URI, CHARTER);
  const hover = await client.hover(URI, client.rangeOf(URI, "Stakeholders").start);
  expect(content(hover).kind).toBe("plaintext");
  expect(content(hover).value).not.toContain("**");
});

test("other places, and documents that are not governance, have none", async () => {
  const client = await connect();
  await client.open(URI, CHARTER);
  expect(await client.hover(URI, client.rangeOf(URI, "upkeep").start)).toBeNull();
  await client.open("untitled:soup.md", RECIPE);
  expect(await client.hover("untitled:soup.md", { line: 0, character: 3 })).toBeNull();
});
