import type { Value } from '../../document/model';
import { placeholderMeaning, visiblePlaceholders } from '../../names/placeholders';
import type { TemplateTag } from '../../names/templateTags';
import {
  faultOfTag,
  namesInside,
  stageNames,
  type StageNames,
} from '../../refine/stagePlaceholders';
import { nearest } from '../../text/nearest';
import { fullNameSpan, taggedTemplate, written, type TaggedTemplate } from '../layoutTags';
import { defineRule, type Report } from '../rule';
import { sectionTroubles } from '../sectionTroubles';
import { withTriedFixes } from '../triedFixes';

export const unknownPlaceholder = defineRule({
  id: 'unknown-placeholder',
  summary: 'A template names only placeholders that there are.',
  severity: 'error',
  group: 'layouts',
  options: {},
  check: ({ document, surroundings }) =>
    surroundings.isStage
      ? stageReports(document.instruction.template)
      : withTriedFixes((template) => Array.from(reportsOf(template)), document),
});

/** In a prompt of a stage other names stand for something than in a layout. */
function* stageReports(template: Value | undefined): Generator<Report> {
  if (!template) return;
  const { tags, place } = taggedTemplate(template);
  const inside: StageNames[] = [];
  for (const { kind, name, nameSpan, parent } of tags) {
    const names = parent === null ? stageNames : inside[parent]!; // stands before the tag
    inside.push(kind === 'close' ? names : namesInside(names, { kind, name }));
    const message = kind === 'close' ? undefined : faultOfTag({ kind, name }, names);
    if (message !== undefined) yield { span: place(nameSpan), message };
  }
}

function* reportsOf(template: Value): Generator<Report> {
  const tagged = taggedTemplate(template);
  const misnamed = new Set(
    sectionTroubles(tagged.tags).flatMap((trouble) =>
      trouble.kind === 'other-name' ? trouble.section : [],
    ),
  );
  const unclear = insideUnknown(tagged.tags);
  for (const tag of tagged.tags)
    if (tag.kind !== 'close' && !misnamed.has(tag)) yield* aboutName(tag, tagged, unclear);
  yield* otherTags(tagged);
}

function* aboutName(
  tag: TemplateTag,
  tagged: TaggedTemplate,
  unclear: ReadonlySet<TemplateTag>,
): Generator<Report> {
  const { place } = tagged;
  const span = place(tag.nameSpan);
  const meaning = placeholderMeaning(tag.name, tag.scope);
  if (meaning === undefined) {
    const elsewhere = placeholderMeaning(tag.name, 'positive');
    if (!elsewhere) yield unknown(tag, tagged);
    else if (!unclear.has(tag))
      yield {
        span,
        message: `"${written(tag)}" stands for ${elsewhere.meaning}, and here is none: it belongs between "{{#positive_examples}}" and "{{/positive_examples}}". Nothing appears in its place.`,
      };
  } else if (meaning.repeats && tag.kind === 'placeholder')
    yield {
      span,
      message: `"${tag.name}" is a list, so nothing appears in the place of "${written(tag)}". Write "{{#${tag.name}}}", ${tag.name === 'explanations' ? 'what it says' : 'what each example looks like'}, and "{{/${tag.name}}}".`,
    };
  else if (meaning.message && tag.kind !== 'section')
    yield {
      span,
      message: `"${tag.name}" is a message of a chat, so nothing appears in the place of "${written(tag)}". Write "{{#${tag.name}}}", what it says, and "{{/${tag.name}}}".`,
    };
  else yield* aboutForm(tag, tagged);
}

function unknown(tag: TemplateTag, { tags, place, fix }: TaggedTemplate): Report {
  const names = visiblePlaceholders(tag.scope).map(({ name }) => name);
  const meant = nearest(tag.name, names);
  const partner = tag.partner === null ? [] : [tags[tag.partner]!];
  const edits = [tag, ...partner].map(({ nameSpan }) => ({ span: nameSpan, text: meant ?? '' }));
  return {
    span: place(tag.name === '' ? tag.span : tag.nameSpan),
    message: meant
      ? `No placeholder is called "${tag.name}", so nothing appears in its place. "${meant}" is meant, it seems.`
      : `No placeholder is called "${tag.name}", so nothing appears in its place. Placeholders here are ${names.join(', ')}.`,
    ...(meant && fix(`Write "${meant}"`, () => edits)),
  };
}

/** Tags in a section that has a wrong name itself: what they mean there, nobody knows. */
function insideUnknown(tags: readonly TemplateTag[]): ReadonlySet<TemplateTag> {
  const inside = new Set<TemplateTag>();
  for (const tag of tags) {
    const around = tag.parent === null ? undefined : tags[tag.parent]!; // stands before the tag
    if (!around) continue;
    if (inside.has(around) || !placeholderMeaning(around.name, around.scope)) inside.add(tag);
  }
  return inside;
}

function* aboutForm(tag: TemplateTag, { tags, place, fix }: TaggedTemplate): Generator<Report> {
  const { name, form, kind } = tag;
  if (form === '' || (kind === 'placeholder' && form === 'sentence')) return;
  const span = fullNameSpan(tag);
  if (kind === 'placeholder') {
    const meant = nearest(form, ['sentence']) ? `${name}.sentence` : name;
    yield {
      span: place(span),
      message: `A value has no form "${form}", so "${written(tag)}" is the same as "{{${name}}}". The one form is "sentence".`,
      ...fix(`Write "${meant}"`, () => [{ span, text: meant }]),
    };
    return;
  }
  const both = tag.partner === null ? [tag] : [tag, tags[tag.partner]!];
  yield {
    span: place(span),
    message: `A section has a plain name: "${written(tag)}" is never taken for "${name}".`,
    ...fix(`Write "${name}"`, () => both.map((each) => ({ span: fullNameSpan(each), text: name }))),
  };
}

/** Mustache has partials and other braces, too; a layout has no use for them. */
function* otherTags({ text, place, spanOf }: TaggedTemplate): Generator<Report> {
  for (const match of text.matchAll(/\{\{\s*([>=])[^{}]*\}\}/g)) {
    const span = place(spanOf(match.index, match.index + match[0].length));
    yield {
      span,
      message:
        match[1] === '>'
          ? `"${match[0]}" would take in another file, which a layout cannot. Nothing appears in its place.`
          : `"${match[0]}" would change the braces of placeholders. Keep "{{" and "}}", which all tools for layouts know.`,
    };
  }
}
