import { textsOf } from '../taskFile';
import { defineTaskFileRule } from '../taskRule';

export const unnamedLanguage = defineTaskFileRule({
  id: 'unnamed-language',
  summary: 'The definition names the language of the inputs, unless it is English.',
  severity: 'warning',
  group: 'data',
  options: {},
  *check({ file: { root } }) {
    const definitions = textsOf(root, 'Definition');
    for (const { text: language, span } of textsOf(root, 'Input_language')) {
      const name = language.toLowerCase();
      const silent = definitions.filter(({ text }) => !text.toLowerCase().includes(name));
      if (name === 'english' || silent.length === 0) continue;
      const which =
        definitions.length === 1 ? 'the definition does' : 'one of the definitions does';
      yield {
        span,
        message: `The inputs are in "${language}", but ${which} not say so. A model has nothing else from which to know it.`,
      };
    }
  },
});
