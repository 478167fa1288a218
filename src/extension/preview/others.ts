import path from 'node:path';
import { parse } from '../../core/document/parse';
import { isBuiltInLayout } from '../../core/prompt/layouts';
import type { StepChoice } from '../../core/prompt/steps';
import type { PreviewData } from '../../node/previewData';
import { refinedName } from '../../node/refinedName';
import type { PreviewRequest } from './previewState';

/** A side of a comparison: how it is called, and how the request for it differs from the one that is shown. */
export interface Side {
  readonly label: string;
  /** `undefined` where there is no such thing any more. */
  request(own: PreviewRequest): Promise<PreviewRequest | undefined>;
}

/** What the shown prompt is compared with. */
export interface Other extends Side {
  readonly kind: 'version' | 'file' | 'steps' | 'layout';
}

export const stepLabels = {
  original: 'Steps of the file',
  refined: 'Refined steps',
  shuffled: 'Shuffled steps',
  none: 'No steps',
} as const;

/** The shown prompt beside another. What the two differ in stays as it is called, whatever the preview shows later. */
export function ownSide(
  { kind }: Other,
  { file, layoutName, options }: PreviewRequest,
  data: PreviewData,
): Side {
  const request = (own: PreviewRequest): Promise<PreviewRequest> => Promise.resolve(own);
  switch (kind) {
    case 'version':
      return { label: 'as edited', request };
    case 'file':
      return { label: path.basename(file), request };
    case 'steps':
      return otherSteps(options.steps);
    case 'layout':
      return otherLayout(
        isBuiltInLayout(layoutName) ? layoutName : path.resolve(path.dirname(file), layoutName),
        data,
      );
  }
}

/** The file as it is on disk. */
export function savedFile(file: string, data: PreviewData): Other {
  return {
    kind: 'version',
    label: 'saved file',
    request: async (own) => {
      const document = await data.instruction(file);
      return document && { ...own, document };
    },
  };
}

export function committedFile(text: string): Other {
  const document = parse(text);
  return {
    kind: 'version',
    label: 'committed version',
    request: (own) => Promise.resolve({ ...own, document }),
  };
}

/** Another instruction with its own refined steps; `textOf` is its text in an editor, saved or not, where it is open. */
export function otherFile(
  file: string,
  textOf: () => string | undefined,
  data: PreviewData,
): Other {
  return {
    kind: 'file',
    label: path.basename(file),
    request: async (own) => {
      const text = textOf();
      const document = text === undefined ? await data.instruction(file) : parse(text);
      if (!document) return undefined;
      return { ...own, file, document, refined: await data.instruction(refinedName(file)) };
    },
  };
}

export function otherSteps(steps: StepChoice): Other {
  return {
    kind: 'steps',
    label: stepLabels[steps],
    request: (own) => Promise.resolve({ ...own, options: { ...own.options, steps } }),
  };
}

/** `name`: of a built-in layout, or a whole path. */
export function otherLayout(name: string, data: PreviewData): Other {
  return {
    kind: 'layout',
    label: path.basename(name),
    request: async (own) => ({ ...own, layoutName: name, layout: await data.layout(name, '') }),
  };
}
