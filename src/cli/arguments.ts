import { parseArgs } from 'node:util';
import type { Call, Command, Options, WrongUse } from './command';
import { wrongUse } from './command';

export interface ReadArguments {
  readonly kind: 'arguments';
  readonly positionals: readonly string[];
  readonly options: Call<Options>['options'];
  readonly help: boolean;
}

/** Reads what stands behind the name of `command`. */
export function readArguments(
  command: Command,
  given: readonly string[],
): ReadArguments | WrongUse {
  const declared = Object.entries(command.options);
  try {
    const { values, positionals } = parseArgs({
      args: spreadLists(command.options, given),
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        ...Object.fromEntries(
          declared.map(([name, { kind }]) => [
            name,
            kind === 'switch'
              ? { type: 'boolean' as const }
              : { type: 'string' as const, multiple: kind === 'list' },
          ]),
        ),
      },
    });
    const found = new Map<string, unknown>(Object.entries(values));
    return {
      kind: 'arguments',
      positionals,
      options: Object.fromEntries(
        declared.map(([name, { kind }]) => [name, found.get(name) ?? absent(kind)]),
      ) as Call<Options>['options'], // parseArgs was given the same declaration
      help: found.get('help') === true,
    };
  } catch (error) {
    if (isArgumentError(error)) return wrongUse(error.message);
    throw error;
  }
}

function absent(kind: Options[string]['kind']): false | readonly string[] | undefined {
  switch (kind) {
    case 'switch':
      return false;
    case 'list':
      return [];
    case 'text':
      return undefined;
  }
}

/** `--tasks a b` becomes `--tasks=a --tasks=b`, the form that `parseArgs` knows. */
function spreadLists(options: Options, given: readonly string[]): string[] {
  const result: string[] = [];
  let list: string | undefined;
  for (const [index, argument] of given.entries()) {
    if (argument === '--') return [...result, ...given.slice(index)];
    if (argument.startsWith('-')) {
      list = options[argument.slice(2)]?.kind === 'list' ? argument : undefined;
      const value = given[index + 1];
      if (list === undefined || value === undefined || value.startsWith('-')) result.push(argument);
    } else if (list === undefined || isValueOfText(options, given[index - 1]))
      result.push(argument);
    else result.push(`${list}=${argument}`);
  }
  return result;
}

function isValueOfText(options: Options, before: string | undefined): boolean {
  return before?.startsWith('--') === true && options[before.slice(2)]?.kind === 'text';
}

function isArgumentError(error: unknown): error is Error {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('ERR_PARSE_ARGS')
  );
}
