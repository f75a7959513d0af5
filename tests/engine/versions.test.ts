/** Somebody may still ask for the last version of a document when there is a newer one. */
import { describe, expect, it } from "vitest";
import { createEngine, type LintInput } from "../../server/src/engine/index.js";
import { placesOf } from "../../server/src/engine/names/search.js";

const INPUT: LintInput = { settings: { kind: "charter", language: "en" }, files: new Map() };

const BEFORE = `# Charter of the Lock Keepers

## Decisions

The keepers' council decides by consensus. If that fails within 14 days, the council votes; two thirds decide.

## Appeals

Whoever is affected may appeal to the assembly within 30 days. The assembly answers within 60 days.
`;
/** Another paragraph before all that follows, another number of sentences, and another heading. */
const AFTER = BEFORE.replace(
  "## Decisions",
  "Anyone may watch. The council has seven members.\n\n## Scope\n\nLocks.\n\n## Decisions",
);

describe("a version to which there is a newer one", () => {
  it("is judged as it was, and the newer one as it is, whichever is asked first", () => {
    const engine = createEngine();
    const first = engine.read("/a.md", BEFORE);
    engine.lint(first, INPUT);
    const second = engine.read("/a.md", AFTER);
    for (const [version, text] of [
      [first, BEFORE],
      [second, AFTER],
      [first, BEFORE],
      [second, AFTER],
    ] as const) {
      const fresh = createEngine();
      expect(engine.lint(version, INPUT)).toEqual(fresh.lint(fresh.read("/a.md", text), INPUT));
      expect(engine.model(version)).toEqual(fresh.model(fresh.read("/a.md", text)));
    }
  });

  it("is compared with the newer one as if both had been read apart", () => {
    const engine = createEngine();
    const first = engine.read("/a.md", BEFORE);
    const before = { document: first, result: engine.lint(first, INPUT) };
    const second = engine.read("/a.md", AFTER.replace("two thirds decide", "half of them decide"));
    const after = { document: second, result: engine.lint(second, INPUT) };
    const apart = [first, second].map(({ text }) => {
      const fresh = createEngine();
      const document = fresh.read("/a.md", text);
      return { document, result: fresh.lint(document, INPUT) };
    });
    const [one, other] = apart;
    if (!one || !other) throw new Error("two versions are read");
    const changes = engine.compare(before, after);
    expect(changes.length).toBeGreaterThan(0);
    expect(changes).toEqual(engine.compare(one, other));
  });

  it("tells its bodies, decisions and terms as they were, also when it is asked for them later", () => {
    const engine = createEngine();
    const model = engine.model(engine.read("/a.md", BEFORE));
    engine.lint(engine.read("/a.md", AFTER), INPUT);
    const fresh = createEngine();
    expect(model).toEqual(fresh.model(fresh.read("/a.md", BEFORE)));
  });

  it("is searched for a name as it was", () => {
    const engine = createEngine();
    const first = engine.read("/a.md", BEFORE);
    engine.lint(engine.read("/a.md", AFTER), INPUT);
    const places = [...placesOf(first, /council/gu)].map(({ span }) => BEFORE.slice(span.start, span.end));
    expect(places).toEqual(["council", "council"]);
  });

  it("offers the fixes that it offered", () => {
    const engine = createEngine();
    const first = engine.read("/a.md", BEFORE);
    const result = engine.lint(first, INPUT);
    const offered = () => result.findings.map((finding) => engine.fixes(first, result, finding));
    const before = offered();
    engine.lint(engine.read("/a.md", AFTER), INPUT);
    expect(offered()).toEqual(before);
  });
});
