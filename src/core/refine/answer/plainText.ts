/** Line ends as LF, indentation as spaces, and none of the characters that no file of ours should hold. */
export function plainText(answer: string): string {
  return printable(answer).replace(/^[ \t]+/gm, (indent) => indent.replaceAll('\t', '    '));
}

/** A text without terminal codes and control characters, with LF as its only line end. */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(terminalCodes, '')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(controlCharacters, '');
}

/** Colours, cursor movements and titles, as ECMA-48 writes them. */
// oxlint-disable-next-line no-control-regex -- control characters are what is removed here
const terminalCodes = /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\))/g;
// oxlint-disable-next-line no-control-regex -- control characters are what is removed here
const controlCharacters = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFEFF]/g;
