import { expect, test } from 'vitest';
import type { FrameView } from '../../../src/protocol/refine';
import { isTaken, noDrafts, sent } from '../../../webview/refine/drafts';

const frame = (id: number, status: FrameView['status'], prompt: string): FrameView => ({
  ...{ id, stage: 'own', title: '', purpose: '', prompt, edited: false, branch: null, status },
  ...{ answer: '', notice: null, steps: [], changedByHand: false, movement: null },
  ...{ findings: { fixed: [], added: [], left: [] }, objection: null, model: null, usage: null },
});

test('own words stay until they are a turn, also behind one that broke off', () => {
  const before = [frame(1, 'done', 'Write steps.'), frame(2, 'failed', 'Shorter.')];
  const draft = sent({ ...noDrafts.ownWords, text: 'Shorter.' }, before);
  expect(isTaken(draft, before.slice(0, 1))).toBe(false);
  expect(isTaken(draft, [before[0]!, frame(2, 'done', 'Shorter.')])).toBe(true);
  expect(isTaken({ ...draft, sentAfter: null }, [frame(2, 'done', 'Shorter.')])).toBe(false);
});
