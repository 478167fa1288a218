import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { readConfiguration, type Configuration } from '../core/lint/configuration';
import { severities, type Budget } from '../core/lint/rule';
import { estimatedTokens } from '../core/prompt/tokens';
import { configurationFiles } from '../node/configurationFiles';
import { dataFiles } from '../node/dataFiles';
import { readTextFile } from '../node/files';
import { statIfThere } from '../node/fileStamp';
import { findFiles } from '../node/findFiles';
import { defineCommand, json, wrongUse, type WrongUse } from './command';
import { findingFormats, isFindingFormat, type ReportedFinding } from './findingFormats';
import { lintFile, lintText, type Linter } from './lintFile';
import { takenFiles } from './takenFiles';

export const lintCommand = defineCommand({
  name: 'lint',
  summary: 'Report what is wrong in instructions, task files, experiments and stepwise.json.',
  usage: 'lint <globs…|-> [--fix] [--format text|json|sarif|github] [--json]',
  details:
    'Takes files, globs and folders; a folder stands for its instructions, experiments and stepwise.json files.\n' +
    'What is neither an .instruct nor a .json file is left out. "-" is standard input. Severities and options of rules come\n' +
    'from the nearest stepwise.json. With --json: a list of {path, rule, severity, message, start, end, step?}; lines and\n' +
    'columns count from 1.',
  options: {
    fix: {
      kind: 'switch',
      summary: 'Make the repairs that take no words away on a guess, and report the rest.',
    },
    format: {
      kind: 'text',
      value: 'NAME',
      summary: 'text (the default), json, sarif, or github for annotations.',
    },
    severity: {
      kind: 'text',
      value: 'NAME',
      summary: 'Report this severity and worse: error, warning, or information (the default).',
    },
    config: {
      kind: 'text',
      value: 'FILE',
      summary: 'Take the settings of rules from here rather than from the nearest stepwise.json.',
    },
    'stdin-name': {
      kind: 'text',
      value: 'FILE',
      summary: 'What the text of standard input is called: its paths start there.',
    },
    'max-source-tokens': {
      kind: 'text',
      value: 'N',
      summary: 'How many tokens of a prompt the model reads (1224).',
    },
    tokenizer: {
      kind: 'text',
      value: 'FILE',
      summary: "The model's tokenizer.json; without it, tokens are estimated.",
    },
    json,
  },
  run: async ({ positionals, options, terminal }) => {
    const format = options.json ? 'json' : (options.format ?? 'text');
    if (!isFindingFormat(format))
      return wrongUse(`"${format}" is no format. Formats are text, json, sarif and github.`);
    const least = severities.find((one) => one === (options.severity ?? 'information'));
    if (!least)
      return wrongUse(`"${options.severity}" is no severity. They are ${severities.join(', ')}.`);
    if (positionals.length === 0) return wrongUse('Name the instruction files to lint.');
    const fromInput = positionals.includes('-');
    if (fromInput && (options.fix || positionals.length > 1))
      return wrongUse('"-" stands alone and cannot be repaired: it is no file.');
    const budget = await budgetOf(options['max-source-tokens'], options.tokenizer);
    if ('kind' in budget) return budget;
    const configuration = await configurationIn(options.config, terminal.folder);
    if (configuration && 'kind' in configuration) return configuration;
    const linter: Linter = {
      terminal,
      repair: options.fix,
      least,
      budget,
      data: dataFiles(),
      configuration,
      configurations: configurationFiles(),
    };
    const found = fromInput
      ? await fromStandardInput(linter, options['stdin-name'])
      : await inFiles(linter, positionals);
    const text = findingFormats[format](found.findings);
    if (text !== '') terminal.print(text);
    if (format === 'text') terminal.notice(summary(found.findings, found.files));
    return found.findings.length > 0 || found.failed ? 'findings' : 'fine';
  },
});

interface Found {
  readonly findings: readonly ReportedFinding[];
  readonly files: number;
  /** Whether something could not be looked at, which was said. */
  readonly failed: boolean;
}

async function inFiles(linter: Linter, patterns: readonly string[]): Promise<Found> {
  const { terminal } = linter;
  const found = await findFiles(patterns, {
    folder: terminal.folder,
    endings: ['.instruct', '.experiment.json', '/stepwise.json'],
  });
  for (const pattern of found.unmatched) terminal.notice(unmatched(pattern, terminal.folder));
  const files = takenFiles(found.files, {
    terminal,
    endings: ['.instruct', '.json'],
    done: 'linted',
  });
  const findings: ReportedFinding[] = [];
  let failed = found.unmatched.length > 0 || files.length === 0;
  for (const file of files) {
    await setImmediate(); // for the signal to come
    if (terminal.signal.aborted) break;
    const linted = await lintFile(file, linter);
    findings.push(...linted.findings);
    failed ||= linted.failed;
  }
  return { findings, files: files.length, failed: failed || terminal.signal.aborted };
}

function unmatched(pattern: string, folder: string): string {
  const isFolder = statIfThere(path.resolve(folder, pattern))?.isDirectory();
  return isFolder
    ? `The folder "${pattern}" holds no instruction, no experiment and no stepwise.json. Name other files, such as "${path.join(pattern, '*.json')}".`
    : `No file matches "${pattern}".`;
}

async function fromStandardInput(linter: Linter, name = 'stdin.instruct'): Promise<Found> {
  const text = await linter.terminal.readInput();
  if (text === undefined) return { findings: [], files: 0, failed: true };
  const file = path.resolve(linter.terminal.folder, name);
  return { findings: lintText(text, file, linter), files: 1, failed: false };
}

async function budgetOf(
  given: string | undefined,
  tokenizer: string | undefined,
): Promise<Budget | WrongUse> {
  const maxSourceTokens = Number(given ?? 1224);
  if (!Number.isSafeInteger(maxSourceTokens) || maxSourceTokens < 1)
    return wrongUse(`--max-source-tokens takes a whole number from 1, not "${given}".`);
  if (tokenizer === undefined) return { maxSourceTokens, counter: estimatedTokens };
  const { loadTokenizer } = await import('../node/tokenizers/loadTokenizer');
  const loaded = await loadTokenizer(tokenizer);
  return loaded.kind === 'failed'
    ? wrongUse(loaded.message)
    : { maxSourceTokens, counter: loaded.counter };
}

/** The configuration that the user names; a mistake in it ends the command, since its results would mislead. */
async function configurationIn(
  name: string | undefined,
  folder: string,
): Promise<Configuration | WrongUse | undefined> {
  if (name === undefined) return undefined;
  const read = await readTextFile(path.resolve(folder, name));
  if (read.kind === 'failed') return wrongUse(read.message);
  const { configuration, problems } = readConfiguration(read.text);
  return problems.length === 0
    ? configuration
    : wrongUse(`"${name}": ${problems.map(({ message }) => message).join(' ')}`);
}

function summary(findings: readonly ReportedFinding[], files: number): string {
  const counted = (count: number, noun: string): string =>
    `${count} ${noun}${count === 1 ? '' : 's'}`;
  return `${counted(findings.length, 'finding')} in ${counted(files, 'file')}.`;
}
