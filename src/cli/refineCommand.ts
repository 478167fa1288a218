import path from 'node:path';
import { estimatedTokens } from '../core/prompt/tokens';
import { estimateOf } from '../core/refine/batch/estimate';
import { isKept } from '../core/refine/batch/journalLines';
import { refineMany } from '../core/refine/batch/refineMany';
import { toldTooLow } from '../core/refine/batch/spendCap';
import { toldEstimate, toldRounds, toldWaiting } from '../core/refine/batch/told';
import type { Stage } from '../core/refine/stages';
import { sourceOf, type ReadFile } from '../node/batch/batchFiles';
import { prepareBatch, type PreparedBatch } from '../node/batch/prepareBatch';
import { openStepLinter } from '../node/batch/stepLinter';
import { collectGarbageAfterGrowthOf } from '../node/engine';
import { stagesOf } from '../node/stageFiles';
import { keepTranscript } from '../node/transcripts';
import { defineCommand, json, wrongUse, type Outcome } from './command';
import { chooseModel, modelOptions, readNumbers, type Given } from './modelOptions';
import { filesOf } from './refineFiles';
import { lineOf, reportOf, summary, tellOfBefore, type Report } from './refineReport';
import { printJson, type Terminal } from './terminal';

export const refineCommand = defineCommand({
  name: 'refine',
  summary: 'Let a chat model draft and refine the steps of many instructions.',
  usage: 'refine <globs…> [--base-url URL --model NAME | --replay FILE] [--max-cost N | --yes]',
  details:
    'Takes files, globs and folders; layouts and files named *.refined.instruct are left out. The key of the endpoint is\n' +
    'read from OPENAI_API_KEY. Without --yes or --max-cost only the estimate is shown. Refined steps go into a new file\n' +
    'a.refined.instruct beside a.instruct, or with --in-place into the file itself; one that you have changed stays as it\n' +
    'is. Every answer is kept in the journal before it is used: a batch that was stopped, or crashed, or of which files\n' +
    'failed, goes on with the same command and asks nothing twice that is answered.\n' +
    'With --lane batch the requests of all files go to the Batch API of the endpoint, round by round: cheaper, and slow. A\n' +
    'round that is handed in is collected by the next start with it. What was said is kept under .stepwise/transcripts.\n' +
    'With --json: a list of {path, outcome, steps?, message?, written?, usage}.',
  options: {
    ...modelOptions,
    seed: {
      kind: 'text',
      value: 'N',
      summary: 'For endpoints that can repeat themselves.',
    },
    lane: {
      kind: 'text',
      value: 'direct|batch',
      summary:
        'batch: the cheaper Batch API of the endpoint, a round of requests for each stage; a spend cap may make more.',
    },
    'batch-discount': {
      kind: 'text',
      value: 'N',
      summary: 'The share of the prices that --lane batch saves (0.5).',
    },
    'poll-seconds': {
      kind: 'text',
      value: 'N',
      summary: 'Between two looks at a batch of --lane batch (30).',
    },
    anew: {
      kind: 'switch',
      summary: 'Ask all anew, also what is answered for files that have no steps yet.',
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
    collectGarbageAfterGrowthOf(growth);
    if (positionals.length === 0) return wrongUse('Name the instruction files to refine.');
    const numbers = readNumbers(options);
    if ('kind' in numbers) return numbers;
    const chosen = await chooseModel(options, numbers, terminal);
    if (chosen.kind === 'wrong-use') return chosen;
    const ownStages = await stagesOf(terminal.folder);
    if (ownStages.kind === 'failed') return wrongUse(ownStages.message);
    const { stages } = ownStages;
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
    const duration = chosen.rounds && toldRounds(stages.length, numbers.cap);
    terminal.notice(toldEstimate(estimate, chosen.name, duration));
    const tooLow = toldTooLow(numbers, estimate.shortestRequest);
    if (tooLow !== undefined) terminal.notice(tooLow);
    const isFree = options.replay !== undefined;
    if (!isFree && !options.yes && numbers.cap === null)
      return wrongUse(
        'Nothing was asked yet. Begin with --yes, or with --max-cost N as a spend cap.',
      );
    const prepared = await prepareBatch({
      model: chosen.model,
      journalFile: path.resolve(terminal.folder, options.journal ?? defaultJournal),
      files: files.map((file) => file.path),
      isAnew: options.anew,
      concurrency: numbers.concurrency,
      rounds: chosen.rounds,
      prices: numbers.prices,
      cap: numbers.cap,
      now: new Date(),
    });
    if (prepared.kind === 'failed') return wrongUse(prepared.message);
    try {
      const waiting = prepared.before?.waiting ?? 0;
      if (waiting > 0 && !chosen.rounds && !isFree && !options.anew)
        return wrongUse(`${toldWaiting(waiting)} To leave it and ask anew, add --anew.`);
      tellOfBefore(prepared, chosen.rounds !== undefined, terminal);
      return await runBatch({ files, stages, isComplete, prepared, terminal }, options);
    } finally {
      await prepared.journal.close();
    }
  },
});

/** Every answer leaves a hundred kilobytes behind; collecting them more often takes no measurable time. */
const growth = 50;
const defaultJournal = path.join('.stepwise', 'refine.jsonl');
/** Of a hosted model, for a list of steps. */
const usualSeconds = 4;

interface Batch {
  readonly files: readonly ReadFile[];
  readonly stages: readonly Stage[];
  readonly isComplete: boolean;
  readonly prepared: PreparedBatch;
  readonly terminal: Terminal;
}

async function runBatch(
  { files, stages, isComplete, prepared, terminal }: Batch,
  options: Given,
): Promise<Outcome> {
  const { journal } = prepared;
  const inPlace = options['in-place'] === true;
  const reports = new Map<ReadFile, Report>();
  const linter = openStepLinter();
  await refineMany(files, {
    model: prepared.model,
    lint: (file, steps) => linter.lint(file, steps),
    stages,
    concurrency: prepared.conversations,
    signal: terminal.signal,
    now: Date.now,
    keep: async (file, transcript) => {
      if (transcript.turns.length === 0) return;
      const kept = await keepTranscript(terminal.folder, file, transcript);
      if (kept.kind === 'failed') terminal.notice(kept.message);
    },
    asks: (file, messages) => journal.asksFor(file.path, messages),
    known: (file) => journal.known(file.path, sourceOf(file, stages), file.instruction.steps),
    ended: async (file, outcome) => {
      journal.ended(sourceOf(file, stages), outcome);
      const report = await reportOf(file, outcome, { inPlace, journal, terminal });
      if (isFine(report)) journal.done(file.path);
      reports.set(file, report);
    },
    tell: (event) => {
      if (event.kind === 'waiting')
        terminal.progress(`${event.reason} Going on in ${Math.ceil(event.seconds)} s.`);
      if (event.kind === 'fileEnded')
        terminal.progress(
          `${event.ended} of ${files.length}: ${path.basename(event.outcome.path)}`,
        );
    },
  }).finally(() => linter.dispose());
  for (const why of await prepared.collectOpen(terminal.signal)) terminal.notice(why);
  const inOrder = files.map((file) => reports.get(file)!);
  if (options['json'] === true) printJson(terminal, inOrder);
  else for (const report of inOrder) terminal.print(lineOf(report));
  terminal.notice(summary(inOrder, prepared));
  if (!inOrder.every(({ outcome: kind }) => isKept({ kind })))
    terminal.notice('The same command goes on with what failed or was left out.');
  return inOrder.every(isFine) && isComplete ? 'fine' : 'findings';
}

/** Whether the file has its steps. */
function isFine({ outcome }: Report): boolean {
  return outcome === 'refined' || outcome === 'unchanged';
}
