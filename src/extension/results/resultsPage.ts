import type * as vscode from 'vscode';
import { createInstanceReader } from '../../node/results/instanceReader';
import type { InstanceReader } from '../../node/results/model';
import type {
  InstanceQuery,
  ResultsFromView,
  ResultsState,
  ResultsToView,
} from '../../protocol/results';
import { connectView, type View } from '../webviews/connect';
import { exportInstances } from './exportInstances';
import { PromptDocument } from './promptDocument';
import { handleEvent, type ResultsActions } from './resultsEvents';
import type { ResultsSession } from './resultsSession';

interface PageHost {
  readonly webview: vscode.Webview;
  /** Of the document in the webview; a screen reader tells pages apart by it. */
  readonly title: string;
  readonly place: ResultsState['place'];
  isVisible(): boolean;
  /** Where an editor opens that is read together with the page. */
  columnBeside(): vscode.ViewColumn;
}

/**
 * One page of the results. What it shares with the others is the session's; which instances it shows is its own: it has
 * its own reader and its own query, and what answers an older query is not sent.
 */
export class ResultsPage {
  readonly place: ResultsState['place'];
  private readonly view: View<ResultsToView>;
  private readonly isShown: vscode.Disposable;
  private readonly prompt: PromptDocument;
  private reader: InstanceReader | undefined;
  /** The number that the page gave its last query. */
  private query = -1;
  /** Whether the page is there; a hidden one is gone, and asks by `ready` when it comes back. */
  private isReady = false;
  /** The state that the page has, as JSON. */
  private sent = '';
  /** What is shown once the page is there. */
  private waiting: ResultsToView | undefined;

  constructor(
    private readonly host: PageHost,
    private readonly session: ResultsSession,
    private readonly actions: ResultsActions,
  ) {
    this.place = host.place;
    this.prompt = new PromptDocument({
      texts: session.services.texts,
      reader: () => this.reading(),
      columnBeside: () => host.columnBeside(),
      runs: () => ({
        selected: session.selected?.name ?? '',
        baseline: session.baseline?.name ?? '',
      }),
    });
    const { extensionUri, log } = session.services;
    this.view = connectView<ResultsToView, ResultsFromView>(
      host.webview,
      { name: 'results', title: host.title, extensionUri, log },
      (event) => this.handle(event),
    );
    this.isShown = session.add(this);
  }

  isVisible(): boolean {
    return this.host.isVisible();
  }

  draw(state: ResultsState): void {
    if (!this.isReady) return;
    const text = JSON.stringify(state);
    if (text === this.sent) return;
    this.sent = text;
    this.view.post({ type: 'state', state });
  }

  becameHidden(): void {
    this.isReady = false;
  }

  /** Shows the instances of a task, now or when the page is there. */
  showTask(task: string): void {
    const message = { type: 'showTask', task } as const;
    if (this.isReady) this.view.post(message);
    else this.waiting = message;
  }

  dispose(): void {
    this.isShown.dispose();
    this.view.dispose();
    this.reader?.dispose();
  }

  private async handle(event: ResultsFromView): Promise<void> {
    switch (event.type) {
      case 'ready':
        return this.begin();
      case 'find':
        return this.find(event.query, event.wanted);
      case 'rows':
        return this.rows(event);
      case 'openInstance':
        return this.openInstance(event);
      case 'openPrompt':
        return this.prompt.open(event.index, event.of);
      case 'exportInstances':
        return exportInstances(this.reading(), this.session.selected);
      default:
        return handleEvent(event, this.session, this.actions);
    }
  }

  private async begin(): Promise<void> {
    this.isReady = true;
    this.sent = '';
    this.query = -1;
    this.session.elsewhere.hurry();
    this.session.draw();
    await this.session.refresh();
    if (!this.waiting) return;
    this.view.post(this.waiting);
    this.waiting = undefined;
  }

  private async find(query: number, wanted: InstanceQuery): Promise<void> {
    this.query = query;
    const of = this.session.instancesOf();
    if (!of) {
      this.fail(query, 'instances', 'Select a run first.');
      return;
    }
    const found = await this.reading()
      .find(of, wanted)
      .catch((error: unknown) => {
        // the page waits for an answer
        this.fail(
          query,
          'instances',
          'The instances could not be searched. Change a filter, or use "Score Again" on the run.',
        );
        throw error;
      });
    if (this.query !== query) return;
    if (found.kind === 'failed') this.fail(query, 'instances', found.message);
    else {
      const { total, all, rows } = found;
      this.view.post({ type: 'found', query, total, all, rows });
    }
  }

  private async rows({ query, offset, count }: Extract<ResultsFromView, { type: 'rows' }>) {
    if (this.query !== query) return;
    const rows = await this.reading().rows(offset, count);
    if (this.query !== query) return;
    if ('kind' in rows) this.fail(query, 'instances', rows.message);
    else this.view.post({ type: 'rows', query, offset, rows });
  }

  private async openInstance({ query, index }: Extract<ResultsFromView, { type: 'openInstance' }>) {
    if (this.query !== query) return;
    const run = this.session.baseline?.name ?? '';
    const read = await this.reading().instance(index);
    if (this.query !== query) return;
    if (read.kind === 'failed') {
      this.fail(query, 'instance', read.message);
      return;
    }
    const { instance, place } = read;
    const { other } = instance;
    const hasInstruction = (await this.session.instructions.names()).has(instance.task);
    this.view.post({
      type: 'instance',
      place,
      instance: { ...instance, hasInstruction, other: other && { ...other, run } },
    });
    await this.prompt.follow(index);
  }

  private fail(query: number, what: 'instances' | 'instance', message: string): void {
    this.view.post({ type: 'failed', query, what, message });
  }

  private reading(): InstanceReader {
    return (this.reader ??= createInstanceReader());
  }
}
