/** Today as YYYY-MM-DD, by the local calendar, as a person who wrote a waiver's last day means it. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
