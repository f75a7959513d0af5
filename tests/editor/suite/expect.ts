const POLL_MS = 100;
const PATIENCE_MS = 20_000;

export function expect(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new Error(otherwise);
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Polls `probe` until it gives something. @throws when it does not within 20 s, saying what was `awaited` */
export async function eventually<T>(awaited: string, probe: () => Promise<T | undefined> | T | undefined): Promise<T> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const result = await probe();
    if (result !== undefined) return result;
    await pause(POLL_MS);
  }
  throw new Error(`waited in vain for ${awaited}`);
}
