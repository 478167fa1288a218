import type { PlainInstruction } from '../../core/document/model';
import type { ChatModel } from '../../core/refine/chatModel';
import {
  changeChoice,
  choiceOf,
  chosenSteps,
  isAsGiven,
  type Choice,
  type ChoiceChange,
} from '../../core/refine/choice';
import { areSameSteps } from '../../core/refine/compareSteps';
import type { StepFinding } from '../../core/refine/convergence';
import { choiceKept } from '../../core/refine/keptChoice';
import { refine, type Ask, type RefineEvent } from '../../core/refine/conversation';
import { handworkTold, withoutHandworkTold } from '../../core/refine/handwork';
import { stagePrompt, stagesAfter, type Stage } from '../../core/refine/stages';
import type { Transcript } from '../../core/refine/transcript';
import {
  branchesAt,
  newestEnd,
  pathTo,
  resultOf,
  stepsOf,
  type Turn,
} from '../../core/refine/turns';

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

/** The turn that is being asked. */
export interface Live {
  readonly id: number;
  readonly after: number | null;
  readonly stage: Turn['stage'];
  readonly prompt: string;
  readonly answer: string;
  readonly notice: string | null;
}

/**
 * A refine conversation as its user leads it: stages run by themselves; the user stops, goes on, asks in own words, asks a
 * turn again, goes from branch to branch and changes steps by hand. Every way to ask ends the one under way.
 */
export class RefineSession {
  /** What was said; `undefined` before the first answer. */
  transcript: Transcript | undefined;
  live: Live | undefined;
  phase: 'running' | 'paused' | 'finished' | 'cancelled' | 'failed' = 'finished';
  /** The stages of this conversation, asked or not. */
  plan: readonly Stage[] = [];
  /** Why stages were left out. */
  readonly skipped = new Map<string, string>();
  private readonly choices = new Map<number, Choice>();
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

