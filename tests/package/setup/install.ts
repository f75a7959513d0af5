/** The npm package as someone has it who installs it, on each Node that is here: packed once, installed once on each. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { npm } from "../../../scripts/lib/npm.mjs";
import { machineNode } from "../machine-node.js";
import { environment, runProgram } from "./machine.js";
import { openRegistry, type Published, type Registry } from "./registry.js";

export interface Installed {
  /** The Node that it is for. */
  readonly node: string;
  readonly version: string;
  /** A project that has installed the tarball; `node_modules` is in it. */
  readonly project: string;
  /** For programs that are to run there. */
  readonly env: Readonly<Record<string, string>>;
}

declare module "vitest" {
  interface ProvidedContext {
    readonly tarball: string;
    /** The address of a registry that has `charterlint` and what it depends on. */
    readonly registry: string;
    /** The project's own Node first, then the machine's where that is an older one. */
    readonly installed: readonly Installed[];
  }
}

const root = path.resolve(import.meta.dirname, "../../..");

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "charterlint-package-")));
  const packed = ["./server", "./node_modules/yaml"].map((from) => pack(from, folder));
  const registry = await openRegistry(packed);
  const old = machineNode();
  const nodes = [process.execPath, ...(old ? [old] : [])];
  const tarball = packed[0]?.tarball ?? "";
  provide("tarball", tarball);
  provide("registry", registry.url);
  provide(
    "installed",
    await Promise.all(nodes.map((node, i) => install(node, path.join(folder, `${i}`), tarball, registry))),
  );
  return async () => {
    await registry.close();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** @param from the folder of a package, relative to the root */
function pack(from: string, folder: string): Published {
  const to = path.join(folder, path.basename(from));
  mkdirSync(to);
  // Another package's own scripts are for those who develop it.
  const scripts = from.includes("node_modules") ? "--ignore-scripts" : "--foreground-scripts=false";
  const { status, stderr } = npm(["pack", from, "--pack-destination", to, scripts], {
    stdio: "pipe",
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`npm pack ${from}: ${String(stderr)}`);
  const manifest = JSON.parse(readFileSync(path.join(root, from, "package.json"), "utf8")) as {
    readonly name: string;
    readonly version: string;
  };
  return { ...manifest, manifest, tarball: path.join(to, readdirSync(to)[0] ?? "") };
}

async function install(node: string, home: string, tarball: string, { url }: Registry): Promise<Installed> {
  const project = path.join(home, "project");
  mkdirSync(project, { recursive: true });
  writeFileSync(path.join(project, "package.json"), '{ "name": "consumer", "private": true, "type": "module" }\n');
  const env = environment(node, url, home);
  const { code, err } = await runProgram("npm", ["install", tarball], { cwd: project, env });
  if (code !== 0) throw new Error(`npm install on ${node}: ${err}`);
  const { out } = await runProgram(node, ["-p", "process.versions.node"], { cwd: project, env });
  return { node, version: out.trim(), project, env };
}
