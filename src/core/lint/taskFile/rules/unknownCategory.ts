import { knownCategories } from '../../../names/categories';
import { nearest } from '../../../text/nearest';
import type { Report } from '../../rule';
import { knownDomains, knownReasoning } from '../hierarchy';
import { textsOf, type PlacedText } from '../taskFile';
import { defineTaskFileRule } from '../taskRule';

export const unknownCategory = defineTaskFileRule({
  id: 'unknown-category',
  summary: 'Categories, domains and kinds of reasoning are those of SUP-NATINST.',
  severity: 'information',
  group: 'data',
  options: { known: [] as readonly string[] },
  *check({ file: { root }, options: { known } }) {
    for (const [key, noun, names] of kinds)
      for (const text of textsOf(root, key))
        if (!isKnown(text.text, names) && !known.includes(text.text))
          yield unknown(text, noun, names);
  },
});

const kinds = [
  ['Categories', 'category', knownCategories],
  ['Domains', 'domain', knownDomains],
  ['Reasoning', 'kind of reasoning', knownReasoning],
] as const;

/** A part of a path such as "Reviews -> Movies" is known by itself, too. */
function isKnown(name: string, names: readonly string[]): boolean {
  return names.some((known) => known === name || known.split(' -> ').includes(name));
}

function unknown({ text, span }: PlacedText, noun: string, names: readonly string[]): Report {
  const meant = nearest(text, names);
  const message = `SUP-NATINST has no ${noun} "${text}"`;
  if (!meant)
    return {
      span,
      message: `${message}. Results are compared by these names; a name of your own goes into the option "known".`,
    };
  return {
    span,
    message: `${message}. "${meant}" is meant, it seems.`,
    fix: { title: `Write "${meant}"`, edits: [{ span, text: JSON.stringify(meant) }] },
  };
}
