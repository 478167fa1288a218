import type { Value } from '../../document/model';
import { polarityOfSection, type TemplateTag } from '../../names/templateTags';
import { showsInput } from '../../prompt/layouts';
import { parseTemplate } from '../../prompt/template';
import { taggedTemplate } from '../layoutTags';
import { defineRule } from '../rule';
import { unfinishedTags } from '../unfinishedTags';

export const missingInputPlaceholder = defineRule({
  id: 'missing-input-placeholder',
  summary: 'A template has a place for the input.',
  severity: 'error',
  group: 'layouts',
  options: {},
  *check({ document: { fields }, instruction: { template }, surroundings }) {
    if (!template || surroundings.isStage || hasInput(template)) return;
    yield {
      span: fields.find(({ value }) => value === template)!.nameSpan,
      message:
        'Outside of its examples the template has no "{{input}}", so a model never sees what it is to answer.',
    };
  },
});

function hasInput(template: Value): boolean {
  const parsed = parseTemplate(template.text);
  const isDamaged = parsed.kind === 'broken' || !unfinishedTags(template.text).next().done;
  if (!isDamaged) return showsInput(parsed.nodes);
  const { tags } = taggedTemplate(template);
  return tags.some(
    (tag) => tag.kind === 'placeholder' && tag.name === 'input' && !standsInExamples(tag, tags),
  );
}

/** Where the sections are damaged, only examples that are closed are sure to end. */
function standsInExamples(tag: TemplateTag, tags: readonly TemplateTag[]): boolean {
  for (let around = tag.parent; around !== null; around = tags[around]!.parent)
    if (polarityOfSection(tags[around]!.name) !== null && tags[around]!.partner !== null)
      return true;
  return false;
}
