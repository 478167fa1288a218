import path from 'node:path';
import { messagesOf } from '../core/prompt/assemble';
import { cutByTrainer, fit, type FittedPrompt } from '../core/prompt/budget';
import { cutChoices, lostText } from '../core/prompt/cut';
import { builtInLayouts } from '../core/prompt/layouts';
import { sectionTitle } from '../core/prompt/sectionTitle';
import { withSteps } from '../core/prompt/steps';
import { estimatedTokens, type TokenCounter } from '../core/prompt/tokens';
import { loadTask } from '../node/dataset/dataTasks';
import { readLayout } from '../node/layoutFile';
import { tokenizerPath } from '../node/tokenizers/names';
import { defineCommand, json, wrongUse } from './command';
import { followedExperiment } from './followedExperiment';
import { choicesOf, readChoices } from './previewChoices';
import { promptOptions } from './promptOptions';
import { printJson } from './terminal';

export const previewCommand = defineCommand({
  name: 'preview',
  summary: 'Print the exact prompt of an instance.',
  usage:
    'preview <file.instruct> [--layout NAME|FILE] [--instance N] [--tokenizer tokenizer.json] [--max-source-tokens N] [--experiment FILE [--variant NAME]] [--steps CHOICE] [--positive-examples N] [--negative-examples N] [--explanations] [--cut CHOICE] [--seed N] [--json]',
  details:
    'Instances count from 1. Without a tokenizer, tokens are an estimate. With --experiment, the prompt is the one\n' +
    'that the experiment trains on or predicts; other options win over what it says. Of a grid, it is that of\n' +
    '--variant, or else of the first variant, which is named. With --json: {prompt, tokens, sections: [{name, start, end,\n' +
    'tokens}], dropped, cut}, the messages of a chat, and the variant of a grid. Where the experiment names no tokenizer,\n' +
    'the prompt is whole, and "cutByTrainer" is what the trainer cuts of its end, by an estimate.',
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
    variant: {
      kind: 'text',
      value: 'NAME',
      summary: 'Which run of an experiment with a grid, as build names it; the first by default.',
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
    const named = await followedExperiment(options, terminal);
    if (named.kind === 'wrong-use') return named;
    if (named.kind === 'failed') return failed(named.message);
    const followed = named.kind === 'followed' ? named : undefined;
    const loaded = await loadTask(path.resolve(terminal.folder, given));
    if (loaded.kind === 'failed') return failed(loaded.message);
    const { instruction, instances, refined } = loaded.task;
    const chosen = choicesOf(wanted, followed, { instruction: instruction.layout, given });

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
    const shown = withSteps(instruction, chosen.steps, { seed, refined });
    const request = { input: instance.input, maxSourceTokens, counter, options: chosen.options };
    const made = chosen.isFitted
      ? { prompt: fit(layout, shown, { ...request, cut: chosen.cut }), byTrainer: null }
      : wholePrompt(cutByTrainer(layout, shown, request));
    const variant = followed?.variant ?? '';
    if (options.json)
      printJson(terminal, { ...result(made, counter), ...(variant !== '' && { variant }) });
    else {
      terminal.print(made.prompt.text);
      if (variant !== '') terminal.notice(`As in the variant "${variant}" of the experiment.`);
      terminal.notice(inWords(made, counter, maxSourceTokens));
    }
    return 'fine';
  },
});

interface MadePrompt {
  readonly prompt: Pick<
    FittedPrompt,
    'text' | 'tokens' | 'sections' | 'messages' | 'dropped' | 'cut'
  >;
  /** What the trainer cuts of the prompt, by an estimate; `null` where it cuts nothing. */
  readonly byTrainer: string | null;
}

/** As it goes into a data set that is made without a tokenizer. */
function wholePrompt({ complete, tokens, cut }: FittedPrompt): MadePrompt {
  return {
    prompt: { ...complete, tokens: cut?.tokens ?? tokens, dropped: [], cut: null },
    byTrainer: cut && lostText(cut),
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

function result({ prompt, byTrainer }: MadePrompt, counter: TokenCounter) {
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
    ...(byTrainer !== null && { cutByTrainer: byTrainer }),
  };
}

function inWords(
  { prompt: { tokens, dropped, cut }, byTrainer }: MadePrompt,
  counter: TokenCounter,
  limit: number,
): string {
  const by = counter.estimate ? `an estimate by ${counter.name}` : `by ${counter.name}`;
  const parts = [`${tokens} of ${limit} tokens (${by})`];
  if (dropped.length > 0) parts.push(`dropped: ${dropped.map(sectionTitle).join(', ')}`);
  if (cut !== null) parts.push(`cut: ${lostText(cut).length} characters`);
  const words = `${parts.join('; ')}.`;
  return byTrainer === null
    ? words
    : `${words} The experiment names no tokenizer, so the prompt stays whole, and the trainer cuts its end: by this estimate ${byTrainer.length} characters.`;
}
