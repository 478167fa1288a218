import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type * as vscode from 'vscode';
import type { ChatModel } from '../../src/core/refine/chatModel';

vi.mock('vscode', () => ({
  EventEmitter: class {
    event = () => ({ dispose: () => undefined });
    fire = () => undefined;
  },
  // No editor is open, and none will be.
  window: { activeTextEditor: undefined, onDidChangeActiveTextEditor: () => ({ dispose() {} }) },
}));

beforeEach(() => {
  vi.setSystemTime(new Date(2026, 10, 21, 12));
}); // no midnight comes between
afterEach(() => void vi.useRealTimers());

const eventually = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 20_000 });

/** What VS Code keeps of a workspace, whatever windows come and go. */
function workspaceState(): vscode.Memento {
  const kept = new Map<string, string>();
  return {
    keys: () => [...kept.keys()],
    get: (key: string): never => JSON.parse(kept.get(key) ?? 'null') as never,
    update: (key, value) => {
      kept.set(key, JSON.stringify(value));
      return Promise.resolve();
    },
  };
}

/** A new window on a workspace: every module is read anew. */
async function openWindow(state: vscode.Memento) {
  vi.resetModules();
  const { statusOnFirstUse } = await import('../../src/extension/models/statusOnFirstUse');
  const spendMeter = await import('../../src/extension/models/spendMeter');
  const activate = (): void =>
    statusOnFirstUse({ subscriptions: [], workspaceState: state } as never);
  const ask = async (): Promise<void> => {
    const asked = spendMeter.meter(million, { input: 2, output: 2 });
    const events = asked.answer([], new AbortController().signal)[Symbol.asyncIterator]();
    while (!(await events.next()).done);
  };
  return { activate, ask, dollars: () => spendMeter.spentToday().dollars };
}

/** Every question takes a million tokens. */
const million: ChatModel = {
  name: 'million',
  // oxlint-disable-next-line typescript/require-await -- a model answers in its own time
  async *answer() {
    const usage = { inputTokens: 1e6, outputTokens: 0, counted: true };
    yield { kind: 'finished', usage, requestId: null };
  },
};

test('what was spent without an instruction in an editor is there in the next window', async () => {
  const state = workspaceState();
  const first = await openWindow(state);
  first.activate();
  await first.ask();
  await eventually(() => expect(state.keys()).not.toEqual([]));
  const second = await openWindow(state);
  second.activate();
  await eventually(() => expect(second.dollars()).toBe(2));
  await second.ask();
  const third = await openWindow(state);
  third.activate();
  await eventually(() => expect(third.dollars()).toBe(4));
});

test('what was spent before there was a memory is kept, too', async () => {
  const state = workspaceState();
  const first = await openWindow(state);
  await first.ask();
  first.activate();
  await eventually(() => expect(state.keys()).not.toEqual([]));
  const second = await openWindow(state);
  second.activate();
  await eventually(() => expect(second.dollars()).toBe(2));
});
