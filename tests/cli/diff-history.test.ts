/** Histories of amendments, made as commits of a real repository: `diff` names what weakens, and nothing else. */
import { describe, expect, it } from "vitest";
import { histories } from "../compare/history.js";
import { repository, runIn } from "./git-repository.js";

interface Told {
  readonly documents: readonly { readonly changes: readonly { readonly id: string; readonly effect: string }[] }[];
}

describe.each(histories)("in the history of $name", ({ file, steps }) => {
  it("each commit is told for what it is", { timeout: 60_000 }, async () => {
    const { folder, write, commit } = repository();
    write(file, steps[0]?.before ?? "");
    commit("The text as adopted");
    const told: [title: string, ids: readonly string[], code: number][] = [];
    for (const { title, after } of steps) {
      write(file, after);
      commit(title);
      const { code, out } = await runIn(folder, ["diff", "HEAD~1", "HEAD", "--format", "json"]);
      const { documents } = JSON.parse(out) as Told;
      told.push([title, documents.flatMap(({ changes }) => changes.map(({ id }) => id)).sort(), code]);
    }
    expect(told).toEqual(steps.map(({ title, told: ids }) => [title, [...ids].sort(), ids.length > 0 ? 1 : 0]));
  });
});
