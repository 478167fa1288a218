import { describe, expect, test } from 'vitest';
import { readSteps } from '../../../src/core/refine/answer/readSteps';
import { expectLinearTime } from '../../linearTime';
import { instruction, run, scripted } from './fakeModel';

const doubtOf = (answer: string): string => readSteps(answer, 5).doubt ?? 'none';
const list = '1. Read the review.\n2. Weigh it.\n3. Answer.';
const fence = '```';

describe('a list that leaves steps out is doubted, and says which', () => {
  test.each<[string, string, string]>([
    ['only what changed', '3. Compare.\n5. If not, answer No.', 'steps 1–2, 4'],
    ['the end', 'Steps 1-3 stay as they are.\n\n4. If so, Yes.\n5. If not, No.', 'steps 1–3'],
    ['all but one', '1. Read.\n2. Weigh.\n4. Answer.', 'step 3'],
    ['Steps', 'Step 2: Weigh.\nStep 3: Answer.', 'step 1'],
    ['a range as a line', '1-3. (unchanged)\n4. Weigh.\n5. Answer.', 'steps 1–3'],
    ['a range of Steps', 'Steps 1–2: unchanged\nStep 3: Weigh.\nStep 4: Answer.', 'steps 1–2'],
    ['in a fence', `Only these:\n${fence}\n3. Weigh.\n4. Answer.\n${fence}`, 'steps 1–2'],
    ['an empty one', '1. Read.\n2.\n3. Answer.', 'step 2'],
    ['dots between', '1. Read.\n...\n5. Answer.', 'steps 2–4'],
    ['JSON with numbers', '["3. Weigh.", "5. Answer."]', 'steps 1–2, 4'],
    ['JSON with a key per step', '{"step_3": "Weigh.", "step_5": "Answer."}', 'steps 1–2, 4'],
    ['JSON objects', '[{"step": 2, "text": "Weigh."}, {"step": 3, "text": "A."}]', 'step 1'],
  ])('%s', (_, answer, missing) => {
    expect(readSteps(answer, 5).steps.length).toBeGreaterThan(1);
    expect(doubtOf(answer)).toBe(
      `The list leaves out ${missing}, so it is not taken over by itself.`,
    );
  });
});

test('numbers of more than three digits number no steps', () => {
  const long = '[{"step": 20260101001, "text": "Read."}, {"step": 20260101002, "text": "Answer."}]';
  expect(readSteps(long, 2)).toEqual({ steps: ['Read.', 'Answer.'], doubt: null });
  expect(doubtOf('{"1": "Read.", "20000000": "Answer."}')).toBe('none');
});

describe('a list with a word in the place of steps is doubted, and says which', () => {
  test.each<[string, string]>([
    ['(unchanged)', '1. (unchanged)\n2. Weigh both.\n3. Answer.'],
    ['Same as before.', '1. Read.\n2. Same as before.\n3. Answer.'],
    ['[keep as is]', '1. [keep as is]\n2. Answer.'],
    ['[Removed]', '1. Read.\n2. [Removed]\n3. Answer.'],
    ['...', '1. Read.\n2. Weigh.\n...'],
    ['[…]', `${list}\n\n[…]`],
    ['(rest unchanged)', '1. Read.\n2. Weigh.\n(rest unchanged)'],
    ['The remaining steps stay the same.', `${list}\n\nThe remaining steps stay the same.`],
    ['Steps 4 and 5 stay as they are.', `${list}\nSteps 4 and 5 stay as they are.`],
    ['Steps 3-5: unchanged', '1. Read.\n2. Weigh.\n\nSteps 3-5: unchanged'],
    ['The first three steps are unchanged.', `The first three steps are unchanged.\n${list}`],
    ['...', `${fence}\n1. Read.\n2. Weigh.\n...\n${fence}`],
    ['unchanged', '["unchanged", "Weigh both."]'],
    ['(unchanged)', '1. Read:\n   (unchanged)\n2. Answer.'],
    ['… unchanged', '1. Read.\n2. Weigh.\n   … unchanged'],
    ['the same as before', '1. Read.\n2. Weigh:\n   the same as before\n3. Answer.'],
  ])('%s', (word, answer) => expect(doubtOf(answer)).toContain(`the answer says "${word}"`));
});

