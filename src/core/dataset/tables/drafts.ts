import { member, type JsonObject, type JsonValue } from '../../json/json';
import { textOf, textsOf } from './columns';
import { exchangeOf, renderTurns, turnsOf } from './conversation';
import type { ColumnMapping, ConversationMapping, Mapping } from './mapping';
import type { TableRecord } from './table';

/** What a record says, before it is decided where its instruction goes. */
export interface Draft {
  readonly record: TableRecord;
  /** Empty where the record has none. */
  readonly instruction: string;
  readonly input: string;
  /** The input that begins with the instruction. */
  readonly inputWithInstruction: string;
  /** At least one. */
  readonly references: readonly string[];
  /** The value that tells tasks apart; empty where there is none. */
  readonly task: string;
  /** Empty where there is none. */
  readonly id: string;
  /** What the record holds that no part of the instance does; a part of a sentence. */
  readonly remark?: string;
}

/** The draft of a record, or why there is none. */
export function draftOf(record: TableRecord, mapping: Mapping): Draft | string {
  const { values } = record;
  const asked =
    mapping.kind === 'columns' ? askedInColumns(values, mapping) : askedInTurns(values, mapping);
  if (typeof asked === 'string') return asked;
  return {
    record,
    ...asked,
    task: textIn(values, mapping.task).trim(),
    id: textIn(values, mapping.id).trim(),
  };
}

type Asked = Omit<Draft, 'record' | 'task' | 'id'>;

function askedInColumns(values: JsonObject, mapping: ColumnMapping): Asked | string {
  const references = mapping.output.flatMap((column) => textsOf(valueIn(values, column)));
  if (references.length === 0) return `it has no output in ${quoted(mapping.output)}`;
  const instruction = textIn(values, mapping.instruction);
  const input = joinedInput(values, mapping.input);
  const inputWithInstruction = [instruction, input].filter((text) => text !== '').join('\n');
  if (inputWithInstruction === '') return `it has no input in ${quoted(mapping.input)}`;
  return { instruction, input, inputWithInstruction, references };
}

function joinedInput(values: JsonObject, columns: readonly string[]): string {
  if (columns.length === 1) return textIn(values, columns[0]);
  return columns
    .map((column) => [column, textIn(values, column)] as const)
    .filter(([, text]) => text !== '')
    .map(([column, text]) => `${column}: ${text}`)
    .join('\n');
}

function askedInTurns(values: JsonObject, mapping: ConversationMapping): Asked | string {
  const turns = turnsOf(valueIn(values, mapping.conversation));
  if (typeof turns === 'string') return turns;
  if (turns.length === 0) return `there is no conversation in "${mapping.conversation}"`;
  const exchange = exchangeOf(turns);
  if (!exchange) return 'its conversation has no turn of the assistant';
  const { system, before, answer, behind } = exchange;
  const instruction = system === '' ? textIn(values, mapping.instruction) : system;
  const input = renderTurns(before);
  if (instruction === '' && input === '') return 'nothing is said before the answer';
  const systemTurn = instruction === '' ? [] : [{ role: 'system', text: instruction }];
  return {
    instruction,
    input,
    inputWithInstruction: renderTurns([...systemTurn, ...before]),
    references: [answer],
    ...(behind > 0 && {
      remark: `has ${behind === 1 ? 'a turn' : `${behind} turns`} behind the last answer, which the instance has not`,
    }),
  };
}

function textIn(values: JsonObject, column: string | undefined): string {
  return textOf(valueIn(values, column));
}

function valueIn(values: JsonObject, column: string | undefined): JsonValue | undefined {
  return column === undefined ? undefined : member(values, column);
}

function quoted(columns: readonly string[]): string {
  return columns.map((column) => `"${column}"`).join(' or ');
}
