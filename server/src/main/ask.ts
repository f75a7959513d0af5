/** Questions to whoever sits at the terminal. */

export interface Asker {
  /** Undefined when the input ends, or whoever is asked ends it (Ctrl+D, Ctrl+C). */
  ask(question: string): Promise<string | undefined>;
  /** Nothing more is asked: the input no longer keeps the process. */
  close(): void;
}

/** What is typed ahead of a question answers it. */
export function asker(): Asker {
  let lines: AsyncIterator<string> | undefined;
  let close = (): void => {};
  const open = async (): Promise<AsyncIterator<string>> => {
    const { createInterface } = await import("node:readline");
    const reader = createInterface({ input: process.stdin, output: process.stdout });
    reader.on("SIGINT", () => reader.close());
    close = () => reader.close();
    return reader[Symbol.asyncIterator]();
  };
  return {
    async ask(question) {
      lines ??= await open();
      process.stdout.write(question);
      const { done, value } = await lines.next();
      return done ? undefined : value;
    },
    close: () => close(),
  };
}
