import * as vscode from 'vscode';
import { createInstanceReader } from '../../node/results/instanceReader';
import { Comparisons } from '../../node/results/comparisons';
import { noContent, ResultsContent, type Content } from '../../node/results/content';
import type { InstanceReader, InstancesOf } from '../../node/results/model';
import { runDirectory } from '../../node/runs/runFolder';
import type { Metric, ResultsState, RunView } from '../../protocol/results';
import { reportBug } from '../bugs';
import type { ReadOnlyTexts } from '../readOnlyTexts';
import { InstructionFiles } from './instructionFiles';
import { Jobs } from './jobs';
import { nothingMade, readMade, type Made } from './readMade';
import { remembered, type RememberedChoice } from './rememberedChoice';
import { RunsElsewhere } from './runsElsewhere';
import { RunsWatch } from './runsWatch';
import { scoreWhatWaits } from './scoreWhatWaits';
import { resultsFolder, restriction } from './resultsFolder';
import { Soonest } from './soonest';

export interface ResultsServices {
  readonly extensionUri: vscode.Uri;
  /** Of this workspace. */
  readonly memory: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
  readonly texts: ReadOnlyTexts;
}

/** A page that shows the results, as the session sees it. */
export interface ShownPage {
  readonly place: ResultsState['place'];
  isVisible(): boolean;
  /** Sends it where it is not what the page shows already. */
  draw(state: ResultsState): void;
}

/** Changes of run directories are read at most this often. */
const refreshMilliseconds = 400;
/** While a run goes on, its events are looked for so often: what is appended to a file is no change of its directory. */
const pollMilliseconds = 2000;
/** Progress is drawn at most this often. */
const drawMilliseconds = 100;

/**
 * What all pages of the results share: which run is looked at, with which it is compared, in which
 * metric, what is being scored. A reader
 * of the run directories: they are looked at again when files change, and while a run goes on.
 */
export class ResultsSession {
  readonly jobs = new Jobs(() => this.drawSoon());
  readonly instructions = new InstructionFiles(() => this.refreshSoon());
  /** Keeps what is shown of the runs on other hosts as it is there. */
  readonly elsewhere = new RunsElsewhere({
    runs: () => this.runs,
    isShown: () => this.isShown(),
    looked: () => this.refreshSoon(),
    failed: (error) =>
      void reportBug('looking at the runs on other hosts', error, this.services.log),
  });
  private readonly watch = new RunsWatch({
    isWanted: () => this.isShown(),
    changed: () => this.refreshSoon(),
    failed: (error) => void reportBug('looking for changed runs', error, this.services.log),
  });
  private readonly choice: RememberedChoice;
  private readonly pages = new Set<ShownPage>();
  private comparing: InstanceReader | undefined;
  private readonly source = new ResultsContent(
    new Comparisons({
      compare: (of) => (this.comparing ??= createInstanceReader()).compare(of),
      compared: () => void this.read({ isFresh: false }),
    }),
  );
  private content: Content = noContent;
  private hasRead = false;
  private made: Made = nothingMade;
  private reading: Promise<void> | undefined;
  /** What has to be read once more, after what is being read. */
  private next: { readonly isFresh: boolean } | undefined;
  private readonly nextRefresh = new Soonest(() => {
    if (this.isShown()) void this.refresh();
  });
  private drawTimer: NodeJS.Timeout | undefined;
  private readonly subscriptions: readonly vscode.Disposable[];

  constructor(readonly services: ResultsServices) {
    this.choice = remembered(services.memory);
    const refresh = (): void => this.refreshSoon();
    this.subscriptions = [
      vscode.workspace.onDidGrantWorkspaceTrust(refresh),
      vscode.workspace.onDidChangeWorkspaceFolders(refresh),
    ];
  }

  /** The page is drawn until what comes back is disposed. What it will show is read while it still loads. */
  add(page: ShownPage): vscode.Disposable {
    this.pages.add(page);
    void this.refresh();
    return new vscode.Disposable(() => this.pages.delete(page));
  }

  /** The runs as they were last read. */
  get runs(): readonly RunView[] {
    return this.content.runs;
  }

  runOf(id: string | null): RunView | undefined {
    return this.content.runs.find((run) => run.id === id);
  }

  get selected(): RunView | undefined {
    return this.runOf(this.content.selected);
  }

  get baseline(): RunView | undefined {
    return this.runOf(this.content.baseline);
  }

