import type { Command, Option } from './command';

/** The list of commands: `stepwise --help`. */
export function overview(commands: readonly Command[]): string {
  return [
    'Usage: stepwise <command> [arguments]',
    '',
    columns(commands.map(({ name, summary }) => [name, summary])),
    '',
    'Exit code 0: fine. 1: findings, or an item failed. 2: wrong use.',
    'Results go to standard output, progress and messages to standard error.',
    '"stepwise <command> --help" explains a command, "stepwise --version" prints the version.',
  ].join('\n');
}

/** `stepwise <command> --help`. */
export function help({ usage, summary, details, options }: Command): string {
  const rows = Object.entries(options).map(
    ([name, option]) => [`--${name}${valueName(option)}`, option.summary] as const,
  );
  return [
    `Usage: stepwise ${usage}`,
    '',
    summary,
    ...(details === undefined ? [] : ['', details]),
    '',
    columns([...rows, ['--help', 'Print this text.']]),
  ].join('\n');
}

function valueName(option: Option): string {
  switch (option.kind) {
    case 'switch':
      return '';
    case 'text':
      return ` ${option.value}`;
    case 'list':
      return ` ${option.value}…`;
  }
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
