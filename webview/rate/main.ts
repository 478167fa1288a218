import '../shared/theme.css';
import './standalone.css';
import './rate.css';
import './answers.css';
import './item.css';
import './mapping.css';
import type { RatingFromView, RatingToView } from '../../src/protocol/rating';
import { announce } from '../shared/announce';
import { banner } from '../shared/banner';
import { element, setShown } from '../shared/dom';
import { connect } from '../shared/host';
import { itemList } from './itemList';
import { keyHelp } from './keyHelp';
import { listenToKeys } from './keys';
import { pageMemory, type Remembered } from './memory';
import { note } from './note';
import { questions } from './questions';
import { statusOf } from './ratingState';
import { session } from './session';
import { sheet } from './sheet';
import { standAlone } from './standalone';
import { summary } from './summary';
import { topBar, type TopState } from './topBar';

const alone = standAlone();
const host = connect<RatingToView, RatingFromView>({ type: 'ready' });
const memory = pageMemory();
const rating = session({
  memory,
  post: (given) => host.post({ type: 'rated', rating: given }),
  changed: draw,
  arrived: arrive,
  flush: () => remark.flush(),
});

const download = alone && save;
const nextOpen = rating.goToOpen;
const moves = { previous: () => rating.go(-1), next: () => rating.go(1), nextOpen };
const top = topBar({ ...moves, toggleList, help, download });
const notice = banner();
const keepsNothing = banner();
const list = itemList(rating.show);
const item = sheet({
  map: rating.map,
  openInstruction: alone ? null : (task) => host.post({ type: 'openInstruction', task }),
  showDefinition: (isDefinitionShown) => remember({ isDefinitionShown }),
  showDifferences: (areDifferencesShown) => remember({ areDifferencesShown }),
});
const asked = questions(rating.answer);
const remark = note(rating.note);
const end = summary({ go: rating.show, nextOpen, download });
const keys = keyHelp();

const listBox = element('nav', { class: 'list-box', 'aria-label': 'Items' }, list.element);
const answers = element(
  'section',
  { class: 'answers', 'aria-label': 'Answers' },
  asked.element,
  remark.element,
);
const body = element('main', { class: 'body' }, item.element, end.element);
const page = element(
  'div',
  { class: 'rate', hidden: true },
  top.element,
  element('div', { class: 'notices' }, keepsNothing.element, notice.element),
  listBox,
  body,
  answers,
  keys.element,
);
document.body.append(page);
/** What the file shows while this program does not run, because it is damaged. */
const loading = document.getElementById('loading');
const nothingKept =
  'This browser keeps nothing for this page: download your ratings before you close it.';
keepsNothing.draw(alone?.isKept === false ? { kind: 'warning', message: nothingKept } : null);

host.start((message) => {
  switch (message.type) {
    case 'part':
      rating.receive(message);
      return;
    case 'saved':
      rating.outbox.saved(message.item);
      return;
    case 'notSaved':
      announce(`Not saved: ${message.message}`);
      rating.outbox.notSaved(message.item, message.message);
  }
});

listenToKeys({
  ...moves,
  choose: rating.answerMarked,
  clear: () => rating.answerMarked(null),
  nextQuestion: rating.markNextQuestion,
  note: remark.focus,
  map: item.map,
  list: toggleList,
  definition: () => remember({ isDefinitionShown: !memory.content.isDefinitionShown }),
  differences: () => remember({ areDifferencesShown: !memory.content.areDifferencesShown }),
  help,
});
window.addEventListener('resize', draw);
window.addEventListener('pagehide', () => remark.flush());

function draw(): void {
  const state = rating.state();
  if (!state) return;
  const { outbox } = rating;
  const shown = state.items[state.place] ?? null;
  const unsaved = outbox.unsaved();
  const failure = outbox.failure();
  memory.change({ item: shown?.item.id ?? null, unsaved });
  document.title = state.part.study;
  loading?.remove();
  setShown(page, true);
  top.draw({ state, saving: savingOf(failure, unsaved.length) });
  drawFailure(failure);
  setShown(listBox, isListShown());
  page.classList.toggle('with-list', isListShown());
  list.draw({ state, stateOf: outbox.stateOf });
  setShown(item.element, shown !== null);
  setShown(answers, shown !== null);
  setShown(end.element, shown === null);
  if (shown) {
    item.draw({ rated: shown, place: state.place, ...memory.content });
    asked.draw({ item: shown, current: state.question });
    remark.draw({ item: shown.item.id, note: shown.rating?.note ?? '' });
  } else end.draw({ state, unsaved: unsaved.length });
}

function savingOf(failure: string | null, unsaved: number): TopState['saving'] {
  if (failure !== null) return 'failed';
  if (unsaved > 0) return 'saving';
  return alone?.isKept === false ? 'nowhere' : 'saved';
}

function drawFailure(message: string | null): void {
  const action = { label: 'Try Again', press: rating.outbox.retry };
  notice.draw(message === null ? null : { kind: 'error', message, action });
}

/** After another item came: to its beginning. The focus stays where it is unless that has gone. */
function arrive(): void {
  const state = rating.state();
  if (!state) return;
  window.scrollTo(0, 0);
  body.scrollTo(0, 0);
  const shown = state.items[state.place];
  if (!shown) {
    end.focus();
    return;
  }
  const focused = document.activeElement;
  if (focused === null || focused === document.body) item.focus();
  const place = `Item ${state.place + 1} of ${state.items.length}`;
  announce(`${place}: ${shown.item.task}, ${statusOf(shown)}.`);
}

function save(): void {
  remark.flush();
  host.post({ type: 'download' });
  announce('The ratings are saved as a file.');
}

function help(): void {
  keys.open(rating.state()?.part.kind ?? 'instructions');
}

function toggleList(): void {
  remember({ isListShown: !isListShown() });
}

function isListShown(): boolean {
  return memory.content.isListShown ?? window.innerWidth >= 1100;
}

function remember(change: Partial<Remembered>): void {
  memory.change(change);
  draw();
}
