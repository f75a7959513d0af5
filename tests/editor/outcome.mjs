// Reads the suite's own lines out of a host's log, which holds hundreds of others.

export const PREFIX = "[charterlint-suite]";

/**
 * Collects the outcome of one run of the suite.
 *
 * @param {string} host `node` or `web`, for the names
 * @returns {{ line: (text: string) => void, end: (exitCode: number) => Outcome[] }}
 * @typedef {{ name: string, error?: string }} Outcome
 */
export function outcomes(host) {
  const byName = new Map();
  let ended;
  const line = (text) => {
    const at = text.indexOf(PREFIX);
    if (at < 0) return;
    const told = parse(text.slice(at + PREFIX.length));
    if (told?.name !== undefined) byName.set(told.name, { name: `${host}: ${told.name}`, error: told.error });
    if (told?.ended !== undefined) ended = told.ended;
  };
  const end = (exitCode) => {
    const all = [...byName.values()];
    const failed = all.some(({ error }) => error !== undefined);
    if (ended === undefined || ended !== all.length) {
      const error = `it told of ${all.length} cases and its end was ${ended === undefined ? "not seen" : `after ${ended}`}`;
      all.push({ name: `${host}: the suite runs to its end`, error });
    } else if (exitCode !== 0 && !failed) {
      all.push({ name: `${host}: the host ends well`, error: `it ended with exit code ${exitCode}` });
    }
    return all;
  };
  return { line, end };
}

/** A line that another program cut or coloured is not ours to judge: `end` notices what is missing. */
function parse(json) {
  try {
    return JSON.parse(json.slice(0, json.lastIndexOf("}") + 1));
  } catch {
    return undefined;
  }
}
