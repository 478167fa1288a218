import '../shared/theme.css';
import './refine.css';
import type {
  RefineFromView,
  RefineState,
  RefineToView,
  StageId,
  StageView,
} from '../../src/protocol/refine';
import { element, type Part } from '../shared/dom';
import { connect, recall } from '../shared/host';
import { actions } from './actions';
import { announceChanges } from './announceChanges';
import { filmStrip } from './filmStrip';
import { followedStage } from './followedStage';
import { modelLine, title } from './header';
import { messages } from './messages';
import { stagePanel } from './stagePanel';

const host = connect<RefineToView, RefineFromView>({ type: 'ready' });
/** The stage that the user opened, or `null` while the view follows the conversation. */
const memory = recall<{ opened: StageId | null; changesShown: boolean }>({
  opened: null,
  changesShown: true,
});

const strip = filmStrip((stage) => {
  memory.change({ opened: stage });
  draw();
});
const panel = stagePanel({
  openPrompt: (stage) => host.post({ type: 'openPrompt', stage }),
  changesShown: memory.content.changesShown,
  showChanges: (changesShown) => memory.change({ changesShown }),
});
const heading = title();
const toolbar = actions(host.post);
const model = modelLine();
const banners = messages(host.post);
const parts: readonly Part<RefineState>[] = [heading, toolbar, model, banners];
document.body.append(
  element(
    'main',
    { class: 'refine' },
    element('header', {}, heading.element, toolbar.element, model.element),
    banners.element,
    strip.element,
    panel.element,
  ),
);

let state: RefineState | null = null;

host.start((message) => {
  if (message.type === 'state') {
    announceChanges(state, message.state);
    if (state?.phase !== 'running' && message.state.phase === 'running')
      memory.change({ opened: null });
    state = message.state;
    draw();
  } else if (state) {
    state = withMoreText(state, message);
    if (message.stage === openStage(state)) panel.append(message.text);
  }
});

function draw(): void {
  if (!state) return;
  for (const part of parts) part.draw(state);
  const open = openStage(state);
  strip.draw({ stages: state.stages, open });
  const stage = state.stages.find(({ id }) => id === open);
  if (stage) panel.draw(withoutRepetition(stage, state));
}

type Delta = Extract<RefineToView, { readonly type: 'delta' }>;

/** Kept beside what is shown, so that opening another stage and coming back loses nothing. */
function withMoreText(shown: RefineState, { stage, text }: Delta): RefineState {
  const stages = shown.stages.map((each) =>
    each.id === stage ? { ...each, answer: each.answer + text } : each,
  );
  return { ...shown, stages };
}

/** The objection to the result stands at the top of the page already. */
function withoutRepetition(stage: StageView, { result }: RefineState): StageView {
  const said = result.kind === 'ready' && result.stage === stage.id && result.objection !== null;
  return said ? { ...stage, objection: null } : stage;
}

function openStage({ stages }: RefineState): StageId | null {
  return memory.content.opened ?? followedStage(stages);
}
