import type { InstructionDocument } from '../../document/model';
import { fitRules, parseLayout } from '../../prompt/layouts';
import { parseTemplate } from '../../prompt/template';
import { nearest } from '../../text/nearest';
import { layoutInUse } from '../layoutInUse';
import { defineRule, type Report, type Surroundings } from '../rule';

export const badLayout = defineRule({
  id: 'bad-layout',
  summary:
    'A layout can be used: "Fit" names a way there is, and a chat has all its text in messages.',
  severity: 'error',
  group: 'layouts',
  options: {},
  *check({ document, instruction: { template }, surroundings }) {
    if (template) yield* inLayout(document);
    else yield* inInstruction(document, surroundings);
  },
});

function* inInstruction(
  { fields, instruction }: InstructionDocument,
  surroundings: Surroundings,
): Generator<Report> {
  const { fit, layout } = instruction;
  if (fit)
    yield {
      span: fields.find(({ value }) => value === fit)!.span,
      message:
        '"Fit" belongs into a layout file, beside its "Template". An instruction names its layout: "Layout: …".',
    };
  const used = layout?.text ? layoutInUse(instruction, surroundings) : undefined;
  if (used?.layout.kind === 'broken')
    yield {
      span: layout!.span,
      message: `The layout "${used.name}" cannot be used: ${used.layout.message}`,
    };
}

function* inLayout({ text, fields, instruction }: InstructionDocument): Generator<Report> {
  const { fit } = instruction;
  const template = instruction.template!;
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
}
