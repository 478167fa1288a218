import path from 'node:path';
import { estimatedTokens } from '../core/prompt/budget';
import { estimateOf, type Estimate } from '../core/refine/batch/estimate';
import type { Prices } from '../core/refine/batch/money';
import { refineMany, type FileOutcome } from '../core/refine/batch/refineMany';
import type { RateLimits } from '../core/refine/batch/rateGate';
import type { ChatModel } from '../core/refine/chatModel';
import { stages } from '../core/refine/stages';
import {
  readBatchFile,
  refinedName,
  withSteps,
  writeSteps,
  type ReadFile,
} from '../node/batch/batchFiles';
import { prepareBatch, type PreparedBatch } from '../node/batch/prepareBatch';
import { configurationFiles, configurationOf } from '../node/configurationFiles';
import { writeTextFile } from '../node/files';
import { findFiles } from '../node/findFiles';
import { openRecording, recordTo } from '../node/recording';
import { keepTranscript } from '../node/transcripts';
import { defineCommand, json, wrongUse, type Outcome, type WrongUse } from './command';
import { numberOption } from './numberOption';
import { printJson, type Terminal } from './terminal';

export const refineCommand = defineCommand({
  name: 'refine',
  summary: 'Let a chat model draft and refine the steps of many instructions.',
  usage: 'refine <globs…> [--base-url URL --model NAME | --replay FILE] [--max-cost N | --yes]',
  details:
    'Takes files, globs and folders; layouts and files named *.refined.instruct are left out. The key of the endpoint is\n' +
    'read from OPENAI_API_KEY. Without --yes or --max-cost only the estimate is shown. Refined steps go into a new file\n' +
    'a.refined.instruct beside a.instruct, or with --in-place into the file itself. Every answer is kept in the journal\n' +
    'before it is used: a batch that was stopped, or crashed, goes on with the same command and asks nothing twice. What was\n' +
    'said is kept under .stepwise/transcripts. With --json: a list of {path, outcome, steps?, message?, written?, usage}.',
  options: {
    'base-url': {
      kind: 'text',
      value: 'URL',
      summary: 'An OpenAI-compatible endpoint (https://api.openai.com/v1).',
    },
    model: { kind: 'text', value: 'NAME', summary: 'The model to ask.' },
    temperature: {
      kind: 'text',
      value: 'N',
      summary: 'From 0 to 2; the endpoint chooses without it.',
    },
    seed: { kind: 'text', value: 'N', summary: 'For endpoints that can repeat themselves.' },
    replay: {
      kind: 'text',
      value: 'FILE',
      summary: 'Take the answers from a recording, and ask nobody.',
    },
    record: { kind: 'text', value: 'FILE', summary: 'Append every answer to a recording.' },
    concurrency: { kind: 'text', value: 'N', summary: 'So many instructions at a time (8).' },
    'price-in': {
      kind: 'text',
      value: 'N',
      summary: 'Dollars for a million tokens that are sent.',
    },
    'price-out': { kind: 'text', value: 'N', summary: 'Dollars for a million tokens of answers.' },
    'max-cost': {
      kind: 'text',
      value: 'N',
      summary: 'Spend no more dollars than this; needs both prices.',
    },
    yes: { kind: 'switch', summary: 'Begin without a spend cap.' },
    'in-place': { kind: 'switch', summary: 'Write the steps into the files themselves.' },
    journal: {
      kind: 'text',
      value: 'FILE',
      summary: 'Where the batch is kept (.stepwise/refine.jsonl).',
    },
    json,
  },
  run: async ({ positionals, options, terminal }) => {
    if (positionals.length === 0) return wrongUse('Name the instruction files to refine.');
    const numbers = readNumbers(options);
    if ('kind' in numbers) return numbers;
    const chosen = await chooseModel(options, numbers, terminal);
    if (chosen.kind === 'wrong-use') return chosen;
    const { files, isComplete } = await filesOf(positionals, terminal);
    if (files.length === 0)
      return isComplete ? wrongUse('These files hold no instruction.') : 'findings';
    const estimate = estimateOf(
      files.map(({ instruction }) => instruction),
      {
        stages,
        tokens: estimatedTokens,
        prices: numbers.prices,
        concurrency: numbers.concurrency,
        secondsPerAnswer: usualSeconds,
      },
    );
    terminal.notice(estimateLine(estimate, chosen.name));
    const isFree = options.replay !== undefined;
    if (!isFree && !options.yes && numbers.cap === null)
      return wrongUse(
        'Nothing was asked yet. Begin with --yes, or with --max-cost N as a spend cap.',
      );
    const prepared = await prepareBatch({
      model: chosen.model,
      journalFile: path.resolve(terminal.folder, options.journal ?? defaultJournal),
      prices: numbers.prices,
      cap: numbers.cap,
      now: new Date(),
    });
    if (prepared.kind === 'failed') return wrongUse(prepared.message);
    tellOfBefore(prepared, terminal);
    try {
      return await runBatch(
        { files, isComplete, prepared, terminal },
        options,
        numbers.concurrency,
      );
    } finally {
      await prepared.journal.close();
    }
  },
});

