/** What is wrong with the values of a configuration file, by the schema. */
import validate, { type SchemaError } from "./schema-validator.js";

export type Path = readonly string[];

/** A fault, before it has a place in the text. */
export interface Fault {
  /** Keys (and indices, as text) from the root to the value at fault, or to the key that should not be there. */
  readonly path: Path;
  /** Which part of it is to be marked. */
  readonly at: "key" | "value";
  readonly type: "unknown-key" | "wrong-key" | "wrong-value" | "missing-key";
  /** The missing key's name. */
  readonly missing?: string;
  /** What may stand there, when it is one of a few. */
  readonly allowed: readonly string[];
  readonly value: unknown;
}

/** All faults of a configuration, in no particular order. `root` is plain data, from YAML or JSON. */
export function faultsOf(root: unknown): Fault[] {
  validate(root);
  const faults = (validate.errors ?? [])
    .filter((error) => error.keyword !== "if" && error.propertyName === undefined)
    .map((error) => faultFrom(error, root));
  return [...faults, ...impossibleDays(root)];
}

function faultFrom({ keyword, instancePath, params }: SchemaError, root: unknown): Fault {
  const path = pointer(instancePath);
  const key = params.additionalProperty ?? params.propertyName;
  if (key !== undefined) {
    const type = keyword === "propertyNames" ? "wrong-key" : "unknown-key";
    return { path: [...path, key], at: "key", type, allowed: [], value: key };
  }
  const value = valueAt(root, path);
  if (params.missingProperty !== undefined)
    return { path, at: "key", type: "missing-key", missing: params.missingProperty, allowed: [], value };
  return { path, at: "value", type: "wrong-value", allowed: params.allowedValues ?? [], value };
}

function pointer(text: string): string[] {
  return text
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The value at a path; only own properties count, so that a key such as `constructor` finds nothing. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    root,
  );
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** A schema can say how a date is written, not whether there is such a day. */
function impossibleDays(root: unknown): Fault[] {
  const overrides = valueAt(root, ["overrides"]);
  const blocks: readonly Path[] = [
    [],
    ...(Array.isArray(overrides) ? overrides.map((_, i) => ["overrides", String(i)]) : []),
  ];
  return blocks.flatMap((block) => {
    const waivers = valueAt(root, [...block, "waivers"]);
    if (!isRecord(waivers)) return [];
    return Object.keys(waivers).flatMap((rule): Fault[] => {
      const path = [...block, "waivers", rule, "until"];
      const value = valueAt(root, path);
      return isDateText(value) && !isDay(value) ? [{ path, at: "value", type: "wrong-value", allowed: [], value }] : [];
    });
  });
}

function isDateText(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
