import type { InstanceView } from '../../../src/protocol/results';
import { nativeButton } from '../../shared/nativeButton';
import { element, setShown, setText } from '../../shared/dom';
import { iconButton } from '../../shared/fields';
import { icon } from '../../shared/icons';
import { keepFocus } from '../../shared/keepFocus';
import { count } from '../../shared/numbers';
import type { Post } from '../page';
import { instanceTexts } from './instanceTexts';

export interface PanelState {
  /** Place in what was found, where it is known, and how many these are. */
  readonly place: number | null;
  readonly total: number;
  readonly run: string;
  /** Which one is wanted; `null` until its row is there. */
  readonly index: number | null;
  /** The one before while the wanted one is read; `null` where there is none. */
  readonly instance: InstanceView | null;
  readonly failure: string | null;
}

interface PanelOptions {
  readonly post: Post;
  readonly step: (by: 1 | -1) => void;
  readonly close: () => void;
}

export interface InstancePanel {
  readonly element: HTMLElement;
  draw(state: PanelState | null): void;
}

/** Everything about one instance. */
export function instancePanel({ post, step, close }: PanelOptions): InstancePanel {
  let shown: InstanceView | null = null;
  const title = element('h3', { class: 'instance-title' });
  const where = element('span', { class: 'dim numbers' });
  const tool = (
    label: string,
    picture: 'previous' | 'next' | 'cross',
    press: () => void,
  ): HTMLElement => iconButton({ label, picture: icon(picture), press }).element;
  const steps = element('div', { class: 'instance-steps' }, where);
  steps.append(
    tool('Previous instance', 'previous', () => step(-1)),
    tool('Next instance', 'next', () => step(1)),
    tool('Close', 'cross', close),
  );
  const about = element('p', { class: 'dim instance-about' });
  const prompt = nativeButton({
    label: 'Open Prompt',
    press: () => {
      const of = shown?.prompts.own === true ? 'selected' : 'baseline';
      if (shown) post({ type: 'openPrompt', index: shown.index, of });
    },
  });
  const prompts = nativeButton({
    label: 'Compare Prompts',
    press: () => shown && post({ type: 'openPrompt', index: shown.index, of: 'both' }),
  });
  const instruction = nativeButton({
    label: 'Open Instruction',
    press: () => shown && post({ type: 'openInstruction', task: shown.task }),
  });
  const tools = element('div', { class: 'instance-tools' });
  tools.append(prompt.element, prompts.element, instruction.element);
  const texts = instanceTexts();
  const message = element('p', { class: 'dim', role: 'status' });
  const head = element('div', { class: 'instance-head' }, title, steps);
  const body = element('div', {
    class: 'instance-body',
    tabindex: 0,
    role: 'region',
    'aria-label': 'Instance',
  });
  body.append(about, tools, message, texts.element);
  const root = element('aside', { class: 'instance', 'aria-label': 'Instance' }, head, body);
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    else if (event.altKey && event.key === 'ArrowDown') step(1);
    else if (event.altKey && event.key === 'ArrowUp') step(-1);
    else return;
    event.preventDefault();
  });
  function show({ instance, index, failure, place, total, run }: PanelState): void {
    if (instance !== shown) body.scrollTop = 0;
    shown = instance;
    setText(title, instance?.task ?? 'Instance');
    setText(where, place === null ? '' : `${count(place + 1)} of ${count(total)}`);
    setText(about, instance ? `${instance.category} · ${instance.id}` : '');
    setShown(about, instance !== null);
    const { own = false, other = false } = instance?.prompts ?? {};
    const hasInstruction = instance?.hasInstruction === true;
    setShown(tools, own || other || hasInstruction);
    prompt.setLabel(own || !other ? 'Open Prompt' : 'Open Prompt of the Baseline');
    setShown(prompt.element, own || other);
    setShown(prompts.element, own && other);
    setShown(instruction.element, hasInstruction);
    for (const each of [prompt, prompts, instruction]) each.setDisabled(instance?.index !== index);
    setShown(message, instance === null);
    setText(message, failure ?? (instance ? '' : 'Reading the instance…'));
    setShown(texts.element, instance !== null);
    if (instance) texts.draw({ instance, run });
  }
  return {
    element: root,
    draw: (state) => {
      setShown(root, state !== null);
      if (!state) shown = null;
      else
        keepFocus(
          body,
          () => show(state),
          () => body,
        );
    },
  };
}
