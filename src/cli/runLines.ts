import type { Pace } from '../node/runs/pace';
import type { StartEvent, TrainerEvent } from '../protocol/trainer';

/** An event for people. One that is not lasting may be replaced by the next. */
export interface EventLine {
  readonly text: string;
  readonly isLasting: boolean;
}

export function eventLine(event: TrainerEvent, pace: Pace): EventLine {
  switch (event.kind) {
    case 'waiting':
      return lasting(waitingText(event.ahead));
    case 'start':
      pace.start();
      return lasting(startText(event));
    case 'step': {
      const { step, steps, loss, tokensPerSecond, memory } = event;
      return passing([
        `train: step ${step}/${steps}`,
        `loss ${loss === null ? 'not a number' : loss.toFixed(4)}`,
        `${figure(tokensPerSecond)} tokens/s`,
        ...(memory === null ? [] : [`${(memory / 2 ** 30).toFixed(1)} GiB`]),
        ...timeLeft(pace.secondsLeft(event)),
      ]);
    }
    case 'progress':
      return passing([
        `predict: ${event.predicted}/${event.instances} instances`,
        `${figure(event.tokensPerSecond)} tokens/s`,
        ...timeLeft(pace.secondsLeft(event)),
      ]);
    case 'evaluation': {
      const { step, instances, loss } = event;
      const value = loss === null ? 'not a number' : loss.toFixed(4);
      return lasting(`train: step ${step}, loss ${value} on ${instances} validation instances.`);
    }
    case 'checkpoint':
      return lasting(`train: step ${event.step}, checkpoint saved.`);
    case 'end':
      return lasting(`${event.action}: done in ${duration(event.seconds)}.`);
    case 'failure':
      return lasting(`${event.message} ${event.advice}`);
  }
}

function waitingText(ahead: number): string {
  if (ahead === 0) return 'It is the turn of this run.';
  return `queued: ${ahead === 1 ? '1 run goes' : `${ahead} runs go`} before this one.`;
}

function startText({
  action,
  model,
  device,
  instances,
  steps,
  cut,
  resumed = 0,
}: StartEvent): string {
  const isTraining = action === 'train';
  const work = isTraining ? `${instances} instances, ${steps} steps` : `${instances} instances`;
  const done = isTraining ? `step ${resumed}` : `instance ${resumed}`;
  const from = resumed === 0 ? '' : ` It goes on after ${done}.`;
  const lost = cut === 0 ? '' : ` ${cut} prompts are too long and lose their end.`;
  return `${action}: ${model} on ${device}, ${work}.${from}${lost}`;
}

/** E.g. `0:07`, `12:30`, `3:05:00`. */
export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(whole % 60)}`
    : `${minutes}:${two(whole % 60)}`;
}

function timeLeft(seconds: number | null): readonly string[] {
  return seconds === null ? [] : [`ETA ${duration(seconds)}`];
}

function figure(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

function lasting(text: string): EventLine {
  return { text, isLasting: true };
}

function passing(parts: readonly string[]): EventLine {
  return { text: parts.join('  '), isLasting: false };
}
