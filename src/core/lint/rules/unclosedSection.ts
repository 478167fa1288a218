import type { InstructionDocument, Value } from '../../document/model';
import { placeholderMeaning, type PlaceholderMeaning } from '../../names/placeholders';
import { openSections, polarityOfSection } from '../../names/templateTags';
import { parseTemplate } from '../../prompt/template';
import {
  closing,
  fullNameSpan,
  removal,
  taggedTemplate,
  withoutFixes,
  written,
  type TaggedTemplate,
} from '../layoutTags';
import { defineRule, type Report } from '../rule';
import { sectionTroubles, type SectionTrouble } from '../sectionTroubles';
import { mostTried, withTriedFixes } from '../triedFixes';
import { unfinishedTags, type UnfinishedTag } from '../unfinishedTags';

export const unclosedSection = defineRule({
  id: 'unclosed-section',
  summary: 'Every tag and every section of a template is closed, and in the right order.',
  severity: 'error',
  group: 'layouts',
  options: {},
  check: ({ document }) => withTriedFixes(reportsOf, document),
});

function reportsOf(template: Value, document: InstructionDocument): readonly Report[] {
  const tagged = taggedTemplate(template);
  const parsed = parseTemplate(template.text);
  const unfinished = Array.from(unfinishedTags(template.text));
  const troubles = parsed.kind === 'broken' ? sectionTroubles(tagged.tags) : [];
  const isMuch = unfinished.length + troubles.length > mostTried;
  const isClear = !/[{}]/.test(template.text.replace(wholeTag, '')) && !troubles.some(isEndless);
  const forSections = isMuch || !isClear ? withoutFixes(tagged) : tagged;
  const reports = [
    ...unfinished.map((tag) => ({
      ...aboutUnfinished(tag, tagged),
      ...(isMuch ? {} : finishing(tag, tagged)),
    })),
    ...troubles.map((trouble) => aboutSection(trouble, forSections, { document, template })),
  ];
  const isUnexplained = parsed.kind === 'broken' && reports.length === 0;
  return isUnexplained ? [{ span: template.span, message: parsed.message }] : reports;
}

/** Where a list of examples ends, only its author knows: the input may stand behind it. */
function isEndless(trouble: SectionTrouble): boolean {
  return trouble.kind === 'never-closed' && polarityOfSection(trouble.section.name) !== null;
}

/** Between other braces nobody can tell what a section holds, and no repair of it is offered. */
const wholeTag = /\{\{\{[^{}]*\}\}\}|\{\{[^{}]*\}\}/g;

function aboutUnfinished({ start, end }: UnfinishedTag, tagged: TaggedTemplate): Report {
  const { text, place, spanOf } = tagged;
  return {
    span: place(spanOf(start, end)),
    message: `"${text.slice(start, end).slice(0, 40)}" has no closing braces, so the layout is not read as it is meant. A tag ends with "}}".`,
  };
}

/** It goes through all tags, which only few unfinished ones are worth. */
function finishing(
  { start, end }: UnfinishedTag,
  { text, tags, spanOf, fix }: TaggedTemplate,
): Pick<Report, 'fix'> {
  const name = /^\{\{\s*(\w+)\}?(?![\w.}])/.exec(text.slice(start, end));
  const [around] = openSections(tags, spanOf(start, end).start);
  const scope = around ? (polarityOfSection(around.name) ?? around.scope) : null;
  const meaning: PlaceholderMeaning | undefined = name
    ? placeholderMeaning(name[1]!, scope)
    : undefined;
  if (!name || !meaning || meaning.repeats) return {};
  const tag = `{{${meaning.name}}}`;
  const span = spanOf(start, start + name[0].length);
  return fix(`Write "${tag}"`, () => [{ span, text: tag }]);
}

interface Around {
  readonly document: InstructionDocument;
  readonly template: Value;
}

function aboutSection(
  trouble: SectionTrouble,
  { tags, place, fix }: TaggedTemplate,
  { document: { text: source }, template }: Around,
): Report {
  const close = (section: TaggedTemplate['tags'][number]) => {
    const parent = section.parent === null ? undefined : tags[section.parent];
    const before = parent?.partner == null ? undefined : tags[parent.partner];
    return closing(source, section, { before, end: template.span.end });
  };
  switch (trouble.kind) {
    case 'never-closed': {
      const end = written({ ...trouble.section, kind: 'close' });
      return {
        span: place(trouble.section.span),
        message: `"${written(trouble.section)}" is never closed, so no prompt can be made. Its end is marked by "${end}".`,
        ...fix(`Close it with "${end}"`, () => [close(trouble.section)]),
      };
    }
    case 'never-opened':
      return {
        span: place(trouble.close.span),
        message: `"${written(trouble.close)}" closes a section that was never opened, so no prompt can be made.`,
        ...fix(`Remove "${written(trouble.close)}"`, () => [removal(source, trouble.close)]),
      };
    case 'crossing':
      return {
        span: place(trouble.close.span),
        message: `"${written(trouble.close)}" stands outside of the section in which "${written(trouble.section)}" was opened, so no prompt can be made. What is opened last is closed first.`,
        ...fix(`Move "${written(trouble.close)}" to its section`, () => [
          close(trouble.section),
          removal(source, trouble.close),
        ]),
      };
    case 'other-name':
      return otherName(trouble, place, fix);
  }
}

function otherName(
  { section, close }: Extract<SectionTrouble, { readonly kind: 'other-name' }>,
  place: TaggedTemplate['place'],
  fix: TaggedTemplate['fix'],
): Report {
  const isKnown = placeholderMeaning(section.name, section.scope) !== undefined;
  const [right, wrong] = isKnown ? [section, close] : [close, section];
  const name = right.form === '' ? right.name : `${right.name}.${right.form}`;
  return {
    span: place(wrong.span),
    message: `"${written(section)}" is closed by "${written(close)}", which has another name, so no prompt can be made.`,
    ...fix(`Write "${name}"`, () => [{ span: fullNameSpan(wrong), text: name }]),
  };
}
