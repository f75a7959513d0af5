/** What must not be in the repository, and what the lock file must not name. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./sources.js";

/** Put together here, so that this file does not hold them itself. */
const FORBIDDEN = [
  { what: "a folder outside of the repository", pattern: new RegExp(`(?:\\.\\./|/work/)${"sha"}${"red"}/`) },
  {
    what: "a path of one machine",
    pattern: new RegExp(`(?<![\\w.-])/(?:${["work/main", "home/\\w+/", "Users/\\w+/"].join("|")})`),
  },
  { what: "a package registry's host", pattern: new RegExp(`registry\\.(?:${["npm", "yarn"].join("|")})\\w*\\.\\w+`) },
];

interface Locked {
  readonly resolved?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

function trackedFiles(): readonly string[] | undefined {
  try {
    const args = ["-c", "safe.directory=*", "ls-files", "--cached", "--others", "--exclude-standard", "-z"];
    const listed = execFileSync("git", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    return listed.split("\0").filter((file) => file !== "" && existsSync(path.join(root, file)));
  } catch {
    return undefined;
  }
}

const files = trackedFiles();

/** Says where the labelled documents are looked for, which lie outside of the repository. */
const MAY_NAME_A_FOLDER = "tests/corpus.ts";

describe("the repository", () => {
  it.skipIf(files === undefined)("holds no word that does not belong in it", () => {
    const texts = (files ?? []).filter(
      (file) => file !== MAY_NAME_A_FOLDER && statSync(path.join(root, file)).isFile(),
    );
    const found = texts.flatMap((file) => {
      const text = readFileSync(path.join(root, file), "utf8");
      return FORBIDDEN.filter(({ pattern }) => pattern.test(text)).map(({ what }) => `${file} names ${what}`);
    });
    expect(texts.length).toBeGreaterThan(100);
    expect(found).toEqual([]);
  });

  const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  const packages = Object.entries(lock.packages);

  it("has a lock file that names no place to download from", () => {
    expect(packages.length).toBeGreaterThan(100);
    expect(packages.filter(([, { resolved, link }]) => resolved !== undefined && !link)).toEqual([]);
  });

  it("has a lock file that holds the packages of every platform, without which npm ci refuses it", () => {
    const optional = packages.flatMap(([, { optionalDependencies = {} }]) => Object.keys(optionalDependencies));
    const isLocked = (name: string): boolean => packages.some(([file]) => file.endsWith(`node_modules/${name}`));
    expect(optional.length).toBeGreaterThan(20);
    expect(optional.filter((name) => !isLocked(name))).toEqual([]);
  });
});
