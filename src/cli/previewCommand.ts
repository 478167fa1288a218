import path from 'node:path';
import { plainInstruction } from '../core/document/model';
import { parse } from '../core/document/parse';
import { estimatedTokens, fit, type FittedPrompt, type TokenCounter } from '../core/prompt/budget';
import { builtInLayouts, defaultLayout } from '../core/prompt/layouts';
import { sectionTitle } from '../core/prompt/sectionTitle';
import { readTextFile } from '../node/files';
import { readLayout } from '../node/layoutFile';
import { readInstancesOf } from '../node/taskFiles';
import { defineCommand, json, wrongUse, type WrongUse } from './command';
import { printJson } from './terminal';

export const previewCommand = defineCommand({
  name: 'preview',
  summary: 'Print the exact prompt of an instance.',
  usage:
    'preview <file.instruct> [--layout NAME|FILE] [--instance N] [--tokenizer tokenizer.json] [--max-source-tokens N] [--json]',
  details:
    'Instances count from 1. Without --tokenizer, tokens are an estimate. With --json:\n' +
    '{prompt, tokens, sections: [{name, start, end, tokens}], dropped, cut}.',
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
    tokenizer: { kind: 'text', value: 'FILE', summary: "The model's tokenizer.json." },
    'max-source-tokens': {
      kind: 'text',
      value: 'N',
      summary: 'How many tokens the model reads; 1224 by default.',
    },
    json,
  },
  run: async ({ positionals, options, terminal }) => {
    const [given, ...more] = positionals;
    if (given === undefined || more.length > 0) return wrongUse('Name one instruction file.');
    const number = count(options.instance ?? '1', '--instance');
    if (typeof number !== 'number') return number;
    const maxSourceTokens = count(options['max-source-tokens'] ?? '1224', '--max-source-tokens');
    if (typeof maxSourceTokens !== 'number') return maxSourceTokens;

    const file = path.resolve(terminal.folder, given);
    const read = await readTextFile(file);
    if (read.kind === 'failed') return failed(read.message);
    const instruction = plainInstruction(parse(read.text));
    const layoutName = options.layout ?? instruction.layout ?? defaultLayout;
    const layoutFolder = options.layout === undefined ? path.dirname(file) : terminal.folder;
    const layout = await readLayout(layoutName, layoutFolder);
    if (layout.kind === 'broken') return failed(`Layout "${layoutName}": ${layout.message}`);
    const data = await readInstancesOf(file, instruction.instances, instruction.task);
    if (data.kind === 'unreadable') return failed(data.message);
    const instance = data.instances[number - 1];
    if (!instance)
      return failed(`There is no instance ${number}: the task has ${data.instances.length}.`);
    const tokenizer = await readTokenizer(options.tokenizer, terminal.folder);
    if (typeof tokenizer === 'string') return failed(tokenizer);

    const { input } = instance;
    const prompt = fit(layout, instruction, { input, maxSourceTokens, counter: tokenizer });
    if (options.json) printJson(terminal, result(prompt, tokenizer));
    else {
      terminal.print(prompt.text);
      terminal.notice(inWords(prompt, tokenizer, maxSourceTokens));
    }
    return 'fine';

    function failed(message: string): 'findings' {
      terminal.notice(message);
      return 'findings';
    }
  },
});

function count(text: string, option: string): number | WrongUse {
  const number = Number(text);
  return Number.isInteger(number) && number >= 1
    ? number
    : wrongUse(`${option} takes a whole number from 1, not "${text}".`);
}

/** The counter, or what is wrong with the file. */
async function readTokenizer(
  file: string | undefined,
  folder: string,
): Promise<TokenCounter | string> {
  if (file === undefined) return estimatedTokens;
  const { loadTokenizer } = await import('../node/huggingFaceTokenizer');
  const loaded = await loadTokenizer(path.resolve(folder, file));
  return loaded.kind === 'tokenizer' ? loaded.counter : loaded.message;
}

function result({ text, tokens, sections, dropped, cut }: FittedPrompt, counter: TokenCounter) {
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
    dropped: dropped.map(sectionTitle),
    cut,
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
  if (cut !== null) parts.push(`cut at the end: ${cut.length} characters`);
  return `${parts.join('; ')}.`;
}
