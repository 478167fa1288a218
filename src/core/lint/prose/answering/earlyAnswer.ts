import { withoutQuotations } from '../commands';
import { answeringIn, type ContextOfTask } from './answeringTask';
import { handedOutIn, saidIn, type HandedOut, type Said } from './handedOut';
import { resultOf, workedOutIn } from './workingOut';
import type { Loop } from '../loops/collectionLoops';
import { stepMemory } from '../stepMemory';

/** An order to write the answer, while only later steps work it out. */
export interface EarlyAnswer {
  /** Index of the step that writes it, and where it says what. */
  readonly step: number;
  readonly start: number;
  readonly end: number;
  /** Index of the first step that works it out. */
  readonly worker: number;
}

/**
 * The answer is written, steps behind that find, count, compare or choose, and none of them writes it again. Checks, limits and
 * mending may follow every answer. Who composes a text may still think about it behind its first wording: there, what is worked
 * out behind it must be no less than what stands before.
 */
export function earlyAnswerIn(
  texts: readonly string[],
  task: ContextOfTask,
  loopsIn: () => readonly (Loop | null)[],
): EarlyAnswer | undefined {
  const roles = texts.map((text) => memory.recall(task.context, text, () => roleOf(text, task)));
  const worker = roles.findIndex(
    ({ work }, at) => at > 0 && (work === 'input' || work === 'wording'),
  );
  const atOnce = worker > 0 ? outputIn(texts[0]!) : undefined;
  if (atOnce && texts.length > 2) return { ...atOnce, step: 0, worker };
  const isNamed = roles.some(({ object, said }) => object?.isChoice || said === 'case');
  const answered = roles.findLastIndex(({ said }) => said === 'answer');
  const step = roles[answered]?.object?.isFinished
    ? answered
    : roles.findLastIndex(({ said }) => said === 'answer' || (!isNamed && said === 'thing'));
  const object = step < texts.length - 1 ? roles[step]?.object : undefined;
  if (!object) return undefined;
  const { isFinished, isComposed, isKnown, head } = object;
  if (roles[step]!.said === 'thing' && !isFinished && !isKnown) return undefined; // a note on the way
  const isWork = ({ work, said }: Role, at: number): boolean =>
    work === 'input' ||
    work === 'wording' ||
    (work === 'parts' && isFinished) ||
    (at > step && (said === 'thing' || said === 'case'));
  if (!roles.some((role, at) => at > step && isWork(role, at))) return undefined;
  const loops = loopsIn();
  const workers: number[] = [];
  for (const [at, role] of roles.entries()) {
    const goesOn = role.work === 'pronoun' && at > 0 && workers.at(-1) === at - 1;
    if (!loops[at] && (goesOn || isWork(role, at))) workers.push(at);
  }
  const behind = workers.filter((at) => at > step);
  if (behind.length === 0) return undefined;
  const first = behind[0]!;
  const isNext =
    roles[first]!.work !== 'wording' &&
    (step === 0 || roles.slice(step + 1, first).every(({ isIdle }) => isIdle));
  const arrived = roles.findIndex(({ result }) => head !== '' && result === head);
  const isEnough =
    arrived > step ||
    (isComposed
      ? behind.length >= Math.max(2, workers.length - behind.length)
      : isNext || behind.length > 1);
  return isEnough ? { step, worker: first, start: object.start, end: object.end } : undefined;
}

/** "Output the total": as the first thing, with work to come, and not for one case alone, it comes too early. */
function outputIn(text: string): Pick<EarlyAnswer, 'start' | 'end'> | undefined {
  const output = inCase.test(text) ? null : handingOut.exec(withoutQuotations(text));
  if (!output) return undefined;
  const start = output.index + output[0].search(/[a-z]/i);
  return { start, end: start + /^[^.;\n]*/.exec(text.slice(start))![0].length };
}

const handingOut =
  /(?:^|[,.;] |\b(?:and|then) )(?:output|return|submit|hand in|(?:reply|answer|respond) with)\b/i;
const inCase = /\b(?:if|when|unless|without an?|empty|in case|where|should|for an?)\b|\?/i;

interface Role {
  /** What the step has handed out, whatever the input is. */
  readonly object: HandedOut | undefined;
  readonly said: Said;
  readonly work: ReturnType<typeof workedOutIn>;
  /** Stem of what it says it arrives at. */
  readonly result: string | undefined;
  /** Nothing is done, and no answer is looked back at. */
  readonly isIdle: boolean;
}

const memory = stepMemory<Role>();

function roleOf(text: string, task: ContextOfTask): Role {
  const verdict = answeringIn(text, task);
  return {
    object: handedOutIn(text, verdict, task.task),
    said: saidIn(text, verdict, task.task),
    work: workedOutIn(text, task.task),
    result: resultOf(text),
    isIdle: verdict === 'no' || verdict === 'remark',
  };
}
