import mustache from 'mustache';
import { endsWithPunctuation, pythonStrip } from '../text/pythonText';

/** What placeholders stand for: text, a list that a section repeats for, or nothing. */
export type TemplateValue = string | number | readonly TemplateValues[] | undefined;
export interface TemplateValues {
  readonly [name: string]: TemplateValue;
}

export type Template =
  | { readonly kind: 'template'; readonly nodes: readonly TemplateNode[] }
  | { readonly kind: 'broken'; readonly message: string };

/** A piece of rendered text and the placeholders that led to it, outermost first; none for the template's own text. */
export interface Rendered {
  readonly text: string;
  readonly path: readonly PathStep[];
  /** The part of a placeholder's value that `text` begins with; all text behind it belongs to the template. */
  readonly shown?: { readonly from: number; readonly length: number };
}

export interface PathStep {
  readonly name: string;
  /** Which turn of a repeated section, from 0. */
  readonly index: number | null;
}

export type TemplateNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'placeholder'; readonly name: string }
  | {
      readonly kind: 'section' | 'inverted';
      readonly name: string;
      readonly nodes: readonly TemplateNode[];
    };

/** Sections that make a prompt a chat: each is one message, whatever the values are. */
export const chatRoles = ['system', 'user', 'assistant'] as const;
export type ChatRole = (typeof chatRoles)[number];

export function isChatRole(name: string): name is ChatRole {
  return (chatRoles as readonly string[]).includes(name);
}

/** Parses Mustache (placeholders, sections, inverted sections, comments). Nothing is ever escaped. */
export function parseTemplate(text: string): Template {
  try {
    return { kind: 'template', nodes: nodesOf(mustache.parse(text) as MustacheToken[]) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return {
      kind: 'broken',
      message: `The template is not valid: ${message.replace(/ at (\d+)$/, ' at character $1')}. Check that every {{#section}} has its {{/section}}.`,
    };
  }
}

/** Renders a template. Values are never expanded again. A section's own values hide those around it. */
export function* renderTemplate(
  nodes: readonly TemplateNode[],
  values: readonly TemplateValues[],
  path: readonly PathStep[] = [],
): Generator<Rendered> {
  for (const node of nodes) {
    if (node.kind === 'text') yield { text: node.text, path };
    else if (node.kind === 'placeholder')
      yield {
        ...placeholderText(node.name, values),
        path: [...path, { name: node.name.split('.')[0]!, index: null }],
      };
    else yield* renderSection(node, values, path);
  }
}

/**
 * The template with these values put in, for rendering with the value of `open` alone: that gives the same text in fewer
 * pieces. A level of values that has a text of the name `open`, as an example has an input, hides it there.
 */
export function bindTemplate(
  nodes: readonly TemplateNode[],
  values: readonly TemplateValues[],
  open: string,
): readonly TemplateNode[] {
  const isOpen = (name: string): boolean =>
    name === open && !values.some((level) => Object.hasOwn(level, name));
  const bound = nodes.flatMap((node): readonly TemplateNode[] => {
    if (node.kind === 'text') return [node];
    if (node.kind === 'placeholder')
      return isOpen(node.name.split('.')[0]!)
        ? [node]
        : [{ kind: 'text', text: placeholderText(node.name, values).text }];
    if (isOpen(node.name) || isMessage(node))
      return [{ ...node, nodes: bindTemplate(node.nodes, values, open) }];
    return turnsOf(node, values).flatMap(({ levels }) => bindTemplate(node.nodes, levels, open));
  });
  return withoutSeams(bound);
}

/** Texts that follow each other become one. */
function withoutSeams(nodes: readonly TemplateNode[]): readonly TemplateNode[] {
  const joined: TemplateNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.kind === 'text' && last?.kind === 'text')
      joined[joined.length - 1] = { kind: 'text', text: last.text + node.text };
    else joined.push(node);
  }
  return joined;
}

/** The names of all placeholders and sections of a template. */
export function* placeholderNames(nodes: readonly TemplateNode[]): Generator<string> {
  for (const node of nodes) {
    if (node.kind === 'text') continue;
    yield node.name;
    if (node.kind !== 'placeholder') yield* placeholderNames(node.nodes);
  }
}

function* renderSection(
  section: SectionNode,
  values: readonly TemplateValues[],
  path: readonly PathStep[],
): Generator<Rendered> {
  for (const { levels, step } of turnsOf(section, values))
    yield* renderTemplate(section.nodes, levels, step ? [...path, step] : path);
}

type SectionNode = Extract<TemplateNode, { readonly nodes: readonly TemplateNode[] }>;

/** One time that a section is rendered. */
interface Turn {
  readonly levels: readonly TemplateValues[];
  /** `null` for an inverted section, which leads nowhere. */
  readonly step: PathStep | null;
}

function turnsOf(section: SectionNode, values: readonly TemplateValues[]): readonly Turn[] {
  const { kind, name } = section;
  const once: Turn = { levels: values, step: { name, index: null } };
  if (isMessage(section)) return [once];
  const value = lookUp(name, values);
  const empty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  if (kind === 'inverted') return empty ? [{ levels: values, step: null }] : [];
  if (empty) return [];
  if (typeof value !== 'object') return [once];
  return value.map((item, index) => ({ levels: [...values, item], step: { name, index } }));
}

function isMessage({ kind, name }: SectionNode): boolean {
  return kind === 'section' && isChatRole(name);
}

/**
 * `{{name}}` is the value as it is. `{{name.sentence}}` is the value without the white space around it (as Python strips it)
 * and with a full stop unless it ends with ASCII punctuation; an empty value becomes the full stop alone.
 */
function placeholderText(
  name: string,
  values: readonly TemplateValues[],
): Pick<Rendered, 'text'> & Required<Pick<Rendered, 'shown'>> {
  const [base, form] = name.split('.');
  const value = lookUp(base!, values);
  const text = typeof value === 'object' || value === undefined ? '' : String(value);
  if (form !== 'sentence') return { text, shown: { from: 0, length: text.length } };
  const stripped = pythonStrip(text);
  return {
    text: endsWithPunctuation(stripped) ? stripped : `${stripped}.`,
    shown: { from: text.indexOf(stripped), length: stripped.length },
  };
}

function lookUp(name: string, values: readonly TemplateValues[]): TemplateValue {
  return values.findLast((level) => Object.hasOwn(level, name))?.[name];
}

/** mustache.js documents its tokens as arrays: type, name or text, start, end, and for a section its tokens. */
type MustacheToken = [
  type: string,
  value: string,
  start: number,
  end: number,
  inner?: MustacheToken[],
];

function nodesOf(tokens: readonly MustacheToken[]): TemplateNode[] {
  return tokens.flatMap(([type, value, , , inner]): TemplateNode[] => {
    switch (type) {
      case 'text':
        return [{ kind: 'text', text: value }];
      case 'name':
      case '&':
        return [{ kind: 'placeholder', name: value }];
      case '#':
        return [{ kind: 'section', name: value, nodes: nodesOf(inner ?? []) }];
      case '^':
        return [{ kind: 'inverted', name: value, nodes: nodesOf(inner ?? []) }];
      default:
        return []; // comments, partials and changed delimiters say nothing here
    }
  });
}
