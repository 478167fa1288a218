import { lineEnd, type TextEdit } from '../document/edit';
import type { Span, Value } from '../document/model';
import { placesOf } from '../names/places';
import { templateTags, type TemplateTag } from '../names/templateTags';
import type { Fix } from './rule';

/** A template as the rules about layouts look at it. */
export interface TaggedTemplate {
  readonly text: string;
  readonly tags: readonly TemplateTag[];
  /** Where a finding about a span of a tag belongs. */
  readonly place: (span: Span) => Span;
  /** Where a part of the text stands, in the offsets of the tags. */
  readonly spanOf: (start: number, end: number) => Span;
  /** A fix whose edits are in the offsets of the tags; none for an exact template, whose text stands in no source. */
  readonly fix: (title: string, edits: () => readonly TextEdit[]) => { readonly fix?: Fix };
}

/** For a template with more damage than anybody repairs tag by tag. */
export function withoutFixes(tagged: TaggedTemplate): TaggedTemplate {
  return { ...tagged, fix: () => ({}) };
}

export function taggedTemplate(template: Value): TaggedTemplate {
  const { text } = template;
  if (template.runs.length > 0)
    return {
      text,
      tags: templateTags(template),
      place: (span) => span,
      spanOf: placesOf(template),
      fix: (title, edits) => ({ fix: { title, edits: edits() } }),
    };
  const own: Value = { ...template, runs: [{ textStart: 0, sourceStart: 0, length: text.length }] };
  return {
    text,
    tags: templateTags(own),
    place: () => template.span,
    spanOf: (start, end) => ({ start, end }),
    fix: () => ({}),
  };
}

/** A tag as it is written, without white space in its braces. */
export function written({ kind, name, form }: TemplateTag): string {
  const sigil = { placeholder: '', section: '#', inverted: '^', close: '/' }[kind];
  return `{{${sigil}${name}${form === '' ? '' : `.${form}`}}}`;
}

/** The name of a tag with its form, where it stands. */
export function fullNameSpan({ nameSpan, form }: TemplateTag): Span {
  return form === '' ? nameSpan : { ...nameSpan, end: nameSpan.end + form.length + 1 };
}

/** Takes a tag away, with its line where it stands alone there. */
export function removal(source: string, { span }: TemplateTag): TextEdit {
  const line = lineAround(source, span);
  return { span: line ? { start: line.start, end: line.next } : span, text: '' };
}

/**
 * Closes a section before `before`, the closing tag of the section around it, or at the end of the template. The closing
 * tag has a line of its own if the opening one has.
 */
export function closing(
  source: string,
  section: TemplateTag,
  { before, end }: { readonly before: TemplateTag | undefined; readonly end: number },
): TextEdit {
  const tag = written({ ...section, kind: 'close' });
  const at = before?.span.start ?? end;
  const span = { start: at, end: at };
  const own = lineAround(source, section.span);
  if (!own) return { span, text: tag };
  const eol = lineEnd(source);
  if (!before) return { span, text: `${eol}${own.indentation}${tag}` };
  const line = lineAround(source, before.span);
  return line ? { span, text: `${tag}${eol}${line.indentation}` } : { span, text: tag };
}

/** The line of the source on which a tag stands alone. */
function lineAround(
  source: string,
  { start, end }: Span,
): { readonly start: number; readonly next: number; readonly indentation: string } | undefined {
  const lineStart =
    Math.max(source.lastIndexOf('\n', start - 1), source.lastIndexOf('\r', start - 1)) + 1;
  const indentation = source.slice(lineStart, start);
  const rest = /^[ \t]*(?:\r\n|\r|\n|$)/.exec(source.slice(end, end + 200));
  return /^[ \t]*$/.test(indentation) && rest
    ? { start: lineStart, next: end + rest[0].length, indentation }
    : undefined;
}