  /** Asks what is left. Where the file has changed meanwhile, so that the stages would ask something else, it begins anew. */
  async goOn(model: ChatModel): Promise<void> {
    const { transcript } = this;
    if (!transcript || this.isStale()) return this.start(model, this.plan);
    const { unfinished } = transcript;
    const again = unfinished?.after === transcript.current ? unfinished : null;
    await this.converse(model, {
      behind: transcript.current,
      ...(again && { ask: askedAgain(again) }),
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
    const ask = askedAgain(turn, prompt ?? turn.prompt);
    const path = [...pathTo(this.turns, turn.after), ask];
    await this.converse(model, {
      behind: turn.after,
      ask,
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
    this.show(newestEnd(this.turns, other.id));
  }

  choice(turn: Turn): Choice {
    const known = this.choices.get(turn.id);
    if (known) return known;
    const before = this.stepsBefore(turn);
    const { chosen, steps } = turn;
    return chosen ? choiceKept(before, { steps, chosen }) : choiceOf(before, steps);
  }

  /** Changes the steps of a turn by hand; `reset` gives them back as the model gave them. */
  async changeSteps(id: number, change: ChoiceChange | { readonly kind: 'reset' }): Promise<void> {
    const turn = this.turns.find((one) => one.id === id);
    if (!turn || !this.transcript) return;
    const choice =
      change.kind === 'reset'
        ? choiceOf(this.stepsBefore(turn), turn.steps)
        : changeChoice(this.choice(turn), change);
    this.choices.set(id, choice);
    const chosen = isAsGiven(choice, turn.steps) ? null : chosenSteps(choice);
    const turns = this.turns.map((one) => (one.id === id ? { ...one, chosen } : one));
    const path = pathTo(turns, this.transcript.current);
    this.transcript = { ...this.transcript, turns, result: resultOf(path) };
    this.forgetChoicesBehind(turn);
    this.options.changed();
    await this.options.keep(this.transcript);
  }

  /** The steps of a turn were written into the file. */
  async wasApplied(turn: Turn): Promise<void> {
    if (!this.transcript) return;
    const at = new Date(this.options.now()).toISOString();
    const application = { turn: turn.id, steps: stepsOf(turn), at };
    this.transcript = {
      ...this.transcript,
      applied: [...this.transcript.applied, application],
    };
    this.options.changed();
    await this.options.keep(this.transcript);
  }

  /** The stages that the branch has not come to. */
  stagesLeft(asked: readonly { readonly stage: string }[] = this.path): readonly Stage[] {
    return stagesAfter(this.plan, asked);
  }

  private show(current: number): void {
    if (!this.transcript) return;
    const result = resultOf(pathTo(this.turns, current));
    this.transcript = { ...this.transcript, current, result, unfinished: null, failure: null };
    this.phase = this.phaseAtRest();
    this.options.changed();
  }

  private phaseAtRest(path = this.path): 'paused' | 'finished' {
    return this.stagesLeft(path).some(({ id }) => !this.skipped.has(id)) ? 'paused' : 'finished';
  }

  /** What was compared with the steps of this turn is compared anew. */
  private forgetChoicesBehind(turn: Turn): void {
    for (const { id, chosen } of this.turns)
      if (id !== turn.id && chosen === null) this.choices.delete(id);
  }

  /** Whether a stage would ask something else now than it did: the definition or the examples have changed. */
  private isStale(): boolean {
    const instruction = this.instruction();
    return this.path.some(({ stage, edited, prompt, after }) => {
      const planned = this.plan.find(({ id }) => id === stage);
      if (!planned || edited) return false;
      const now = stagePrompt(planned, instruction, { isFirst: after === null });
      return now.kind === 'broken' || now.text !== withoutHandworkTold(prompt);
    });
  }

  /** With the steps that the conversation began with: those of the file may be its own result by now. */
  private instruction(): PlainInstruction {
    const now = this.options.instruction();
    return this.transcript ? { ...now, steps: this.transcript.stepsBefore } : now;
  }

  private async converse(
    model: ChatModel,
    what: {
      readonly behind?: number | null;
      readonly ask?: Ask;
      readonly stages: readonly Stage[];
    },
  ): Promise<void> {
    const abort = this.endUnderWay();
    this.phase = 'running';
    this.live = undefined;
    this.skipped.clear();
    const { transcript } = this;
    if (transcript)
      this.transcript = {
        ...transcript,
        current: what.behind ?? null,
        unfinished: null,
        failure: null,
      };
    this.options.changed();
    const { lint, now } = this.options;
    const conversation = refine(this.instruction(), {
      ...what,
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

  /** What the user did while the model answered is kept. */
  private withHandwork(said: Transcript): Transcript {
    const known = new Map(this.turns.map((turn) => [turn.id, turn]));
    const turns = said.turns.map((turn) => known.get(turn.id) ?? turn);
    const result = resultOf(pathTo(turns, said.current));
    const outcome =
      said.outcome === 'finished' ? this.phaseAtRest(pathTo(turns, said.current)) : said.outcome;
    const plan = this.plan.map(({ id }) => id);
    const applied = this.transcript?.applied ?? [];
    const failed = [...(this.transcript?.failed ?? []), ...(said.failed ?? [])];
    return { ...said, outcome, plan, turns, result, applied, ...(failed.length > 0 && { failed }) };
  }

  private take(event: RefineEvent): void {
    if ('transcript' in event) this.transcript = this.withHandwork(event.transcript);
    switch (event.kind) {
      case 'stageStarted': {
        const { id, after, stage, prompt } = event;
        this.live = { id, after, stage, prompt, answer: '', notice: null };
        break;
      }
      case 'answerDelta': {
        if (!this.live) return;
        const hadNotice = this.live.notice !== null;
        this.live = { ...this.live, answer: this.live.answer + event.text, notice: null };
        if (hadNotice) break;
        this.options.delta(this.live.id, event.text);
        return;
      }
      case 'waiting': {
        const notice = `${event.reason} Going on in ${Math.ceil(event.seconds)} s.`;
        if (this.live) this.live = { ...this.live, notice };
        break;
      }
      case 'stageSkipped':
        this.skipped.set(event.stage, event.reason);
        break;
      case 'stageFinished':
        this.live = undefined;
        break;
      case 'conversationFinished':
        this.phase = this.phaseAtRest();
        break;
      case 'cancelled':
      case 'failed':
        this.live = undefined;
        this.phase = event.kind;
        break;
    }
    this.options.changed();
  }
}

/** A question once more; what was told below it is told anew, unless the user has written it otherwise. */
function askedAgain(asked: Ask, prompt = asked.prompt): Ask {
  const isAsTold = handworkTold(prompt) === handworkTold(asked.prompt);
  return {
    stage: asked.stage,
    prompt: isAsTold ? withoutHandworkTold(prompt) : prompt,
    edited: asked.edited || prompt !== asked.prompt,
  };
}
