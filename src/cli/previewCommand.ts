import path from 'node:path';
import type { Experiment } from '../core/experiment/experiment';
import { defaultPromptOptions, messagesOf, type PromptOptions } from '../core/prompt/assemble';
import {
  cutChoices,
  fit,
  lostText,
  type CutChoice,
  type FittedPrompt,
} from '../core/prompt/budget';
import { builtInLayouts, defaultLayout } from '../core/prompt/layouts';
import { sectionTitle } from '../core/prompt/sectionTitle';
import { stepChoices, withSteps, type StepChoice } from '../core/prompt/steps';
import { estimatedTokens, type TokenCounter } from '../core/prompt/tokens';
import { readExperimentFile } from '../node/dataset/experimentFile';
import { loadTask } from '../node/dataset/dataTasks';
import { readLayout } from '../node/layoutFile';
import { tokenizerPath } from '../node/tokenizers/names';
import { defineCommand, json, wrongUse, type WrongUse } from './command';
import { numberOption } from './numberOption';
import { promptOptions } from './promptOptions';
import { printJson, type Terminal } from './terminal';

export const previewCommand = defineCommand({
  name: 'preview',
  summary: 'Print the exact prompt of an instance.',
  usage:
    'preview <file.instruct> [--layout NAME|FILE] [--instance N] [--tokenizer tokenizer.json] [--max-source-tokens N] [--experiment FILE] [--steps CHOICE] [--positive-examples N] [--negative-examples N] [--explanations] [--cut CHOICE] [--seed N] [--json]',
  details:
    'Instances count from 1. Without a tokenizer, tokens are an estimate. With --experiment, the prompt is the one\n' +
    'that the experiment trains on or predicts; other options win over what it says. With --json:\n' +
    '{prompt, tokens, sections: [{name, start, end, tokens}], dropped, cut}, and the messages of a chat.',
  options: {
    layout: {
      kind: 'text',
      value: 'NAME|FILE',
      summary: `A layout file, or one of ${Object.keys(builtInLayouts).join(', ')}.`,
    },
    instance: {
      kind: 'text',
      value: 'N',
      summary: 'Which instance, from 1; the first by default.',
    },
    tokenizer: {
      kind: 'text',
      value: 'FILE',
      summary: "The model's tokenizer.json, or the name of a GPT encoding, such as o200k_base.",
    },
    'max-source-tokens': {
      kind: 'text',
      value: 'N',
      summary: 'How many tokens the model reads; 1224 by default.',
    },
    experiment: {
      kind: 'text',
      value: 'FILE',
      summary: 'Takes layout, tokenizer, limits and the options below from an experiment.',
    },
    ...promptOptions,
    'negative-examples': {
      kind: 'text',
      value: 'N',
      summary: 'At most so many negative examples; none by default.',
    },
    explanations: { kind: 'switch', summary: 'Show the explanations of examples.' },
    cut: {
      kind: 'text',
      value: 'CHOICE',
      summary: `What goes where a prompt is too long: ${cutChoices.join(', ')} (its end, its start, the end of the input); end by default.`,
    },
    seed: { kind: 'text', value: 'N', summary: 'For shuffled steps; 42 by default.' },
    json,
  },
  run: async ({ positionals, options, terminal }) => {
    const [given, ...more] = positionals;
    if (given === undefined || more.length > 0) return wrongUse('Name one instruction file.');
    const wanted = readChoices(options);
    if ('kind' in wanted) return wanted;
    const failed = (message: string): 'findings' => {
      terminal.notice(message);
      return 'findings';
    };
    const experiment = await experimentOf(options.experiment, terminal);
    if (experiment.kind === 'failed') return failed(experiment.message);
    const loaded = await loadTask(path.resolve(terminal.folder, given));
    if (loaded.kind === 'failed') return failed(loaded.message);
    const { instruction, instances, refined } = loaded.task;
    const chosen = choicesOf(wanted, experiment, { instruction: instruction.layout, given });

    const layout = await readLayout(
      chosen.layout.name,
      path.resolve(terminal.folder, chosen.layout.folder),
    );
    if (layout.kind === 'broken')
      return failed(`Layout "${chosen.layout.name}": ${layout.message}`);
    const instance = instances[wanted.instance - 1];
    if (!instance)
      return failed(`There is no instance ${wanted.instance}: the task has ${instances.length}.`);
    const counter = await readTokenizer(chosen.tokenizer, terminal.folder);
    if (typeof counter === 'string') return failed(counter);

    const { maxSourceTokens, seed } = chosen;
    const prompt = fit(layout, withSteps(instruction, chosen.steps, { seed, refined }), {
      input: instance.input,
      maxSourceTokens,
      counter,
      options: chosen.options,
      cut: chosen.cut,
    });
    if (options.json) printJson(terminal, result(prompt, counter));
    else {
      terminal.print(prompt.text);
      terminal.notice(inWords(prompt, counter, maxSourceTokens));
    }
    return 'fine';
  },
});

/** What the options say; `undefined` where one was not given. */
interface Wanted {
  readonly instance: number;
  readonly layout: string | undefined;
  readonly tokenizer: string | undefined;
  readonly maxSourceTokens: number | undefined;
  readonly positiveExamples: number | undefined;
  readonly negativeExamples: number | undefined;
  readonly explanations: boolean;
  readonly seed: number | undefined;
  readonly steps: StepChoice | undefined;
  readonly cut: CutChoice | undefined;
}

