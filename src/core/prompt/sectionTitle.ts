import type { PromptSection } from './assemble';

const titles = {
  definition: 'Definition',
  steps: 'Steps',
  input: 'Input',
  'positive-example': 'Positive Example',
  'negative-example': 'Negative Example',
};

/** How a part of a prompt is named to a user, e.g. "Positive Example 2". */
export function sectionTitle({ name, index }: Pick<PromptSection, 'name' | 'index'>): string {
  return index === null ? titles[name] : `${titles[name]} ${index + 1}`;
}
