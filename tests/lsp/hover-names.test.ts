import { describe, expect, test } from "vitest";
import type { Hover, MarkupContent } from "vscode-languageserver-protocol";
import { check, principle, requirement } from "../../server/src/engine/catalogue/lookup.js";
import { openSet } from "./harness/set.js";
import { BYLAWS } from "./navigation/texts.js";

const told = (hover: Hover | null): string => (hover?.contents as MarkupContent | undefined)?.value ?? "";

describe("hovering", () => {
  const hoverAt = async (text: string) => {
    const { client, at, charter } = await openSet();
    return told(await client.hover(charter, at(text).position));
  };

  test("over a term or a stakeholder group tells its definition and where it stands", async () => {
    const term = await hoverAt("Member may");
    expect(term).toContain("**Member** (defined term)");
    expect(term).toContain("means any person admitted under section 3");
    expect(term).toMatch(/\[charter\.md, line 12\]\(file:.*\/charter\.md#L12\)/);
    expect(await hoverAt("Port authorities")).toContain("(stakeholder group)");
  });

  test("over a body tells its other names, also by one of them", async () => {
    const body = await hoverAt("Committee decides");
    expect(body).toContain("**Technical Committee** (body, also “TC”)");
    expect(body).toContain("consists of five members");
  });

  test("over a body that is nowhere defined says so", async () => {
    expect(await hoverAt("Appeals Panel")).toContain("nowhere defined");
  });

  test("tells what another document of the set defines", async () => {
    const { client, bylaws } = await openSet();
    await client.open(bylaws, BYLAWS);
    const value = told(await client.hover(bylaws, client.rangeOf(bylaws, "Member has").start));
    expect(value).toContain("means any person admitted");
    expect(value).toContain("[charter.md, line 12]");
  });

  test("over the id of a principle tells what it asks and its source", async () => {
    const { asks, source } = principle("isoc:C3");
    const value = await hoverAt("ISOC C3");
    expect(value).toContain(asks);
    expect(value).toContain(source.section);
  });

  test("over a heading tells what the document says on its topic", async () => {
    const value = await hoverAt("## 4. Decisions");
    expect(value).toContain(requirement("decision-procedure").title);
    expect(value).toContain("The document answers it:");
    expect(value).toContain("> The Technical Committee takes decisions by consensus");
  });

  test("over a rule in a configuration file tells the rule", async () => {
    const { client, uri } = await openSet();
    const file = uri(".charterlint.yaml");
    await client.open(file, "rules:\n  broken-reference: off\n", "yaml");
    const value = told(await client.hover(file, { line: 1, character: 5 }));
    expect(value).toContain(check("broken-reference").page.looksFor.trim());
    expect(await client.hover(file, { line: 0, character: 2 })).toBeNull();
  });
});
