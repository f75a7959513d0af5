/** What the command asks of whatever tells of changes to files. Paths are absolute. */

export interface WatchAsked {
  /** Folders of which everything counts that `isWanted` says, and single files. */
  readonly roots: readonly string[];
  isWanted(path: string): boolean;
  /** Called when something has changed and nothing more has for a moment. */
  changed(): void;
  /** Called with what the system says when something cannot be watched. */
  failed(message: string): void;
}

export interface Watch {
  /**
   * The folders of these paths count too, whether the paths are there or not.
   * @returns whether one of them was not watched before: what happened in it until now was not told
   */
  follow(paths: readonly string[]): boolean;
  end(): Promise<void>;
}
