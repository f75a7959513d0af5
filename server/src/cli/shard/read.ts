/** Reads the reports of shards, and finds out whether they are all of one run. */
import type { Failure } from "../../engine/types.js";
import type { DocumentReport } from "../../project/index.js";
import { type Io, UsageError } from "../io.js";
import { absolute } from "../paths.js";
import { type Shard, WHOLE } from "./shard.js";

/** What is known of a shard while its documents are not held. */
export interface Head {
  /** As it was given. */
  readonly file: string;
  readonly shard: Shard;
  readonly documents: number;
  readonly failures: readonly Failure[];
  /** By path, as the machine of the shard has it. */
  readonly configurations: Readonly<Record<string, string>>;
}

/** Throws a `UsageError` for what is no report of a shard. */
export async function readHead(io: Io, file: string): Promise<Head> {
  const { shard, documents, failures, configurations } = await read(io, file);
  return { file, shard, documents: documents.length, failures, configurations };
}

/** The reports on its documents, in their order. Throws as `readHead` does. */
export async function readReports(io: Io, file: string): Promise<readonly DocumentReport[]> {
  return (await read(io, file)).documents;
}

interface Content extends Pick<Head, "shard" | "failures" | "configurations"> {
  readonly documents: readonly DocumentReport[];
}

async function read(io: Io, file: string): Promise<Content> {
  const json = parsed(await textOf(io, file), file);
  if (!isRecord(json) || json.version !== 1 || !Array.isArray(json.documents))
    throw new UsageError(`${file} is no report of Charterlint in JSON.`);
  const { shard, documents, failures } = json;
  if (shard === undefined)
    throw new UsageError(
      `${file} is not the report of a shard: "charterlint check --shard 1/2 --format json" makes one.`,
    );
  if (!isShard(shard) || !Array.isArray(failures)) throw new UsageError(`${file} is not whole, or was changed.`);
  // A report on a configuration file has none: what is to be said of it is known when all shards are.
  const reports = documents.flatMap((each: unknown) => (isRecord(each) && isRecord(each[WHOLE]) ? [each[WHOLE]] : []));
  return {
    shard,
    documents: reports as unknown as readonly DocumentReport[],
    failures: failures as readonly Failure[],
    configurations: shard.configurations,
  };
}

async function textOf({ files, cwd }: Io, file: string): Promise<string> {
  const text = await files.readOwn(absolute(cwd, file)).catch((error: unknown) => {
    throw new UsageError(`${file} could not be read: ${error instanceof Error ? error.message : String(error)}.`);
  });
  if (text === undefined) throw new UsageError(`There is no file ${file}.`);
  return text;
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    throw new UsageError(`${file} is not JSON, or not all of it: was the run that wrote it stopped?`);
  }
}

const TEXTS = ["charterlint", "list", "today", "cwd", "root"] as const;
const NUMBERS = ["number", "of", "files"] as const;

function isShard(value: unknown): value is Shard & Pick<Head, "configurations"> {
  return (
    isRecord(value) &&
    TEXTS.every((key) => typeof value[key] === "string") &&
    NUMBERS.every((key) => Number.isInteger(value[key])) &&
    isRecord(value.options) &&
    isRecord(value.configurations) &&
    Array.isArray(value.folders)
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
