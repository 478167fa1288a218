/**
 * An answer that writes its changes as a diff ("- 2. Read." above "+ 2. Read both.") with the lines that it takes away left
 * out. Other answers stay as they are.
 */
export function withChangesMade(text: string): string {
  if (!takenAway.test(text) || !added.test(text)) return text;
  return text
    .split('\n')
    .filter((line) => !takenAway.test(line))
    .map((line) => line.replace(/^( {0,3})\+/, '$1 '))
    .join('\n');
}

const takenAway = /^ {0,3}- ?(?:step )?\d{1,3}[.):]/im;
const added = /^ {0,3}\+ ?(?:step )?\d{1,3}[.):]/im;
