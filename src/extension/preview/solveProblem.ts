import { defaultLayout } from '../../core/prompt/layouts';
import type { ProblemAction } from '../../protocol/preview';
import type { ReadOnlyTexts } from '../readOnlyTexts';
import { goTo, openAt, openInput, openLayout, openSetting, type Followed } from './openPlaces';
import type { PreviewSession } from './previewSession';

interface Means {
  readonly session: PreviewSession;
  readonly texts: ReadOnlyTexts;
}

/** Does what the button beside a problem says. */
export async function solveProblem(
  action: ProblemAction,
  followed: Followed,
  { session, texts }: Means,
): Promise<void> {
  const { experiment } = session;
  switch (action) {
    case 'goToInstancesField': {
      const { instances, task } = followed.drawn.request.document.instruction;
      return goTo(followed.document, instances?.span ?? task?.span);
    }
    case 'openInstances':
      return openInput(followed, 0);
    case 'openLayout':
      return openLayout(followed, texts);
    case 'useDefaultLayout':
      return session.handle({ type: 'selectLayout', layout: defaultLayout });
    case 'chooseTokenizer':
      return openSetting('stepwise.preview.tokenizer');
    case 'changeLimit':
      return experiment === undefined
        ? openSetting('stepwise.preview.maxSourceTokens')
        : openAt(experiment, undefined);
    case 'originalSteps':
      return session.handle({ type: 'changeOptions', change: { steps: 'original' } });
    case 'openExperiment':
      return experiment === undefined ? undefined : openAt(experiment, undefined);
  }
}
