/** Two labels with the same key are one: "Yes." and "yes". */
export function labelKey(text: string): string {
  return text
    .trim()
    .replace(/^["'“‘`([]+(?=.)|(?<=.)["'”’`)\].!,;:]+$/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}
