import type { ChatModel } from '../chatModel';
import { costOf, type Prices, type Tokens } from '../money';
import type { JournalState, OpenRound } from './journal';
import { modelOf } from './journalLines';

/** What a start takes over from earlier ones, of the files that it is about. */
export interface TakenOver {
  /** When the first of it was asked, ISO 8601: the moment of that start. */
  readonly started: string;
  readonly answers: number;
  /** Answers of another model, or with other parameters: they are not used. */
  readonly ofOthers: number;
  /** Requests that had no answer. */
  readonly lost: number;
  /** Requests that are handed in, and whose answers are to be collected: by a start that asks in rounds. */
  readonly waiting: number;
  /** Dollars, whichever model they were for. */
  readonly spent: number;
}

export interface Start {
  readonly model: Pick<ChatModel, 'name' | 'parameters'>;
  /** For what earlier starts knew no prices of. */
  readonly prices: Prices | null;
  /** Relative to the journal. */
  readonly files: readonly string[];
}

/** `null`: nothing was asked for these files. What an older journal says of no file counts for all. */
export function takenOver(state: JournalState, start: Start): TakenOver | null {
  if (!state.head) return null;
  const { isOurs, isOwnModel } = callsOf(state, start);
  const answers = [...state.answers.keys()].filter(isOurs);
  const lost = [...state.lost].filter((call) => isOurs(call) && isOwnModel(call));
  const waiting = roundsOf(state, start).flatMap(({ calls }) => calls);
  const charges = state.charges.filter(({ call }) => isOurs(call));
  const all = [...answers, ...lost, ...waiting, ...charges.map(({ call }) => call)];
  if (all.length === 0) return null;
  const used = answers.filter(isOwnModel).length;
  const spent = charges.map(({ usage, prices }) => {
    const known = prices ?? start.prices;
    return known ? costOf(usage, known) : 0;
  });
  const moments = all.flatMap((call) => state.asked.get(call)?.started ?? []).sort();
  return {
    started: moments[0] ?? state.head.started,
    answers: used,
    ofOthers: answers.length - used,
    lost: lost.length,
    waiting: waiting.length,
    spent: spent.reduce((sum, dollars) => sum + dollars, 0),
  };
}

/** What the answers of the same model took so far, whichever files they were for. */
export function tokensOfAnswers(
  { answers, asked }: JournalState,
  model: Start['model'],
): readonly Tokens[] {
  const isOwnModel = askedOf(asked, model);
  return [...answers].flatMap(([call, { usage }]) => (isOwnModel(call) ? usage : []));
}

/** The rounds whose answers are for these files, from the same model. */
export function roundsOf(state: JournalState, start: Start): readonly OpenRound[] {
  const { isOurs, isOwnModel } = callsOf(state, start);
  return state.openRounds.filter(({ calls }) =>
    calls.some((call) => isOurs(call) && isOwnModel(call)),
  );
}

function callsOf({ asked }: JournalState, { model, files }: Start) {
  const wanted = new Set(files);
  return {
    isOurs: (call: string): boolean => {
      const file = asked.get(call)?.file ?? null;
      return file === null || wanted.has(file);
    },
    isOwnModel: askedOf(asked, model),
  };
}

/** Whether a call asked a model with its parameters. */
function askedOf(asked: JournalState['asked'], { name, parameters }: Start['model']) {
  const own = modelOf(name, parameters);
  return (call: string): boolean => (asked.get(call)?.model ?? own) === own;
}
