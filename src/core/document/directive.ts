/** Whether a comment switches rules off for the next line: `# stepwise-disable-next-line rule-id`. */
export function isForNextLine(comment: string): boolean {
  return /^\uFEFF?#[ \t]*stepwise-disable-next-line(?![\w-])/.test(comment);
}
