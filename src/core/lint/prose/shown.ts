/** Words of a text as messages show them: in quotation marks, on one line, and cut when they are long. */
export function shown(text: string, start: number, end: number): string {
  const words = text.slice(start, end).trim().replace(/\s+/g, ' ');
  return `"${words.length > longestShown ? `${words.slice(0, longestShown).trimEnd()}…` : words}"`;
}

/** In UTF-16 code units. */
const longestShown = 90;
