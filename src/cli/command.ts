import type { Terminal } from './terminal';

/**
 * One command of the command line. To add one: a file that exports a value made by `defineCommand`, and its entry in
 * `commands.ts`. `--help` is added to every command.
 */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Everything behind `stepwise`, e.g. `import <task.json…> --out DIR`. */
  readonly usage: string;
  /** Further help: what the command does in detail, what it prints with `--json`. */
  readonly details?: string;
  readonly options: Options;
  run(call: Call<Options>): Promise<Outcome>;
}

export type Options = Readonly<Record<string, Option>>;

export type Option = SwitchOption | TextOption | ListOption;

export interface SwitchOption {
  readonly kind: 'switch';
  readonly summary: string;
}

export interface TextOption {
  readonly kind: 'text';
  /** How the value is named in the help, e.g. `DIR`. */
  readonly value: string;
  readonly summary: string;
}

/** Takes every argument up to the next option: `--tasks a.json b.json`. May be given more than once. */
export interface ListOption {
  readonly kind: 'list';
  readonly value: string;
  readonly summary: string;
}

export interface Call<Given extends Options> {
  /** The arguments that belong to no option. */
  readonly positionals: readonly string[];
  readonly options: OptionValues<Given>;
  readonly terminal: Terminal;
}

/** One value per option: a switch is `false`, a text `undefined` and a list empty where it was not given. */
export type OptionValues<Given extends Options> = {
  readonly [Name in keyof Given]: OptionValue<Given[Name]>;
};

type OptionValue<Kind extends Option> = Kind extends SwitchOption
  ? boolean
  : Kind extends ListOption
    ? readonly string[]
    : string | undefined;

/** `findings`: something was found or an item failed, and the terminal said what. */
export type Outcome = 'fine' | 'findings' | WrongUse;

export interface WrongUse {
  readonly kind: 'wrong-use';
  /** What is wrong and what to do. */
  readonly message: string;
}

export function wrongUse(message: string): WrongUse {
  return { kind: 'wrong-use', message };
}

/** Gives `run` the types of the options that the command declares. */
export function defineCommand<const Given extends Options>(
  command: Omit<Command, 'options' | 'run'> & {
    readonly options: Given;
    readonly run: (call: Call<Given>) => Promise<Outcome>;
  },
): Command {
  // The frame builds `options` from the same declaration, so the values have the declared types.
  return { ...command, run: (call) => command.run(call as Call<Given>) };
}

/** The option of every command that prints a result. */
export const json = {
  kind: 'switch',
  summary: 'Print the result as JSON on standard output.',
} as const satisfies Option;
