/** Whether what is inherited or linked stands at an address and not in a file. (One letter and a colon are a drive.) */
export function isAddress(from: string): boolean {
  return /^[a-z][a-z\d+.-]+:/i.test(from);
}
