import { parse } from '../document/parse';
import { polarityOfSection } from '../names/templateTags';
import alpaca from './layouts/alpaca.instruct';
import chat from './layouts/chat.instruct';
import definitionOnly from './layouts/definition-only.instruct';
import inputOnly from './layouts/input-only.instruct';
import stepByStep from './layouts/step-by-step.instruct';
import stepByStepAppend from './layouts/step-by-step-append.instruct';
import tkInstruct from './layouts/tk-instruct.instruct';
import tkInstructSteps from './layouts/tk-instruct-steps.instruct';
import { isChatRole, parseTemplate, type Template, type TemplateNode } from './template';

/** The texts of the layout files that ship with Stepwise. */
export const builtInLayouts: Readonly<Record<string, string>> = {
  'step-by-step': stepByStep,
  'step-by-step-append': stepByStepAppend,
  'tk-instruct': tkInstruct,
  'tk-instruct-steps': tkInstructSteps,
  'definition-only': definitionOnly,
  'input-only': inputOnly,
  alpaca,
  chat,
};

export const defaultLayout = 'step-by-step';

/**
 * How a prompt is measured and cut. `plain`: as it is. `tk-instruct`: examples are measured joined by a space, and what is
 * cut at its end is the decoded text of its first tokens, as the public Tk-Instruct collator does it.
 */
export const fitRules = ['plain', 'tk-instruct'] as const;
export type FitRule = (typeof fitRules)[number];

/** By what an instruction and an instance become one prompt. */
export interface Layout {
  readonly kind: 'layout';
  readonly nodes: readonly TemplateNode[];
  readonly fit: FitRule;
  /** Whether the prompt is a list of messages. */
  readonly chat: boolean;
}

export type ReadLayout = Layout | Extract<Template, { readonly kind: 'broken' }>;

/** Reads a layout file. A file without a template, or with a broken one, says so. */
export function parseLayout(text: string): ReadLayout {
  const { template, fit } = parse(text).instruction;
  const parsed = templateOf(template?.text, 'A layout');
  if (parsed.kind === 'broken') return parsed;
  const { nodes } = parsed;
  const chat = hasMessages(nodes);
  const stray = chat ? textOutsideMessages(nodes) : undefined;
  if (stray !== undefined)
    return broken(
      `The layout makes a chat, and "${stray}" stands in none of its messages. Put it between {{#user}} and {{/user}}, or in another message.`,
    );
  const rule = fit?.text.trim() ?? '';
  if (rule !== '' && !isFitRule(rule))
    return broken(`"Fit: ${rule}" means nothing: it is one of ${fitRules.join(', ')}.`);
  return { kind: 'layout', nodes, fit: isFitRule(rule) ? rule : 'plain', chat };
}

/** Reads the `Template:` of a file; `what` names such files in the message for one that has none. */
export function parseTemplateFile(text: string, what: string): Template {
  return templateOf(parse(text).instruction.template?.text, what);
}

/** Whether a layout is meant by its name; everything else is the path of a layout file. */
export function isBuiltInLayout(name: string): boolean {
  return Object.hasOwn(builtInLayouts, name);
}

/** Whether a prompt has a place for the input of the instance, outside of its examples. */
export function showsInput(nodes: readonly TemplateNode[]): boolean {
  return nodes.some((node) => {
    if (node.kind === 'text') return false;
    if (node.kind === 'placeholder') return node.name.split('.')[0] === 'input';
    const isOfExamples = node.kind === 'section' && polarityOfSection(node.name) !== null;
    return !isOfExamples && showsInput(node.nodes);
  });
}

function isFitRule(text: string): text is FitRule {
  return (fitRules as readonly string[]).includes(text);
}

function templateOf(template: string | undefined, what: string): Template {
  return template === undefined
    ? broken(`${what} needs a "Template:" field; this file has none.`)
    : parseTemplate(template);
}

function hasMessages(nodes: readonly TemplateNode[]): boolean {
  return nodes.some((node) => 'nodes' in node && (isMessage(node) || hasMessages(node.nodes)));
}

function isMessage(node: TemplateNode): boolean {
  return node.kind === 'section' && isChatRole(node.name);
}

/** The first thing outside of all messages that a chat would lose; white space is no loss. */
function textOutsideMessages(nodes: readonly TemplateNode[]): string | undefined {
  for (const node of nodes) {
    if (node.kind === 'text' && node.text.trim() !== '') return node.text.trim();
    if (node.kind === 'placeholder') return `{{${node.name}}}`;
    const found = 'nodes' in node && !isMessage(node) ? textOutsideMessages(node.nodes) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function broken(message: string): Extract<Template, { readonly kind: 'broken' }> {
  return { kind: 'broken', message };
}
