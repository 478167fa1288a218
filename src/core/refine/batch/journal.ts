import type { ChatUsage } from '../chatModel';
import type { Prices } from '../money';
import {
  modelOf,
  readJournalLine,
  type EndedLine,
  type JournalLine,
  type KeptAnswer,
  type StartLine,
} from './journalLines';

/** Requests that were handed in together and whose answers were not collected yet. */
export interface OpenRound {
  readonly round: string;
  readonly calls: readonly string[];
  /** `null` where nothing says that the endpoint has them. */
  readonly batch: string | null;
}

/** What asked a call. */
export interface Asked {
  /** Relative to the journal; `null` where an older journal does not say. */
  readonly file: string | null;
  /** As `modelOf` has it. */
  readonly model: string;
  /** When its start was, ISO 8601. */
  readonly started: string;
}

/** What an endpoint charged for. */
export interface Charge {
  readonly call: string;
  readonly usage: ChatUsage;
  /** Those of its start; `null` where it knew none. */
  readonly prices: Prices | null;
}

/** What a journal says, for going on. Files have their paths relative to the journal. */
export interface JournalState {
  /** The first start. */
  readonly head: StartLine | null;
  readonly answers: ReadonlyMap<string, KeptAnswer>;
  /** Calls that were sent and whose answers never came: when they are asked again, they may be paid twice. */
  readonly lost: ReadonlySet<string>;
  readonly asked: ReadonlyMap<string, Asked>;
  /** For answers, and for what was none. */
  readonly charges: readonly Charge[];
  readonly openRounds: readonly OpenRound[];
  /** The files that starts were about. */
  readonly begun: ReadonlySet<string>;
  readonly ended: ReadonlyMap<string, EndedLine>;
  /** The files that have their steps. */
  readonly done: ReadonlySet<string>;
  /** The hashes of files as they were written last. */
  readonly written: ReadonlyMap<string, string>;
  /** An older journal says so in a line. */
  readonly isFinished: boolean;
  /** Lines that could not be read: the last one after a crash. */
  readonly unreadable: number;
}

/** Reads a journal. It never fails: a line that was cut off is counted and left out. */
export function parseJournal(text: string): JournalState {
  const reading = new JournalReading();
  reading.read(text);
  return reading.state();
}

/** A journal as far as it was read; lines can be added. */
export class JournalReading {
  private head: StartLine | null = null;
  private start: StartLine | null = null;
  private isFinished = false;
  private unreadable = 0;
  private readonly answers = new Map<string, KeptAnswer>();
  private readonly lost = new Set<string>();
  private readonly asked = new Map<string, Asked>();
  private readonly answerCharges = new Map<string, Charge>();
  private failureCharges: Charge[] = [];
  private readonly rounds = new Map<string, OpenRound>();
  private readonly begun = new Set<string>();
  private readonly ended = new Map<string, EndedLine>();
  private readonly done = new Set<string>();
  private readonly written = new Map<string, string>();

  read(text: string): void {
    for (const content of text.split('\n')) {
      if (content.trim() === '') continue;
      const line = readJournalLine(content);
      if (line) this.add(line);
      else this.unreadable++;
    }
  }

  add(line: JournalLine): void {
    if (line.kind === 'batch') this.begin(line);
    else if (line.kind === 'asking') this.ask(line.call, line.file ?? null);
    else if (line.kind === 'answered') this.answer(line);
    else if (line.kind === 'failed') this.failureCharges.push(this.chargeOf(line));
    else if (line.kind === 'ended') this.ended.set(line.file, line);
    else if (line.kind === 'done') this.done.add(line.file);
    else if (line.kind === 'written') this.written.set(line.file, line.hash);
    else if (line.kind === 'finished') this.isFinished = true;
    else this.noteRound(line);
  }

  state(): JournalState {
    const { answers, lost: unanswered, asked, begun, ended, done, written } = this;
    const openRounds = this.openRounds();
    const waiting = new Set(openRounds.flatMap(({ calls }) => calls));
    const lost = new Set([...unanswered].filter((call) => !waiting.has(call)));
    const charges = [...this.answerCharges.values(), ...this.failureCharges];
    const { head, isFinished, unreadable } = this;
    const maps = { answers, lost, asked, begun, ended, done, written };
    return { head, ...maps, charges, openRounds, isFinished, unreadable };
  }

  private openRounds(): readonly OpenRound[] {
    return [...this.rounds.values()].map((round) => ({
      ...round,
      calls: round.calls.filter((call) => !this.answers.has(call)),
    }));
  }

  private begin(line: StartLine): void {
    this.head ??= line;
    this.start = line;
    const files = line.files ?? [];
    if (line.isAnew) this.forget(new Set(files));
    for (const file of files) this.begun.add(file);
  }

  /** Rounds that are open are not forgotten: nobody has seen their answers yet. */
  private forget(files: ReadonlySet<string>): void {
    const isForgotten = (call: string): boolean => {
      const file = this.asked.get(call)?.file ?? null;
      return file === null || files.has(file);
    };
    const waiting = new Set(this.openRounds().flatMap(({ calls }) => calls));
    for (const calls of [this.answers, this.lost, this.answerCharges])
      for (const call of [...calls.keys()]) if (isForgotten(call)) calls.delete(call);
    this.failureCharges = this.failureCharges.filter(({ call }) => !isForgotten(call));
    for (const call of [...this.asked.keys()])
      if (isForgotten(call) && !waiting.has(call)) this.asked.delete(call);
    for (const known of [this.begun, this.ended, this.done])
      for (const file of files) known.delete(file);
  }

  private ask(call: string, file: string | null): void {
    const started = this.asked.get(call)?.started; // asked again: it belongs to the batch that asked first
    this.asked.set(call, { ...this.askedFor(file), ...(started !== undefined && { started }) });
    if (file !== null) this.done.delete(file);
    if (!this.answers.has(call)) this.lost.add(call);
  }

  private answer(line: Extract<JournalLine, { kind: 'answered' }>): void {
    const { call, answer, usage, seconds, requestId, isCut } = line;
    this.answers.set(call, { answer, usage, seconds, requestId, ...(isCut && { isCut }) });
    this.answerCharges.set(call, this.chargeOf(line));
    if (!this.asked.has(call)) this.asked.set(call, this.askedFor(null));
    this.lost.delete(call);
  }

  private chargeOf({ call, usage }: Pick<Charge, 'call' | 'usage'>): Charge {
    return { call, usage, prices: this.start?.prices ?? null };
  }

  private askedFor(file: string | null): Asked {
    const { model = '', parameters, started = '' } = this.start ?? {};
    return { file, model: modelOf(model, parameters), started };
  }

  private noteRound(line: Extract<JournalLine, { readonly round: string }>): void {
    const { round } = line;
    const { rounds } = this;
    if (line.kind === 'submitting') rounds.set(round, { round, calls: line.calls, batch: null });
    else if (line.kind === 'roundEnded') rounds.delete(round);
    else rounds.set(round, { round, calls: rounds.get(round)?.calls ?? [], batch: line.batch });
  }
}
