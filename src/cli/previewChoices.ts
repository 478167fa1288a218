import path from 'node:path';
import { defaultPromptOptions, type PromptOptions } from '../core/prompt/assemble';
import { cutChoices, type CutChoice } from '../core/prompt/cut';
import { defaultLayout } from '../core/prompt/layouts';
import { stepChoices, type StepChoice } from '../core/prompt/steps';
import { tokenizerPath } from '../node/tokenizers/names';
import { wrongUse, type WrongUse } from './command';
import type { Followed } from './followedExperiment';
import { numberOption } from './numberOption';

/** What the options say; `undefined` where one was not given. */
export interface Wanted {
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

export function readChoices(options: Given): Wanted | WrongUse {
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

export interface Chosen {
  /** The path of a layout file starts at `folder`. */
  readonly layout: { readonly name: string; readonly folder: string };
  readonly tokenizer: string | undefined;
  /** Whether the prompt is made to fit; else it stays whole, and the trainer cuts it. */
  readonly isFitted: boolean;
  readonly maxSourceTokens: number;
  readonly options: PromptOptions;
  readonly steps: StepChoice;
  readonly cut: CutChoice;
  readonly seed: number;
}

/** Options win over the experiment, and that over what the instruction says and over the defaults. */
export function choicesOf(
  wanted: Wanted,
  followed: Followed | undefined,
  { instruction, given }: { readonly instruction: string | undefined; readonly given: string },
): Chosen {
  const { experiment, folder: from = '.' } = followed ?? {};
  const layout =
    wanted.layout !== undefined
      ? { name: wanted.layout, folder: '.' }
      : experiment
        ? { name: experiment.layout, folder: from }
        : { name: instruction ?? defaultLayout, folder: path.dirname(given) };
  const tokenizer =
    wanted.tokenizer ??
    (experiment && experiment.tokenizer !== 'none'
      ? tokenizerPath(experiment.tokenizer, from)
      : undefined);
  const base = experiment ?? defaultPromptOptions;
  return {
    layout,
    tokenizer,
    isFitted: tokenizer !== undefined || experiment === undefined,
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
