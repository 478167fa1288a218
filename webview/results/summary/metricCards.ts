import { metrics, type Metric } from '../../../src/protocol/results';
import { element, setAttribute, setShown, setText, type Part } from '../../shared/dom';
import { score } from '../../shared/numbers';
import type { Page, Shown } from '../page';
import { differenceMark } from '../scores/differenceMark';
import { interval, metricWords } from '../words';

/** The three metrics with their overall scores; the one that is chosen governs the whole page. */
export function metricCards({ chooseMetric }: Page): Part<Shown> {
  let chosen: Metric = metrics[0];
  const cards = metrics.map((metric) => metricCard(metric, () => chooseMetric(metric)));
  const root = element(
    'div',
    { class: 'cards', role: 'radiogroup', 'aria-label': 'Metric' },
    ...cards.map(({ element: card }) => card),
  );
  root.addEventListener('keydown', (event) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const at = metrics.indexOf(chosen);
    const next = (at + by + metrics.length) % metrics.length;
    chooseMetric(metrics[next]!);
    cards[next]!.element.focus();
  });
  return {
    element: root,
    draw: (shown) => {
      chosen = shown.metric;
      for (const card of cards) card.draw(shown);
    },
  };
}

function metricCard(
  metric: Metric,
  press: () => void,
): { readonly element: HTMLElement } & Pick<Part<Shown>, 'draw'> {
  const { name, short, title } = metricWords[metric];
  const value = element('span', { class: 'card-value numbers' });
  const range = element('span', { class: 'card-range dim numbers' });
  const difference = differenceMark();
  const root = element(
    'button',
    { class: 'card', role: 'radio', type: 'button', title },
    element('span', { class: 'card-name' }, name),
    element('span', { class: 'card-name card-short' }, short),
    value,
    range,
  );
  root.append(difference.element);
  root.addEventListener('click', press);
  return {
    element: root,
    draw: ({ detail, comparison, metric: chosen }) => {
      const isChosen = chosen === metric;
      setAttribute(root, 'aria-checked', isChosen ? 'true' : 'false');
      setAttribute(root, 'tabindex', isChosen ? 0 : -1);
      setText(value, detail ? score(detail.overall[metric]) : '–');
      const known = detail?.overall.intervals?.[metric];
      setShown(range, known !== undefined);
      setText(range, known ? interval(known) : '');
      setAttribute(range, 'title', '95 % interval, as if other instances had been drawn');
      difference.draw(comparison?.kind === 'ready' ? comparison.overall.metrics[metric] : null);
    },
  };
}
