import type { PlainInstruction } from '../../core/document/model';
import type { Ask } from '../../core/refine/conversation';
import { handworkTold, withoutHandworkTold } from '../../core/refine/handwork';
import { stagePrompt, type Stage } from '../../core/refine/stages';
import type { Turn } from '../../core/refine/turns';

/**
 * A question once more. A stage asks about the instruction as it is now; what the user has written, `prompt` or before, stays as it
 * is, but for what was told below it, which is told anew unless the user has written that otherwise, too.
 */
export function askedAgain(
  asked: Ask,
  plan: readonly Stage[],
  prompt: string | null = null,
): Ask | Stage {
  const stage = plan.find(({ id }) => id === asked.stage);
  if (stage && prompt === null && !asked.edited) return stage;
  const text = prompt ?? asked.prompt;
  const isAsTold = handworkTold(text) === handworkTold(asked.prompt);
  return {
    stage: asked.stage,
    prompt: isAsTold ? withoutHandworkTold(text) : text,
    edited: asked.edited || text !== asked.prompt,
  };
}

/** Whether one of the stages of a branch would ask something else about the instruction than it did. */
export function wasAskedOtherwise(
  path: readonly Turn[],
  plan: readonly Stage[],
  instruction: PlainInstruction,
): boolean {
  return path.some(({ stage, edited, prompt, after }) => {
    const planned = plan.find(({ id }) => id === stage);
    if (!planned || edited) return false;
    const now = stagePrompt(planned, instruction, { isFirst: after === null });
    return now.kind === 'broken' || now.text !== withoutHandworkTold(prompt);
  });
}
