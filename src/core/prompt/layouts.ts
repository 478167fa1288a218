import { parse } from '../document/parse';
import alpaca from './layouts/alpaca.instruct';
import definitionOnly from './layouts/definition-only.instruct';
import inputOnly from './layouts/input-only.instruct';
import stepByStep from './layouts/step-by-step.instruct';
import stepByStepAppend from './layouts/step-by-step-append.instruct';
import tkInstruct from './layouts/tk-instruct.instruct';
import tkInstructSteps from './layouts/tk-instruct-steps.instruct';
import { parseTemplate, type Template } from './template';

/** The texts of the layout files that ship with Stepwise. */
export const builtInLayouts: Readonly<Record<string, string>> = {
  'step-by-step': stepByStep,
  'step-by-step-append': stepByStepAppend,
  'tk-instruct': tkInstruct,
  'tk-instruct-steps': tkInstructSteps,
  'definition-only': definitionOnly,
  'input-only': inputOnly,
  alpaca,
};

export const defaultLayout = 'step-by-step';

/** Reads a layout file. A file without a template, or with a broken one, says so. */
export function parseLayout(text: string): Template {
  return parseTemplateFile(text, 'A layout');
}

/** Reads the `Template:` of a file; `what` names such files in the message for one that has none. */
export function parseTemplateFile(text: string, what: string): Template {
  const template = parse(text).instruction.template;
  return template
    ? parseTemplate(template.text)
    : { kind: 'broken', message: `${what} needs a "Template:" field; this file has none.` };
}

/** Whether a layout is meant by its name; everything else is the path of a layout file. */
export function isBuiltInLayout(name: string): boolean {
  return Object.hasOwn(builtInLayouts, name);
}
