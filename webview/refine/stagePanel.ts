import type { StageId, StageView } from '../../src/protocol/refine';
import { banner } from '../shared/banner';
import { button, checkbox } from '../shared/controls';
import { element, setAttribute, setShown, setText, type Part } from '../shared/dom';
import { answerBox } from './answerBox';
import { findingLists } from './findings';
import { usageText } from './header';
import { goToStep, stepList } from './steps';

interface StagePanelOptions {
  openPrompt(stage: StageId): void;
  readonly changesShown: boolean;
  showChanges(shown: boolean): void;
}

/** The open stage: what was asked, what came back, what the steps became and what the rules say about them. */
export function stagePanel(
  options: StagePanelOptions,
): Part<StageView> & { readonly append: (text: string) => void } {
  let stage: StageView | null = null;
  const heading = stageHeading(() => stage && options.openPrompt(stage.id));
  const objection = banner();
  const notice = banner();
  const steps = stepList();
  const findings = findingLists((number) => goToStep(steps.element, number));
  const answer = answerBox();
  const changes = checkbox({
    label: 'Show changes',
    checked: options.changesShown,
    change: (shown) => {
      steps.element.classList.toggle('steps-plain', !shown);
      options.showChanges(shown);
    },
  });
  steps.element.classList.toggle('steps-plain', !options.changesShown);

  const noSteps = element('p', { class: 'dim' });
  const stepsHeading = element(
    'div',
    { class: 'section-heading' },
    element('h2', {}, 'Steps'),
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
  root.append(heading.element, notice.element, objection.element, body, answer.element);

  return {
    element: root,
    append: answer.append,
    draw: (next) => {
      stage = next;
      setAttribute(root, 'aria-labelledby', `frame-${stage.id}`);
      setAttribute(root, 'aria-busy', stage.status === 'streaming' ? 'true' : null);
      heading.draw(stage);
      notice.draw(stage.notice === null ? null : { kind: 'info', message: stage.notice });
      objection.draw(
        stage.objection === null
          ? null
          : { kind: 'warning', message: `Not taken over by itself: ${stage.objection}` },
      );
      const hasSteps = stage.steps.length > 0;
      setText(noSteps, nothingYet[stage.status]);
      setShown(noSteps, !hasSteps);
      setShown(stepsHeading, hasSteps);
      steps.draw(stage.steps);
      setShown(findingsSection, stage.status === 'done');
      findings.draw(stage.findings);
      answer.draw(stage);
    },
  };
}

const nothingYet: Readonly<Record<StageView['status'], string>> = {
  waiting: 'This stage has not started.',
  streaming: 'Steps appear here when the answer is complete.',
  done: 'The answer holds no steps.',
  failed: 'This stage ended without steps.',
  skipped: 'This stage was skipped: the steps were clean and no longer changed.',
};

function stageHeading(openPrompt: () => void): Part<StageView> {
  const title = element('h2', { class: 'stage-title' });
  const purpose = element('p', { class: 'dim' });
  const usage = element('span', { class: 'usage dim numbers' });
  const prompt = button({
    label: 'Open Prompt',
    icon: 'open',
    title: 'Open the text that this stage sends to the model',
    press: openPrompt,
  });
  return {
    element: element(
      'div',
      { class: 'stage-heading' },
      element('div', { class: 'stage-words' }, title, purpose, usage),
      prompt.element,
    ),
    draw: (stage) => {
      setText(title, stage.title);
      setText(purpose, stage.purpose);
      setShown(usage, stage.usage !== null);
      setText(usage, stage.usage ? usageText(stage.usage) : '');
    },
  };
}
