import type { SpanMapping } from '../../src/protocol/rating';
import { button } from '../shared/controls';
import { element, setShown, setText, type Part } from '../shared/dom';
import { instruction } from './instruction';
import { prediction } from './prediction';
import type { RatedItem } from './ratedItems';
import { chosen } from './ratingState';
import { said } from './said';

export interface SheetState {
  readonly rated: RatedItem;
  /** Index of the item. */
  readonly place: number;
  readonly isDefinitionShown: boolean;
  readonly areDifferencesShown: boolean;
}

export interface Sheet extends Part<SheetState> {
  readonly focus: () => void;
  /** Begins to say which steps carry which part, where there are steps. */
  readonly map: () => void;
}

interface Listeners {
  readonly map: (spans: readonly SpanMapping[]) => void;
  readonly showDefinition: (shown: boolean) => void;
  readonly showDifferences: (shown: boolean) => void;
  /** `null` where there are no files to open. */
  readonly openInstruction: ((task: string) => void) | null;
}

/** One item: what it is about, what raters said where they disagree, and what is rated. */
export function sheet(listeners: Listeners): Sheet {
  const name = element('h2', { tabindex: -1, dir: 'auto' });
  const category = element('span', { class: 'dim', dir: 'auto' });
  let task = '';
  const open = button({
    label: 'Open Instruction',
    appearance: 'icon',
    icon: 'open',
    press: () => listeners.openInstruction?.(task),
  });
  const head = element('div', { class: 'item-head' }, name, category);
  if (listeners.openInstruction) head.append(open.element);
  const remarks = said();
  const steps = instruction(listeners.map);
  const pair = prediction(listeners);
  const root = element(
    'article',
    { class: 'sheet' },
    head,
    remarks.element,
    steps.element,
    pair.element,
  );
  let isMappable = false;
  return {
    element: root,
    focus: () => name.focus({ preventScroll: true }),
    map: () => {
      if (isMappable) steps.map();
    },
    draw: ({ rated, isDefinitionShown, areDifferencesShown }) => {
      const { item, rating } = rated;
      task = item.task;
      isMappable = item.kind === 'instruction';
      setText(name, item.task);
      setText(category, item.category);
      remarks.draw(rated);
      setShown(steps.element, item.kind === 'instruction');
      setShown(pair.element, item.kind === 'prediction');
      if (item.kind === 'instruction') steps.draw({ item, spans: rating?.spans });
      else pair.draw({ item, chosen: chosenSide(rated), isDefinitionShown, areDifferencesShown });
    },
  };
}

/** A or B where the choice of a question is one of them. */
function chosenSide(rated: RatedItem): 'a' | 'b' | null {
  const choices = rated.questions.map((question) => chosen(rated, question));
  return choices.find((choice) => choice === 'a' || choice === 'b') ?? null;
}
