import type { TrainerEvent } from '../protocol/trainer';

/** An event for people. One that is not lasting may be replaced by the next. */
export interface EventLine {
  readonly text: string;
  readonly isLasting: boolean;
}

export function eventLine(event: TrainerEvent, pace: Pace): EventLine {
  switch (event.kind) {
    case 'start': {
      const { action, model, device, instances, steps, cut } = event;
      const lost = cut === 0 ? '' : ` ${cut} prompts are too long and lose their end.`;
      pace.start();
      const work =
        action === 'train' ? `${instances} instances, ${steps} steps` : `${instances} instances`;
      return lasting(`${action}: ${model} on ${device}, ${work}.${lost}`);
    }
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

/** How fast steps come, from the times of the last ones: what went on before does not count for ever. */
export class Pace {
  private seen: { readonly step: number; readonly time: number }[] = [];

  start(): void {
    this.seen = [];
  }

  secondsLeft({
    step,
    steps,
    time,
  }: {
    readonly step: number;
    readonly steps: number;
    readonly time: string;
  }): number | null {
    this.seen = [...this.seen.slice(-19), { step, time: Date.parse(time) }];
    const [first] = this.seen;
    const last = this.seen.at(-1);
    if (!first || !last || last.step === first.step) return null;
    return ((last.time - first.time) / 1000 / (last.step - first.step)) * (steps - step);
  }
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
