/**
 * What the trainer tells: one JSON object a line in `events.jsonl`. `src/trainer/events.py` writes the same kinds and
 * fields. Times are ISO 8601, memory is in bytes at the peak so far, losses are means over tokens.
 */

export type TrainerEvent =
  | WaitingEvent
  | StartEvent
  | StepEvent
  | EvaluationEvent
  | CheckpointEvent
  | ProgressEvent
  | EndEvent
  | FailureEvent;

/** The host is busy: so many runs have their turn before this one. 0: it is this one's turn. */
export interface WaitingEvent {
  readonly kind: 'waiting';
  readonly time: string;
  readonly ahead: number;
}

export interface StartEvent {
  readonly kind: 'start';
  readonly time: string;
  readonly action: 'train' | 'predict';
  readonly model: string;
  /** E.g. `cpu` or a GPU's name. */
  readonly device: string;
  readonly instances: number;
  readonly steps: number;
  /** How many prompts are longer than the model's input and lose their end. */
  readonly cut: number;
  /** Steps, or predictions, that an earlier attempt has made; not there in what earlier versions wrote. */
  readonly resumed?: number;
  /** Of the model, and how many of them are trained. */
  readonly parameters?: number;
  readonly trained?: number;
}

export interface StepEvent {
  readonly kind: 'step';
  readonly time: string;
  readonly step: number;
  readonly steps: number;
  /** `null`: no longer a number. */
  readonly loss: number | null;
  readonly tokensPerSecond: number;
  readonly memory: number | null;
}

export interface EvaluationEvent {
  readonly kind: 'evaluation';
  readonly time: string;
  readonly step: number;
  readonly instances: number;
  readonly loss: number | null;
}

export interface CheckpointEvent {
  readonly kind: 'checkpoint';
  readonly time: string;
  readonly step: number;
  readonly path: string;
}

/** A batch of predictions was written. */
export interface ProgressEvent {
  readonly kind: 'progress';
  readonly time: string;
  readonly step: number;
  readonly steps: number;
  readonly predicted: number;
  readonly instances: number;
  readonly tokensPerSecond: number;
  /** Dollars over all starts of the run: of a chat model with known prices. */
  readonly spent?: number;
}

export interface EndEvent {
  readonly kind: 'end';
  readonly time: string;
  readonly action: 'train' | 'predict';
  readonly seconds: number;
}

export interface FailureEvent {
  readonly kind: 'failure';
  readonly time: string;
  /** One word, e.g. `cancelled`, `missing-package`, `out-of-memory`, `full-disk`, `wrong-checkpoint`, `killed`. */
  readonly cause: string;
  readonly message: string;
  readonly advice: string;
}

export type DecodedEvent =
  | { readonly kind: 'event'; readonly event: TrainerEvent }
  /** The line is not an event that this version knows. */
  | { readonly kind: 'problem'; readonly message: string };

/** Decodes one whole line. Fields that an event does not need are let through. */
export function decodeEvent(line: string): DecodedEvent {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return problem(`Not JSON: ${short(line)}`);
  }
  if (typeof value !== 'object' || value === null || !('kind' in value))
    return problem(`Not an event: ${short(line)}`);
  const event = value as Readonly<Record<string, unknown>>; // an object, as just checked
  const fields =
    typeof event.kind === 'string' && Object.hasOwn(shapes, event.kind)
      ? shapes[event.kind as TrainerEvent['kind']] // a key of shapes, as just checked
      : undefined;
  if (!fields) return problem(`Unknown kind of event: ${short(line)}`);
  for (const [name, is] of Object.entries({ time: text, ...fields }))
    if (!is(event[name]))
      return problem(
        `"${name}" of the event "${String(event.kind)}" is missing or of the wrong kind: ${short(line)}`,
      );
  return { kind: 'event', event: event as unknown as TrainerEvent }; // every field was checked
}

/** Decodes the lines of an events file. Blank lines count for nothing; a last line without its end is still being written. */
export function decodeEvents(content: string): readonly DecodedEvent[] {
  return content
    .split('\n')
    .slice(0, -1)
    .filter((line) => line.trim() !== '')
    .map(decodeEvent);
}

type Check = (value: unknown) => boolean;
/** Those that an event must have. */
type Fields<Event> = {
  readonly [
    Name in Exclude<keyof Event, 'kind' | 'time'> as undefined extends Event[Name] ? never : Name
  ]: Check;
};

const text: Check = (value) => typeof value === 'string';
const number: Check = (value) => typeof value === 'number';
const numberOrNull: Check = (value) => value === null || typeof value === 'number';
const action: Check = (value) => value === 'train' || value === 'predict';

const shapes: {
  readonly [Kind in TrainerEvent['kind']]: Fields<Extract<TrainerEvent, { kind: Kind }>>;
} = {
  waiting: { ahead: number },
  start: { action, model: text, device: text, instances: number, steps: number, cut: number },
  step: {
    step: number,
    steps: number,
    loss: numberOrNull,
    tokensPerSecond: number,
    memory: numberOrNull,
  },
  evaluation: { step: number, instances: number, loss: numberOrNull },
  checkpoint: { step: number, path: text },
  progress: {
    step: number,
    steps: number,
    predicted: number,
    instances: number,
    tokensPerSecond: number,
  },
  end: { action, seconds: number },
  failure: { cause: text, message: text, advice: text },
};

function problem(message: string): DecodedEvent {
  return { kind: 'problem', message };
}

function short(line: string): string {
  return line.length > 120 ? `${line.slice(0, 120)}…` : line;
}
