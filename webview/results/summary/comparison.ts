import { element, setShown, setText, type Part } from '../../shared/dom';
import { icon } from '../../shared/icons';
import { counted, signed } from '../../shared/numbers';
import type { Shown } from '../page';
import {
  chance,
  metricWords,
  signedInterval,
  verdictOf,
  verdictSigns,
  verdictWords,
} from '../words';
import { balance } from './balance';
import { sharedWords } from './sharedWords';

/** The answer to "did it help, and by more than noise". `showChanged` shows the instances with another prediction. */
export function comparison(showChanged: () => void): Part<Shown> {
  const waiting = element(
    'p',
    { class: 'comparison-waiting dim' },
    icon('spinner'),
    'Comparing with the baseline…',
  );
  const unavailable = element('p', { class: 'dim' });
  const sign = element('span', { class: 'verdict-sign', 'aria-hidden': 'true' });
  const figure = element('strong', { class: 'numbers' });
  const words = element('span', { class: 'numbers' });
  const verdict = element('p', { class: 'verdict' }, sign, figure, words);
  const counts = balance();
  const shared = element('span', { class: 'dim numbers' });
  const changed = element('button', { class: 'plain-button link-button numbers', type: 'button' });
  changed.addEventListener('click', showChanged);
  const ready = element('div', { class: 'comparison-ready' }, verdict, counts.element);
  ready.append(element('p', { class: 'comparison-shared' }, shared, changed));
  const root = element('div', { class: 'comparison', role: 'group', 'aria-label': 'Comparison' });
  root.append(waiting, unavailable, ready);
  return {
    element: root,
    draw: ({ comparison: state, metric, baseline }) => {
      setShown(root, state !== null);
      setShown(waiting, state?.kind === 'computing');
      setShown(unavailable, state?.kind === 'unavailable');
      setShown(ready, state?.kind === 'ready');
      if (state?.kind === 'unavailable') setText(unavailable, state.message);
      if (state?.kind !== 'ready') return;
      const difference = state.overall.metrics[metric];
      const kind = verdictOf(difference);
      verdict.dataset['verdict'] = kind;
      setText(sign, verdictSigns[kind]);
      setText(figure, `${signed(difference.difference)} ${metricWords[metric].name}`);
      setText(
        words,
        `${signedInterval(difference.interval)}, ${chance(difference.p)}: ${verdictWords[kind]}`,
      );
      counts.draw({ row: state.overall, metric });
      setText(shared, sharedWords(state, baseline?.name ?? 'the baseline'));
      setText(changed, counted(state.changed, 'prediction differs', 'predictions differ'));
    },
  };
}
