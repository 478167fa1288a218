import path from 'node:path';
import { plainInstruction, type InstructionDocument } from '../../core/document/model';
import { fit, type FittedPrompt } from '../../core/prompt/budget';
import { builtInLayouts, defaultLayout, type ReadLayout } from '../../core/prompt/layouts';
import { sectionTitle } from '../../core/prompt/sectionTitle';
import { shownPrompt, type Loss, type ShownPrompt } from '../../core/prompt/shown';
import { withSteps } from '../../core/prompt/steps';
import type { TokenCounter } from '../../core/prompt/tokens';
import type { InstanceList } from '../../node/packedInstances';
import type { PreviewState, ProblemView, SectionView } from '../../protocol/preview';
import { nearCounter, type NearCounter } from './nearCounter';
import { optionsView, type PreviewOptions } from './previewOptions';

export interface PreviewRequest {
  /** The path of the instruction file. */
  readonly file: string;
  readonly document: InstructionDocument;
  /** The file with the refined steps; `undefined` where there is none. */
  readonly refined: InstructionDocument | undefined;
  readonly layoutName: string;
  readonly layout: ReadLayout;
  readonly options: PreviewOptions;
  /** The name of the experiment that is followed. */
  readonly experiment: string | null;
  readonly instances: InstanceList;
  /** Why there are no instances, or what else is wrong. */
  readonly problems: readonly ProblemView[];
  /** From 0; kept within the instances that are there. */
  readonly index: number;
  readonly maxSourceTokens: number;
  readonly counter: TokenCounter;
}

/** A prompt with all that is known about it. */
export interface Preview {
  readonly request: PreviewRequest;
  readonly state: PreviewState;
  readonly fitted: FittedPrompt;
  readonly shown: ShownPrompt;
}

/** Everything that the Preview view shows. What is broken is said; the rest is shown all the same. */
export function preview(request: PreviewRequest): Preview {
  const { instances, layout, layoutName, counter, maxSourceTokens, options } = request;
  const index = Math.max(0, Math.min(request.index, instances.length - 1));
  const instance = instances.at(index);
  const near = nearCounter(counter, maxSourceTokens);
  const fitted = promptMaker({ ...request, counter: near })(instance?.input ?? '');
  const shown = shownPrompt(fitted);
  const sections = sectionViews(shown, near);
  const state: PreviewState = {
    fileName: path.basename(request.file),
    layout: layoutName,
    layouts: [...new Set([...Object.keys(builtInLayouts), layoutName])],
    options: optionsView(options),
    experiment: request.experiment,
    instances: instance
      ? { kind: 'some', index, count: instances.length, id: instance.id }
      : { kind: 'none', reason: 'No instances: the input is empty.' },
    text: shown.text,
    sections,
    losses: shown.losses,
    messages: shown.messages,
    tokens: {
      total: fitted.tokens,
      limit: maxSourceTokens,
      counter: counter.name,
      estimate: counter.estimate,
    },
    rewritten: fitted.cut?.decoded ?? false,
    droppedUnseen: fitted.dropped
      .map(sectionTitle)
      .filter((title) => !sections.some((section) => section.title === title)),
    references: instance?.references ?? [],
    problems: [
      ...layoutProblems(request),
      ...request.problems,
      ...stepProblems(request),
      ...(layout.kind === 'layout' ? inputProblems(request, fitted, near) : []),
    ],
  };
  return { request, state, fitted, shown };
}

/** Makes what a model gets of an input; nothing where the layout is broken. */
export function promptMaker({
  document,
  refined,
  layout,
  options,
  maxSourceTokens,
  counter,
}: Pick<
  PreviewRequest,
  'document' | 'refined' | 'layout' | 'options' | 'maxSourceTokens' | 'counter'
>): (input: string) => FittedPrompt {
  if (layout.kind !== 'layout') return () => emptyPrompt;
  const instruction = withSteps(plainInstruction(document), options.steps, {
    seed: options.seed,
    refined: refined && plainInstruction(refined).steps,
  });
  const { cut, positiveExamples, negativeExamples, explanations } = options;
  const shownExamples = { positiveExamples, negativeExamples, explanations };
  const given = { maxSourceTokens, counter, cut, options: shownExamples };
  return (input) => fit(layout, instruction, { input, ...given });
}

const nothing = { text: '', sections: [], origins: [], messages: null };
const emptyPrompt: FittedPrompt = {
  ...nothing,
  tokens: 0,
  dropped: [],
  cut: null,
  complete: nothing,
};

function sectionViews(
  { text, sections, losses }: ShownPrompt,
  counter: TokenCounter,
): readonly SectionView[] {
  const special = counter.count('');
  const titles = new Map<string, number>();
  return sections.map((section) => {
    const { name, start, end } = section;
    const dropped = losses.some((loss) => loss.kind === 'dropped' && covers(loss, start, end));
    const own = dropped ? text.slice(start, end) : keptText(text, { start, end }, losses);
    const plain = sectionTitle(section);
    const copy = (titles.get(plain) ?? 0) + 1;
    titles.set(plain, copy);
    const title = copy === 1 ? plain : `${plain}, again (${copy})`;
    return { name, title, start, end, tokens: counter.count(own) - special, dropped };
  });
}

function covers(loss: Loss, start: number, end: number): boolean {
  return loss.start <= start && end <= loss.end;
}

function keptText(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  losses: readonly Loss[],
): string {
  let kept = '';
  let from = start;
  for (const loss of losses) {
    if (loss.end <= from || loss.start >= end) continue;
    kept += text.slice(from, Math.max(from, loss.start));
    from = Math.min(end, loss.end);
  }
  return kept + text.slice(from, end);
}

function layoutProblems({ layout, layoutName }: PreviewRequest): readonly ProblemView[] {
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
