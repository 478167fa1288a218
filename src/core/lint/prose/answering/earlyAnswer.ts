import { answeringIn, type ContextOfTask } from './answeringTask';
import { asAnswer, handedOutIn, saidIn, type Said } from './handedOut';
import { workedOutIn } from './workingOut';
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
 * The answer is written, the steps behind that find, count, compare or choose, no less than those before, and none of them
 * writes it again. Checks, limits and mending may follow every answer, and so may a single thought on its wording.
 */
export function earlyAnswerIn(
  texts: readonly string[],
  task: ContextOfTask,
  loopsIn: () => readonly (Loop | null)[],
): EarlyAnswer | undefined {
  const roles = texts.map((text) => memory.recall(task.context, text, () => roleOf(text, task)));
  const hasChoice = roles.some(({ object }) => object?.isChoice);
  const step = roles.findLastIndex(({ said }) => said === 'answer' || (!hasChoice && said));
  const object = step < texts.length - 1 ? roles[step]?.object : undefined;
  if (!object) return undefined;
  const isFinished = asAnswer.test(texts[step]!);
  const isWork = ({ work, said }: Role, at: number): boolean =>
    work === 'input' ||
    work === 'wording' ||
    (work === 'parts' && isFinished) ||
    (said === 'thing' && at > step);
  if (!roles.some((role, at) => at > step && isWork(role, at))) return undefined;
  const loops = loopsIn();
  const workers = roles.flatMap((role, at) => (isWork(role, at) && !loops[at] ? [at] : []));
  const behind = workers.filter((at) => at > step);
  const isNext =
    behind[0] === step + 1 &&
    (isFinished || (task.task.isChoice && roles[step + 1]!.work !== 'wording'));
  if (behind.length < Math.max(isNext ? 1 : 2, workers.length - behind.length)) return undefined;
  return { step, worker: behind[0]!, start: object.start, end: object.end };
}

interface Role {
  /** What the step has handed out, whatever the input is. */
  readonly object: ReturnType<typeof handedOutIn>;
  readonly said: Said;
  readonly work: ReturnType<typeof workedOutIn>;
}

const memory = stepMemory<Role>();

function roleOf(text: string, task: ContextOfTask): Role {
  const verdict = answeringIn(text, task);
  return {
    object: verdict === 'surely' ? handedOutIn(text) : undefined,
    said: saidIn(text, verdict, task.task),
    work: workedOutIn(text, task.task),
  };
}
