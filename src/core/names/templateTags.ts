import type { Polarity, Span, Value } from '../document/model';
import { hasPlaces, placesOf } from './places';

export type TagKind = 'placeholder' | 'section' | 'inverted' | 'close';

/** One `{{…}}` of a template that names something. */
export interface TemplateTag {
  readonly kind: TagKind;
  /** Without a form: `definition` of `{{definition.sentence}}`. */
  readonly name: string;
  /** Behind the first dot, e.g. `sentence`; empty where there is none. */
  readonly form: string;
  /** The braces and all between them, in the source. */
  readonly span: Span;
  /** The name alone, in the source. */
  readonly nameSpan: Span;
  /** Index of the closing tag of a section, or of the section of a closing tag; `null` where it has none. */
  readonly partner: number | null;
  /** Index of the innermost section that it stands in; a closing tag stands where its section stands. */
  readonly parent: number | null;
  /** Whose examples the sections around it repeat for; `null` outside them. */
  readonly scope: Polarity | null;
}

/** What `{{#positive_examples}}` and its like repeat for; `null` for a section that repeats for nothing. */
export function polarityOfSection(name: string): Polarity | null {
  if (name === 'positive_examples') return 'positive';
  return name === 'negative_examples' ? 'negative' : null;
}

/**
 * The tags of a template in the order of the text, with each section joined to its closing tag. It reads what Mustache
 * refuses, too: a tag that is still being typed ends before the next one, and a section that is never closed lasts to
 * the end of the section around it. Comments, partials and changes of the braces are no tags here, and an exact
 * template has none, since its text does not stand in the source.
 */
export function templateTags(template: Value | undefined): TemplateTag[] {
  if (!hasPlaces(template)) return [];
  const nest = new Nest(placesOf(template));
  for (const raw of rawTags(template.text)) nest.add(raw);
  return nest.tags;
}

/** The sections that are open at `offset` of the source, innermost first. */
export function openSections(tags: readonly TemplateTag[], offset: number): TemplateTag[] {
  return tags
    .filter(({ kind, span, partner }) => {
      if (kind !== 'section' && kind !== 'inverted') return false;
      return span.end <= offset && (partner === null || offset <= tags[partner]!.span.start);
    })
    .reverse();
}

/** A tag as it is written, in offsets of the template's text. */
interface RawTag {
  readonly kind: TagKind;
  readonly start: number;
  readonly end: number;
  readonly nameStart: number;
  readonly fullName: string;
}

const kinds: Readonly<Record<string, TagKind>> = {
  '': 'placeholder',
  '&': 'placeholder',
  '{': 'placeholder',
  '#': 'section',
  '^': 'inverted',
  '/': 'close',
};

function* rawTags(text: string): Generator<RawTag> {
  let at = 0;
  for (;;) {
    const open = text.indexOf('{{', at);
    const close = open === -1 ? -1 : text.indexOf('}}', open + 2);
    if (close === -1) return;
    const inner = text.lastIndexOf('{{', close - 1); // an unfinished tag before this one says nothing
    const start = inner > open && text[inner - 1] === '{' ? inner - 1 : inner;
    const triple = text[start + 2] === '{';
    const end = close + (triple && text[close + 2] === '}' ? 3 : 2);
    const tag = rawTag(text, { start, close, end });
    if (tag) yield tag;
    at = end;
  }
}

function rawTag(
  text: string,
  { start, close, end }: { readonly start: number; readonly close: number; readonly end: number },
): RawTag | undefined {
  const content = text.slice(start + 2, close);
  const sigil = /^\s*([#^/&{!>=]?)\s*/.exec(content)!;
  const kind = kinds[sigil[1]!];
  if (!kind) return undefined;
  const fullName = content.slice(sigil[0].length).trimEnd();
  return { kind, start, end, nameStart: start + 2 + sigil[0].length, fullName };
}

type Draft = { -readonly [Key in keyof TemplateTag]: TemplateTag[Key] };

/** Joins sections and closing tags while the tags come in. */
class Nest {
  readonly tags: Draft[] = [];
  private readonly open: number[] = [];
  /** How many sections of a name are open: a closing tag without any is passed over at once. */
  private readonly openNames = new Map<string, number>();

  constructor(private readonly place: (start: number, end: number) => Span) {}

  add({ kind, fullName, start, end, nameStart }: RawTag): void {
    const [name = '', ...form] = fullName.split('.');
    const partner = kind === 'close' ? this.close(name) : null;
    const parent = this.open.at(-1) ?? null;
    const around = parent === null ? null : this.tags[parent]!;
    this.tags.push({
      kind,
      name,
      form: form.join('.'),
      span: this.place(start, end),
      nameSpan: this.place(nameStart, nameStart + name.length),
      partner,
      parent,
      scope: around && (polarityOfSection(around.name) ?? around.scope),
    });
    const index = this.tags.length - 1;
    if (partner !== null) this.tags[partner]!.partner = index;
    if (kind === 'section' || kind === 'inverted') {
      this.open.push(index);
      this.openNames.set(name, (this.openNames.get(name) ?? 0) + 1);
    }
  }

  /** Ends the innermost section of a name, and the unclosed ones inside it. */
  private close(name: string): number | null {
    if ((this.openNames.get(name) ?? 0) === 0) return null;
    for (let index = this.open.pop(); index !== undefined; index = this.open.pop()) {
      const ended = this.tags[index]!.name;
      this.openNames.set(ended, this.openNames.get(ended)! - 1);
      if (ended === name) return index;
    }
    return null;
  }
}
