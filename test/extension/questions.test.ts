import { beforeEach, expect, test, vi } from 'vitest';
import {
  askInTurn,
  back,
  pickOne,
  pickSome,
  type Row,
} from '../../src/extension/dataset/questions';

type Listener = () => void;

/**
 * A quick pick as VS Code's: it marks the first row unless told otherwise, and Enter takes the marked one. Enter is told also where
 * no row fits the filter; then nothing is selected.
 */
class FakePick {
  items: readonly Row<number>[] = [];
  activeItems: readonly Row<number>[] | undefined;
  selectedItems: readonly Row<number>[] = [];
  canSelectMany = false;
  isOpen = false;
  private readonly listeners: Record<'accept' | 'hide' | 'button', Listener[]> = {
    accept: [],
    hide: [],
    button: [],
  };
  readonly onDidAccept = (listener: Listener) => this.listeners.accept.push(listener);
  readonly onDidHide = (listener: Listener) => this.listeners.hide.push(listener);
  readonly onDidTriggerButton = (listener: Listener) => this.listeners.button.push(listener);

  show(): void {
    this.isOpen = true;
  }
  hide(): void {
    this.isOpen = false;
    for (const listener of this.listeners.hide) listener();
  }
  dispose(): void {
    this.isOpen = false;
  }
  /** Enter on the marked row; with a filter, on the first that it leaves. */
  async enter(filter = ''): Promise<void> {
    const left = this.items.filter(({ label }) => label.includes(filter));
    const marked = filter === '' ? (this.activeItems ?? left) : left;
    if (!this.canSelectMany) this.selectedItems = marked.slice(0, 1);
    for (const listener of this.listeners.accept) listener();
    await settled();
  }
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const shown = vi.hoisted(() => ({ picks: [] as unknown[] }));

vi.mock('vscode', () => ({
  window: {
    createQuickPick: () => {
      const pick = new FakePick();
      shown.picks.push(pick);
      return pick;
    },
  },
  QuickInputButtons: { Back: 'back' },
}));

/** The question that is open. */
const open = (): FakePick => shown.picks.at(-1) as FakePick;

beforeEach(() => void (shown.picks.length = 0));

const picking = {
  title: 'Columns',
  placeholder: 'Which?',
  rows: [
    { label: 'text', value: 1 },
    { label: 'label', value: 2 },
  ],
  picked: () => false,
};

test('Enter where no row fits the filter leaves the question open, and no answer is lost', async () => {
  const answers = askInTurn<{ readonly sum: number }>(
    Array.from({ length: 2 }, () => async ({ sum }) => {
      const row = await pickOne(picking);
      return row === back ? back : { sum: 10 * sum + row.value };
    }),
    { sum: 0 },
  );
  await open().enter('text');
  const second = open();
  await second.enter('nothing is called so');
  expect(second.isOpen).toBe(true);
  await second.enter('lab');
  expect(second.isOpen).toBe(false);
  expect(await answers).toEqual({ sum: 12 });
});

test.each([
  ['the first row where none is marked', () => false, 1],
  ['the row that is marked', (value: number) => value === 2, 2],
])('Enter takes %s', async (_, picked, value) => {
  const row = pickOne({ ...picking, picked });
  await open().enter();
  expect(open().isOpen).toBe(false);
  expect(await row).toMatchObject({ value });
});

test('several rows are asked for until there are enough', async () => {
  const values = pickSome({ ...picking, least: 1 });
  await open().enter('');
  expect(open().isOpen).toBe(true);
  open().selectedItems = [picking.rows[1]!, picking.rows[0]!];
  await open().enter('');
  expect(await values).toEqual([1, 2]);
});
