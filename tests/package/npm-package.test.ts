/** What the npm package holds, and that its types are right for all who can ask for them. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { describe, expect, inject, it } from "vitest";

const installed = path.join(inject("installed")[0]?.project ?? "", "node_modules/charterlint");
const tarball = readFileSync(inject("tarball"));

interface Manifest {
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readFileSync(path.join(installed, "package.json"), "utf8")) as Manifest;

describe("the npm package", () => {
  it("depends on no package but the one whose types are part of its own", () => {
    expect(Object.keys(manifest.dependencies)).toEqual(["yaml"]);
  });

  it("has its commands, which can be run as programs", () => {
    for (const file of Object.values(manifest.bin))
      expect(readFileSync(path.join(installed, file), "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  it("holds its licence, its README and the licences of what it bundles", () => {
    expect(readdirSync(installed)).toEqual(expect.arrayContaining(["LICENSE", "README.md", "dist", "package.json"]));
    const notices = readFileSync(path.join(installed, "dist/THIRD-PARTY-NOTICES.txt"), "utf8");
    expect(notices).toContain("unified");
    expect(notices).toContain("commander");
  });

  it("holds the schemas of configuration files, for editors", () => {
    for (const name of ["charterlint", "own-requirement"]) {
      const schema = JSON.parse(
        readFileSync(path.join(installed, `dist/schemas/${name}.schema.json`), "utf8"),
      ) as object;
      expect(schema).toMatchObject({ $schema: expect.stringContaining("draft-07"), properties: {} });
    }
  });

  it("holds the pages that its help names, with no link that leads nowhere", () => {
    const pages = readdirSync(path.join(installed, "docs"));
    expect(pages).toEqual(
      expect.arrayContaining(["ci.md", "changes.md", "configuration.md", "library.md", "reports.md"]),
    );
    for (const page of pages) {
      const prose = readFileSync(path.join(installed, "docs", page), "utf8").replace(/^```.*?^```$|`[^`\n]*`/gms, "");
      const targets = [...prose.matchAll(/\]\(([^)#\s]+)/g)].map(([, target = ""]) => target);
      expect(
        targets.filter((each) => !each.startsWith("https:") && !pages.includes(each)),
        page,
      ).toEqual([]);
    }
  });

  it("has no mistake that publint knows", async () => {
    const { messages, pkg } = await publint({ pack: { tarball: new Uint8Array(tarball).buffer }, strict: true });
    expect(pkg["name"]).toBe("charterlint");
    expect(messages.map((each) => formatMessage(each, pkg))).toEqual([]);
  });

  it("has the right types for import and for require, in each way that TypeScript looks for them", async () => {
    const analysis = await checkPackage(createPackageFromTarballData(tarball));
    if (!analysis.types) throw new Error("no types were found");
    expect(analysis.problems).toEqual([]);
    expect(Object.keys(analysis.entrypoints["."]?.resolutions ?? {})).toEqual(
      expect.arrayContaining(["node10", "node16-cjs", "node16-esm", "bundler"]),
    );
  });
});
