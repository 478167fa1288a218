import type { InlayHint, Range } from 'vscode-languageserver-types';
import type { Example, Instruction, InstructionDocument } from '../core/document/model';
import { printSteps } from '../core/document/print';
import { estimatedTokens, type TokenCounter } from '../core/prompt/tokens';
import type { Source } from './source';

export interface InlayHintRequest {
  /** Where hints are wanted; everywhere where it is missing. */
  readonly range?: Range;
  /** Counts the tokens of the model in use; the estimate where it is missing. */
  readonly counter?: Pick<TokenCounter, 'name' | 'estimate' | 'count'>;
}

/** How many tokens definition, steps, template and each example take, without an end-of-sequence token. */
export function inlayHints(
  { document, positions }: Source,
  { range, counter = estimatedTokens }: InlayHintRequest = {},
): InlayHint[] {
  const none = counter.count('');
  return counted(document)
    .map(({ nameEnd, text }) => ({ position: positions.at(lineEnd(document.text, nameEnd)), text }))
    .filter(
      ({ position: { line } }) => !range || (range.start.line <= line && line <= range.end.line),
    )
    .map(({ position, text }) => {
      const tokens = counter.count(text) - none;
      const amount = `${tokens.toLocaleString('en-US')} ${tokens === 1 ? 'token' : 'tokens'}`;
      return {
        position,
        label: counter.estimate ? `≈ ${amount}` : amount,
        tooltip: counter.estimate ? `Estimated: ${counter.name}` : `Counted: ${counter.name}`,
        paddingLeft: true,
      };
    });
}

interface Counted {
  /** The end of the name in whose line the count is shown. */
  readonly nameEnd: number;
  readonly text: string;
}

function counted({ fields, instruction }: InstructionDocument): Counted[] {
  const examples = new Map(
    [...instruction.positiveExamples, ...instruction.negativeExamples].map((example) => [
      example.nameSpan.start,
      exampleText(example),
    ]),
  );
  return fields.flatMap(({ nameSpan, value }) => {
    const text = examples.get(nameSpan.start) ?? fieldText(instruction, value);
    return text === undefined || text === '' ? [] : [{ nameEnd: nameSpan.end, text }];
  });
}

/** What a prompt has of a field; `undefined` for the fields of the head. */
function fieldText(instruction: Instruction, value: unknown): string | undefined {
  const { stepsField, steps, definition, template } = instruction;
  if (value === stepsField?.value) return printSteps(steps.map((step) => step.value.text));
  if (value === definition) return definition?.text;
  return value === template ? template?.text : undefined;
}

function exampleText({ input, output, explanation }: Example): string {
  return [input, output, explanation].flatMap((value) => value?.text ?? []).join('\n');
}

function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !'\r\n'.includes(text[end]!)) end++;
  return end;
}
