import { plainInstruction, type PlainExample } from '../../document/model';
import { lint } from '../../lint/lint';
import type { Finding } from '../../lint/rule';
import type { ChatEvent, ChatMessage, ChatModel } from '../chatModel';
import { readExamples } from './answer/readExamples';
import {
  checkExamples,
  findingsAdded,
  type CheckedExamples,
  type ExampleHome,
  type RejectedExample,
} from './checkExamples';
import type {
  ExamplesFailure,
  ExamplesTranscript,
  ExamplesTurn,
  ExamplesTurnId,
} from './examplesTranscript';
import { askPrompt, rankPrompt } from './prompts';
import { bestOf, rankExamples, unranked, type RankedExample, type Ranking } from './rankExamples';

export const fewestCandidates = 2;
export const mostCandidates = 20;
export const usualCandidates = 6;
/** How many of the candidates are recommended. */
export const examplesKept = 2;

export interface GenerateOptions extends ExampleHome {
  /** How many examples to ask for, from `fewestCandidates` to `mostCandidates`. */
  readonly count: number;
  readonly model: ChatModel;
  readonly signal: AbortSignal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What can be added to the file. */
export interface Offer {
  /** The best first. */
  readonly ranked: readonly RankedExample[];
  /** The best that go together; at most `examplesKept`. */
  readonly best: readonly PlainExample[];
  readonly rejected: readonly RejectedExample[];
  /** What to know before choosing, as sentences. */
  readonly notices: readonly string[];
}

export type GenerateEvent =
  | { readonly kind: 'turnStarted'; readonly turn: ExamplesTurnId; readonly prompt: string }
  | { readonly kind: 'answerDelta'; readonly turn: ExamplesTurnId; readonly text: string }
  | {
      readonly kind: 'waiting';
      readonly turn: ExamplesTurnId;
      readonly seconds: number;
      readonly reason: string;
    }
  | { readonly kind: 'candidatesChecked'; readonly checked: CheckedExamples }
  | { readonly kind: 'candidatesRanked'; readonly ranking: Ranking }
  /** One of these is always the last event. An answer without examples ends in an empty offer. */
  | { readonly kind: 'finished'; readonly offer: Offer; readonly transcript: ExamplesTranscript }
  | { readonly kind: 'cancelled'; readonly transcript: ExamplesTranscript }
  | {
      readonly kind: 'failed';
      readonly failure: ExamplesFailure;
      readonly transcript: ExamplesTranscript;
    };

/**
 * Asks a model for examples that are harder than those of the file, checks them, and lets the model rank what is left, as
 * two turns of one conversation. A single one is not ranked. Where the second turn fails, the examples that the first
 * one brought are offered in the order in which they came. Nothing is written anywhere.
 */
export async function* generateExamples(
  options: GenerateOptions,
): AsyncGenerator<GenerateEvent, void, undefined> {
  const talk = beginning(options);
  const instruction = plainInstruction(options.document);
  if (instruction.definition.trim() === '') {
    yield failed(talk, nothingToGoBy);
    return;
  }
  const asked = yield* takeTurn(talk, 'ask', askPrompt(instruction, options.count));
  if (asked.kind !== 'answered') {
    yield asked.kind === 'failed' ? failed(talk, asked.failure) : cancelled(talk);
    return;
  }
  const candidates = readExamples(asked.answer).slice(0, options.count);
  const checked = checkExamples(candidates, options);
  talk.checked = checked;
  yield { kind: 'candidatesChecked', checked };
  const ranking = yield* ranked(talk, checked.accepted);
  if (!ranking) {
    yield cancelled(talk);
    return;
  }
  talk.ranked = ranking.ranked;
  yield { kind: 'candidatesRanked', ranking };
  const offer = offerOf(checked, ranking, options);
  yield { kind: 'finished', offer, transcript: transcriptOf(talk, 'finished', null) };
}

const nothingToGoBy: ExamplesFailure = {
  cause: 'nothing-to-go-by',
  message:
    'There is nothing to make examples from: the file has no definition. Add a "Definition:" field that says how an input maps to an output.',
};

/** The state of a conversation. */
interface Talk {
  readonly options: GenerateOptions;
  readonly started: number;
  readonly turns: ExamplesTurn[];
  readonly messages: ChatMessage[];
  unfinished: ExamplesTranscript['unfinished'];
  checked: CheckedExamples;
  ranked: readonly RankedExample[];
}

function beginning(options: GenerateOptions): Talk {
  return {
    options,
    started: options.now(),
    turns: [],
    messages: [],
    unfinished: null,
    checked: { accepted: [], rejected: [], notices: [] },
    ranked: [],
  };
}

/** `undefined` where the turn was cancelled. */
async function* ranked(
  talk: Talk,
  examples: readonly PlainExample[],
): AsyncGenerator<GenerateEvent, Ranking | undefined, undefined> {
  if (examples.length < 2) return unranked(examples, null);
  const end = yield* takeTurn(talk, 'rank', rankPrompt(examples));
  if (end.kind === 'answered') return rankExamples(examples, end.answer);
  if (end.kind === 'cancelled') return undefined;
  return unranked(examples, `They were not ranked. ${end.failure.message}`);
}

type TurnEnd =
  | { readonly kind: 'answered'; readonly answer: string }
  | { readonly kind: 'cancelled' }
  | Extract<ChatEvent, { readonly kind: 'failed' }>;

async function* takeTurn(
  talk: Talk,
  turn: ExamplesTurnId,
  prompt: string,
): AsyncGenerator<GenerateEvent, TurnEnd, undefined> {
  const { model, now, signal } = talk.options;
  const from = now();
  yield { kind: 'turnStarted', turn, prompt };
  talk.messages.push({ role: 'user', content: prompt });
  let answer = '';
  talk.unfinished = { turn, prompt, answer };
  for await (const event of model.answer([...talk.messages], signal)) {
    if (event.kind === 'delta') {
      answer += event.text;
      talk.unfinished = { turn, prompt, answer };
      yield { kind: 'answerDelta', turn, text: event.text };
    } else if (event.kind === 'waiting') {
      yield { kind: 'waiting', turn, seconds: event.seconds, reason: event.reason };
    } else if (event.kind === 'failed') {
      if (event.usage) talk.unfinished = { turn, prompt, answer, usage: event.usage };
      const isCancelled = event.failure.cause === 'cancelled' || signal.aborted;
      return isCancelled ? { kind: 'cancelled' } : event;
    } else {
      const { usage, requestId } = event;
      const seconds = (now() - from) / 1000;
      talk.unfinished = null;
      talk.turns.push({ turn, prompt, answer, usage, seconds, requestId });
      talk.messages.push({ role: 'assistant', content: answer });
      return { kind: 'answered', answer };
    }
  }
  throw new Error(`The model "${model.name}" ended its stream without "finished" or "failed".`);
}

function offerOf(
  { rejected, notices }: CheckedExamples,
  { ranked, notice }: Ranking,
  home: ExampleHome,
): Offer {
  const before = lint(home.document, home.linting);
  const added = (examples: readonly PlainExample[]): readonly Finding[] =>
    findingsAdded(home, examples, before);
  const best = bestOf(ranked, examplesKept, (examples) => added(examples).length > 0);
  const next = ranked.find(({ example, isDoubted }) => !isDoubted && !best.includes(example));
  const [finding] = best.length < examplesKept && next ? added([...best, next.example]) : [];
  const fewer =
    finding && `More of them would add a finding, "${finding.rule}": ${finding.message}`;
  return {
    ranked,
    best,
    rejected,
    notices: [...notices, notice, fewer].filter((said) => said !== null && said !== undefined),
  };
}

function failed(talk: Talk, failure: ExamplesFailure): GenerateEvent {
  return { kind: 'failed', failure, transcript: transcriptOf(talk, 'failed', failure) };
}

function cancelled(talk: Talk): GenerateEvent {
  return { kind: 'cancelled', transcript: transcriptOf(talk, 'cancelled', null) };
}

function transcriptOf(
  { options, started, turns, unfinished, checked, ranked }: Talk,
  outcome: ExamplesTranscript['outcome'],
  failure: ExamplesFailure | null,
): ExamplesTranscript {
  return {
    transcript: 'stepwise-examples-1',
    task: options.document.instruction.task?.text ?? '',
    model: options.model.name,
    parameters: options.model.parameters ?? {},
    started: new Date(started).toISOString(),
    outcome,
    failure,
    turns,
    unfinished,
    offered: ranked.map(({ example, why }) => ({ ...example, reason: why })),
    rejected: checked.rejected.map(({ example, reason }) => ({ ...example, reason })),
  };
}
