import type { FrameView, RefineFromView, StepChange } from '../../src/protocol/refine';
import { banner } from '../shared/banner';
import { checkbox } from '../shared/controls';
import { element, setAttribute, setShown, setText, type Part } from '../shared/dom';
import { answerBox } from './answerBox';
import { askBox } from './askBox';
import type { DraftMemory } from './drafts';
import { findingLists } from './findings';
import { promptBox } from './promptBox';
import { stageHeading, type OpenFrame } from './stageHeading';
import { goToStep, stepList } from './steps';

interface StagePanelOptions {
  readonly post: (event: RefineFromView) => void;
  readonly drafts: DraftMemory;
  readonly changesShown: boolean;
  readonly showChanges: (shown: boolean) => void;
}

/** The open turn: what was asked, what came back, what the steps became and what the rules say about them. */
export function stagePanel({
  post,
  drafts,
  changesShown,
  showChanges,
}: StagePanelOptions): Part<OpenFrame> & { readonly append: (text: string) => void } {
  let frame: FrameView | null = null;
  const change = (what: StepChange): void => {
    if (frame) post({ type: 'changeSteps', frame: frame.id, change: what });
  };
  const prompt = promptBox(post, drafts);
  const heading = stageHeading({ post, editPrompt: prompt.open });
  const objection = banner();
  const notice = banner();
  const steps = stepList(change);
  const findings = findingLists((number) => goToStep(steps.element, number));
  const answer = answerBox();
  const ask = askBox(post, drafts);
  const plain = (shown: boolean): void =>
    void steps.element.classList.toggle('steps-plain', !shown);
  plain(changesShown);
  const changes = checkbox({
    label: 'Show changes',
    checked: changesShown,
    change: (shown) => {
      plain(shown);
      showChanges(shown);
    },
  });
  const all = allSteps(change);
  const noSteps = element('p', { class: 'dim' });
  const stepsHeading = element(
    'div',
    { class: 'section-heading' },
    element('h2', {}, 'Steps'),
    all.element,
    changes,
  );
  const findingsSection = element(
    'section',
    { class: 'findings-section', 'aria-label': 'Findings' },
    element('div', { class: 'section-heading' }, element('h2', {}, 'Findings')),
    findings.element,
  );
  const body = element(
    'div',
    { class: 'stage-body' },
    element('section', { 'aria-label': 'Steps' }, stepsHeading, noSteps, steps.element),
    findingsSection,
  );
  const root = element('div', { class: 'stage', role: 'tabpanel', id: 'stage', tabindex: 0 });
  root.append(heading.element, prompt.element, notice.element, objection.element, body);
  root.append(ask.element, answer.element);

  return {
    element: root,
    append: answer.append,
    draw: (open) => {
      frame = open.frame;
      setAttribute(root, 'aria-labelledby', `frame-${frame.id}`);
      setAttribute(root, 'aria-busy', frame.status === 'streaming' ? 'true' : null);
      heading.draw(open);
      prompt.draw(open);
      notice.draw(frame.notice === null ? null : { kind: 'info', message: frame.notice });
      objection.draw(
        frame.objection === null
          ? null
          : { kind: 'warning', message: `Not taken over by itself: ${frame.objection}` },
      );
      const hasSteps = frame.steps.length > 0;
      setText(noSteps, nothingYet[frame.status]);
      setShown(noSteps, !hasSteps);
      setShown(stepsHeading, hasSteps);
      all.draw(frame);
      steps.draw({ steps: frame.steps, changeable: frame.status === 'done' });
      setShown(findingsSection, frame.status === 'done');
      findings.draw(frame.findings);
      ask.draw(open);
      answer.draw(frame);
    },
  };
}

const nothingYet: Readonly<Record<FrameView['status'], string>> = {
  waiting: 'This stage has not started.',
  streaming: 'Steps appear here when the answer is complete.',
  done: 'The answer holds no steps.',
  failed: 'This turn ended without steps.',
  skipped: 'This stage was skipped.',
};

/** What can be done with all steps at once; only what would change something is offered. */
function allSteps(change: (what: StepChange) => void): Part<FrameView> {
  const link = (label: string, what: StepChange): HTMLButtonElement => {
    const made = element('button', { class: 'plain-button link-button', type: 'button' }, label);
    made.addEventListener('click', () => change(what));
    return made;
  };
  const accept = link('Accept all', { kind: 'takeAll', side: 'after' });
  const reject = link('Reject all', { kind: 'takeAll', side: 'before' });
  const reset = link('As the model gave them', { kind: 'reset' });
  return {
    element: element('span', { class: 'all-steps' }, accept, reject, reset),
    draw: ({ steps, changedByHand }) => {
      const some = (side: string): boolean => steps.some(({ taken }) => taken === side);
      setShown(accept, some('before'));
      setShown(reject, some('after'));
      setShown(reset, changedByHand);
    },
  };
}
