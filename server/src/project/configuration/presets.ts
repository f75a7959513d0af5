/** Configurations that come with Charterlint, to build on. */
import { nearest } from "../../engine/text/nearest.js";
import { presets } from "./presets-data.js";

export const PRESET = "charterlint:";

export const presetNames: readonly string[] = Object.keys(presets).map((name) => PRESET + name);

/** The YAML of a preset by its full name; undefined when there is none of that name. */
export function presetText(name: string): string | undefined {
  const own = name.slice(PRESET.length);
  return Object.hasOwn(presets, own) ? presets[own] : undefined;
}

export function noPreset(name: string): string {
  const near = nearest(name, presetNames) ?? nearest(PRESET + name, presetNames);
  return `There is no preset "${name}".${near ? ` Did you mean "${near}"?` : ""} There are ${presetNames.join(", ")}.`;
}
