import type { PlainInstruction } from '../document/model';
import type { Instance } from './instances';

/** The texts of a task. One may hold a lone surrogate: JSON can say it, though no UTF-8 file can hold it and no tokenizer reads it. */
export interface TaskTexts {
  readonly instruction: PlainInstruction;
  readonly instances: readonly Instance[];
  /** The steps of the refined file; `undefined` where there is none. */
  readonly refined: readonly string[] | undefined;
}

/** The texts with U+FFFD for every lone surrogate, and in words where they were. */
export interface WellFormedTexts {
  readonly texts: TaskTexts;
  readonly ofInstruction: readonly string[];
  readonly ofInstances: readonly string[];
}

export function wellFormedTexts({ instruction, instances, refined }: TaskTexts): WellFormedTexts {
  const told = { instruction, refined };
  const whole = wellFormed(told);
  const broken = instances.filter((instance) => !isWellFormed(instance));
  return {
    texts: {
      instruction: whole.instruction,
      refined: whole.refined,
      instances: broken.length === 0 ? instances : instances.map(wellFormedInstance),
    },
    ofInstruction:
      JSON.stringify(whole) === JSON.stringify(told)
        ? []
        : [`the instruction holds ${halfCharacter}, so prompts have "\uFFFD" there`],
    ofInstances: broken.length === 0 ? [] : [problemOf(broken)],
  };
}

const halfCharacter = 'one half of a character (a lone surrogate)';

function wellFormed<Texts extends object>(texts: Texts): Texts {
  const repair = (_: string, value: unknown): unknown =>
    typeof value === 'string' ? value.toWellFormed() : value;
  return JSON.parse(JSON.stringify(texts), repair) as Texts; // of the same shape: it holds texts alone
}

function isWellFormed({ id, input, references }: Instance): boolean {
  return [id, input, ...references].every((text) => text.isWellFormed());
}

function wellFormedInstance(instance: Instance): Instance {
  return isWellFormed(instance) ? instance : wellFormed(instance);
}

const mostNamed = 10;

function problemOf(broken: readonly Instance[]): string {
  const named = broken.slice(0, mostNamed).map(({ id }) => `"${id.toWellFormed()}"`);
  const more = broken.length > mostNamed ? ` and ${broken.length - mostNamed} more` : '';
  const hold = broken.length === 1 ? '1 instance holds' : `${broken.length} instances hold`;
  return `${hold} ${halfCharacter}, so the data have "\uFFFD" there: ${named.join(', ')}${more}`;
}
