import { expect, test } from 'vitest';
import { decodeEvent, decodeEvents } from '../../src/protocol/trainer';

const step =
  '{"kind":"step","time":"2026-01-01T00:00:00Z","step":1,"steps":9,"loss":0.5,"tokensPerSecond":3,"memory":null}';

test('a step, with a field that a later version added', () => {
  const line = step.replace('}', ',"learningRate":1}');
  expect(decodeEvent(line)).toMatchObject({ kind: 'event', event: { step: 1, loss: 0.5 } });
});

test('a loss that is no longer a number', () => {
  expect(decodeEvent(step.replace('0.5', 'null'))).toMatchObject({ event: { loss: null } });
});

test.each([
  ['{"kind":"song"}', 'Unknown kind of event: {"kind":"song"}'],
  ['{"kind":"toString"}', 'Unknown kind of event: {"kind":"toString"}'],
  ['{"kind":["step"]}', 'Unknown kind of event: {"kind":["step"]}'],
  ['{"a":1}', 'Not an event: {"a":1}'],
  ['null', 'Not an event: null'],
  ['{"kind":"st', 'Not JSON: {"kind":"st'],
  [
    '{"kind":"end","time":"t","action":"sing","seconds":1}',
    '"action" of the event "end" is missing or of the wrong kind: {"kind":"end","time":"t","action":"sing","seconds":1}',
  ],
])('%s is kept out', (line, message) => {
  expect(decodeEvent(line)).toEqual({ kind: 'problem', message });
});

test('a last line without its end is still being written', () => {
  expect(decodeEvents(`${step}\n\n${step.slice(0, 20)}`)).toMatchObject([{ kind: 'event' }]);
  expect(decodeEvents(step)).toEqual([]);
});

test('events that are damaged in the middle do not hide the rest', () => {
  const kinds = decodeEvents(`${step}\n{"kind":"st\n${step}\n`).map(({ kind }) => kind);
  expect(kinds).toEqual(['event', 'problem', 'event']);
});
