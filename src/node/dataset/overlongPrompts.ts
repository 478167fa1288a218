import type { Experiment } from '../../core/experiment/experiment';
import { estimatedTokens } from '../../core/prompt/tokens';
import type { WrittenDataSet } from './writeDataSet';

/** What the author of data for a trainer should know of prompts that stay whole; nothing where all of them fit. */
export function overlongPrompts(
  { overlong, instances }: Extract<WrittenDataSet, { readonly kind: 'written' }>,
  { maxSourceTokens }: Experiment,
): readonly string[] {
  if (overlong === 0) return [];
  const all = instances.train + instances.validation + instances.test;
  const [some, total, limit] = [overlong, all, maxSourceTokens].map((number) =>
    number.toLocaleString('en-US'),
  );
  return [
    `${some} of ${total} prompts have more than ${limit} tokens by an estimate (${estimatedTokens.name}). The experiment names no tokenizer, so the trainer cuts their ends, where the input stands in most layouts. Name the "tokenizer" of the model, and examples are left out first.`,
  ];
}
