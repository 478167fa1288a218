import type { InstanceView } from '../../../src/protocol/results';
import { element, keyedChildren, setShown, setText, type Part } from '../../shared/dom';
import { foldedText } from './foldedText';
import { instanceScores } from './instanceScores';
import { drawWords } from './markedWords';

interface ShownInstance {
  readonly instance: InstanceView;
  /** Name of the run whose prediction it has. */
  readonly run: string;
}

/** Scores, input, references and predictions of an instance. */
export function instanceTexts(): Part<ShownInstance> {
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
function sideBySide(): Part<ShownInstance> {
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
