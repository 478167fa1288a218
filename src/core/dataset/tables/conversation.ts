import { isJsonList, isJsonObject, member, type JsonValue } from '../../json/json';
import { readJson } from '../../json/readJson';

/** One turn of a conversation. `role` is `system`, `user`, `assistant`, or what else the file calls it. */
export interface Turn {
  readonly role: string;
  readonly text: string;
}

/**
 * The turns of a value such as `[{"from": "human", "value": "…"}, …]` or `[{"role": "user", "content": "…"}, …]`, also
 * where a table holds it as a text; `undefined` where it is something else.
 */
export function turnsOf(value: JsonValue | undefined): readonly Turn[] | undefined {
  if (typeof value === 'string') return /^\s*\[\s*\{/.test(value) ? turnsInText(value) : undefined;
  if (!isJsonList(value) || value.length === 0) return undefined;
  const turns = value.map(turnOf);
  return turns.every((turn) => turn !== undefined) ? turns : undefined;
}

function turnsInText(text: string): readonly Turn[] | undefined {
  const read = readJson(text);
  return read.kind === 'json' && isJsonList(read.value) ? turnsOf(read.value) : undefined;
}

function turnOf(value: JsonValue): Turn | undefined {
  if (!isJsonObject(value)) return undefined;
  const role = member(value, 'from') ?? member(value, 'role');
  const text = spokenText(member(value, 'value') ?? member(value, 'content'));
  if (typeof role !== 'string' || text === undefined) return undefined;
  return { role: roles.get(role.toLowerCase()) ?? role, text };
}

/** A text, or a list of parts such as `{"type": "text", "text": "…"}`. */
function spokenText(value: JsonValue | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (!isJsonList(value)) return undefined;
  const parts = value.map((part) => (isJsonObject(part) ? member(part, 'text') : part));
  return parts.every((part) => typeof part === 'string') ? parts.join('\n') : undefined;
}

/** The names that files have for the roles. */
const roles: ReadonlyMap<string, string> = new Map([
  ...['human', 'user', 'prompter'].map((name) => [name, 'user'] as const),
  ...['gpt', 'assistant', 'chatgpt', 'bard', 'bing', 'model', 'bot'].map(
    (name) => [name, 'assistant'] as const,
  ),
  ['system', 'system'],
]);

/** What a conversation asks for and what it is answered: the last turn of the assistant. */
export interface Exchange {
  /** The turns of the system at the beginning; empty where there are none. */
  readonly system: string;
  /** What was said before the answer, without `system`. */
  readonly before: readonly Turn[];
  readonly answer: string;
  /** How many turns follow the answer; they are in neither. */
  readonly behind: number;
}

/** `undefined`: the assistant says nothing. */
export function exchangeOf(turns: readonly Turn[]): Exchange | undefined {
  const last = turns.findLastIndex(({ role, text }) => role === 'assistant' && text !== '');
  if (last < 0) return undefined;
  const spoken = turns.slice(0, last);
  const first = spoken.findIndex(({ role }) => role !== 'system');
  const systemTurns = first < 0 ? spoken : spoken.slice(0, first);
  return {
    system: systemTurns.map(({ text }) => text).join('\n'),
    before: spoken.slice(systemTurns.length),
    answer: turns[last]!.text,
    behind: turns.length - last - 1,
  };
}

/** A single turn of the user stands alone; several have who speaks before each: `user: …`. */
export function renderTurns(turns: readonly Turn[]): string {
  const [only] = turns;
  if (turns.length === 1 && only?.role === 'user') return only.text;
  return turns.map(({ role, text }) => `${role}: ${text}`).join('\n');
}
