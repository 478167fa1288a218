import { nearest } from '../../../text/nearest';
import { isLanguage, languageNames } from '../languages';
import { textsOf } from '../taskFile';
import { defineTaskFileRule } from '../taskRule';

export const unknownLanguage = defineTaskFileRule({
  id: 'unknown-language',
  summary: 'Languages are called as ISO 639 calls them.',
  severity: 'information',
  group: 'data',
  options: { known: [] as readonly string[] },
  *check({ file: { root }, options: { known } }) {
    for (const key of languageKeys)
      for (const { text, span } of textsOf(root, key)) {
        if (isLanguage(text) || known.includes(text)) continue;
        const meant = nearest(text, languageNames);
        yield {
          span,
          message: `ISO 639 has no language "${text}". ${meant ? `"${meant}" is meant, it seems.` : 'Tasks are chosen by these names, such as "English".'}`,
          ...(meant && {
            fix: { title: `Write "${meant}"`, edits: [{ span, text: JSON.stringify(meant) }] },
          }),
        };
      }
  },
});

const languageKeys = ['Input_language', 'Output_language', 'Instruction_language'];
