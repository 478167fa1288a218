import path from 'node:path';
import { instructionOfFile } from '../../core/dataset/taskName';
import { plainInstruction, type InstructionDocument } from '../../core/document/model';
import { cutByTrainer, fit, type FittedPrompt } from '../../core/prompt/budget';
import { builtInLayouts, type ReadLayout } from '../../core/prompt/layouts';
import { sectionTitle } from '../../core/prompt/sectionTitle';
import { shownPrompt, type Loss, type ShownPrompt } from '../../core/prompt/shown';
import { withSteps } from '../../core/prompt/steps';
import type { TokenCounter } from '../../core/prompt/tokens';
import type { InstanceList } from '../../node/packedInstances';
import type { PreviewState, ProblemView, SectionView, VariantsView } from '../../protocol/preview';
import { nearCounter } from './nearCounter';
import { optionsView, type PreviewOptions } from './previewOptions';
import { layoutProblems, promptProblems } from './previewProblems';

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
  readonly variants: VariantsView | null;
  /** Whether prompts are made to fit; else they stay whole, and the trainer cuts them. */
  readonly isFitted: boolean;
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
  const { instances, layoutName, counter, maxSourceTokens, options } = request;
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
    variants: request.variants,
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
      ...promptProblems(request, fitted, near),
    ],
  };
  return { request, state, fitted, shown };
}

/** Makes what a model gets of an input; nothing where the layout is broken. */
export function promptMaker({
  file,
  document,
  refined,
  layout,
  options,
  isFitted,
  maxSourceTokens,
  counter,
}: Pick<
  PreviewRequest,
  | 'file'
  | 'document'
  | 'refined'
  | 'layout'
  | 'options'
  | 'isFitted'
  | 'maxSourceTokens'
  | 'counter'
>): (input: string) => FittedPrompt {
  if (layout.kind !== 'layout') return () => emptyPrompt;
  const instruction = withSteps(instructionOfFile(document, file), options.steps, {
    seed: options.seed,
    refined: refined && plainInstruction(refined).steps,
  });
  const { cut, positiveExamples, negativeExamples, explanations } = options;
  const shownExamples = { positiveExamples, negativeExamples, explanations };
  const given = { maxSourceTokens, counter, options: shownExamples };
  return (input) =>
    isFitted
      ? fit(layout, instruction, { input, cut, ...given })
      : cutByTrainer(layout, instruction, { input, ...given });
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
