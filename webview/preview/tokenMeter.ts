import type { PreviewState, SectionName } from '../../src/protocol/preview';
import {
  element,
  keyedChildren,
  setAttribute,
  setShown,
  setText,
  setWidth,
  type Part,
} from '../shared/dom';
import { icon } from '../shared/icons';
import { count, counted } from '../shared/numbers';

type Share = { readonly name: SectionName | 'layout'; readonly percent: number };

/** How full the model's input is: a bar in the colours of the sections, and the same in words. */
export function tokenMeter(): Part<PreviewState> {
  const bar = element('div', {
    class: 'meter-bar',
    role: 'meter',
    'aria-label': 'Tokens',
    'aria-valuemin': 0,
  });
  const amount = element('strong', { class: 'numbers' });
  const limit = element('span', { class: 'numbers dim' });
  const estimate = element('span', { class: 'estimate' }, 'estimate');
  const counter = element('span', { class: 'dim' });
  const lossWords = element('span');
  const loss = element('span', { class: 'meter-loss' }, icon('warning'), lossWords);
  const words = element('p', { class: 'meter-words' }, amount, limit, estimate, counter, loss);
  const draw = keyedChildren<Share>(bar, {
    key: ({ name }) => name,
    create: ({ name }) => {
      const share = element('div', { class: `share share-${name}` });
      return { element: share, draw: ({ percent }) => setWidth(share, percent) };
    },
  });
  return {
    element: element('div', { class: 'meter' }, bar, words),
    draw: (state) => {
      const { tokens } = state;
      draw(shares(state));
      setAttribute(bar, 'aria-valuenow', Math.min(tokens.total, tokens.limit));
      setAttribute(bar, 'aria-valuemax', tokens.limit);
      setAttribute(
        bar,
        'aria-valuetext',
        `${count(tokens.total)} of ${counted(tokens.limit, 'token')}`,
      );
      setText(amount, count(tokens.total));
      setText(limit, `of ${counted(tokens.limit, 'token')}`);
      setShown(estimate, tokens.estimate);
      setAttribute(
        estimate,
        'title',
        "Not counted by the model's own tokenizer: the true number may be higher or lower",
      );
      setText(counter, tokens.estimate ? `by ${tokens.counter}` : `counted by ${tokens.counter}`);
      setText(lossWords, lossOf(state));
      setShown(loss, lossOf(state) !== '');
    },
  };
}

function shares({ tokens, sections }: PreviewState): readonly Share[] {
  const whole = Math.max(tokens.total, tokens.limit, 1);
  const sums = new Map<Share['name'], number>();
  for (const { name, tokens: own, dropped } of sections)
    if (!dropped) sums.set(name, (sums.get(name) ?? 0) + own);
  const ofSections = [...sums.values()].reduce((sum, own) => sum + own, 0);
  sums.set('layout', Math.max(0, tokens.total - ofSections));
  return [...sums].map(([name, own]) => ({ name, percent: (100 * own) / whole }));
}

function lossOf({ tokens, sections, droppedUnseen, losses }: PreviewState): string {
  const dropped = sections.filter((section) => section.dropped).length + droppedUnseen.length;
  const cut = losses
    .filter(({ kind }) => kind === 'cut')
    .reduce((sum, { characters }) => sum + characters, 0);
  const said = [
    ...(tokens.total > tokens.limit
      ? [`${count(tokens.total - tokens.limit)} over the limit`]
      : []),
    ...(dropped > 0 ? [`${counted(dropped, 'example')} dropped`] : []),
    ...(cut > 0 ? [`${counted(cut, 'character')} cut`] : []),
  ];
  return said.join(', ');
}
