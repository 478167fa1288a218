import type { FrameView, RefineFromView, RefineState } from '../../src/protocol/refine';
import { button } from '../shared/controls';
import { element, setShown, setText, type Part } from '../shared/dom';
import { usageText } from './header';

export interface OpenFrame {
  readonly frame: FrameView;
  readonly state: RefineState;
}

interface HeadingOptions {
  readonly post: (event: RefineFromView) => void;
  readonly editPrompt: () => void;
}

/** What the open turn is, what it took and moved, and what can be done with it. */
export function stageHeading({ post, editPrompt }: HeadingOptions): Part<OpenFrame> {
  let frame: FrameView | null = null;
  const withFrame = (event: (id: number) => RefineFromView) => () => {
    if (frame) post(event(frame.id));
  };
  const title = element('h2', { class: 'stage-title' });
  const purpose = element('p', { class: 'dim' });
  const usage = element('p', { class: 'usage dim numbers' });
  const apply = button({
    label: 'Apply These Steps',
    icon: 'check',
    title: 'Write the steps of this turn into the instruction',
    press: withFrame((id) => ({ type: 'apply', frame: id })),
  });
  const again = button({
    label: 'Ask Again',
    icon: 'retry',
    title: 'Ask the same once more and go on from there; this answer stays as a branch',
    press: withFrame((id) => ({ type: 'askAgain', frame: id, prompt: null })),
  });
  const edit = button({
    label: 'Edit Prompt',
    icon: 'pencil',
    title: 'Change what this turn asks and go on from there; this answer stays as a branch',
    press: editPrompt,
  });
  const prompt = button({
    label: 'Open Prompt',
    icon: 'open',
    title: 'Open the text that this turn sends to the model',
    press: withFrame((id) => ({ type: 'openPrompt', frame: id })),
  });
  const branches = branchSwitch((by) =>
    withFrame((id) => ({ type: 'showBranch', frame: id, by }))(),
  );
  const buttons = element('div', { class: 'actions' }, branches.element);
  buttons.append(apply.element, again.element, edit.element, prompt.element);
  return {
    element: element(
      'div',
      { class: 'stage-heading' },
      element('div', { class: 'stage-words' }, title, purpose, usage),
      buttons,
    ),
    draw: (open) => {
      frame = open.frame;
      const { phase, result } = open.state;
      const isDone = frame.status === 'done';
      const isResult = result.kind !== 'none' && result.frame === frame.id;
      setText(title, frame.edited ? `${frame.title}, with your prompt` : frame.title);
      setText(purpose, frame.purpose);
      const facts = factsOf(frame);
      setShown(usage, facts !== '');
      setText(usage, facts);
      branches.draw(phase === 'running' ? null : frame.branch);
      setShown(apply.element, isDone && !isResult && frame.steps.length > 0 && phase !== 'running');
      setShown(again.element, isDone && phase !== 'running');
      setShown(edit.element, isDone && phase !== 'running');
      setShown(prompt.element, frame.prompt !== null);
    },
  };
}

function factsOf({ model, usage, movement, findings }: FrameView): string {
  const { fixed, added, left } = findings;
  const moved = movement
    ? [
        `findings ${fixed.length + left.length} → ${left.length + added.length}`,
        ...(movement.lengthRatio === null ? [] : [`length × ${movement.lengthRatio.toFixed(2)}`]),
        `${movement.wordsChanged} words changed`,
      ]
    : [];
  const answerer = model === null ? [] : [`answered by ${model}`];
  return [...answerer, ...(usage ? [usageText(usage)] : []), ...moved].join(' · ');
}

/** Goes through the turns that stand in the same place. */
function branchSwitch(show: (by: -1 | 1) => void): Part<FrameView['branch']> {
  const previous = button({
    label: 'Branch before this one',
    appearance: 'icon',
    icon: 'previous',
    press: () => show(-1),
  });
  const next = button({
    label: 'Branch after this one',
    appearance: 'icon',
    icon: 'next',
    press: () => show(1),
  });
  const place = element('span', { class: 'numbers' });
  const root = element('div', { class: 'branches', role: 'group', 'aria-label': 'Branches' });
  root.append(previous.element, place, next.element);
  return {
    element: root,
    draw: (branch) => {
      setShown(root, branch !== null);
      if (!branch) return;
      setText(place, `${branch.number} of ${branch.count}`);
      previous.setDisabled(branch.number === 1);
      next.setDisabled(branch.number === branch.count);
    },
  };
}
