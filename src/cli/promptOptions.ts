import { stepChoices } from '../core/prompt/steps';
import type { Options } from './command';

/** What a prompt shows, for every command that makes prompts. */
export const promptOptions = {
  steps: {
    kind: 'text',
    value: 'CHOICE',
    summary: `Which steps: ${stepChoices.join(', ')}; original by default.`,
  },
  'positive-examples': {
    kind: 'text',
    value: 'N',
    summary: 'At most so many positive examples; 2 by default.',
  },
} as const satisfies Options;
