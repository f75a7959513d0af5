/** What the command asks of whatever tells of changes to files. Paths are absolute. */

export interface WatchAsked {
  /** Folders of which everything counts that `isWanted` says, and single files. */
  readonly roots: readonly string[];
  isWanted(path: string): boolean;
  /** Called when something has changed and nothing more has for a moment, with the paths. */
  changed(paths: readonly string[]): void;
}

export interface Watch {
  /** These count too, whether they are there or not. */
  follow(paths: readonly string[]): void;
  end(): Promise<void>;
}
