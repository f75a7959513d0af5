/** What a configuration file builds on: presets, other files, packages, and the files of its own requirements. */
import type { FileSystem } from "../file-system.js";
import { pathWithin } from "../paths.js";
import { filesMatching, isPath, isYaml } from "../sets/walk.js";
import { anchored } from "./globs.js";
import { readOwnFile } from "./own.js";
import { findPackage, type Located, packageName } from "./packages.js";
import { noPreset, PRESET, presetNames, presetText } from "./presets.js";
import { readConfiguration } from "./read.js";
import type { ConfigurationFile, ConfigurationProblem, Placed } from "./types.js";

/** One configuration builds on no more files than these. */
const MOST_FILES = 50;
/** No more files of own requirements are read for one. */
const MOST_REQUIREMENTS = 200;

/**
 * The file and all that it builds on, the weakest first and the file itself last, each once, with the requirements of
 * their files. What cannot be found, or leads in a circle, is a problem of the file that names it. Never throws.
 * @param top no file outside this folder is read
 */
export async function expand(fs: FileSystem, file: ConfigurationFile, top: string): Promise<ConfigurationFile[]> {
  return new Expansion(fs, file.folder, top).of(file, [file.path]);
}

class Expansion {
  readonly #fs: FileSystem;
  readonly #base: string;
  readonly #top: string;
  readonly #seen = new Set<string>();

  constructor(fs: FileSystem, base: string, top: string) {
    this.#fs = fs;
    this.#base = base;
    this.#top = top;
  }

  async of(file: ConfigurationFile, chain: readonly string[]): Promise<ConfigurationFile[]> {
    const weaker: ConfigurationFile[] = [];
    const problems: ConfigurationProblem[] = [];
    for (const each of file.extends) {
      const found = await this.#found(file, each, chain);
      if (typeof found === "string") problems.push({ ...each.place, message: found });
      else if (found) weaker.push(...(await this.of(found, [...chain, found.path])));
    }
    const own = await this.#withRequirements(file);
    return [...weaker, { ...own, folder: this.#base, problems: [...own.problems, ...problems] }];
  }

  /** The file that is meant; undefined where it counts already, or what is wrong. */
  async #found(
    { home }: ConfigurationFile,
    { text }: Placed,
    chain: readonly string[],
  ): Promise<ConfigurationFile | undefined | string> {
    const located = await this.#locate(home, text);
    if (typeof located === "string") return located;
    const { path } = located;
    if (chain.includes(path))
      return `This leads in a circle: ${[...chain, path].map((each) => this.#shown(each)).join(" → ")}.`;
    if (this.#seen.has(path)) return undefined;
    if (this.#seen.size >= MOST_FILES)
      return `A configuration builds on ${MOST_FILES} files at most; this one is left out.`;
    this.#seen.add(path);
    return readConfiguration(path, located.text, located.at);
  }

  #shown(path: string): string {
    return path.startsWith(`${this.#top}/`) ? path.slice(this.#top.length + 1) : path;
  }

  /** Where the configuration stands that is meant by `text`, or what is wrong. */
  async #locate(home: string, text: string): Promise<Located | string> {
    try {
      if (text.startsWith(PRESET)) {
        const preset = presetText(text);
        return preset === undefined ? noPreset(text) : { path: text, text: preset };
      }
      return RELATIVE.test(text) ? await this.#file(home, text) : await this.#package(home, text);
    } catch (error) {
      return `"${text}" could not be read: ${error instanceof Error ? error.message : String(error)}.`;
    }
  }

  async #file(home: string, text: string): Promise<Located | string> {
    const path = pathWithin(this.#top, home, text);
    if (path === undefined) return `"${text}" leads out of the project; nothing outside it is read.`;
    const read = await this.#fs.readText(path);
    return read === undefined
      ? `There is no file "${text}". A path is seen from the folder of the configuration file.`
      : { path, text: read };
  }

  async #package(home: string, text: string): Promise<Located | string> {
    const name = packageName(text);
    if (!name) return `"${text}" is none of what may stand here: ${EXPECTED}. Nothing is fetched from the web.`;
    const found = await findPackage(this.#fs, name, home, this.#top);
    if (found.type === "found") return found.located;
    return found.type === "empty" ? found.message : notInstalled(text, name.name);
  }

  async #withRequirements(file: ConfigurationFile): Promise<ConfigurationFile> {
    const read = await Promise.all(file.requirementFiles.map((each) => this.#requirements(file.home, each)));
    return {
      ...file,
      requirements: [...file.requirements, ...read.flatMap(({ requirements }) => requirements)],
      problems: [...file.problems, ...read.flatMap(({ problems }) => problems)],
    };
  }

  async #requirements(
    home: string,
    { text, place }: Placed,
  ): Promise<Pick<ConfigurationFile, "requirements" | "problems">> {
    const say = (message: string) => ({ requirements: [], problems: [{ ...place, message }] });
    try {
      const paths = await filesMatching(this.#fs, home, text, isYaml);
      const texts = await Promise.all(
        paths.slice(0, MOST_REQUIREMENTS).map(async (path) => ({ path, text: await this.#fs.readText(path) })),
      );
      const read = texts.flatMap(({ path, text: held }) => (held === undefined ? [] : [readOwnFile(path, held)]));
      if (read.length === 0 && isPath(anchored(text)))
        return say(`There is no file "${text}". A path is seen from the folder of the configuration file.`);
      if (read.length === 0) return say(`No file matches "${text}".`);
      return {
        requirements: read.flatMap(({ requirements }) => requirements),
        problems: read.flatMap(({ problems }) => problems),
      };
    } catch (error) {
      return say(`"${text}" could not be read: ${error instanceof Error ? error.message : String(error)}.`);
    }
  }
}

const RELATIVE = /^\.{1,2}(?:\/|$)/;
const EXPECTED = "a preset (charterlint:open-source), a relative path (./ours.yaml) or the name of an npm package";

function notInstalled(text: string, name: string): string {
  if (presetNames.includes(PRESET + text))
    return `There is no package "${text}" here. Did you mean "${PRESET}${text}"?`;
  if (/\.ya?ml$/i.test(text))
    return `There is no package "${text}" here. A file is written with its path: "./${text}".`;
  return `There is no package "${name}" here: it is in no node_modules folder of this project ("npm install --save-dev ${name}" would put it there). ${text.includes("/") ? "" : `A preset is written "${PRESET}…", a file "./…".`}`.trim();
}
