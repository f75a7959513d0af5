import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const NAME = process.platform === "win32" ? "node.exe" : "node";

function version(node: string): readonly number[] {
  const [major = 0, minor = 0] = execFileSync(node, ["-p", "process.versions.node"], { encoding: "utf8" })
    .split(".")
    .map(Number);
  return [major, minor];
}

/** The machine's own Node, where it is one that the published command is for and that we do not develop on. */
export function machineNode(): string | undefined {
  const folders = (process.env["PATH"] ?? "")
    .split(path.delimiter)
    .filter((folder) => !folder.includes("node_modules"));
  return folders.map((folder) => path.join(folder, NAME)).find(isOld);
}

function isOld(node: string): boolean {
  if (!existsSync(node)) return false;
  const [major = 0, minor = 0] = version(node);
  return (major > 20 || (major === 20 && minor >= 19)) && major < 24;
}
