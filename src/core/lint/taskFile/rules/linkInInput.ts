import { spanInText } from '../../../json/textPlaces';
import { defineTaskFileRule } from '../taskRule';

export const linkInInput = defineTaskFileRule({
  id: 'link-in-input',
  summary: 'Inputs hold no links.',
  severity: 'information',
  group: 'data',
  options: {},
  *check({ file: { source, instances } }) {
    const linking = instances.flatMap(({ input }) => {
      const match = input && link.exec(input.text);
      return match ? { input, match } : [];
    });
    const [first] = linking;
    if (!first) return;
    const { input, match } = first;
    const [address] = match;
    yield {
      span: spanInText(source, input.span, match.index, match.index + address.length),
      message: `${linking.length === 1 ? 'One input holds a link' : `${linking.length} inputs hold links, this one first`}. A model cannot open "${address.slice(0, 60)}", and what it says about it is invented.`,
    };
  },
});

const link = /https?:\/\/[^\s"'<>()[\]{}|\\^`]*[^\s"'<>()[\]{}|\\^`.,;:!?]/i;