  get metric(): Metric {
    return this.choice.metric;
  }

  /** What pages read instances of; `undefined` where no run is selected. */
  instancesOf(): InstancesOf | undefined {
    const folder = resultsFolder();
    const { selected, baseline } = this.content;
    if (!folder || selected === null) return undefined;
    const other = baseline === selected ? null : baseline;
    return {
      directory: runDirectory(folder, selected),
      baseline: other === null ? null : runDirectory(folder, other),
    };
  }

  select(run: string): Promise<void> {
    this.choice.select(run);
    return this.read({ isFresh: !this.runOf(run) });
  }

  compareWith(run: string | null): Promise<void> {
    this.choice.compareWith(run);
    return this.read({ isFresh: false });
  }

  chooseMetric(metric: Metric): void {
    this.choice.chooseMetric(metric);
    this.draw();
  }

  /** Selects a baseline that the user has just made; the best of them is compared with, unless another was chosen. */
  async selectNewBaseline(run: string): Promise<void> {
    await this.refresh(); // so that all that were made are known
    this.source.renewBaseline();
    await this.select(run);
  }

  /** Looks at the run directories again; settles when it is drawn. */
  refresh(): Promise<void> {
    return this.read({ isFresh: true });
  }

  refreshSoon(milliseconds = refreshMilliseconds): void {
    this.nextRefresh.within(milliseconds);
  }

  dispose(): void {
    this.jobs.cancel();
    this.elsewhere.stop();
    this.watch.dispose();
    this.nextRefresh.cancel();
    clearTimeout(this.drawTimer);
    this.comparing?.dispose();
    this.instructions.dispose();
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  /** One reading at a time; those that are asked for meanwhile become one more behind it. */
  private read(wanted: { readonly isFresh: boolean }): Promise<void> {
    this.next = { isFresh: wanted.isFresh || this.next?.isFresh === true };
    this.reading ??= this.readAll()
      .catch((error: unknown) => reportBug('reading the runs', error, this.services.log))
      .finally(() => (this.reading = undefined));
    return this.reading;
  }

  private async readAll(): Promise<void> {
    for (let wanted = this.next; wanted; wanted = this.next) {
      this.next = undefined;
      await this.readOnce(wanted);
    }
    this.follow();
  }

  private async readOnce({ isFresh }: { readonly isFresh: boolean }): Promise<void> {
    const workspace = resultsFolder();
    if (workspace === null) {
      this.show(noContent);
      return;
    }
    const { selected, baseline } = this.choice;
    const instructions = (): Promise<ReadonlySet<string>> => this.instructions.names();
    const steps = this.source.read({ workspace, selected, baseline, instructions, isFresh });
    for await (const content of steps) {
      this.show(content);
      if (this.next) return; // something else is wanted by now
    }
    this.made = await readMade(workspace, this.content);
    this.draw();
  }

  /** What is told of one selected run is not shown of another. */
  private show(content: Content): void {
    const { selected, baseline } = this.content;
    if (content.selected !== selected || content.baseline !== baseline) this.made = nothingMade;
    this.content = content;
    this.hasRead = true;
    this.draw();
  }

  /** What goes on by itself: runs under way, and runs that predicted while nobody followed them. */
  private follow(): void {
    const workspace = resultsFolder();
    if (workspace === null || !this.isShown()) return;
    if (this.runs.some(isGoing)) this.refreshSoon(pollMilliseconds);
    this.watch.goOn();
    this.elsewhere.goOn();
    scoreWhatWaits(workspace, this).catch((error: unknown) =>
      reportBug('scoring the predictions of a run', error, this.services.log),
    );
  }

  private isShown(): boolean {
    return [...this.pages].some((page) => page.isVisible());
  }

  private drawSoon(): void {
    this.drawTimer ??= setTimeout(() => {
      this.drawTimer = undefined;
      this.draw();
    }, drawMilliseconds);
  }

  /** Draws what was last read on all pages that are shown; nothing before the first reading. */
  draw(): void {
    if (!this.hasRead) return;
    for (const page of this.pages)
      if (page.isVisible())
        page.draw({
          place: page.place,
          ...this.content,
          ...this.made,
          metric: this.metric,
          restriction: restriction(),
          busy: this.jobs.busy,
        });
  }
}

const isGoing = ({ status }: RunView): boolean => status === 'running' || status === 'queued';
