/** Up to a blank line, so that what a user writes below the list in *Edit Prompt* is no part of it. */
const told = /\n\nI have changed the steps by hand\. They read now:(?:\n.+)+/;

/**
 * A prompt as it is asked behind a turn: the steps that the user changed by hand there, which the model cannot know, are told
 * below it. `chosen` is `null` where none were. A prompt that the user wrote with such a list stays as it is.
 */
export function withHandworkTold(prompt: string, chosen: readonly string[] | null): string {
  if (!chosen || told.test(prompt)) return prompt;
  const list = chosen.map((step, index) => `${index + 1}. ${step.replace(/\n{2,}/g, '\n')}`);
  if (list.length === 0) list.push('None.');
  return [`${prompt}\n\nI have changed the steps by hand. They read now:`, ...list].join('\n');
}

/** What `withHandworkTold` has put below a prompt; '' for nothing. */
export const handworkTold = (prompt: string): string => told.exec(prompt)?.[0] ?? '';

export const withoutHandworkTold = (prompt: string): string => prompt.replace(told, '');