const defaultJournal = path.join('.stepwise', 'refine.jsonl');
/** Of a hosted model, for a list of steps. */
const usualSeconds = 4;

interface Numbers {
  readonly concurrency: number;
  readonly temperature: number | undefined;
  readonly seed: number | undefined;
  readonly prices: Prices | null;
  readonly cap: number | null;
}

type Given = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

function readNumbers(options: Given): Numbers | WrongUse {
  const read = (name: string, bounds: { least: number; most?: number; whole?: boolean }) =>
    numberOption(name, options[name], bounds);
  const found = {
    concurrency: read('concurrency', { least: 1, most: 256, whole: true }),
    temperature: read('temperature', { least: 0, most: 2 }),
    seed: read('seed', { least: 0, whole: true }),
    input: read('price-in', { least: 0 }),
    output: read('price-out', { least: 0 }),
    cap: read('max-cost', { least: 0 }),
  };
  const wrong = Object.values(found).find((value) => typeof value === 'object');
  if (wrong) return wrong;
  const { concurrency, temperature, seed, input, output, cap } = found as Record<
    keyof typeof found,
    number | undefined
  >; // objects were returned above
  const hasPrices = input !== undefined && output !== undefined;
  if (cap !== undefined && !hasPrices)
    return wrongUse('A spend cap needs the prices of the model: --price-in N and --price-out N.');
  return {
    concurrency: concurrency ?? 8,
    temperature,
    seed,
    prices: hasPrices ? { input, output } : null,
    cap: cap ?? null,
  };
}

type Chosen =
  | {
      readonly kind: 'chosen';
      readonly name: string;
      readonly model: (onLimits: (limits: RateLimits) => void) => ChatModel;
    }
  | WrongUse;

async function chooseModel(
  options: Given,
  { temperature, seed }: Numbers,
  terminal: Terminal,
): Promise<Chosen> {
  const text = (name: string): string | undefined => {
    const value = options[name];
    return typeof value === 'string' ? value : undefined;
  };
  const replay = text('replay');
  if (replay !== undefined) {
    const opened = await openRecording(path.resolve(terminal.folder, replay), { hurry: true });
    if (opened.kind === 'failed') return wrongUse(opened.message);
    return { kind: 'chosen', name: opened.model.name, model: () => opened.model };
  }
  const model = text('model');
  if (model === undefined)
    return wrongUse('Name the model to ask: --model NAME, or --replay FILE.');
  const { openaiChatModel } = await import('../node/openaiChatModel');
  const baseUrl = text('base-url') ?? 'https://api.openai.com/v1';
  const record = text('record');
  const make = (onLimits: (limits: RateLimits) => void): ChatModel => {
    const endpoint = openaiChatModel({
      baseUrl,
      model,
      key: terminal.environment['OPENAI_API_KEY'] ?? '',
      onLimits,
      ...(temperature !== undefined && { temperature }),
      ...(seed !== undefined && { seed }),
    });
    if (record === undefined) return endpoint;
    return recordTo(
      path.resolve(terminal.folder, record),
      endpoint,
      `Answers of ${endpoint.name}.`,
    );
  };
  return { kind: 'chosen', name: make(() => undefined).name, model: make };
}

async function filesOf(
  patterns: readonly string[],
  terminal: Terminal,
): Promise<{ readonly files: readonly ReadFile[]; readonly isComplete: boolean }> {
  const found = await findFiles(patterns, { folder: terminal.folder, endings: ['.instruct'] });
  for (const pattern of found.unmatched) terminal.notice(`No file matches "${pattern}".`);
  const configurations = configurationFiles();
  const lintingOf = (file: string) => {
    const configuration = configurationOf(configurations.nearest(file));
    return configuration ? { configuration } : {};
  };
  const files: ReadFile[] = [];
  let isComplete = found.unmatched.length === 0;
  for (const file of found.files) {
    if (file.endsWith('.refined.instruct')) continue;
    const read = await readBatchFile(file, lintingOf);
    if (read.kind === 'failed') {
      terminal.notice(read.message);
      isComplete = false;
    } else if (!read.document.instruction.template) files.push(read);
  }
  return { files, isComplete };
}

