import type { PlainInstruction } from '../document/model';
import { readSteps } from './answer/readSteps';
import type { ChatEvent, ChatMessage, ChatModel } from './chatModel';
import {
  compareFindings,
  isSettled,
  lengthOf,
  objectionTo,
  type Candidate,
  type FindingChanges,
  type StepFinding,
} from './convergence';
import { withHandworkTold } from './handwork';
import { stagePrompt, stages as shippedStages, type Stage } from './stages';
import {
  transcriptFormat,
  type RefineFailure,
  type Took,
  type Transcript,
  type Unfinished,
} from './transcript';
import { nextId, pathTo, resultOf, stepsOf, type AskId, type Turn } from './turns';

export interface RefineOptions {
  readonly model: ChatModel;
  /** The findings that the instruction would have with these steps in place of its own. */
  readonly lint: LintSteps;
  readonly signal: AbortSignal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The stages to run; all unless said otherwise. */
  readonly stages?: readonly Stage[];
  /** What was said before, over all branches. It stays in the transcript. */
  readonly said?: readonly Turn[];
  /** The turn of `said` to go on behind; without it a branch begins anew. */
  readonly behind?: number | null;
  /** Asked before the stages: a turn in the user's own words, or a stage once more. */
  readonly ask?: Ask;
  /** When the conversation began, where it goes on. ISO 8601. */
  readonly began?: string;
}

export type LintSteps = (
  steps: readonly string[],
) => readonly StepFinding[] | Promise<readonly StepFinding[]>;

/** A question; behind steps that the user changed by hand, they are told below its prompt. */
export type Ask = Pick<Turn, 'stage' | 'prompt' | 'edited'>;

export type RefineEvent =
  | {
      readonly kind: 'stageStarted';
      readonly stage: AskId;
      readonly id: number;
      readonly after: number | null;
      readonly prompt: string;
    }
  | { readonly kind: 'answerDelta'; readonly stage: AskId; readonly text: string }
  | {
      readonly kind: 'waiting';
      readonly stage: AskId;
      readonly seconds: number;
      readonly reason: string;
    }
  | { readonly kind: 'stageSkipped'; readonly stage: AskId; readonly reason: string }
  | {
      readonly kind: 'stageFinished';
      readonly stage: AskId;
      readonly turn: Turn;
      /** The steps of the stage before, or of the file: what `turn.steps` are compared with. */
      readonly before: readonly string[];
      readonly findings: FindingChanges;
      /** The conversation so far. */
      readonly transcript: Transcript;
    }
  /** One of these is always the last event. */
  | { readonly kind: 'conversationFinished'; readonly transcript: Transcript }
  | { readonly kind: 'cancelled'; readonly transcript: Transcript }
  | {
      readonly kind: 'failed';
      readonly failure: RefineFailure;
      readonly transcript: Transcript;
    };

/**
 * Runs the stages as turns of one conversation. Whatever happens, the last event holds the transcript with everything
 * that was said so far, and a result that the linter does not like less than the steps of the file (or an objection).
 */
export async function* refine(
  instruction: PlainInstruction,
  options: RefineOptions,
): AsyncGenerator<RefineEvent, void, undefined> {
  const talk = await beginning(instruction, options);
  const plan = planned(options, instruction);
  if (plan.kind === 'failed') {
    yield { ...plan, transcript: transcriptOf(talk, 'failed', plan.failure) };
    return;
  }
  for (const planned of plan.turns) {
    const reason = reasonToSkip(talk, planned);
    if (reason !== null) {
      yield { kind: 'stageSkipped', stage: planned.ask.stage, reason };
      continue;
    }
    const end = yield* takeTurn(talk, planned);
    if (end?.kind === 'cancelled')
      yield { kind: 'cancelled', transcript: transcriptOf(talk, 'cancelled', null) };
    else if (end)
      yield {
        kind: 'failed',
        failure: end.failure,
        transcript: transcriptOf(talk, 'failed', end.failure),
      };
    if (end) return;
  }
  yield { kind: 'conversationFinished', transcript: transcriptOf(talk, 'finished', null) };
}

