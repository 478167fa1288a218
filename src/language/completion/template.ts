import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Span } from '../../core/document/model';
import { openSections, templateTags, type TemplateTag } from '../../core/names/templateTags';
import type { Neighbours } from '../neighbours';
import { visibleNames, type VisibleName } from '../visibleNames';
import type { Cursor } from './cursor';
import type { Proposal } from './item';

/** Behind `{{` in a template: placeholders, sections, and the ends of the sections that are open there. */
export function* templateProposals(cursor: Cursor, { isStage }: Neighbours): Generator<Proposal> {
  const { document } = cursor.source;
  const { template } = document.instruction;
  if (!template || cursor.around?.field.value !== template) return;
  const braces = bracesAt(cursor);
  if (!braces) return;
  if (braces.sigil === '' && braces.name !== null) {
    yield* formProposals(braces);
    return;
  }
  const tags = templateTags(template);
  const open = openSections(tags, cursor.offset);
  const names = visibleNames(open, isStage);
  if (braces.sigil === '') yield* placeholderProposals(names, braces);
  if (braces.triple) return;
  if (braces.sigil === '' || braces.sigil === '/') yield* endProposals(open, braces);
  for (const sigil of ['#', '^'] as const)
    if (braces.sigil === '' || braces.sigil === sigil)
      yield* sectionProposals(cursor, { braces, sigil, names, tags });
}

/** The braces that are being typed. */
interface Braces {
  readonly sigil: '' | '#' | '^' | '/';
  readonly triple: boolean;
  /** From behind the sigil to behind the closing braces, as far as they are there. */
  readonly span: Span;
  /** What stands before the dot, where a form is being typed: `steps` of `{{steps.s`. */
  readonly name: string | null;
  /** The spaces before the braces, where they stand alone on their line. */
  readonly margin: string | null;
}

function bracesAt({ before, after, offset }: Cursor): Braces | undefined {
  const match = /\{\{(\{?)\s*([#^/&]?)\s*(\w*)(?:\.(\w*))?$/.exec(before);
  if (!match) return undefined;
  const [whole, brace, mark = '', name = '', form] = match;
  const rest = /^[\w.]*\s*\}{1,3}|^\w*/.exec(after)![0];
  const margin = before.slice(0, match.index);
  const isAlone = margin.trim() === '' && after.slice(rest.length).trim() === '';
  const typed = form === undefined ? name.length : form.length;
  return {
    sigil: mark === '#' || mark === '^' || mark === '/' ? mark : '',
    triple: whole.startsWith('{{{') && brace !== '',
    span: { start: offset - typed, end: offset + rest.length },
    name: form === undefined ? null : name,
    margin: isAlone ? margin : null,
  };
}

function* placeholderProposals(
  names: readonly VisibleName[],
  { span, triple }: Braces,
): Generator<Proposal> {
  for (const [index, { name, meaning, origin, repeats, message }] of names.entries())
    if (!repeats && !message)
      yield {
        label: name,
        kind: CompletionItemKind.Variable,
        detail: meaning,
        documentation: origin,
        span,
        text: `${name}${triple ? '}}}' : '}}'}`,
        rank: 100 + index,
      };
}

function* formProposals({ span, triple }: Braces): Generator<Proposal> {
  yield {
    label: 'sentence',
    kind: CompletionItemKind.Property,
    detail: 'as a sentence',
    documentation:
      'The value without the white space around it, and with a full stop unless it ends with ASCII punctuation.',
    span,
    text: `sentence${triple ? '}}}' : '}}'}`,
    rank: 0,
  };
}

/** The innermost open section first: it has to end before the others. */
function* endProposals(open: readonly TemplateTag[], { sigil, span }: Braces): Generator<Proposal> {
  const mark = sigil === '' ? '/' : '';
  for (const [index, name] of [...new Set(open.map((tag) => tag.name))].entries())
    yield {
      label: `${mark}${name}`,
      kind: CompletionItemKind.Keyword,
      detail: index === 0 ? 'ends the innermost section' : 'ends an outer section',
      documentation: `The text from \`{{#${name}}}\` to here is the section.`,
      span,
      text: `${mark}${name}}}`,
      rank: index,
    };
}

interface SectionRequest {
  readonly braces: Braces;
  readonly sigil: '#' | '^';
  readonly names: readonly VisibleName[];
  readonly tags: readonly TemplateTag[];
}

function* sectionProposals(
  cursor: Cursor,
  { braces, sigil, names, tags }: SectionRequest,
): Generator<Proposal> {
  const mark = braces.sigil === '' ? sigil : '';
  for (const [index, meaning] of names.entries()) {
    const { name, repeats } = meaning;
    if (name === 'number' || (meaning.message && sigil === '^')) continue;
    const hasEnd = tags.some((tag) => endsHere(tag, { name, tags, offset: cursor.offset }));
    yield {
      label: `${mark}${name}`,
      kind: CompletionItemKind.Class,
      detail: sectionDetail(sigil, meaning),
      documentation: meaning.origin,
      span: braces.span,
      text: mark + (hasEnd ? `${name}}}` : sectionBody(meaning, sigil, braces.margin)),
      ...(!hasEnd && { snippet: true as const }),
      rank: (sigil === '#' ? 200 : 300) + index + (repeats || name === 'steps' ? 0 : 20),
    };
  }
}

function sectionDetail(sigil: '#' | '^', { repeats, message }: VisibleName): string {
  if (message) return 'a message of a chat';
  if (sigil === '^') return repeats ? 'where there are none' : 'where there is none';
  return repeats ? 'once for each' : 'where there is one';
}

/** Whether a closing tag behind the cursor waits for a section of this name. */
function endsHere(
  { kind, name: ended, span, partner }: TemplateTag,
  {
    name,
    tags,
    offset,
  }: {
    readonly name: string;
    readonly tags: readonly TemplateTag[];
    readonly offset: number;
  },
): boolean {
  if (kind !== 'close' || ended !== name || span.start < offset) return false;
  const begun = partner === null ? undefined : tags[partner]!.span;
  return !begun || (begun.start < offset && offset <= begun.end);
}

function sectionContent(
  name: string,
  { repeats, message }: Pick<VisibleName, 'repeats' | 'message'>,
): readonly string[] {
  if (name === 'steps' && repeats) return ['{{number}}. {{text}}$0'];
  if (name === 'explanations') return ['{{explanation}}$0'];
  if (repeats) return ['Input: {{input}}', 'Output: {{output}}$0'];
  return message ? ['$0'] : [`{{${name}}}$0`];
}

/** What a section is begun for: its content, the cursor behind it, and its end. */
function sectionBody(
  { name, repeats, message }: VisibleName,
  sigil: '#' | '^',
  margin: string | null,
): string {
  const lines = sigil === '^' ? ['$0'] : sectionContent(name, { repeats, message });
  if (margin === null) return `${name}}}${lines.join(' ')}{{/${name}}}`;
  return [`${name}}}`, ...lines.map((line) => margin + line), `${margin}{{/${name}}}`].join('\n');
}
