import '../shared/theme.css';
import './refine.css';
import './steps.css';
import type {
  FrameView,
  RefineFromView,
  RefineState,
  RefineToView,
} from '../../src/protocol/refine';
import { element, type Part } from '../shared/dom';
import { connect, recall } from '../shared/host';
import { keepFocus } from '../shared/keepFocus';
import { actions } from './actions';
import { announceChanges } from './announceChanges';
import { noDrafts, type Drafts } from './drafts';
import { filmStrip } from './filmStrip';
import { followedFrame } from './followedFrame';
import { modelLine, title } from './header';
import { messages } from './messages';
import { stagePanel } from './stagePanel';

const host = connect<RefineToView, RefineFromView>({ type: 'ready' });
interface Remembered extends Drafts {
  /** The turn that the user opened, or `null` while the view follows the conversation. */
  readonly opened: number | null;
  readonly changesShown: boolean;
  /** Tells the extension after a reload of the window which file this is about. */
  readonly document: string | null;
}
const memory = recall<Remembered>({
  opened: null,
  changesShown: true,
  document: null,
  ...noDrafts,
});

const strip = filmStrip((frame) => {
  memory.change({ opened: frame });
  draw();
});
const panel = stagePanel({
  post: host.post,
  drafts: memory,
  changesShown: memory.content.changesShown,
  showChanges: (changesShown) => memory.change({ changesShown }),
});
const heading = title();
const toolbar = actions(host.post);
const model = modelLine();
const banners = messages(host.post);
const parts: readonly Part<RefineState>[] = [heading, toolbar, model, banners];
const page = element(
  'main',
  { class: 'refine' },
  element('header', {}, heading.element, toolbar.element, model.element),
  banners.element,
  strip.element,
  panel.element,
);
document.body.append(page);

let state: RefineState | null = null;

host.start((message) => {
  if (message.type === 'state') {
    announceChanges(state, message.state);
    if (state?.phase !== 'running' && message.state.phase === 'running')
      memory.change({ opened: null });
    if (memory.content.document !== message.state.document)
      memory.change({ document: message.state.document });
    state = message.state;
    draw();
  } else if (state) {
    state = withMoreText(state, message);
    if (message.frame === openFrame(state)?.id) panel.append(message.text);
  }
});

function draw(): void {
  const shown = state;
  if (shown)
    keepFocus(
      page,
      () => drawParts(shown),
      () => panel.element,
    );
}

function drawParts(shown: RefineState): void {
  for (const part of parts) part.draw(shown);
  const open = openFrame(shown);
  strip.draw({ frames: shown.frames, open: open?.id ?? null });
  if (open) panel.draw({ frame: withoutRepetition(open, shown), state: shown });
}

type Delta = Extract<RefineToView, { readonly type: 'delta' }>;

/** Kept beside what is shown, so that opening another stage and coming back loses nothing. */
function withMoreText(shown: RefineState, { frame, text }: Delta): RefineState {
  const frames = shown.frames.map((each) =>
    each.id === frame ? { ...each, answer: each.answer + text } : each,
  );
  return { ...shown, frames };
}

/** The objection to the result stands at the top of the page already. */
function withoutRepetition(frame: FrameView, { result }: RefineState): FrameView {
  const said = result.kind === 'ready' && result.frame === frame.id && result.objection !== null;
  return said ? { ...frame, objection: null } : frame;
}

function openFrame({ frames }: RefineState): FrameView | undefined {
  return frames.find(({ id }) => id === memory.content.opened) ?? followedFrame(frames);
}