/** The state of a conversation. */
interface Talk {
  readonly instruction: PlainInstruction;
  readonly options: RefineOptions;
  readonly began: string;
  /** All branches. */
  readonly turns: Turn[];
  /** The branch that goes on, from its first turn. */
  readonly path: Turn[];
  readonly messages: ChatMessage[];
  /** The steps of the stage before, or of the file. */
  before: Candidate;
  /** The last steps without objection, or those of the file. */
  best: Candidate;
  /** The length of the steps of the file, or else of the first stage without objection; 0 without either. */
  firstLength: number;
  settled: boolean;
  unfinished: Unfinished | null;
  readonly failed: Took[];
}

async function beginning(instruction: PlainInstruction, options: RefineOptions): Promise<Talk> {
  const { said = [], behind = null, began, now } = options;
  const before = await candidate(instruction.steps, options);
  const talk: Talk = {
    instruction,
    options,
    began: began ?? new Date(now()).toISOString(),
    turns: [...said],
    path: [],
    messages: [],
    before,
    best: before,
    firstLength: lengthOf(instruction.steps),
    settled: false,
    unfinished: null,
    failed: [],
  };
  for (const turn of pathTo(said, behind))
    goBehind(talk, turn, await candidate(stepsOf(turn), options));
  return talk;
}

const candidate = async (
  steps: readonly string[],
  { lint }: RefineOptions,
): Promise<Candidate> => ({ steps, findings: steps.length === 0 ? [] : await lint(steps) });

/** The conversation stands behind a turn now. */
function goBehind(talk: Talk, turn: Turn, now: Candidate): void {
  talk.path.push(turn);
  talk.messages.push(
    { role: 'user', content: turn.prompt },
    { role: 'assistant', content: turn.answer },
  );
  if (turn.objection === null || turn.chosen) {
    talk.best = now;
    talk.firstLength ||= lengthOf(now.steps);
  }
  if (now.steps.length > 0) talk.before = now;
}

interface Planned {
  readonly ask: Ask;
  /** `null` for what the user asks. */
  readonly stage: Stage | null;
}

type Plan =
  | { readonly kind: 'planned'; readonly turns: readonly Planned[] }
  | { readonly kind: 'failed'; readonly failure: RefineFailure };

/** All prompts before the first call, so that a broken stage file costs nothing. */
function planned(
  { ask, behind = null, stages = shippedStages }: RefineOptions,
  instruction: PlainInstruction,
): Plan {
  if (instruction.definition.trim() === '') {
    const message =
      'There is nothing to write steps from: the file has no definition. Add a "Definition:" field that says how an input maps to an output.';
    return { kind: 'failed', failure: { cause: 'nothing-to-refine', message } };
  }
  const turns: Planned[] = ask ? [{ ask, stage: null }] : [];
  for (const stage of stages) {
    const isFirst = behind === null && turns.length === 0;
    const prompt = stagePrompt(stage, instruction, { isFirst });
    if (prompt.kind === 'broken')
      return { kind: 'failed', failure: { cause: 'broken-stage', message: prompt.message } };
    turns.push({ ask: { stage: stage.id, prompt: prompt.text, edited: false }, stage });
  }
  return { kind: 'planned', turns };
}

/** What the user asks is never skipped. */
function reasonToSkip({ instruction, settled }: Talk, { stage }: Planned): string | null {
  if (!stage) return null;
  if (settled) return 'The steps are clean and no longer change.';
  if (stage.needsExamples && instruction.positiveExamples.length === 0)
    return 'The instruction has no positive example to learn from.';
  return null;
}

type End =
  { readonly kind: 'cancelled' } | { readonly kind: 'failed'; readonly failure: RefineFailure };

