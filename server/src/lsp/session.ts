/** What the features share, from `initialize` on. */
import type { Connection, InitializeParams, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Engine } from "../engine/index.js";
import type { Checks } from "./checks.js";
import type { ClientFeatures } from "./client-features.js";
import type { Host } from "./host.js";
import type { Projects } from "./projects.js";
import type { Log } from "./run-safely.js";
import type { Settings } from "./settings.js";
import type { Words } from "./words.js";

export interface Base {
  readonly connection: Connection;
  readonly host: Host;
  readonly params: InitializeParams;
  readonly client: ClientFeatures;
  readonly documents: TextDocuments<TextDocument>;
  readonly engine: Engine;
  readonly log: Log;
  /** In the language of the editor. */
  readonly words: Words;
}

export interface Session extends Base {
  readonly settings: Settings;
  readonly projects: Projects;
  readonly checks: Checks;
}
