import { readConfiguration, type Configuration } from '../core/lint/configuration';

/** What the user of the editor has set: the section `stepwise` of the settings. */
export interface Settings {
  readonly rules: Configuration;
  /** What is wrong with the setting of rules, a sentence each. */
  readonly problems: readonly string[];
  /** How many tokens of a prompt the model reads. */
  readonly maxSourceTokens: number;
  /** Path of a tokenizer.json, relative to the workspace folder, or the name of an encoding; empty: tokens are estimated. */
  readonly tokenizer: string;
  readonly inlayHints: boolean;
}

export const defaultSettings: Settings = readSettings({});

/** Whatever a client sends: what is not as it should be counts as not set, and of rules it is told. */
export function readSettings(section: unknown): Settings {
  const preview = member(section, 'preview');
  const tokens = member(preview, 'maxSourceTokens');
  const tokenizer = member(preview, 'tokenizer');
  const { configuration, problems } = readConfiguration(
    JSON.stringify({ rules: member(section, 'rules') ?? {} }),
  );
  return {
    rules: configuration,
    problems: problems.map(({ message }) => message),
    maxSourceTokens: isLimit(tokens) ? tokens : 1224,
    tokenizer: typeof tokenizer === 'string' ? tokenizer : '',
    inlayHints: member(member(section, 'inlayHints'), 'tokens') === true,
  };
}

function isLimit(tokens: unknown): tokens is number {
  return Number.isSafeInteger(tokens) && Number(tokens) >= 1;
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key] // it is an object that has the key
    : undefined;
}
