/**
 * Runs the cases one after the other and tells each outcome as a line of JSON behind a prefix, which
 * the door picks out of the host's log. A test framework would have to run in a web worker, without
 * `process` and files: this is all of one that the suite needs.
 */
export interface Case {
  readonly name: string;
  readonly run: () => Promise<void>;
}

export const PREFIX = "[charterlint-suite]";
const CASE_TIMEOUT_MS = 60_000;
const LONGEST_MESSAGE = 2000;

const tell = (line: object): void => console.log(`${PREFIX} ${JSON.stringify(line)}`);

function within(name: string, work: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new Error(`"${name}" did not end within ${CASE_TIMEOUT_MS / 1000} s`));
    const timer = setTimeout(late, CASE_TIMEOUT_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

async function failureOf({ name, run }: Case): Promise<string | undefined> {
  try {
    await within(name, run());
    return undefined;
  } catch (error) {
    return (error instanceof Error ? (error.stack ?? error.message) : String(error)).slice(0, LONGEST_MESSAGE);
  }
}

/** @throws when a case failed, so that the host ends with an exit code other than 0 */
export async function runCases(cases: readonly Case[]): Promise<void> {
  let failed = 0;
  for (const each of cases) {
    const error = await failureOf(each);
    if (error !== undefined) failed += 1;
    tell({ name: each.name, error });
  }
  tell({ ended: cases.length });
  if (failed > 0) throw new Error(`${failed} of ${cases.length} cases failed`);
}
