import type { Polarity } from '../document/model';
import { chatRoles } from '../prompt/template';
import { polarityOfSection } from './templateTags';

/** What a name in the braces of a template stands for. */
export interface PlaceholderMeaning {
  readonly name: string;
  /** What it stands for, as the end of a sentence. */
  readonly meaning: string;
  /** The field of an instruction, or of an example, that it is filled from; `null` for what no field holds. */
  readonly field: string | null;
  /** Whether a section of this name repeats, once for each example. */
  readonly repeats: boolean;
  /** Whether a section of this name is a message of a chat; it is filled from nothing. */
  readonly message?: true;
}

const general: readonly PlaceholderMeaning[] = [
  single('definition', 'the definition of the task', 'Definition'),
  single('steps', 'the steps as a list numbered from 1', 'Steps'),
  single('input', 'the input of the instance', null),
  repeated('positive_examples', 'the positive examples, one after the other', 'Positive Example'),
  repeated('negative_examples', 'the negative examples, one after the other', 'Negative Example'),
  single('task', 'the name of the task', 'Task'),
  single('category', 'the category of the task', 'Category'),
  ...chatRoles.map((role) => ({
    name: role,
    meaning: `a message of the ${role}`,
    field: null,
    repeats: false,
    message: true as const,
  })),
];

const inExample: readonly PlaceholderMeaning[] = [
  single('number', 'the number of the example in the prompt, from 1', null),
  single('input', 'the input of the example', 'Input'),
  single('output', 'the output of the example', 'Output'),
  single('explanation', 'the explanation of the example, if it has one', 'Explanation'),
  {
    ...single('explanations', 'the explanation, where prompts are to show it', 'Explanation'),
    repeats: true,
  },
];

/** What may stand in the braces outside of example sections, or in a section of examples. Its own names hide the others. */
export function visiblePlaceholders(scope: Polarity | null): readonly PlaceholderMeaning[] {
  if (scope === null) return general;
  const own = new Set(inExample.map(({ name }) => name));
  return [...inExample, ...general.filter(({ name }) => !own.has(name))];
}

/** What a name means in a scope; `undefined` where it means nothing. */
export function placeholderMeaning(
  name: string,
  scope: Polarity | null,
): PlaceholderMeaning | undefined {
  return visiblePlaceholders(scope).find((meaning) => meaning.name === name);
}

/** Whether a name, seen from a scope, belongs to the examples that the scope repeats for. */
export function belongsToExample(name: string, scope: Polarity | null): boolean {
  return scope !== null && inExample.some((meaning) => meaning.name === name);
}

/** Where a placeholder gets its text from, as a sentence. */
export function placeholderOrigin(
  { field, name, repeats, message }: PlaceholderMeaning,
  scope: Polarity | null,
): string {
  if (message) return 'A layout that has such sections makes a chat: a list of messages.';
  if (name === 'explanations')
    return 'It is filled from the field `Explanation` of the example, once, where explanations are asked for.';
  if (repeats) return `It is filled from the fields \`${field ?? ''} N\` of the instruction.`;
  if (name === 'number') return 'A prompt counts the examples that it shows.';
  if (field === null) return 'It is filled from the data file that `Instances` names.';
  const holder = belongsToExample(name, scope) ? `each ${scope ?? ''} example` : 'the instruction';
  return `It is filled from the field \`${field}\` of ${holder}.`;
}

function single(name: string, meaning: string, field: string | null): PlaceholderMeaning {
  return { name, meaning, field, repeats: false };
}

function repeated(name: string, meaning: string, field: string): PlaceholderMeaning {
  return { name, meaning, field, repeats: polarityOfSection(name) !== null };
}