describe('a list that may be something else is doubted', () => {
  test.each<[string, string, RegExp]>([
    ['changes', 'Changes:\n1. Cut.\n2. Merged.', /below "Changes:"/],
    [
      'changed steps',
      `Here are the changed steps:\n${list}`,
      /below "Here are the changed steps:"/,
    ],
    ['the old steps', `Original steps:\n${list}`, /below "Original steps:"/],
    ['a replacement', `Replace steps 3 and 5 with:\n${list}`, /below "Replace steps 3 and 5/],
    ['an insertion', `Add these after step 2:\n${list}`, /below "Add these after step 2:"/],
    [
      'an offer',
      "I'm sorry, but I can't help with that request. I could do this instead:\n\n1. Write a poem.\n2. Stop.",
      /begins with a refusal \("I'm sorry/,
    ],
    ['one of two', `### Option A\n${list}\n\n### Option B\n1. Read.\n2. Stop.`, /one of 2 /],
    [
      'a run through an example',
      `A man sleeps:\n1. I read it.\n2. I weigh it.\n3. I say No.\n\nThat is right.\n\n1. Read.\n2. Answer.`,
      /one of 2 /,
    ],
  ])('%s', (_, answer, why) => expect(doubtOf(answer)).toMatch(why));
});

describe('a list that was joined from several is doubted where their titles may name alternatives', () => {
  const more = '1. Read it all.\n2. Weigh it.\n3. Answer.';
  test.each<[string, string]>([
    ['ways to word them', `**Concise**\n1. Read.\n2. Answer.\n\n**Detailed**\n${more}`],
    [
      'branches',
      `### If the review is positive\n1. Find the praise.\n2. Answer POS.\n\n### If the review is negative\n1. Find the complaint.\n2. Answer NEG.`,
    ],
    [
      'branches of the same work',
      `### Reading long texts\n${list}\n\n### Reading short texts\n${more}`,
    ],
    ['languages', `English:\n1. Read.\n2. Answer.\n\nGerman:\n1. Lies.\n2. Antworte.`],
    ['opposites', `### Accepting\n${list}\n\n### Rejecting\n${more}`],
    ['parts that do not count up', `Part 1: Long\n${list}\n\nPart 1: Short\n${more}`],
  ])('%s', (_, answer) => {
    const titles = answer.split('\n').filter((line) => /^(?:[*#]|.*:$|Part)/.test(line));
    expect(titles).toHaveLength(2);
    expect(doubtOf(answer)).toBe(
      `The list was joined from those below "${titles.join('" and "')}", which may be alternatives, so it is not taken over by itself.`,
    );
  });

  test('in JSON, too', () => {
    const answer = JSON.stringify({ steps: `### Long\n${list}\n\n### Short\n${more}` });
    expect(doubtOf(answer)).toContain('below "### Long" and "### Short", which');
  });

  test('and many are counted', () => {
    const answer = ['Long', 'Short', 'Mixed', 'Empty'].map((title) => `### ${title}\n${list}`);
    expect(doubtOf(answer.join('\n\n'))).toContain(
      'below "### Long", "### Short" and 2 more, which',
    );
  });

  test.each<[string, string]>([
    ['numbered parts', `Part A: Reading\n${list}\n\nPart B: Deciding\n${more}`],
    ['work in order', `### Read the text\n${list}\n\n**Weighing and comparing**\n${more}`],
  ])('but not %s', (_, answer) => {
    expect(readSteps(answer, 6).steps).toHaveLength(6);
    expect(doubtOf(answer)).toBe('none');
  });
});

test('a doubted answer replaces nothing, and is offered where there is no other', async () => {
  const whole = 'Read the review.';
  const of = { ...instruction, steps: [whole, 'Weigh it.', 'Answer good or bad.'] };
  const partial = '2. Weigh praise and blame.\n3. Answer good or bad.';
  const { transcript } = await run(scripted(Array<string>(5).fill(partial)), { of });
  const objection = 'The list leaves out step 1, so it is not taken over by itself.';
  expect(transcript.turns.map((turn) => turn.objection)).toEqual(Array(5).fill(objection));
  expect(transcript.result).toMatchObject({ objection });
});

test.each([
  'Sure! 1. a\n2. b\n',
  '### A\n1. a\n2. b\n',
  '1. a\n2. b\n\nc\n',
  '- 1. a\n+ 1. b\n',
  'steps 1 ',
  'I cannot ',
  'the steps here are ',
  '\u200B',
  '{"a":',
])('a long answer of nothing but %j is read in linear time', (piece) => {
  expectLinearTime(80_000, (length) => {
    const answer = piece.repeat(Math.ceil(length / piece.length));
    return () => readSteps(answer, 5);
  });
});
