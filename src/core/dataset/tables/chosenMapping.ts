import type { InstructionPlace, Mapping } from './mapping';
import { holdsConversations, suggestMapping } from './suggestMapping';
import type { Table } from './table';

/** Columns that a user names; what is not named is found out. */
export interface ChosenColumns {
  readonly input?: readonly string[] | undefined;
  readonly output?: readonly string[] | undefined;
  readonly id?: string | undefined;
  readonly instruction?: string | undefined;
  readonly instructionAs?: InstructionPlace | undefined;
  readonly task?: string | undefined;
}

export type ChosenMapping =
  | { readonly kind: 'mapping'; readonly mapping: Mapping }
  /** A column is named that is not there, or it is not clear which column is what. */
  | { readonly kind: 'unclear'; readonly message: string };

/** The mapping that a user means: as named, else as suggested where that is likely enough to be used unseen. */
export function chosenMapping(table: Table, chosen: ChosenColumns): ChosenMapping {
  const { input, output, id, instruction, task } = chosen;
  const named = [...(input ?? []), ...(output ?? []), id, instruction, task];
  const missing = named.find((name) => name !== undefined && !table.columns.includes(name));
  if (missing !== undefined) return unclear(`There is no column "${missing}".`);
  const suggestion = suggestMapping(table);
  const suggested = suggestion?.confidence === 'high' ? suggestion.mapping : undefined;
  const roles = {
    id: id ?? suggestion?.mapping.id,
    task: task ?? suggested?.task,
    instructionAs: chosen.instructionAs,
  };
  if (input === undefined && output === undefined && instruction === undefined)
    return suggested
      ? { kind: 'mapping', mapping: { ...suggested, ...roles } }
      : unclear('It is not clear which column is the input and which is the output.');
  const [only, ...further] = input ?? [];
  if (
    !output &&
    only !== undefined &&
    further.length === 0 &&
    holdsConversations(only, table.records)
  )
    return {
      kind: 'mapping',
      mapping: { kind: 'conversation', conversation: only, instruction, ...roles },
    };
  if (!output) return unclear('Say also which column is the output.');
  if (!input && instruction === undefined) return unclear('Say also which column is the input.');
  return {
    kind: 'mapping',
    mapping: { kind: 'columns', input: input ?? [], output, instruction, ...roles },
  };
}

function unclear(message: string): ChosenMapping {
  return { kind: 'unclear', message };
}

/** Columns as a user writes them: one name, or several with commas between them. A name may hold a comma itself. */
export function columnsNamed(text: string, columns: readonly string[]): readonly string[] {
  if (columns.includes(text)) return [text];
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
