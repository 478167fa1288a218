import path from 'node:path';
import { areOverSameInstances } from '../../core/evaluate/instancesDigest';
import type { GroupScores } from '../../core/evaluate/model';
import { runFiles } from '../../core/experiment/commands';
import type { ResultsState, RunDetail, RunView } from '../../protocol/results';
import { eachOf } from '../eachOf';
import { fileStampBeside } from '../fileStamp';
import { damagedRuns } from '../runs/damagedRuns';
import { listRuns, type Run } from '../runs/list';
import { readScoresHead } from '../runs/scoresFile';
import { isGoing } from '../runs/state';
import { runView } from '../runs/view';
import type { Comparisons, ScoredRun } from './comparisons';
import { curvesOf } from './curvesOf';
import { damagedRunView, damagedScores } from './damagedRunView';
import { defaultBaseline, defaultSelection } from './defaultBaseline';
import { liveScores, type LiveScores } from './live';
import { runDetail, summaryDetail } from './runDetail';
import { scoresView } from './scoresView';

/** What the run directories tell of the state of a page. */
export type Content = Pick<
  ResultsState,
  'runs' | 'selected' | 'baseline' | 'scored' | 'detail' | 'comparison' | 'curves'
>;

export const noContent: Content = {
  runs: [],
  selected: null,
  baseline: null,
  scored: '',
  detail: null,
  comparison: null,
  curves: null,
};

export interface ContentRequest {
  readonly workspace: string;
  /** The run to look at; `undefined`: what is best to look at. */
  readonly selected: string | undefined;
  /** The run to compare with; `null`: none, `undefined`: what is best to compare with. */
  readonly baseline: string | null | undefined;
  /** Names of the tasks that have an instruction file; asked for when the list is drawn. */
  readonly instructions: () => Promise<ReadonlySet<string>>;
  /** Whether the directories are looked at again, or only another run is. */
  readonly isFresh: boolean;
}

interface Listed extends Run, ScoredRun {
  readonly view: RunView;
  readonly scores: GroupScores | null;
}

interface List {
  readonly workspace: string;
  readonly runs: readonly Listed[];
  readonly damaged: readonly RunView[];
}

/** What takes longer to read than a first paint may take. */
interface Later {
  readonly selected: string | undefined;
  /** Of the selected run, with its curve; others have one only while they go on. */
  readonly progress: RunView['progress'];
  /** How runs that still predict score so far. */
  readonly live: ReadonlyMap<string, LiveScores>;
}

/**
 * Reads what a page shows, in steps: first the list, so that the first paint waits for nothing else, then the detail.
 */
export class ResultsContent {
  private list: List | undefined;
  private later: Later = { selected: undefined, progress: null, live: new Map() };
  private detail: { readonly key: string; readonly detail: RunDetail | null } | undefined;

  constructor(private readonly comparisons: Comparisons) {}

  async *read(request: ContentRequest): AsyncGenerator<Content, void, undefined> {
    if (request.isFresh || this.list?.workspace !== request.workspace)
      this.list = await readList(request.workspace);
    const { runs, damaged } = this.list;
    const { selected, baseline } = chosen(request, this.list);
    if (this.later.selected !== selected?.id) this.later = { ...this.later, progress: null };
    const shown = (): readonly RunView[] =>
      starredFirst([
        ...runs.map((run) => shownRun(run, { later: this.later, baseline })),
        ...damaged,
      ]);
    const content: Content = {
      runs: shown(),
      selected: selected?.id ?? damaged.find(({ id }) => id === request.selected)?.id ?? null,
      baseline: baseline?.id ?? null,
      scored: [selected, baseline].flatMap((run) => run?.stamp ?? []).join(', '),
      detail: selected && this.detail?.detail?.id === selected.id ? this.detail.detail : null,
      comparison: this.comparisons.of(selected, baseline),
      curves: curvesOf(runs),
    };
    yield content;
    if (!selected) return;
    this.later = await readLater(runs, selected);
    yield { ...content, runs: shown(), detail: await this.readDetail(selected, request) };
  }

  private async readDetail(run: Listed, request: ContentRequest): Promise<RunDetail | null> {
    const instructions = await request.instructions();
    const live = this.later.live.get(run.id);
    if (live) return liveDetail(run.id, live, instructions);
    const key = [run.id, run.stamp, ...instructions].join('\n');
    if (this.detail?.key !== key || run.stamp === null)
      this.detail = { key, detail: await runDetail(run, instructions) };
    return this.detail.detail;
  }
}

async function readList(workspace: string): Promise<List> {
  const runs = await eachOf(await listRuns(workspace), readOne);
  const readable = new Set(runs.map(({ id }) => id));
  return { workspace, runs, damaged: (await damagedRuns(workspace, readable)).map(damagedRunView) };
}

async function readOne(run: Run): Promise<Listed> {
  const stamp = (await fileStampBeside(path.join(run.directory, runFiles.scores))) ?? null;
  const view = await runView(run);
  const scores = await readScoresHead(run.directory);
  const isDamaged = stamp !== null && scores === null;
  return {
    ...run,
    ...{ stamp, scores: scores?.overall ?? null },
    view: isDamaged ? { ...view, failure: damagedScores } : view,
  };
}

async function readLater(runs: readonly Listed[], selected: Listed): Promise<Later> {
  const live = new Map<string, LiveScores>();
  for (const { id, directory, state, stamp } of runs) {
    if (!isGoing(state) || stamp !== null) continue;
    const scores = await liveScores(directory);
    if (scores?.summary.overall) live.set(id, scores);
  }
  const { progress } = await runView(selected, { progress: 'always' });
  return { selected: selected.id, progress, live };
}

function shownRun(
  { view, ...run }: Listed,
  { later, baseline }: { readonly later: Later; readonly baseline: Listed | undefined },
): RunView {
  const { selected, progress, live } = later;
  const scores = run.scores ?? live.get(run.id)?.summary.overall ?? null;
  return {
    ...view,
    progress: view.progress ?? (run.id === selected ? progress : null),
    overall: scores && scoresView(scores),
    difference: run.id === baseline?.id ? null : difference(scores, baseline?.scores ?? null),
  };
}

function liveDetail(
  id: string,
  { summary, scored, of }: LiveScores,
  instructions: ReadonlySet<string>,
): RunDetail | null {
  const soFar = `${scored} of ${of} instances are predicted so far.`;
  return summaryDetail(summary, { id, instructions, problems: [soFar], hasInstances: false });
}

/** What the user has chosen, as far as it is there; else what is best. */
function chosen(
  { selected, baseline }: ContentRequest,
  { runs, damaged }: List,
): { readonly selected: Listed | undefined; readonly baseline: Listed | undefined } {
  const views = runs.map(({ view }) => view);
  const find = (wanted: string | null | undefined): Listed | undefined =>
    runs.find(({ id }) => id === wanted);
  const isDamaged = damaged.some(({ id }) => id === selected);
  return {
    selected: find(selected) ?? (isDamaged ? undefined : find(defaultSelection(views))),
    baseline: baseline === null ? undefined : (find(baseline) ?? find(defaultBaseline(views))),
  };
}

/** Starred ones first, else newest first. */
function starredFirst(shown: readonly RunView[]): readonly RunView[] {
  return [...shown.filter(({ starred }) => starred), ...shown.filter(({ starred }) => !starred)];
}

/** Over the same instances, the difference of means is the mean of differences, which a comparison tells. */
function difference(scores: GroupScores | null, baseline: GroupScores | null): number | null {
  return scores && baseline && areOverSameInstances([scores, baseline])
    ? scores.rougeL - baseline.rougeL
    : null;
}
