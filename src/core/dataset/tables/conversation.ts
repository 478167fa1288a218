import { isJsonList, isJsonObject, member, type JsonList, type JsonValue } from '../../json/json';
import { readJson } from '../../json/readJson';

/** One turn of a conversation. `role` is `system`, `user`, `assistant`, or what else the file calls it. */
export interface Turn {
  readonly role: string;
  readonly text: string;
}

/** Whether a value has a turn that says who speaks, and what, whatever else is wrong with it. */
export function isConversation(value: JsonValue | undefined): boolean {
  return listed(value).some((turn) => roleOf(turn) !== undefined && textIn(turn) !== undefined);
}

/**
 * The turns of a value such as `[{"from": "human", "value": "…"}, …]` or `[{"role": "user", "content": "…"}, …]`, also
 * where a table holds it as a text; else which of them cannot be read, a part of a sentence.
 */
export function turnsOf(value: JsonValue | undefined): readonly Turn[] | string {
  const turns: Turn[] = [];
  for (const [index, turn] of listed(value).entries()) {
    const role = roleOf(turn);
    const text = textIn(turn);
    if (role === undefined) return `turn ${index + 1} of its conversation does not say who speaks`;
    if (text === undefined) return `turn ${index + 1} of its conversation has no text`;
    turns.push({ role, text });
  }
  return turns;
}

/** What may be turns; none where it is something else. */
function listed(value: JsonValue | undefined): JsonList {
  if (typeof value === 'string' && /^\s*\[\s*\{/.test(value)) {
    const read = readJson(value);
    return read.kind === 'json' ? listed(read.value) : [];
  }
  return isJsonList(value) ? value : [];
}

function roleOf(turn: JsonValue): string | undefined {
  if (!isJsonObject(turn)) return undefined;
  const role = member(turn, 'from') ?? member(turn, 'role');
  return typeof role === 'string' ? (roles.get(role.toLowerCase()) ?? role) : undefined;
}

function textIn(turn: JsonValue): string | undefined {
  return isJsonObject(turn)
    ? spokenText(member(turn, 'value') ?? member(turn, 'content'))
    : undefined;
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
