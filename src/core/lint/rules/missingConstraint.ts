import { missingConstraints } from '../prose/constraints/constraints';
import { shown } from '../prose/shown';
import { defineRule } from '../rule';

export const missingConstraint = defineRule({
  id: 'missing-constraint',
  summary: 'Every demand that the definition makes on the output stands in some step.',
  severity: 'information',
  group: 'steps',
  options: {},
  refine: 'final',
  *check({ instruction }) {
    const { steps, stepsField, template } = instruction;
    if (steps.length === 0 || !stepsField || template) return;
    for (const { text } of missingConstraints(instruction))
      yield {
        span: stepsField.nameSpan,
        message: `No step carries a demand of the definition: ${shown(text, 0, text.length)}. A model that follows the steps forgets what they leave out.`,
      };
  },
});
