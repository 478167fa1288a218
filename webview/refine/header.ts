import type { RefineState, Usage } from '../../src/protocol/refine';
import { element, setShown, setText, type Part } from '../shared/dom';
import { icon } from '../shared/icons';
import { count, duration, money } from '../shared/numbers';

/** Which task of which file is refined. */
export function title(): Part<RefineState> {
  const task = element('h1', { class: 'task' });
  const fileName = element('span', { class: 'file dim' });
  return {
    element: element('div', { class: 'title' }, task, fileName),
    draw: (state) => {
      setText(task, state.task);
      setText(fileName, state.fileName);
    },
  };
}

/** Which model answers and why this one; how far the conversation is and what it took. */
export function modelLine(): Part<RefineState> {
  const recording = element(
    'strong',
    { class: 'recording' },
    icon('record'),
    'Recording: no model is called',
  );
  const endpoint = element('span', { class: 'dim' }, 'Model');
  const name = element('span', { class: 'model-name' });
  const reason = element('span', { class: 'dim' });
  const totals = element('span', { class: 'totals dim numbers' });
  return {
    element: element('p', { class: 'model' }, recording, endpoint, name, reason, totals),
    draw: (state) => {
      setShown(recording, state.model.kind === 'recording');
      setShown(endpoint, state.model.kind === 'endpoint');
      setText(name, state.model.name);
      setText(reason, state.model.reason);
      setText(totals, `${progress(state)} · ${usageText(state.totals)}`);
    },
  };
}

/** `1,204 tokens in · 233 out · $0.0012 · 3.4 s`, or `at least $0.0012` */
export const usageText = ({
  inputTokens,
  outputTokens,
  seconds,
  cost,
  isCostPart,
}: Usage): string =>
  [
    `${count(inputTokens)} tokens in`,
    `${count(outputTokens)} out`,
    ...(cost === null ? [] : [`${isCostPart ? 'at least ' : ''}${money(cost)}`]),
    duration(seconds),
  ].join(' · ');

/** Turns in the user's own words are no stages of the plan, and are not counted. */
function progress({ frames, phase }: RefineState): string {
  const stages = frames.filter(({ stage }) => stage !== 'own');
  const done = stages.filter(({ status }) => status === 'done' || status === 'skipped').length;
  return phase === 'running'
    ? `Stage ${Math.min(done + 1, stages.length)} of ${stages.length}`
    : `${done} of ${stages.length} stages`;
}
