import type { RefineEvent } from '../../core/refine/conversation';
import type { Turn } from '../../core/refine/turns';

/** The turn that is being asked. */
export interface LiveTurn {
  readonly id: number;
  readonly after: number | null;
  readonly stage: Turn['stage'];
  readonly prompt: string;
  readonly answer: string;
  /** Why nothing comes now, and for how long; `null` while something does. */
  readonly notice: string | null;
}

/** The turn that is being asked after an event of its conversation; `undefined` for none. */
export function liveAfter(event: RefineEvent, live: LiveTurn | undefined): LiveTurn | undefined {
  switch (event.kind) {
    case 'stageStarted': {
      const { id, after, stage, prompt } = event;
      return { id, after, stage, prompt, answer: '', notice: null };
    }
    case 'answerDelta':
      return live && { ...live, answer: live.answer + event.text, notice: null };
    case 'waiting':
      return (
        live && {
          ...live,
          notice: `${event.reason} Going on in ${Math.ceil(event.seconds)} s.`,
        }
      );
    case 'stageSkipped':
    case 'conversationFinished':
      return live;
    case 'stageFinished':
    case 'cancelled':
    case 'failed':
      return undefined;
  }
}
