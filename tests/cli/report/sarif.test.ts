/** SARIF, by the validator of its authors with the rules for GitHub's code scanning. */
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Log, Result } from "sarif";
import { describe, expect, it } from "vitest";
import { written } from "./hostile.js";

/** The path of the validator's program. */
const validator = createRequire(import.meta.url)("@microsoft/sarif-multitool") as string;
/** This one rule asks servers on the web whether a link is alive. */
const POLICY = `<?xml version="1.0" encoding="utf-8"?>
<Properties><Properties Key="SARIF2006.UrisShouldBeReachable.Options">
<Property Key="RuleEnabled" Value="Disabled" /></Properties></Properties>`;

/** What it finds, as "level rule", but for notes, which are a matter of taste (numbers for rule ids). */
async function problemsIn(texts: readonly string[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "charterlint-sarif-"));
  try {
    const at = (name: string) => join(folder, name);
    writeFileSync(at("policy.xml"), POLICY);
    const logs = texts.map((_, i) => at(`${i}.sarif`));
    for (const [i, log] of logs.entries()) writeFileSync(log, texts[i] ?? "");
    const options = ["--rule-kind", "Sarif;Ghas", "--config", at("policy.xml"), "--output", at("out.json")];
    await promisify(execFile)(validator, ["validate", ...logs, ...options]).catch(() => {});
    const { runs } = JSON.parse(readFileSync(at("out.json"), "utf8")) as Log;
    const results = runs.flatMap((run) => run.results ?? []);
    const wrong = results.filter(({ level = "warning" }) => level === "error" || level === "warning");
    return wrong.map(({ level = "warning", ruleId }) => `${level} ${ruleId}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const log = async (options?: { isCalm?: boolean }) => JSON.parse(await written("sarif", options)) as Log;
const resultsOf = ({ runs }: Log): Result[] => runs[0]?.results ?? [];

describe("the SARIF report", () => {
  it("is valid, whatever the document holds", async () => {
    const texts = [await written("sarif"), await written("sarif", { isCalm: true })];
    expect(await problemsIn(texts)).toEqual([]);
  });

  it("would not be found valid with an error in it", async () => {
    const wrong = (await written("sarif", { isCalm: true })).replace('"startLine": ', '"startLine": -');
    expect(await problemsIn([wrong])).not.toEqual([]);
  });

  it("has a full region, a fingerprint and a relative address for each finding", async () => {
    const results = resultsOf(await log({ isCalm: true }));
    expect(results.length).toBeGreaterThan(5);
    for (const { locations, partialFingerprints } of results) {
      const { artifactLocation, region } = locations?.[0]?.physicalLocation ?? {};
      expect(artifactLocation).toEqual({ uri: expect.stringMatching(/^(?:charter|b)\.md$/), uriBaseId: "SRCROOT" });
      for (const key of ["startLine", "startColumn", "endLine", "endColumn", "charOffset", "charLength"])
        expect(region).toHaveProperty(key, expect.any(Number));
      expect(partialFingerprints?.primaryLocationLineHash).toMatch(/^[\da-f]{32}$/);
    }
    const inCharter = results.filter(({ locations }) => JSON.stringify(locations).includes("charter.md"));
    const prints = inCharter.map(({ partialFingerprints }) => partialFingerprints?.primaryLocationLineHash);
    expect(new Set(prints).size).toBe(prints.length);
  });

  it("has help in Markdown and a precision for each rule that is named", async () => {
    const { runs } = await log({ isCalm: true });
    const rules = runs[0]?.tool.driver.rules ?? [];
    for (const { ruleId, ruleIndex = -1 } of runs[0]?.results ?? []) {
      const rule = rules[ruleIndex];
      expect(rule?.id).toBe(ruleId);
      expect(rule?.help?.markdown).toMatch(/^# .*\n/);
      expect(rule?.properties?.precision).toMatch(/^(?:very-high|high|medium|low)$/);
    }
  });

  it("has waived findings with their reason as suppressed", async () => {
    const results = resultsOf(await log({ isCalm: true }));
    const waived = results.filter(({ suppressions = [] }) => suppressions.length > 0);
    expect(waived.map(({ ruleId }) => ruleId)).toEqual(["conduct"]);
    expect(waived[0]?.suppressions).toMatchObject([
      { kind: "inSource", status: "accepted", justification: "The code of the parent body applies." },
    ]);
  });

  it("tells what could not be done", async () => {
    const { runs } = await log({ isCalm: true });
    const told = runs[0]?.invocations?.[0];
    expect(told?.executionSuccessful).toBe(false);
    expect(told?.toolExecutionNotifications?.map(({ message }) => message.text)).toEqual([
      "No file matches.",
      "It failed.",
      "It could not be read.",
    ]);
    expect(told?.toolConfigurationNotifications?.[0]?.message.text).toBe("There is no such key.");
  });

  it("makes no link of a document's words", async () => {
    for (const { message } of resultsOf(await log())) expect(message.text).not.toContain("](");
  });
});
