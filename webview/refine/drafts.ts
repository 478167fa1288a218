import type { AskId, FrameView } from '../../src/protocol/refine';
import type { Memory } from '../shared/memory';

/** What the user has typed. It stays until it has become a turn, whatever else is looked at and whether or not it can be asked. */
export interface Draft {
  /** Of the turn that it is to become. */
  readonly stage: AskId;
  readonly text: string;
  /** The newest turn when it was sent; `null` where it was not, or was changed since. */
  readonly sentAfter: number | null;
}

/** The prompt of a turn, changed. */
interface PromptDraft extends Draft {
  /** What was asked: a turn of another conversation may have the same number. */
  readonly asked: string;
}

export interface Drafts {
  readonly ownWords: Draft;
  /** By the number of the turn. */
  readonly prompts: Readonly<Record<number, PromptDraft>>;
}

export type DraftMemory = Memory<Drafts>;

export const noDrafts: Drafts = {
  ownWords: { stage: 'own', text: '', sentAfter: null },
  prompts: {},
};

export function sent<One extends Draft>(draft: One, frames: readonly FrameView[]): One {
  // A turn that broke off is none: the next one takes its number.
  const turns = frames.filter(({ status }) => status === 'done');
  return { ...draft, sentAfter: Math.max(0, ...turns.map(({ id }) => id)) };
}

/** Whether a draft that was sent has become a turn; steps that were changed by hand may be told below its text. */
export function isTaken({ stage, text, sentAfter }: Draft, frames: readonly FrameView[]): boolean {
  const [paragraph = ''] = text.split('\n\n', 1);
  return (
    sentAfter !== null &&
    frames.some(
      (frame) =>
        frame.id > sentAfter && frame.stage === stage && frame.prompt?.startsWith(paragraph),
    )
  );
}
