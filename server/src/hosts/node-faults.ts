/** What the system says when something cannot be done, in words for people. */

export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

const MISSING: readonly string[] = ["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ERR_INVALID_ARG_VALUE"];

export function isMissing(error: unknown): boolean {
  return MISSING.includes(codeOf(error));
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  ELOOP: "its symbolic links lead in a circle",
  EISDIR: "it is a folder",
  ENOTDIR: "a file stands where a folder is needed",
  ENOENT: "there is no such place",
  EMFILE: "too many files are open",
};

export function reason(error: unknown): string {
  const code = codeOf(error);
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}
