import type { PlainInstruction } from '../../core/document/model';
import type { ChatModel } from '../../core/refine/chatModel';
import type { Choice, ChoiceChange } from '../../core/refine/choice';
import { areSameSteps } from '../../core/refine/compareSteps';
import type { StepFinding } from '../../core/refine/convergence';
import { refine, type RefineEvent, type RefineOptions } from '../../core/refine/conversation';
import { stagesAfter, type Stage } from '../../core/refine/stages';
import type { Transcript } from '../../core/refine/transcript';
import {
  showing,
  withApplication,
  withChosen,
  withDoneMeanwhile,
} from '../../core/refine/transcriptChanges';
import { branchesAt, newestEnd, pathTo, stepsOf, type Turn } from '../../core/refine/turns';
import { askedAgain, wasAskedOtherwise } from './askedAgain';
import { liveAfter, type LiveTurn } from './liveTurn';
import { StepChoices } from './stepChoices';

export interface SessionOptions {
  /** The instruction as it stands in the file now. */
  readonly instruction: () => PlainInstruction;
  readonly lint: (steps: readonly string[]) => readonly StepFinding[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Something that is shown has changed. */
  readonly changed: () => void;
  /** More text of the turn that streams. */
  readonly delta: (turn: number, text: string) => void;
  /** Keeps what was said, and what became of it. */
  readonly keep: (transcript: Transcript) => Promise<void>;
}

/** What is asked, and behind which turn. */
type Questions = Pick<RefineOptions, 'behind' | 'ask' | 'stages'>;

/**
 * A refine conversation as its user leads it: stages run by themselves; the user stops, goes on, asks in own words, asks a
 * turn again, goes from branch to branch and changes steps by hand. Every way to ask ends the one under way.
 */
export class RefineSession {
  /** What was said; `undefined` before the first answer. */
  transcript: Transcript | undefined;
  live: LiveTurn | undefined;
  phase: 'running' | 'paused' | 'finished' | 'cancelled' | 'failed' = 'finished';
  /** The stages of this conversation, asked or not. */
  plan: readonly Stage[] = [];
  /** Why stages were left out. */
  readonly skipped = new Map<string, string>();
  private readonly choices = new StepChoices();
  private abort = new AbortController();

  constructor(private readonly options: SessionOptions) {}

  get turns(): readonly Turn[] {
    return this.transcript?.turns ?? [];
  }

  /** The branch that is shown, from its first turn. */
  get path(): readonly Turn[] {
    return pathTo(this.turns, this.transcript?.current ?? null);
  }

  /** Whether the result was written into the file and stands there now. */
  get isApplied(): boolean {
    if (!this.transcript?.result) return false;
    const { applied, result } = this.transcript;
    return (
      applied.some(({ steps }) => areSameSteps(steps, result.steps)) &&
      areSameSteps(this.options.instruction().steps, result.steps)
    );
  }

  /** The steps before a turn: those of the turn before that has any, or of the file. */
  stepsBefore({ after }: Pick<Turn, 'after'>): readonly string[] {
    const earlier = pathTo(this.turns, after).findLast((turn) => stepsOf(turn).length > 0);
    return earlier ? stepsOf(earlier) : (this.transcript?.stepsBefore ?? []);
  }

  /** The turn that a turn came after; `null` for the first. */
  before(id: number): number | null {
    return this.turns.find((turn) => turn.id === id)?.after ?? null;
  }

  /** Begins a new conversation and runs the stages, the first `run` of them by themselves. */
  async start(model: ChatModel, plan: readonly Stage[], run = plan.length): Promise<void> {
    this.transcript = undefined;
    this.choices.clear();
    this.plan = plan;
    await this.converse(model, { stages: plan.slice(0, run) });
  }

  /** Shows a conversation that was kept. */
  restore(transcript: Transcript, stages: readonly Stage[]): void {
    this.endUnderWay();
    this.transcript = transcript;
    this.choices.clear();
    this.skipped.clear();
    this.live = undefined;
    this.plan = stages.filter(({ id }) => transcript.plan.includes(id));
    this.phase = transcript.outcome;
    this.options.changed();
  }

  /** Asks what is left. */
  async goOn(model: ChatModel): Promise<void> {
    const { transcript } = this;
    if (!transcript) return this.start(model, this.plan);
    const { unfinished } = transcript;
    const again = unfinished?.after === transcript.current ? unfinished : null;
    await this.converse(model, {
      behind: transcript.current,
      ...(again && { ask: askedAgain(again, this.plan) }),
      stages: this.stagesLeft(again ? [...this.path, again] : this.path),
    });
  }

  /** A turn in the user's own words. The stages that are left wait. */
  async ask(model: ChatModel, behind: number, text: string): Promise<void> {
    const turn = this.turns.find(({ id }) => id === behind);
    if (!turn || text.trim() === '') return;
    await this.converse(model, {
      behind,
      ask: { stage: 'own', prompt: text.trim(), edited: false },
      stages: [],
    });
  }

