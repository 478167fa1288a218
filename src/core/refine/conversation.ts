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
import { stagePrompt, stages as shippedStages, type Stage, type StageId } from './stages';
import type { RefineFailure, RefineResult, Transcript, Turn } from './transcript';

export interface RefineOptions {
  readonly model: ChatModel;
  /** The findings that the instruction would have with these steps in place of its own. */
  readonly lint: (steps: readonly string[]) => readonly StepFinding[];
  readonly signal: AbortSignal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly stages?: readonly Stage[];
  /**
   * Turns of an earlier conversation, to go on after a failure: those whose prompts are still the same are taken over
   * and not asked again.
   */
  readonly earlier?: readonly Turn[];
}

export type RefineEvent =
  | { readonly kind: 'stageStarted'; readonly stage: StageId; readonly prompt: string }
  | { readonly kind: 'answerDelta'; readonly stage: StageId; readonly text: string }
  | {
      readonly kind: 'waiting';
      readonly stage: StageId;
      readonly seconds: number;
      readonly reason: string;
    }
  | { readonly kind: 'stageSkipped'; readonly stage: StageId; readonly reason: string }
  | {
      readonly kind: 'stageFinished';
      readonly stage: StageId;
      readonly turn: Turn;
      /** The steps of the stage before, or of the file: what `turn.steps` are compared with. */
      readonly before: readonly string[];
      readonly findings: FindingChanges;
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
  const talk = beginning(instruction, options);
  const plan = planned(options.stages ?? shippedStages, instruction);
  if (plan.kind === 'failed') {
    yield { ...plan, transcript: transcriptOf(talk, 'failed', plan.failure) };
    return;
  }
  for (const { stage, prompt } of plan.turns) {
    const reason = reasonToSkip(talk, stage);
    if (reason !== null) {
      yield { kind: 'stageSkipped', stage: stage.id, reason };
      continue;
    }
    const end = yield* takeTurn(talk, stage, prompt);
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
  readonly started: number;
  readonly turns: Turn[];
  readonly messages: ChatMessage[];
  /** The steps of the stage before, or of the file. */
  before: Candidate;
  /** The last steps without objection, or those of the file. */
  best: Candidate;
  /** The length of the steps of the file, or else of the first stage without objection; 0 without either. */
  firstLength: number;
  settled: boolean;
  unfinished: Transcript['unfinished'];
}

function beginning(instruction: PlainInstruction, options: RefineOptions): Talk {
  const { steps } = instruction;
  const before = { steps, findings: steps.length === 0 ? [] : options.lint(steps) };
  return {
    instruction,
    options,
    started: options.now(),
    turns: [],
    messages: [],
    before,
    best: before,
    firstLength: lengthOf(steps),
    settled: false,
    unfinished: null,
  };
}

type Plan =
  | {
      readonly kind: 'planned';
      readonly turns: readonly { readonly stage: Stage; readonly prompt: string }[];
    }
  | { readonly kind: 'failed'; readonly failure: RefineFailure };

/** All prompts before the first call, so that a broken stage file costs nothing. */
function planned(stages: readonly Stage[], instruction: PlainInstruction): Plan {
  if (instruction.definition.trim() === '') {
    const message =
      'There is nothing to write steps from: the file has no definition. Add a "Definition:" field that says how an input maps to an output.';
    return { kind: 'failed', failure: { cause: 'nothing-to-refine', message } };
  }
  const turns: { stage: Stage; prompt: string }[] = [];
  for (const stage of stages) {
    const prompt = stagePrompt(stage, instruction);
    if (prompt.kind === 'broken')
      return { kind: 'failed', failure: { cause: 'broken-stage', message: prompt.message } };
    turns.push({ stage, prompt: prompt.text });
  }
  return { kind: 'planned', turns };
}

function reasonToSkip({ instruction, settled }: Talk, stage: Stage): string | null {
  if (settled) return 'The steps are clean and no longer change.';
  if (stage.needsExamples && instruction.positiveExamples.length === 0)
    return 'The instruction has no positive example to learn from.';
  return null;
}

type End =
  { readonly kind: 'cancelled' } | { readonly kind: 'failed'; readonly failure: RefineFailure };

async function* takeTurn(
  talk: Talk,
  stage: Stage,
  prompt: string,
): AsyncGenerator<RefineEvent, End | null, undefined> {
  const { now, signal } = talk.options;
  if (signal.aborted) return { kind: 'cancelled' };
  yield { kind: 'stageStarted', stage: stage.id, prompt };
  talk.messages.push({ role: 'user', content: prompt });
  const from = now();
  const earlier = earlierTurn(talk, stage, prompt);
  const answer = earlier
    ? yield* takenOver(earlier)
    : yield* asked(talk, { stage: stage.id, prompt, from });
  if (answer.kind !== 'answered') return answer;
  yield finishStage(talk, stage, { stage: stage.id, prompt, ...answer.part });
  return null;
}

type AnswerPart = Pick<Turn, 'answer' | 'usage' | 'seconds' | 'requestId'>;
type Answer = { readonly kind: 'answered'; readonly part: AnswerPart } | End;

async function* asked(
  talk: Talk,
  {
    stage,
    prompt,
    from,
  }: { readonly stage: StageId; readonly prompt: string; readonly from: number },
): AsyncGenerator<RefineEvent, Answer, undefined> {
  const { model, now, signal } = talk.options;
  let answer = '';
  talk.unfinished = { stage, prompt, answer };
  for await (const event of model.answer([...talk.messages], signal)) {
    if (event.kind === 'delta') {
      answer += event.text;
      talk.unfinished = { stage, prompt, answer };
      yield { kind: 'answerDelta', stage, text: event.text };
    } else if (event.kind === 'waiting') {
      yield { kind: 'waiting', stage, seconds: event.seconds, reason: event.reason };
    } else {
      if (event.kind === 'failed') return endOf(event, signal);
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

function earlierTurn({ turns, options }: Talk, stage: Stage, prompt: string): Turn | undefined {
  const { earlier = [] } = options;
  const isSameSoFar = turns.every(
    ({ prompt, answer }, index) =>
      prompt === earlier[index]?.prompt && answer === earlier[index].answer,
  );
  const turn = earlier[turns.length];
  return isSameSoFar && turn?.stage === stage.id && turn.prompt === prompt ? turn : undefined;
}

// eslint-disable-next-line @typescript-eslint/require-await -- stands where `asked` stands
async function* takenOver({
  stage,
  answer,
  usage,
  seconds,
  requestId,
}: Turn): AsyncGenerator<RefineEvent, Answer, undefined> {
  yield { kind: 'answerDelta', stage, text: answer };
  return { kind: 'answered', part: { answer, usage, seconds, requestId } };
}

function finishStage(
  talk: Talk,
  stage: Stage,
  part: Omit<Turn, 'steps' | 'objection'>,
): RefineEvent {
  const { before } = talk;
  const steps = readSteps(part.answer);
  const now: Candidate = { steps, findings: steps.length === 0 ? [] : talk.options.lint(steps) };
  const objection = objectionTo(now, talk.best, talk.firstLength);
  const turn: Turn = { ...part, steps, objection };
  talk.turns.push(turn);
  talk.messages.push({ role: 'assistant', content: part.answer });
  talk.settled = stage.mayBeLast && objection === null && isSettled(now, before.steps);
  if (objection === null) {
    talk.best = now;
    talk.firstLength ||= lengthOf(steps);
  }
  const hasSteps = steps.length > 0;
  if (hasSteps) talk.before = now;
  const findings = hasSteps
    ? compareFindings(before.findings, now.findings)
    : { fixed: [], added: [], left: [] };
  return { kind: 'stageFinished', stage: stage.id, turn, before: before.steps, findings };
}

/** The last stage without objection; where there is none, the last that has steps, with its objection. */
function resultOf(turns: readonly Turn[]): RefineResult | null {
  const turn =
    turns.findLast(({ objection }) => objection === null) ??
    turns.findLast(({ steps }) => steps.length > 0);
  return turn ? { stage: turn.stage, steps: turn.steps, objection: turn.objection } : null;
}

function transcriptOf(
  { instruction, options, started, turns, unfinished }: Talk,
  outcome: Transcript['outcome'],
  failure: RefineFailure | null,
): Transcript {
  return {
    transcript: 'stepwise-refine-1',
    task: instruction.task,
    model: options.model.name,
    parameters: options.model.parameters ?? {},
    started: new Date(started).toISOString(),
    outcome,
    failure,
    stepsBefore: instruction.steps,
    turns,
    unfinished,
    result: resultOf(turns),
  };
}
