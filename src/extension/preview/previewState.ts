import type { Instance } from '../../core/dataset/instances';
import { plainInstruction, type InstructionDocument } from '../../core/document/model';
import { builtInLayouts } from '../../core/prompt/layouts';
import { fit, type FittedPrompt, type TokenCounter } from '../../core/prompt/budget';
import type { PromptSection } from '../../core/prompt/assemble';
import { sectionTitle } from '../../core/prompt/sectionTitle';
import type { Template } from '../../core/prompt/template';
import type { PreviewState, SectionView } from '../../protocol/preview';

export interface PreviewRequest {
  readonly fileName: string;
  readonly document: InstructionDocument;
  readonly layoutName: string;
  readonly layout: Template;
  readonly instances: readonly Instance[];
  /** Why there are no instances, or what else is wrong. */
  readonly problems: readonly string[];
  /** From 0; kept within the instances that are there. */
  readonly index: number;
  readonly maxSourceTokens: number;
  readonly counter: TokenCounter;
}

/** Everything that the Preview view shows. What is broken is said; the rest is shown all the same. */
export function previewState(request: PreviewRequest): PreviewState {
  const { instances, layout, layoutName, counter, maxSourceTokens } = request;
  const index = Math.max(0, Math.min(request.index, instances.length - 1));
  const instance = instances[index];
  const prompt = layout.kind === 'template' ? fitted(request, instance?.input ?? '') : emptyPrompt;
  return {
    fileName: request.fileName,
    layout: layoutName,
    layouts: [...new Set([...Object.keys(builtInLayouts), layoutName])],
    instances: instance
      ? { kind: 'some', index, count: instances.length, id: instance.id }
      : { kind: 'none', reason: 'The input is empty: this task has no instances.' },
    prompt: prompt.text,
    sections: prompt.sections.map((section) => sectionView(section, prompt.text, counter)),
    tokens: {
      total: prompt.tokens,
      limit: maxSourceTokens,
      counter: counter.name,
      estimate: counter.estimate,
    },
    dropped: prompt.dropped.map(sectionTitle),
    cut: prompt.cut === null ? null : cutView(prompt.cut),
    references: instance?.references ?? [],
    problems: [...(layout.kind === 'broken' ? [layout.message] : []), ...request.problems],
  };
}

/** An instance may hold megabytes; this much of what is cut is worth looking at. */
const longestCut = 20_000;

function cutView(cut: string): PreviewState['cut'] {
  return { text: cut.slice(0, longestCut), characters: cut.length };
}

const emptyPrompt: FittedPrompt = { text: '', sections: [], tokens: 0, dropped: [], cut: null };

function fitted(
  { document, layout, maxSourceTokens, counter }: PreviewRequest,
  input: string,
): FittedPrompt {
  if (layout.kind !== 'template') return emptyPrompt;
  return fit(layout, plainInstruction(document), { input, maxSourceTokens, counter });
}

function sectionView(section: PromptSection, prompt: string, counter: TokenCounter): SectionView {
  const { name, start, end } = section;
  const tokens = counter.count(prompt.slice(start, end)) - counter.count('');
  return { name, title: sectionTitle(section), start, end, tokens };
}