async function* takeTurn(
  talk: Talk,
  { ask: planned, stage }: Planned,
): AsyncGenerator<RefineEvent, End | null, undefined> {
  if (talk.options.signal.aborted) return { kind: 'cancelled' };
  const { id: after = null, chosen = null } = talk.path.at(-1) ?? {};
  const place = { id: nextId(talk.turns), after };
  const ask = { ...planned, prompt: withHandworkTold(planned.prompt, chosen) };
  yield { kind: 'stageStarted', stage: ask.stage, prompt: ask.prompt, ...place };
  const answer = yield* answerTo(talk, { ...ask, ...place });
  if (answer.kind !== 'answered') return answer;
  yield await finishTurn(talk, { ...place, ...ask, ...answer.part }, stage?.mayBeLast ?? false);
  return null;
}

type AnswerPart = Pick<Turn, 'answer' | 'usage' | 'seconds' | 'requestId'>;
type Answer = { readonly kind: 'answered'; readonly part: AnswerPart } | End;

async function* answerTo(
  talk: Talk,
  question: Ask & Pick<Turn, 'id' | 'after'>,
): AsyncGenerator<RefineEvent, Answer, undefined> {
  const { model, now, signal } = talk.options;
  const { stage, prompt } = question;
  const from = now();
  let answer = '';
  const keep = (): void => void (talk.unfinished = { ...question, answer });
  keep();
  const messages: ChatMessage[] = [...talk.messages, { role: 'user', content: prompt }];
  for await (const event of model.answer(messages, signal)) {
    if (event.kind === 'delta') {
      answer += event.text;
      keep();
      yield { kind: 'answerDelta', stage, text: event.text };
    } else if (event.kind === 'waiting') {
      yield { kind: 'waiting', stage, seconds: event.seconds, reason: event.reason };
    } else {
      if (event.kind === 'failed') {
        if (event.usage) talk.failed.push({ usage: event.usage, seconds: (now() - from) / 1000 });
        return endOf(event, signal);
      }
      talk.unfinished = null;
      const { usage, requestId } = event;
      return {
        kind: 'answered',
        part: { answer, usage, requestId, seconds: (now() - from) / 1000 },
      };
    }
  }
  throw new Error(`The model "${model.name}" ended its stream without "finished" or "failed".`);
}

function endOf({ failure }: Extract<ChatEvent, { kind: 'failed' }>, signal: AbortSignal): End {
  return failure.cause === 'cancelled' || signal.aborted
    ? { kind: 'cancelled' }
    : { kind: 'failed', failure };
}

async function finishTurn(
  talk: Talk,
  part: Omit<Turn, 'steps' | 'objection' | 'chosen'>,
  mayBeLast: boolean,
): Promise<RefineEvent> {
  const { before, best, firstLength } = talk;
  const { steps, doubt } = readSteps(part.answer, before.steps.length);
  const now = await candidate(steps, talk.options);
  const objection = doubt ?? objectionTo(now, best, firstLength);
  const turn: Turn = { ...part, steps: now.steps, objection, chosen: null };
  talk.turns.push(turn);
  talk.settled = mayBeLast && objection === null && isSettled(now, before.steps);
  goBehind(talk, turn, now);
  const findings =
    now.steps.length > 0
      ? compareFindings(before.findings, now.findings)
      : { fixed: [], added: [], left: [] };
  const transcript = transcriptOf(talk, 'cancelled', null);
  return {
    kind: 'stageFinished',
    stage: turn.stage,
    turn,
    before: before.steps,
    findings,
    transcript,
  };
}

function transcriptOf(
  { instruction, options, began, turns, path, unfinished, failed }: Talk,
  outcome: Transcript['outcome'],
  failure: RefineFailure | null,
): Transcript {
  return {
    transcript: transcriptFormat,
    task: instruction.task,
    model: options.model.name,
    parameters: options.model.parameters ?? {},
    started: began,
    outcome,
    failure,
    plan: (options.stages ?? shippedStages).map(({ id }) => id),
    stepsBefore: instruction.steps,
    turns: [...turns],
    current: path.at(-1)?.id ?? null,
    unfinished,
    ...(failed.length > 0 && { failed }),
    result: resultOf(path),
    applied: [],
  };
}