  /** The same turn once more, or with another prompt, as a branch beside it; then the stages that are left. */
  async askAgain(model: ChatModel, id: number, prompt: string | null): Promise<void> {
    const turn = this.turns.find((one) => one.id === id);
    if (!turn) return;
    const path = [...pathTo(this.turns, turn.after), turn];
    await this.converse(model, {
      behind: turn.after,
      ask: askedAgain(turn, this.plan, prompt),
      stages: turn.stage === 'own' ? [] : this.stagesLeft(path),
    });
  }

  cancel(): void {
    this.abort.abort();
  }

  /** Shows another branch, up to its newest end. */
  showBranch(id: number, by: -1 | 1): void {
    const turn = this.turns.find((one) => one.id === id);
    if (!turn || !this.transcript || this.phase === 'running') return;
    const branches = branchesAt(this.turns, turn);
    const other = branches[branches.indexOf(turn) + by];
    if (!other) return;
    this.skipped.clear();
    this.transcript = showing(this.transcript, newestEnd(this.turns, other.id));
    this.phase = this.phaseAtRest();
    this.options.changed();
  }

  choice(turn: Turn): Choice {
    return this.choices.of(turn, this.stepsBefore(turn));
  }

  /** Changes the steps of a turn by hand; `reset` gives them back as the model gave them. */
  async changeSteps(id: number, change: ChoiceChange | { readonly kind: 'reset' }): Promise<void> {
    const turn = this.turns.find((one) => one.id === id);
    if (!turn || !this.transcript) return;
    const chosen = this.choices.change(turn, this.stepsBefore(turn), change);
    this.transcript = withChosen(this.transcript, id, chosen);
    this.choices.forgetBehind(turn, this.turns);
    this.options.changed();
    await this.options.keep(this.transcript);
  }

  /** The steps of a turn were written into the file. */
  async wasApplied(turn: Turn): Promise<void> {
    if (!this.transcript) return;
    const at = new Date(this.options.now()).toISOString();
    this.transcript = withApplication(this.transcript, turn, at);
    this.options.changed();
    await this.options.keep(this.transcript);
  }

  /**
   * Whether the branch up to a turn was asked about something else than there is now: what is asked behind it is answered with the
   * old definition, the old examples or the old prompt of a stage in mind.
   */
  isStale(turn: number | null): boolean {
    return wasAskedOtherwise(pathTo(this.turns, turn), this.plan, this.instruction());
  }

  /** The stages that the branch has not come to. */
  stagesLeft(asked: readonly { readonly stage: string }[] = this.path): readonly Stage[] {
    return stagesAfter(this.plan, asked);
  }

  private phaseAtRest(path = this.path): 'paused' | 'finished' {
    return this.stagesLeft(path).some(({ id }) => !this.skipped.has(id)) ? 'paused' : 'finished';
  }

  /** With the steps that the conversation began with: those of the file may be its own result by now. */
  private instruction(): PlainInstruction {
    const now = this.options.instruction();
    return this.transcript ? { ...now, steps: this.transcript.stepsBefore } : now;
  }

  /** An error ends the conversation, and is thrown on. */
  private async converse(model: ChatModel, questions: Questions): Promise<void> {
    const abort = this.endUnderWay();
    try {
      await this.follow(model, questions, abort);
    } catch (error) {
      if (this.abort === abort) {
        this.phase = 'failed';
        this.live = undefined;
        this.options.changed();
      }
      throw error;
    }
  }

  private async follow(
    model: ChatModel,
    questions: Questions,
    abort: AbortController,
  ): Promise<void> {
    this.phase = 'running';
    this.live = undefined;
    this.skipped.clear();
    const { transcript } = this;
    this.transcript = transcript && showing(transcript, questions.behind ?? null);
    this.options.changed();
    const { lint, now } = this.options;
    const conversation = refine(this.instruction(), {
      ...questions,
      model,
      lint,
      now,
      signal: abort.signal,
      said: this.turns,
      ...(transcript && { began: transcript.started }),
    });
    for await (const event of conversation) {
      if (this.abort !== abort) return; // another one is shown
      this.take(event);
      if (this.transcript && 'transcript' in event) await this.options.keep(this.transcript);
    }
  }

  /** What is still said by the conversation under way is not shown any more. Gives what ends the next one. */
  private endUnderWay(): AbortController {
    this.abort.abort();
    return (this.abort = new AbortController());
  }

  private take(event: RefineEvent): void {
    if ('transcript' in event) this.transcript = this.withPlan(event.transcript);
    const before = this.live;
    this.live = liveAfter(event, before);
    if (event.kind === 'answerDelta' && before?.notice === null) {
      this.options.delta(before.id, event.text);
      return;
    }
    if (event.kind === 'stageSkipped') this.skipped.set(event.stage, event.reason);
    if (event.kind === 'conversationFinished') this.phase = this.phaseAtRest();
    if (event.kind === 'cancelled' || event.kind === 'failed') this.phase = event.kind;
    this.options.changed();
  }

  /** The conversation has more stages than those that were just asked, and some of them may be left. */
  private withPlan(said: Transcript): Transcript {
    const transcript = withDoneMeanwhile(said, this.transcript);
    const outcome =
      said.outcome === 'finished'
        ? this.phaseAtRest(pathTo(said.turns, said.current))
        : said.outcome;
    return { ...transcript, outcome, plan: this.plan.map(({ id }) => id) };
  }
}
