import type { PlainInstruction } from '../../document/model';
import type { Ask, RefineOptions } from '../conversation';
import { stagePrompt, stages as shippedStages, type Stage } from '../stages';
import type { RefineFailure } from '../transcript';
import type { Talk } from './talk';

/** A turn to be asked. */
export interface Planned {
  readonly ask: Ask;
  /** `null` for what the user asks in own words. */
  readonly stage: Stage | null;
}

type Plan =
  | { readonly kind: 'planned'; readonly turns: readonly Planned[] }
  | { readonly kind: 'failed'; readonly failure: RefineFailure };

/** All prompts before the first call, so that a broken stage file costs nothing. */
export function planned(
  { ask, behind = null, stages = shippedStages }: RefineOptions,
  instruction: PlainInstruction,
): Plan {
  if (instruction.definition.trim() === '') {
    const message =
      'There is nothing to write steps from: the file has no definition. Add a "Definition:" field that says how an input maps to an output.';
    return { kind: 'failed', failure: { cause: 'nothing-to-refine', message } };
  }
  const turns: Planned[] = [];
  const asked: Stage[] = [];
  if (ask && 'prompt' in ask) turns.push({ ask, stage: null });
  else if (ask) asked.push(ask);
  for (const stage of [...asked, ...stages]) {
    const isFirst = behind === null && turns.length === 0;
    const prompt = stagePrompt(stage, instruction, { isFirst });
    if (prompt.kind === 'broken')
      return { kind: 'failed', failure: { cause: 'broken-stage', message: prompt.message } };
    turns.push({ ask: { stage: stage.id, prompt: prompt.text, edited: false }, stage });
  }
  return { kind: 'planned', turns };
}

/** What the user asks in own words is never skipped. */
export function reasonToSkip({ instruction, settled }: Talk, { stage }: Planned): string | null {
  if (!stage) return null;
  if (settled) return 'The steps are clean and no longer change.';
  if (stage.needsExamples && instruction.positiveExamples.length === 0)
    return 'The instruction has no positive example to learn from.';
  return null;
}