function estimateLine(
  { files, requests, inputTokens, outputTokens, cost, minutes }: Estimate,
  model: string,
): string {
  const money = cost === null ? '' : `, about $${cost.toFixed(2)}`;
  const time = minutes < 1 ? 'less than a minute' : `about ${Math.round(minutes)} min`;
  return `${count(files, 'instruction')}, at most ${count(requests, 'request')} to ${model}: about ${thousands(inputTokens)} tokens sent and ${thousands(outputTokens)} answered${money}, ${time}.`;
}

function tellOfBefore({ before }: PreparedBatch, terminal: Terminal): void {
  if (!before.head) return;
  const lost =
    before.lost.size === 0
      ? ''
      : ` ${count(before.lost.size, 'request')} had no answer yet and will be sent again.`;
  terminal.notice(
    `Going on with the batch of ${before.head.started}: ${count(before.answers.size, 'answer')} of it ${before.answers.size === 1 ? 'is' : 'are'} there.${lost}`,
  );
}

interface Batch {
  readonly files: readonly ReadFile[];
  readonly isComplete: boolean;
  readonly prepared: PreparedBatch;
  readonly terminal: Terminal;
}

async function runBatch(
  { files, isComplete, prepared, terminal }: Batch,
  options: Given,
  concurrency: number,
): Promise<Outcome> {
  const outcomes = await refineMany(files, {
    model: prepared.model,
    concurrency,
    signal: terminal.signal,
    now: Date.now,
    keep: async (file, transcript) => {
      if (transcript.turns.length === 0) return;
      const kept = await keepTranscript(terminal.folder, file, transcript);
      if (kept.kind === 'failed') terminal.notice(kept.message);
    },
    tell: (event) => {
      if (event.kind === 'waiting')
        terminal.progress(`${event.reason} Going on in ${Math.ceil(event.seconds)} s.`);
      if (event.kind === 'fileEnded')
        terminal.progress(
          `${event.ended} of ${files.length}: ${path.basename(event.outcome.path)}`,
        );
    },
  });
  const reports: Report[] = [];
  for (const [index, outcome] of outcomes.entries())
    reports.push(
      await reportOf(files[index]!, outcome, { inPlace: options['in-place'] === true, terminal }),
    );
  const isDone = outcomes.every(({ kind }) => kind !== 'left-out');
  if (isDone) await prepared.journal.finish();
  if (options['json'] === true) printJson(terminal, reports);
  else for (const report of reports) terminal.print(lineOf(report));
  terminal.notice(summary(reports, prepared));
  const isFine = reports.every(({ outcome }) => outcome === 'refined' || outcome === 'unchanged');
  return isFine && isComplete ? 'fine' : 'findings';
}

interface Report {
  readonly path: string;
  readonly outcome: FileOutcome['kind'];
  readonly steps?: readonly string[];
  readonly message?: string;
  /** Where the refined steps went. */
  readonly written?: string;
  readonly usage: FileOutcome['usage'];
}

async function reportOf(
  file: ReadFile,
  outcome: FileOutcome,
  { inPlace, terminal }: { readonly inPlace: boolean; readonly terminal: Terminal },
): Promise<Report> {
  const relative = (name: string): string => path.relative(terminal.folder, name);
  const head = { path: relative(file.path), usage: outcome.usage };
  if (outcome.kind === 'unchanged') return { ...head, outcome: 'unchanged' };
  if (outcome.kind === 'failed' || outcome.kind === 'left-out')
    return { ...head, outcome: outcome.kind, message: outcome.message };
  const { steps } = outcome;
  if (outcome.kind === 'objected')
    return { ...head, outcome: 'objected', steps, message: outcome.message };
  const place = inPlace ? file.path : refinedName(file.path);
  const written = inPlace
    ? await writeSteps(file, steps)
    : await writeTextFile(place, withSteps(file.document, steps));
  return written.kind === 'failed'
    ? { ...head, outcome: 'failed', steps, message: written.message }
    : { ...head, outcome: 'refined', steps, written: relative(place) };
}

function lineOf({ path: file, outcome, message, written }: Report): string {
  const where = written !== undefined && written !== file ? ` → ${written}` : '';
  return `${outcome.padEnd(10)} ${file}${where}${message === undefined ? '' : `: ${message}`}`;
}

function summary(reports: readonly Report[], { purse }: PreparedBatch): string {
  const kinds = ['refined', 'unchanged', 'objected', 'failed', 'left-out'] as const;
  const counts = kinds
    .map((kind) => [kind, reports.filter(({ outcome }) => outcome === kind).length] as const)
    .filter(([, number]) => number > 0)
    .map(([kind, number]) => `${number} ${kind}`);
  const money = purse.prices ? ` Spent: $${purse.spent.toFixed(4)}.` : '';
  return `${counts.join(', ')}.${money}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function thousands(tokens: number): string {
  return tokens < 10_000 ? String(tokens) : `${Math.round(tokens / 1000)},000`;
}
