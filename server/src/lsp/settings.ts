/** Settings from the client: the section `charterlint`, for each resource where the client can be asked. */
import { type Level, nearest, type RuleId, ruleIds } from "../engine/index.js";
import { isRecord } from "./data.js";
import type { Base } from "./session.js";

export interface DocumentSettings {
  /** False: the document is left alone. */
  readonly enable: boolean;
  readonly levels: Readonly<Partial<Record<RuleId, Level>>>;
  /** False: of the workspace, only what is open is checked, also when the client asks for all. */
  readonly checkWorkspace: boolean;
}

export interface Settings {
  of(uri: string): Promise<DocumentSettings>;
  /** The client says that its settings changed; `sent` is what it sent along. */
  changed(sent: unknown): void;
  forget(uri: string): void;
}

const LEVELS: readonly Level[] = ["off", "info", "warning", "error"];

export function createSettings({ connection, client, log }: Base): Settings {
  const known = new Map<string, Promise<DocumentSettings>>();
  let sent: unknown = client.options.settings;
  const read = (value: unknown): DocumentSettings => readSettings(value, log.warnOnce);
  const ask = async (uri: string): Promise<DocumentSettings> => {
    if (!client.configuration) return read(sent);
    try {
      return read(await connection.workspace.getConfiguration({ scopeUri: uri, section: "charterlint" }));
    } catch (error) {
      log.failed("Asking for settings", error);
      return read(sent);
    }
  };
  return {
    of(uri) {
      const settings = known.get(uri) ?? ask(uri);
      known.set(uri, settings);
      return settings;
    },
    changed(settings) {
      if (isRecord(settings) && isRecord(settings.charterlint)) sent = settings.charterlint;
      known.clear();
    },
    forget: (uri) => void known.delete(uri),
  };
}

/** Who asks for the whole workspace gets it, unless the settings say otherwise. */
const DEFAULTS: DocumentSettings = { enable: true, levels: {}, checkWorkspace: true };

/** What is right of the settings; what is not is said by `warn`, with what would be right. */
export function readSettings(value: unknown, warn: (message: string) => void): DocumentSettings {
  if (value === null || value === undefined) return DEFAULTS;
  if (!isRecord(value)) {
    warn("The settings under `charterlint` must be an object.");
    return DEFAULTS;
  }
  const { enable = true, rules = {}, checkWorkspace = true } = value;
  if (typeof enable !== "boolean") warn("The setting `charterlint.enable` must be true or false.");
  if (!isRecord(rules)) warn("The setting `charterlint.rules` must be an object of rules and levels.");
  if (typeof checkWorkspace !== "boolean") warn("The setting `charterlint.checkWorkspace` must be true or false.");
  const levels = isRecord(rules) ? readLevels(rules, warn) : {};
  return { enable: enable !== false, levels, checkWorkspace: checkWorkspace !== false };
}

function readLevels(
  rules: Readonly<Record<string, unknown>>,
  warn: (message: string) => void,
): DocumentSettings["levels"] {
  const levels: Partial<Record<RuleId, Level>> = {};
  for (const [name, value] of Object.entries(rules)) {
    const rule = ruleIds.find((each) => each === name);
    const level = LEVELS.find((each) => each === value);
    if (!rule) warn(`The setting \`charterlint.rules\` names "${name}", which is not a rule${suggestion(name)}.`);
    else if (!level)
      warn(`The setting \`charterlint.rules\` gives "${name}" a level that is not one of ${LEVELS.join(", ")}.`);
    else levels[rule] = level;
  }
  return levels;
}

function suggestion(name: string): string {
  const near = nearest(name, ruleIds);
  return near ? `; did you mean "${near}"?` : "";
}
