import '../shared/theme.css';
import './controls.css';
import './tokenMeter.css';
import './sections.css';
import './preview.css';
import './legend.css';
import './prompt.css';
import type {
  PreviewFromView,
  PreviewState,
  PreviewToView,
  ProblemView,
} from '../../src/protocol/preview';
import { announce } from '../shared/announce';
import { banner } from '../shared/banner';
import { element, keyedChildren, setShown, setText, type Part } from '../shared/dom';
import { connect, recall } from '../shared/host';
import { icon } from '../shared/icons';
import { counted } from '../shared/numbers';
import { emphasis } from './emphasis';
import { folds } from './folds';
import { instanceTools } from './instances';
import { legend } from './legend';
import { leftOut, references } from './lists';
import { prompt } from './prompt';
import { search } from './search';
import { tokenMeter } from './tokenMeter';
import { toolbar } from './toolbar';

const host = connect<PreviewToView, PreviewFromView>({ type: 'ready' });
const marked = emphasis();
const memory = recall<{ folded: readonly string[]; kept: unknown }>({ folded: [], kept: null });
const folded = folds(memory);
const reveal = (offset: number): void => host.post({ type: 'reveal', offset });
const bar = toolbar(host.post);
const instances = instanceTools(host.post);
const finder = search(host.post);
const meter = tokenMeter();
const sections = legend({ marked, folds: folded, reveal });
const text = prompt({ marked, folds: folded, reveal });
const dropped = leftOut();
const answers = references();

const problems = element('div', { class: 'problems' });
const drawProblems = keyedChildren<ProblemView>(problems, {
  key: ({ message }) => message,
  create: problemPart,
});
const heading = element('h1', { class: 'unseen' });
instances.element.append(finder.element);
const top = element('div', { class: 'top' }, instances.element, finder.results, meter.element);
const page = element(
  'main',
  { class: 'preview', hidden: true },
  heading,
  bar.element,
  top,
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
// The legend stays below what stays at the top.
new ResizeObserver(() =>
  page.style.setProperty('--top-height', `${top.getBoundingClientRect().height}px`),
).observe(top);

let shown: PreviewState | null = null;
instances.drawOverview({ kind: 'none' });

host.start((message) => {
  switch (message.type) {
    case 'state':
    case 'empty':
      setShown(page, message.type === 'state');
      setShown(empty, message.type === 'empty');
      if (message.type === 'empty') setText(emptyMessage, message.message);
      else draw(message.state);
      return;
    case 'keep':
      memory.change({ kept: message.kept });
      return;
    case 'overview':
      instances.drawOverview(message.overview);
      return;
    case 'found':
      finder.drawFound(message.found);
      return;
    case 'mark':
      text.mark(message.ranges, message.scroll);
      return;
    case 'say':
      announceSeen(message.sentence);
      return;
    case 'copied':
      announce(message.sentence);
  }
});

function draw(state: PreviewState): void {
  if (state !== shown) said = null;
  setText(heading, `Prompt of ${state.fileName}`);
  bar.draw(state);
  instances.draw(state.instances);
  finder.draw(state.instances);
  meter.draw(state);
  drawProblems([...state.problems, ...notes(state)]);
  sections.draw(state);
  text.draw(state);
  dropped.draw(state);
  answers.draw(state);
  if (shown && (shown.layout !== state.layout || indexOf(shown) !== indexOf(state)))
    announce(spokenPrompt(state));
  shown = state;
}

const indexOf = ({ instances: all }: PreviewState): number | null =>
  all.kind === 'some' ? all.index : null;

function spokenPrompt(state: PreviewState): string {
  const index = indexOf(state);
  const tokens = `${counted(state.tokens.total, 'token')}.`;
  return index === null ? tokens : `Instance ${index + 1}, ${tokens}`;
}

/** What was answered last and is no instance, such as that all of them fit. */
let said: string | null = null;

function announceSeen(sentence: string): void {
  said = sentence;
  announce(sentence);
  if (shown) draw(shown);
}

function notes({ rewritten }: PreviewState): readonly ProblemView[] {
  const sentences = [
    ...(rewritten
      ? [
          'The tokenizer writes white space its own way, so the model gets this text with other spaces. Copy Prompt copies the exact text.',
        ]
      : []),
    ...(said === null ? [] : [said]),
  ];
  return sentences.map((message) => ({ kind: 'info', message, action: null }));
}

function problemPart(): Part<ProblemView> {
  const notice = banner();
  return {
    element: notice.element,
    draw: ({ kind, message, action }) =>
      notice.draw({
        kind,
        message,
        action: action && {
          label: action.label,
          press: () => host.post({ type: 'solve', action: action.id }),
        },
      }),
  };
}
