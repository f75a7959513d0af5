import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { built, COMMAND } from "./harness/build.js";
import { connect } from "./harness/client.js";
import { startProcess, type Transport } from "./harness/process.js";
import { CHARTER } from "./harness/texts.js";

const { version } = JSON.parse(readFileSync(resolve(import.meta.dirname, "../../server/package.json"), "utf8")) as {
  version: string;
};
const URI = "untitled:charter.md";

describe.each<Transport>(["stdio", "ipc", "command"])("the server over %s", (transport) => {
  test("says who it is and how it counts", async () => {
    const { initialized } = await connect({ transport });
    expect(initialized.serverInfo).toEqual({ name: "charterlint", version });
    expect(initialized.capabilities).toMatchObject({
      positionEncoding: "utf-16",
      textDocumentSync: { openClose: true, change: 2 },
    });
  });

  test("checks, and ends with 0 after shutdown and exit", async () => {
    const client = await connect({ transport });
    await client.open(URI, CHARTER);
    expect((await client.pull(URI)).length).toBeGreaterThan(0);
    expect(await client.stop()).toBe(0);
    expect(client.process.errors()).toBe("");
  });

  test("ends with 1 when told to exit without shutdown", async () => {
    const client = await connect({ transport });
    await client.connection.sendNotification("exit");
    expect(await client.process.exit).toBe(1);
  });

  test("ends when its client is gone", async () => {
    const server = startProcess(transport);
    if (transport === "ipc") server.child.disconnect();
    else server.child.stdin?.end();
    expect(await server.exit).toBe(1);
  });
});

describe("the command", () => {
  const run = (...args: string[]) =>
    new Promise<{ code: number; stdout: string; stderr: string }>((done) => {
      const child = execFile(process.execPath, [built(COMMAND), ...args], (error, stdout, stderr) =>
        done({ code: Number(error?.code ?? 0), stdout, stderr }),
      );
      child.stdin?.end();
    });

  test("prints its version and its help", async () => {
    expect(await run("--version")).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
    expect(await run("--help")).toMatchObject({ code: 0, stdout: expect.stringContaining("--node-ipc"), stderr: "" });
  });

  test.each([
    [["--sdtio"], "--sdtio"],
    [["--stdio", "--node-ipc"], "only one of"],
    [["--node-ipc"], "forked"],
    [["charter.md"], "charter.md"],
  ])("refuses %j with a message and no stack", async (args, message) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
