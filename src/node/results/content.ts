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
import { distinctlyNamed, runView } from '../runs/view';
import { ChosenRuns, type Choice } from './chosenRuns';
import type { Comparisons, ScoredRun } from './comparisons';
import { curvesOf } from './curvesOf';
import { damagedRunView, damagedScores } from './damagedRunView';
import { liveScores, type LiveScores } from './live';
import { runDetail, summaryDetail } from './runDetail';
import { scoresView } from './scoresView';

/** What the run directories tell of the state of a page. */
export type Content = Pick<
  ResultsState,
  'runs' | 'selected' | 'baseline' | 'scored' | 'detail' | 'damage' | 'comparison' | 'curves'
>;

export const noContent: Content = {
  runs: [],
  selected: null,
  baseline: null,
  scored: '',
  detail: null,
  damage: null,
  comparison: null,
  curves: null,
};

export interface ContentRequest extends Choice {
  readonly workspace: string;
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

/** What was read of a run; `key`: other when it has to be read again. */
interface ReadDetail {
  readonly id: string;
  readonly key: string | null;
  readonly shown: Pick<Content, 'detail' | 'damage'>;
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
  /** What was read last. Scores so far have no key: they are read again each time. */
  private detail: ReadDetail | undefined;
  private readonly chosen = new ChosenRuns();

  constructor(private readonly comparisons: Comparisons) {}

  /** Compares with the best baseline there is by now, unless the user has chosen one. */
  renewBaseline(): void {
    this.chosen.renewBaseline();
  }

  async *read(request: ContentRequest): AsyncGenerator<Content, void, undefined> {
    if (request.isFresh || this.list?.workspace !== request.workspace)
      this.list = await readList(request.workspace);
    const { runs, damaged } = this.list;
    const views = runs.map(({ view }) => view);
    const chosen = this.chosen.of(request, { runs: views, damaged });
    const selected = runs.find(({ id }) => id === chosen.selected);
    const baseline = runs.find(({ id }) => id === chosen.baseline);
    if (this.later.selected !== selected?.id) this.later = { ...this.later, progress: null };
    const shown = (): readonly RunView[] =>
      distinctlyNamed(
        starredFirst([
          ...runs.map((run) => shownRun(run, { later: this.later, baseline })),
          ...damaged,
        ]),
      );
    const content: Content = {
      ...chosen,
      runs: shown(),
      scored: [selected, baseline].flatMap((run) => run?.stamp ?? []).join(', '),
      ...(selected && this.detail?.id === selected.id ? this.detail.shown : noDetail),
      comparison: this.comparisons.of(selected, baseline),
      curves: curvesOf(runs),
    };
    yield content;
    if (!selected) return;
    this.later = await readLater(runs, selected);
    const read = await this.readDetail(selected, request);
    yield { ...content, runs: shown(), ...read.shown };
  }

  private async readDetail(run: Listed, request: ContentRequest): Promise<ReadDetail> {
    const instructions = await request.instructions();
    const { id, stamp } = run;
    const live = this.later.live.get(id);
    const key = live ? null : [id, stamp, ...instructions].join('\n');
    if (live) {
      const shown = { detail: liveDetail(id, live, instructions), damage: null };
      this.detail = { id, key, shown };
    } else if (this.detail?.key !== key || stamp === null) {
      const read = await runDetail(run, instructions);
      const shown =
        read === 'unreadable'
          ? { detail: null, damage: stamp === null ? null : damagedScores }
          : { detail: read, damage: null };
      this.detail = { id, key, shown };
    }
    return this.detail;
  }
}

const noDetail = { detail: null, damage: null };

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
