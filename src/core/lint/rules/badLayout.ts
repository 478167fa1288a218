import { fitRules, parseLayout } from '../../prompt/layouts';
import { parseTemplate } from '../../prompt/template';
import { nearest } from '../../text/nearest';
import { defineRule } from '../rule';

export const badLayout = defineRule({
  id: 'bad-layout',
  summary:
    'A layout can be used: "Fit" names a way there is, and a chat has all its text in messages.',
  severity: 'error',
  group: 'layouts',
  options: {},
  *check({ document: { text, fields }, instruction: { template, fit } }) {
    if (!template) {
      if (fit)
        yield {
          span: fields.find(({ value }) => value === fit)!.span,
          message:
            '"Fit" belongs into a layout file, beside its "Template". An instruction names its layout: "Layout: …".',
        };
      return;
    }
    if (parseTemplate(template.text).kind === 'broken') return; // other rules speak of its tags
    const layout = parseLayout(text);
    if (layout.kind === 'layout') return;
    const isFit = fit !== undefined && layout.message.startsWith('"Fit:');
    if (!isFit) {
      const field = fields.find(({ value }) => value === template)!;
      yield { span: field.nameSpan, message: layout.message };
      return;
    }
    const meant = nearest(fit.text, fitRules);
    yield {
      span: fit.span,
      message: layout.message,
      ...(meant !== undefined && {
        fix: { title: `Write "${meant}"`, edits: [{ span: fit.span, text: meant }] },
      }),
    };
  },
});
