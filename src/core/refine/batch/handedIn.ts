import type { ChatFailure } from '../chatModel';
import type { OpenRound } from './journal';
import type { Collected, Failed, Question, Rounds } from './rounds';

/** Hands questions in as one round, and waits for its answers. */
export async function handIn(
  questions: readonly Question[],
  rounds: Rounds,
  signal: AbortSignal,
): Promise<Collected> {
  if (signal.aborted) return cancelled();
  const { endpoint, journal } = rounds;
  const round = rounds.newName();
  await journal.submitting(
    round,
    questions.map(({ call }) => call),
  );
  const handed = await endpoint.submit(round, questions, signal);
  if (handed.kind === 'failed') {
    if (mayHaveArrived.has(handed.failure.cause)) return notCollected(handed.failure);
    await journal.roundEnded(round);
    return handed;
  }
  await journal.submitted(round, handed.batch);
  return collected(round, handed.batch, { ...rounds, signal });
}

/** After these the endpoint may have the questions all the same: the next start looks. */
const mayHaveArrived: ReadonlySet<ChatFailure['cause']> = new Set<ChatFailure['cause']>([
  'unreachable',
  'connection-lost',
  'timeout',
  'server',
  'cancelled',
]);

/** Waits for the answers of a round of an earlier start; `null` where the questions never came to the endpoint. */
export async function resumed(
  { round, batch }: OpenRound,
  rounds: Rounds,
  signal: AbortSignal,
): Promise<Collected | null> {
  if (batch !== null) return collected(round, batch, { ...rounds, signal });
  const handed = await rounds.endpoint.find(round, signal);
  if (handed?.kind === 'failed') return notCollected(handed.failure);
  if (!handed) {
    await rounds.journal.roundEnded(round);
    return null;
  }
  await rounds.journal.submitted(round, handed.batch);
  return collected(round, handed.batch, { ...rounds, signal });
}

/** All answers are kept before the round is noted as ended, so that a crash between loses none. */
async function collected(
  round: string,
  batch: string,
  { endpoint, journal, signal }: Rounds & { readonly signal: AbortSignal },
): Promise<Collected> {
  const all = await endpoint.collect(batch, signal);
  if (all.kind === 'failed') return notCollected(all.failure);
  const kept: Promise<void>[] = [];
  for (const [call, answer] of all.answers)
    if (answer.kind === 'answered') {
      const { text, usage, requestId } = answer;
      kept.push(journal.answered(call, { answer: text, usage, seconds: 0, requestId }));
    }
  await Promise.all(kept);
  await journal.roundEnded(round);
  return all;
}

/** The round stays open. */
function notCollected(failure: ChatFailure): Failed {
  if (failure.cause === 'cancelled') return { kind: 'failed', failure };
  const message = `${failure.message} Start the batch again: what is handed in is collected then, and nothing is asked twice.`;
  return { kind: 'failed', failure: { cause: 'not-collected', message } };
}

export function cancelled(): Collected {
  const failure = { cause: 'cancelled', message: 'Cancelled. What came so far is kept.' } as const;
  return { kind: 'failed', failure };
}
