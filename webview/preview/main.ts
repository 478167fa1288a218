import '../shared/theme.css';
import './preview.css';
import type { PreviewFromView, PreviewState, PreviewToView } from '../../src/protocol/preview';
import { announce } from '../shared/announce';
import { banner } from '../shared/banner';
import { element, keyedChildren, setShown, setText, type Part } from '../shared/dom';
import { connect } from '../shared/host';
import { icon } from '../shared/icons';
import { counted } from '../shared/numbers';
import { emphasis } from './emphasis';
import { legend } from './legend';
import { leftOut, references } from './lists';
import { prompt } from './prompt';
import { tokenMeter } from './tokenMeter';
import { toolbar } from './toolbar';

const host = connect<PreviewToView, PreviewFromView>({ type: 'ready' });
const marked = emphasis();
const bar = toolbar(host.post);
const meter = tokenMeter();
const sections = legend(marked, (offset) => host.post({ type: 'reveal', offset }));
const text = prompt(marked, (offset) => host.post({ type: 'reveal', offset }));
const dropped = leftOut();
const answers = references();

const problems = element('div', { class: 'problems' });
const drawProblems = keyedChildren<string>(problems, {
  key: (problem) => problem,
  create: problemPart,
});
const heading = element('h1', { class: 'unseen' });
const page = element(
  'main',
  { class: 'preview', hidden: true },
  heading,
  element('div', { class: 'top' }, bar.element, meter.element),
  problems,
  element(
    'div',
    { class: 'columns' },
    element('div', { class: 'sheet' }, text.element, dropped.element, answers.element),
    sections.element,
  ),
);
const emptyMessage = element('p');
const empty = element(
  'main',
  { class: 'empty', hidden: true },
  icon('bubble'),
  element('h1', {}, 'No prompt to show'),
  emptyMessage,
);
document.body.append(page, empty);

let shown: PreviewState | null = null;

host.start((message) => {
  setShown(page, message.type === 'state');
  setShown(empty, message.type === 'empty');
  if (message.type === 'empty') setText(emptyMessage, message.message);
  else draw(message.state);
});

function draw(state: PreviewState): void {
  setText(heading, `Prompt of ${state.fileName}`);
  bar.draw(state);
  meter.draw(state);
  drawProblems(state.problems);
  sections.draw(state);
  text.draw(state);
  dropped.draw(state);
  answers.draw(state);
  if (shown && (shown.layout !== state.layout || indexOf(shown) !== indexOf(state)))
    announce(`Instance ${indexOf(state) + 1}, ${counted(state.tokens.total, 'token')}.`);
  shown = state;
}

const indexOf = ({ instances }: PreviewState): number =>
  instances.kind === 'some' ? instances.index : -1;

function problemPart(): Part<string> {
  const notice = banner();
  return {
    element: notice.element,
    draw: (message) => notice.draw({ kind: 'warning', message }),
  };
}
