import type { Transcript } from './transcript';
import { pathTo, resultOf, stepsOf, type Turn } from './turns';

/** The transcript as it is where a branch is shown up to this turn, at rest. */
export function showing(transcript: Transcript, current: number | null): Transcript {
  const result = resultOf(pathTo(transcript.turns, current));
  return { ...transcript, current, result, unfinished: null, failure: null };
}

/** With the steps of a turn as the user left them; `null` for those that the model gave. */
export function withChosen(
  transcript: Transcript,
  id: number,
  chosen: readonly string[] | null,
): Transcript {
  const turns = transcript.turns.map((one) => (one.id === id ? { ...one, chosen } : one));
  return { ...transcript, turns, result: resultOf(pathTo(turns, transcript.current)) };
}

/** The steps of a turn were written into the file. `at`: ISO 8601. */
export function withApplication(transcript: Transcript, turn: Turn, at: string): Transcript {
  const application = { turn: turn.id, steps: stepsOf(turn), at };
  return { ...transcript, applied: [...transcript.applied, application] };
}

/** What was said, with what the user did meanwhile to the turns before, and with what failed before. */
export function withDoneMeanwhile(said: Transcript, shown: Transcript | undefined): Transcript {
  const known = new Map(shown?.turns.map((turn) => [turn.id, turn]));
  const turns = said.turns.map((turn) => known.get(turn.id) ?? turn);
  const result = resultOf(pathTo(turns, said.current));
  const failed = [...(shown?.failed ?? []), ...(said.failed ?? [])];
  const applied = shown?.applied ?? [];
  return { ...said, turns, result, applied, ...(failed.length > 0 && { failed }) };
}
