import type { InstanceView } from '../../../src/protocol/results';
import { nativeButton } from '../../shared/nativeButton';
import { element, keyedChildren, setShown, setText, type Part } from '../../shared/dom';
import { iconButton } from '../../shared/fields';
import { icon } from '../../shared/icons';
import { count } from '../../shared/numbers';
import type { Post } from '../page';
import { foldedText } from './foldedText';
import { instanceScores } from './instanceScores';
import { drawWords } from './markedWords';

export interface PanelState {
  /** Place in what was found, and how many these are. */
  readonly place: number;
  readonly total: number;
  readonly run: string;
  /** `null` while it is read. */
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
    press: () => shown && post({ type: 'openPrompt', index: shown.index }),
  });
  const instruction = nativeButton({
    label: 'Open Instruction',
    press: () => shown && post({ type: 'openInstruction', task: shown.task }),
  });
  const tools = element('div', { class: 'instance-tools' });
  tools.append(prompt.element, instruction.element);
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
  return {
    element: root,
    draw: (state) => {
      setShown(root, state !== null);
      if (!state) {
        shown = null;
        return;
      }
      const { instance, failure } = state;
      if (instance !== shown) body.scrollTop = 0;
      const held = body.contains(document.activeElement);
      shown = instance;
      setText(title, instance?.task ?? 'Instance');
      setText(where, `${count(state.place + 1)} of ${count(state.total)}`);
      setText(about, instance ? `${instance.category} · ${instance.id}` : '');
      setShown(about, instance !== null);
      setShown(tools, instance !== null && (instance.prompt !== null || instance.hasInstruction));
      setShown(prompt.element, instance?.prompt != null);
      setShown(instruction.element, instance?.hasInstruction === true);
      setShown(message, instance === null);
      setText(message, failure ?? (instance ? '' : 'Reading the instance…'));
      setShown(texts.element, instance !== null);
      if (instance) texts.draw({ instance, run: state.run });
      if (held) keepFocus(body);
    },
  };
}

/** A button that goes takes the focus with it. */
function keepFocus(body: HTMLElement): void {
  const { activeElement } = document;
  if (!body.contains(activeElement) || !activeElement?.checkVisibility()) body.focus();
}

function instanceTexts(): Part<{ readonly instance: InstanceView; readonly run: string }> {
  const scores = instanceScores();
  const input = foldedText('input');
  const inputPart = block('Input', input.element);
  const references = element('ul', { class: 'texts-list' });
  const drawReferences = keyedChildren<{ readonly text: string; readonly nearest: boolean }>(
    references,
    { key: (_, index) => String(index), create: referenceItem },
  );
  const referencePart = block('Reference', references);
  const prediction = element('div', { class: 'text' });
  const predictionPart = block('Prediction against the nearest reference', prediction);
  const legend = element('p', { class: 'marks-legend' });
  legend.append(
    element('ins', {}, 'only predicted'),
    ' ',
    element('del', {}, 'only in the reference'),
  );
  predictionPart.element.append(legend);
  const sides = sideBySide();
  const root = element('div', { class: 'texts' }, scores.element);
  root.append(inputPart.element, referencePart.element, predictionPart.element, sides.element);
  return {
    element: root,
    draw: ({ instance, run }) => {
      scores.draw({ instance, run });
      input.draw(instance.input ?? 'The input is not known: this file of predictions has none.');
      referencePart.title(
        instance.references.length > 1 ? `References, ${instance.references.length}` : 'Reference',
      );
      drawReferences(
        instance.references.map((text, place) => ({
          text,
          nearest: place === instance.nearest && instance.references.length > 1,
        })),
      );
      predictionPart.title(
        instance.references.length > 1
          ? 'Prediction against the nearest reference'
          : 'Prediction against the reference',
      );
      drawWords(prediction, instance.againstReference);
      setShown(
        legend,
        instance.againstReference.some(({ kind }) => kind !== 'same'),
      );
      sides.draw({ instance, run });
    },
  };
}

/** The predictions of the baseline and of the run, each with the words that the other has not. */
function sideBySide(): Part<{ readonly instance: InstanceView; readonly run: string }> {
  const sides = (['before', 'after'] as const).map((side) => ({
    side,
    name: element('h4', { class: 'ellipsis' }),
    text: element('div', { class: 'text' }),
  }));
  const columns = element('div', { class: 'sides' });
  columns.append(...sides.map(({ name, text }) => element('div', { class: 'side' }, name, text)));
  const part = block('Two predictions', columns);
  return {
    element: part.element,
    draw: ({ instance: { other }, run }) => {
      setShown(part.element, other !== null);
      if (!other) return;
      const differs = other.words.some(({ kind }) => kind !== 'same');
      part.title(differs ? 'Two predictions' : 'Both predict the same');
      for (const { side, name, text } of sides) {
        const isBaseline = side === 'before';
        setText(name, isBaseline ? `${other.run} (baseline)` : run);
        drawWords(text, other.words, { without: isBaseline ? 'added' : 'removed' });
      }
    },
  };
}

function referenceItem(): Part<{ readonly text: string; readonly nearest: boolean }> {
  const text = foldedText('reference');
  const badge = element('span', { class: 'badge badge-dim' }, 'Nearest');
  const said = element('span', { class: 'said' }, 'empty');
  return {
    element: element('li', {}, badge, said, text.element),
    draw: (state) => {
      setShown(badge, state.nearest);
      setShown(said, state.text === '');
      text.draw(state.text);
    },
  };
}

function block(
  label: string,
  content: Element,
): { readonly element: HTMLElement; title(words: string): void } {
  const heading = element('h4', { class: 'text-heading' }, label);
  return {
    element: element('div', { class: 'text-block' }, heading, content),
    title: (words) => setText(heading, words),
  };
}
