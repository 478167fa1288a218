import type { ChatUsage } from '../chatModel';
import { readJournalLine, type EndedLine, type JournalLine, type KeptAnswer } from './journalLines';

/** Requests that were handed in together and whose answers were not collected yet. */
export interface OpenRound {
  readonly round: string;
  readonly calls: readonly string[];
  /** `null` where nothing says that the endpoint has them. */
  readonly batch: string | null;
}

/** What a journal says, for going on. */
export interface JournalState {
  readonly head: Extract<JournalLine, { kind: 'batch' }> | null;
  readonly answers: ReadonlyMap<string, KeptAnswer>;
  /** Calls that were sent and whose answers never came: when they are asked again, they may be paid twice. */
  readonly lost: ReadonlySet<string>;
  /** What requests took that brought no answer. */
  readonly failed: readonly ChatUsage[];
  readonly openRounds: readonly OpenRound[];
  /** By the paths of the files, relative to the journal. */
  readonly ended: ReadonlyMap<string, EndedLine>;
  /** The hashes of files as they were written last, by their paths relative to the journal. */
  readonly written: ReadonlyMap<string, string>;
  readonly isFinished: boolean;
  /** Lines that could not be read: the last one after a crash. */
  readonly unreadable: number;
}

/** Reads a journal. It never fails: a line that was cut off is counted and left out. */
export function parseJournal(text: string): JournalState {
  let head: JournalState['head'] = null;
  let isFinished = false;
  let unreadable = 0;
  const answers = new Map<string, KeptAnswer>();
  const lost = new Set<string>();
  const failed: ChatUsage[] = [];
  const rounds = new Map<string, OpenRound>();
  const ended = new Map<string, EndedLine>();
  const written = new Map<string, string>();
  for (const content of text.split('\n')) {
    if (content.trim() === '') continue;
    const line = readJournalLine(content);
    if (!line) unreadable++;
    else if (line.kind === 'batch') head ??= line;
    else if (line.kind === 'asking') {
      if (!answers.has(line.call)) lost.add(line.call);
    } else if (line.kind === 'answered') {
      const { answer, usage, seconds, requestId, isCut } = line;
      answers.set(line.call, { answer, usage, seconds, requestId, ...(isCut && { isCut }) });
      lost.delete(line.call);
    } else if (line.kind === 'failed') failed.push(line.usage);
    else if (line.kind === 'ended') ended.set(line.file, line);
    else if (line.kind === 'written') written.set(line.file, line.hash);
    else if (line.kind === 'finished') isFinished = true;
    else noteRound(line, rounds);
  }
  const openRounds = [...rounds.values()].map((round) => ({
    ...round,
    calls: round.calls.filter((call) => !answers.has(call)),
  }));
  for (const call of openRounds.flatMap(({ calls }) => calls)) lost.delete(call);
  return { head, answers, lost, failed, openRounds, ended, written, isFinished, unreadable };
}

type RoundLine = Extract<JournalLine, { readonly round: string }>;

function noteRound(line: RoundLine, rounds: Map<string, OpenRound>): void {
  const { round } = line;
  if (line.kind === 'submitting') rounds.set(round, { round, calls: line.calls, batch: null });
  else if (line.kind === 'roundEnded') rounds.delete(round);
  else rounds.set(round, { round, calls: rounds.get(round)?.calls ?? [], batch: line.batch });
}