type Given = Readonly<Record<string, string | boolean | undefined>>;

function readChoices(options: Given): Wanted | WrongUse {
  const whole = (name: string, least: number): number | undefined | WrongUse =>
    numberOption(name, options[name], { least, whole: true });
  const oneOf = <Word extends string>(
    name: string,
    words: readonly Word[],
  ): Word | undefined | WrongUse => {
    const given = options[name];
    if (given === undefined) return undefined;
    return (
      words.find((word) => word === given) ??
      wrongUse(`--${name} is one of ${words.join(', ')}, not "${String(given)}".`)
    );
  };
  const read = {
    instance: whole('instance', 1),
    maxSourceTokens: whole('max-source-tokens', 1),
    positiveExamples: whole('positive-examples', 0),
    negativeExamples: whole('negative-examples', 0),
    seed: whole('seed', 0),
    steps: oneOf('steps', stepChoices),
    cut: oneOf('cut', cutChoices),
  };
  const wrong = Object.values(read).find((value) => typeof value === 'object');
  if (wrong) return wrong;
  const { instance = 1, ...rest } = read as {
    readonly [Key in keyof typeof read]: Exclude<(typeof read)[Key], WrongUse>;
  };
  return {
    ...rest,
    instance,
    layout: textOf(options.layout),
    tokenizer: textOf(options.tokenizer),
    explanations: options.explanations === true,
  };
}

function textOf(given: string | boolean | undefined): string | undefined {
  return typeof given === 'string' ? given : undefined;
}

type Followed =
  | { readonly kind: 'followed'; readonly experiment: Experiment; readonly folder: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly message: string };

async function experimentOf(given: string | undefined, { folder }: Terminal): Promise<Followed> {
  if (given === undefined) return { kind: 'none' };
  const file = path.resolve(folder, given);
  const read = await readExperimentFile(file);
  return read.kind === 'failed'
    ? { kind: 'failed', message: read.messages.join('\n') }
    : { kind: 'followed', experiment: read.experiment, folder: path.dirname(file) };
}

interface Chosen {
  /** The path of a layout file starts at `folder`. */
  readonly layout: { readonly name: string; readonly folder: string };
  readonly tokenizer: string | undefined;
  readonly maxSourceTokens: number;
  readonly options: PromptOptions;
  readonly steps: StepChoice;
  readonly cut: CutChoice;
  readonly seed: number;
}

/** Options win over the experiment, and that over what the instruction says and over the defaults. */
function choicesOf(
  wanted: Wanted,
  followed: Exclude<Followed, { readonly kind: 'failed' }>,
  { instruction, given }: { readonly instruction: string | undefined; readonly given: string },
): Chosen {
  const experiment = followed.kind === 'followed' ? followed.experiment : undefined;
  const from = followed.kind === 'followed' ? followed.folder : '.';
  const layout =
    wanted.layout !== undefined
      ? { name: wanted.layout, folder: '.' }
      : experiment
        ? { name: experiment.layout, folder: from }
        : { name: instruction ?? defaultLayout, folder: path.dirname(given) };
  const tokenizer =
    experiment && experiment.tokenizer !== 'none'
      ? tokenizerPath(experiment.tokenizer, from)
      : undefined;
  const base = experiment ?? defaultPromptOptions;
  return {
    layout,
    tokenizer: wanted.tokenizer ?? tokenizer,
    maxSourceTokens: wanted.maxSourceTokens ?? experiment?.maxSourceTokens ?? 1224,
    options: {
      positiveExamples: wanted.positiveExamples ?? base.positiveExamples,
      negativeExamples: wanted.negativeExamples ?? base.negativeExamples,
      explanations: wanted.explanations || base.explanations,
    },
    steps: wanted.steps ?? experiment?.steps ?? 'original',
    cut: wanted.cut ?? experiment?.cut ?? 'end',
    seed: wanted.seed ?? experiment?.seed ?? 42,
  };
}

/** The counter, or what is wrong with the file. */
async function readTokenizer(
  given: string | undefined,
  folder: string,
): Promise<TokenCounter | string> {
  if (given === undefined) return estimatedTokens;
  const { loadTokenizer } = await import('../node/tokenizers/loadTokenizer');
  const loaded = await loadTokenizer(tokenizerPath(given, folder));
  return loaded.kind === 'tokenizer' ? loaded.counter : loaded.message;
}

function result(prompt: FittedPrompt, counter: TokenCounter) {
  const { text, tokens, sections, dropped, cut, messages } = prompt;
  return {
    prompt: text,
    tokens,
    counter: counter.name,
    sections: sections.map((section) => ({
      name: section.name,
      title: sectionTitle(section),
      start: section.start,
      end: section.end,
      tokens: counter.count(text.slice(section.start, section.end)) - counter.count(''),
    })),
    ...(messages && { messages: messagesOf(prompt) }),
    dropped: dropped.map(sectionTitle),
    cut: cut && lostText(cut),
  };
}

function inWords(
  { tokens, dropped, cut }: FittedPrompt,
  counter: TokenCounter,
  limit: number,
): string {
  const by = counter.estimate ? `an estimate by ${counter.name}` : `by ${counter.name}`;
  const parts = [`${tokens} of ${limit} tokens (${by})`];
  if (dropped.length > 0) parts.push(`dropped: ${dropped.map(sectionTitle).join(', ')}`);
  if (cut !== null) parts.push(`cut: ${lostText(cut).length} characters`);
  return `${parts.join('; ')}.`;
}
