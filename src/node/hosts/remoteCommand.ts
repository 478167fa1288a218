/**
 * What the shell of another machine is to be told so that it starts a program with exactly these arguments: the one place
 * where a command becomes a text. Good for sh, dash, bash, ksh, zsh and fish. Throws for an argument with a NUL, which no
 * program can be given.
 */
export function remoteCommand(command: readonly string[]): string {
  return command.map(quoted).join(' ');
}

/** What means nothing to any shell, wherever it stands in a word. */
const plain = /^[\w./@%+:,-]+$/;

/** In single quotes nothing is special but the quote; in fish the backslash is, so it stands outside of them. */
function quoted(argument: string): string {
  if (argument.includes('\0')) throw new Error('An argument of a program cannot hold a NUL.');
  if (plain.test(argument)) return argument;
  return `'${argument.replace(/['\\]/g, (special) => `'\\${special}'`)}'`;
}
