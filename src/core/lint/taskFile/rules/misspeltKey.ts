import { defineTaskFileRule } from '../taskRule';

export const misspeltKey = defineTaskFileRule({
  id: 'misspelt-key',
  summary: 'The keys of a task file are written as SUP-NATINST writes them.',
  severity: 'warning',
  group: 'data',
  options: {},
  *check({ file: { misspelt } }) {
    for (const { written, span, meant, isTaken } of misspelt)
      yield {
        span,
        message: isTaken
          ? `Nothing reads the key "${written}", and "${meant}" is there, too.`
          : `Nothing reads the key "${written}"; it is called "${meant}".`,
        ...(!isTaken && {
          fix: { title: `Write "${meant}"`, edits: [{ span, text: JSON.stringify(meant) }] },
        }),
      };
  },
});
