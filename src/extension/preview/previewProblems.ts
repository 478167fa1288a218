import type { FittedPrompt } from '../../core/prompt/budget';
import { defaultLayout } from '../../core/prompt/layouts';
import type { ProblemView } from '../../protocol/preview';
import type { NearCounter } from './nearCounter';
import type { PreviewRequest } from './previewState';

/** Why there is no layout to make a prompt by. */
export function layoutProblems({ layout, layoutName }: PreviewRequest): readonly ProblemView[] {
  if (layout.kind === 'layout') return [];
  const isMissing = layout.message.startsWith('There is no file');
  return [
    {
      kind: 'warning',
      message: `Layout "${layoutName}": ${layout.message}`,
      action: isMissing
        ? { id: 'useDefaultLayout', label: `Use ${defaultLayout}` }
        : { id: 'openLayout', label: 'Open the Layout' },
    },
  ];
}

/** What is wrong with the prompt, and what to do. */
export function promptProblems(
  request: PreviewRequest,
  fitted: FittedPrompt,
  counter: NearCounter,
): readonly ProblemView[] {
  return [
    ...stepProblems(request),
    ...trainerProblems(request, fitted),
    ...(request.layout.kind === 'layout' ? inputProblems(request, fitted, counter) : []),
  ];
}

function stepProblems({ options, refined }: PreviewRequest): readonly ProblemView[] {
  if (options.steps !== 'refined' || refined) return [];
  return [
    {
      kind: 'warning',
      message:
        'There are no refined steps: no file of this name that ends in ".refined.instruct" stands beside this one. "Stepwise: Refine Many…" writes it.',
      action: { id: 'originalSteps', label: 'Show the Steps of the File' },
    },
  ];
}

function trainerProblems(
  { isFitted, counter }: PreviewRequest,
  { cut }: FittedPrompt,
): readonly ProblemView[] {
  if (isFitted || !cut) return [];
  return [
    {
      kind: 'warning',
      message: `The experiment names no tokenizer, so this prompt goes whole into its data, and the trainer cuts the end. Where it does is an estimate (${counter.name}). With the "tokenizer" of the model, examples are left out first.`,
      action: { id: 'openExperiment', label: 'Open the Experiment' },
    },
  ];
}

function inputProblems(
  { instances, index, maxSourceTokens, options, document }: PreviewRequest,
  { cut, complete }: FittedPrompt,
  counter: NearCounter,
): readonly ProblemView[] {
  const problems: ProblemView[] = [];
  const input = instances.at(Math.max(0, Math.min(index, instances.length - 1)))?.input;
  if (input?.trim() === '')
    problems.push({
      kind: 'warning',
      message: 'The input of this instance is empty, so the model is asked about nothing.',
      action: { id: 'openInstances', label: 'Open the Instance' },
    });
  if (cut && input !== undefined && input !== '') {
    const tokens = counter.count(input) - counter.count('');
    const about = counter.isRough(input) ? 'about ' : '';
    if (tokens > maxSourceTokens)
      problems.push({
        kind: 'warning',
        message: `The input alone takes ${about}${tokens.toLocaleString('en-US')} tokens, more than the limit of ${maxSourceTokens.toLocaleString('en-US')}: it is cut under every layout.`,
        action: { id: 'changeLimit', label: 'Change the Limit' },
      });
  }
  const { positiveExamples, negativeExamples } = document.instruction;
  const wanted = options.positiveExamples + options.negativeExamples > 0;
  if (wanted && positiveExamples.length + negativeExamples.length === 0 && complete.text !== '')
    problems.push({
      kind: 'info',
      message:
        'The file has no examples, so the prompt shows none. "Stepwise: Generate Examples" suggests some.',
      action: null,
    });
  return problems;
}
