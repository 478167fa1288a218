import type { PreviewFromView, PreviewToView } from '../../protocol/preview';
import { countedPrompts } from './countedPrompts';
import { InstanceJumps } from './instanceJumps';
import { InstanceSearch } from './instanceSearch';
import { firstChoice } from './keptPreview';
import { OpenComparisons } from './openComparisons';
import { changedOptions, defaultOptions } from './previewOptions';
import type { GatheredRequest, PreviewChoice } from './previewSources';
import { preview, type Preview } from './previewState';

/** What the view asks about the prompts themselves. */
export type SessionEvent = Extract<
  PreviewFromView,
  {
    readonly type:
      | 'selectLayout'
      | 'selectInstance'
      | 'changeOptions'
      | 'resetOptions'
      | 'leaveExperiment'
      | 'selectVariant'
      | 'jump'
      | 'cancelCounting'
      | 'search';
  }
>;

interface Surroundings {
  /** All that a prompt of the file that is followed now is made of; `undefined` where none is followed. */
  readonly gather: (choice: PreviewChoice) => Promise<GatheredRequest> | undefined;
  readonly post: (message: PreviewToView) => void;
  /** Told after the page was given a drawing. */
  readonly drawn: () => void;
  readonly failed: (what: string, error: unknown) => void;
}

/** What a preview shows of the file that it follows, and what was chosen for it. */
export class PreviewSession {
  readonly comparisons = new OpenComparisons();
  private readonly jumps = new InstanceJumps({
    prompts: () => this.newest && countedPrompts(this.newest),
    show: (overview) => this.around.post({ type: 'overview', overview }),
  });
  private readonly search = new InstanceSearch({
    instances: () => this.newest?.request.instances,
    found: (found) => this.around.post({ type: 'found', found }),
  });
  private newest: Preview | undefined;
  private choice = firstChoice;
  private drawing = false;
  private drawAgain = false;
  private awaited: Promise<unknown> | null = null;

  constructor(private readonly around: Surroundings) {}

  /** What was drawn last. */
  get drawn(): Preview | undefined {
    return this.newest;
  }

  get chosen(): PreviewChoice {
    return this.choice;
  }

  get isDrawing(): boolean {
    return this.drawing;
  }

  /** The path of the experiment that is followed. */
  get experiment(): string | undefined {
    return this.choice.experiment;
  }

  /** Another file is followed now: what was asked for is about the one before, unless it is known what was chosen for this one. */
  followAnother(choice: PreviewChoice = { ...this.choice, layout: undefined, index: 0 }): void {
    this.jumps.cancel();
    this.choice = choice;
    this.drawSoon();
  }

  followExperiment(experiment: string): Promise<void> {
    return this.choose({ ...this.choice, experiment, variant: undefined });
  }

  /** For a page that has just come, or come back. */
  async begin(): Promise<void> {
    this.search.cancel();
    if (this.newest) this.post();
    else await this.draw();
    this.around.post({ type: 'overview', overview: this.jumps.overview() });
  }

  end(): void {
    this.jumps.cancel();
    this.search.cancel();
  }

  async handle(event: SessionEvent): Promise<void> {
    const own = this.ownChoice();
    switch (event.type) {
      case 'selectLayout':
        return this.choose({ ...own, layout: event.layout });
      case 'selectInstance':
        return this.choose({ ...this.choice, index: event.index });
      case 'changeOptions':
        return this.choose({ ...own, options: changedOptions(own.options, event.change) });
      case 'resetOptions':
        return this.choose({ ...own, options: defaultOptions });
      case 'leaveExperiment':
        return this.choose({ ...this.choice, experiment: undefined, variant: undefined });
      case 'selectVariant':
        return this.choose({ ...this.choice, variant: event.variant });
      case 'jump': {
        const found = await this.jumps.find(event.to);
        if (typeof found === 'string') this.around.post({ type: 'say', sentence: found });
        else if (found !== null) await this.choose({ ...this.choice, index: found });
        return;
      }
      case 'cancelCounting':
        this.jumps.cancel();
        return;
      case 'search':
        return this.search.find(event.query);
    }
  }

  drawSoon(): void {
    this.draw().catch((error: unknown) => this.around.failed('the preview', error));
  }

  private choose(choice: PreviewChoice): Promise<void> {
    this.choice = choice;
    return this.draw();
  }

  /** The choices of the experiment that is followed, as the view's own. */
  private ownChoice(): PreviewChoice {
    if (this.choice.experiment === undefined || !this.newest) return this.choice;
    const { layoutName, options } = this.newest.request;
    return {
      ...this.choice,
      layout: layoutName,
      options,
      experiment: undefined,
      variant: undefined,
    };
  }

  /** Draws the newest text. While one drawing waits for a file, further calls become one more drawing behind it. */
  private async draw(): Promise<void> {
    if (this.drawing) {
      this.drawAgain = true;
      return;
    }
    this.drawing = true;
    try {
      this.drawAgain = false;
      this.newest = await this.newDrawn();
      this.post();
    } finally {
      this.drawing = false;
    }
    if (this.newest) await this.comparisons.draw(this.newest.request);
    await this.drawIfAsked();
  }

  private async drawIfAsked(): Promise<void> {
    if (this.drawAgain) await this.draw();
  }

  private async newDrawn(): Promise<Preview | undefined> {
    const gathered = await this.around.gather(this.choice);
    if (!gathered) return undefined;
    const { request, later } = gathered;
    if (later && later !== this.awaited) {
      this.awaited = later;
      // Where reading failed, the next drawing meets the failure and reports it.
      const draw = (): void => this.drawSoon();
      later.then(draw, draw);
    }
    return preview(request);
  }

  private post(): void {
    if (!this.newest) {
      const message = 'Open an instruction file (*.instruct) to see its prompt here.';
      this.around.post({ type: 'empty', message });
      return;
    }
    this.search.drawn().catch((error: unknown) => this.around.failed('the search', error));
    this.around.post({ type: 'state', state: this.newest.state });
    this.jumps.drawn();
    this.around.drawn();
  }
}
