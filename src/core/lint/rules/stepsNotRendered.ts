import type { TemplateNode } from '../../prompt/template';
import { usableLayout } from '../layoutInUse';
import { defineRule } from '../rule';

export const stepsNotRendered = defineRule({
  id: 'steps-not-rendered',
  summary: 'The layout of an instruction that has steps shows them.',
  severity: 'information',
  group: 'layouts',
  options: {},
  *check({ instruction, surroundings }) {
    const { steps, layout, template } = instruction;
    if (template || steps.length === 0 || !layout?.text) return; // the default shows them
    const used = usableLayout(instruction, surroundings);
    if (!used || showsSteps(used.layout.nodes)) return;
    const other = used.name === 'tk-instruct' ? 'tk-instruct-steps' : 'step-by-step';
    const lost =
      steps.length === 1 ? 'step of this task reaches' : `${steps.length} steps of this task reach`;
    yield {
      span: layout.span,
      message: `The layout "${used.name}" has no place for steps, so the ${lost} no prompt. "${other}" shows them.`,
    };
  },
});

/** Whether some part of the template that can appear where there are steps holds their text. */
function showsSteps(nodes: readonly TemplateNode[]): boolean {
  return nodes.some((node) => {
    if (node.kind === 'text') return false;
    if (node.kind === 'placeholder') return node.name.split('.')[0] === 'steps';
    return !(node.kind === 'inverted' && node.name === 'steps') && showsSteps(node.nodes);
  });
}
