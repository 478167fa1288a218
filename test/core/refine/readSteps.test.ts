import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainInstruction } from '../../../src/core/document/model';
import { parse } from '../../../src/core/document/parse';
import { printInstruction } from '../../../src/core/document/print';
import { readSteps } from '../../../src/core/refine/answer/readSteps';

const stepsOf = (answer: string): readonly string[] => readSteps(answer, 5).steps;
/** Nothing speaks against the steps, either. */
const expectWhole = (answer: string, steps: readonly string[]): void =>
  expect(readSteps(answer, 3)).toEqual({ steps, doubt: null });

const three = ['Read the review.', 'Weigh praise against blame.', 'Answer good or bad.'];
const [first, second, third] = three;
const list = `1. ${first}\n2. ${second}\n3. ${third}`;

describe('three steps, whatever their dress', () => {
  test.each<[string, string]>([
    ['numbers with dots', `1. ${first}\n2. ${second}\n3. ${third}`],
    ['numbers with brackets', `1) ${first}\n2) ${second}\n3) ${third}`],
    ['numbers in brackets', `(1) ${first}\n(2) ${second}\n(3) ${third}`],
    ['numbers with colons', `1: ${first}\n2: ${second}\n3: ${third}`],
    ['escaped dots', `1\\. ${first}\n2\\. ${second}\n3\\. ${third}`],
    ['bold numbers', `**1.** ${first}\n**2.** ${second}\n**3.** ${third}`],
    ['every number 1', `1. ${first}\n1. ${second}\n1. ${third}`],
    ['wrong numbers', `1. ${first}\n2. ${second}\n2. ${third}`],
    ['numbers from 0', `0. ${first}\n1. ${second}\n2. ${third}`],
    ['marks without a width in front', `\u200B1. ${first}\n\u20602. ${second}\n3. ${third}`],
    ['wide spaces in front', `\u00A01. ${first}\n\u30002. ${second}\n3. ${third}`],
    ['a diff', `- 1. Look.\n+ 1. ${first}\n  2. ${second}\n- 3. Say.\n+ 3. ${third}`],
    [
      'a diff in a fence',
      `\`\`\`diff\n 1. ${first}\n-2. Weigh.\n+2. ${second}\n 3. ${third}\n\`\`\``,
    ],
    [
      'a diff whose other lines stand at the left edge',
      `Here it is:\n\n1. ${first}\n- 2. Weigh.\n+ 2. ${second}\n3. ${third}`,
    ],
    [
      'a diff in a fence below a numbered list',
      `Changes:\n1. Cut.\n\n\`\`\`diff\n- 1. Look.\n+ 1. ${first}\n  2. ${second}\n  3. ${third}\n\`\`\``,
    ],
    [
      'a diff of steps of two lines',
      `\`\`\`diff\n 1. ${first}\n-2. Weigh the old\n-   words.\n+2. ${second}\n 3. ${third}\n\`\`\``,
    ],
    [
      'a diff of steps of two lines, the second without a mark',
      `  1. ${first}\n- 2. Weigh\n     the old words:\n     1. twice\n+ 2. ${second}\n  3. ${third}`,
    ],
    ['keycaps', `1️⃣ ${first}\n2️⃣ ${second}\n3️⃣ ${third}`],
    ['full-width marks', `1、${first}\n2、${second}\n3．${third}`],
    ['Step and a colon', `Step 1: ${first}\nStep 2: ${second}\nStep 3: ${third}`],
    ['Step and a dash', `STEP 1 - ${first}\nSTEP 2 – ${second}\nSTEP 3 — ${third}`],
    ['bold Step', `**Step 1:** ${first}\n\n**Step 2:** ${second}\n\n**Step 3:** ${third}`],
    [
      'bold Step, colon outside',
      `**Step 1**: ${first}\n**Step 2**: ${second}\n**Step 3**: ${third}`,
    ],
    ['wholly bold', `**1. ${first}**\n**2. ${second}**\n**3. ${third}**`],
    ['bold texts', `1. **${first}**\n2. **${second}**\n3. **${third}**`],
    ['bullets before numbers', `- 1. ${first}\n- 2. ${second}\n- 3. ${third}`],
    ['headings', `### Step 1: ${first}\n### Step 2: ${second}\n### Step 3: ${third}`],
    ['numbered headings', `## 1. ${first}\n\n## 2. ${second}\n\n## 3. ${third}`],
    [
      'headings over text',
      `### Step 1\n\n${first}\n\n### Step 2\n\n${second}\n\n### Step 3\n\n${third}`,
    ],
    ['bullets', `- ${first}\n- ${second}\n- ${third}`],
    ['stars', `* ${first}\n* ${second}\n* ${third}`],
    ['dots', `• ${first}\n• ${second}\n• ${third}`],
    ['check boxes', `- [ ] ${first}\n- [x] ${second}\n- [ ] ${third}`],
    ['blank lines between', `1. ${first}\n\n\n2. ${second}\n\n3. ${third}\n\n`],
    ['CR LF', `1. ${first}\r\n2. ${second}\r\n3. ${third}\r\n`],
    ['indented', `  1. ${first}\n  2. ${second}\n  3. ${third}`],
    ['tabs', `\t1.\t${first}\n\t2.\t${second}\n\t3.\t${third}`],
    ['crooked', ` 1. ${first}\n2. ${second}\n 3. ${third}`],
    ['the field of a file', `Steps:\n  1. ${first}\n  2. ${second}\n  3. ${third}`],
    ['quoted', `> 1. ${first}\n> 2. ${second}\n> 3. ${third}`],
    ['rules between', `1. ${first}\n---\n2. ${second}\n---\n3. ${third}`],
    [
      'titles between',
      `## Reading\n1. ${first}\n## Deciding\n2. ${second}\n\n**Answering**\n3. ${third}`,
    ],
    ['one line', `Do this: 1. ${first} 2. ${second} 3. ${third}`],
    ['numbers without a space', `1.${first}\n2.${second}\n3.${third}`],
    ['one line of Steps', `Step 1: ${first} Step 2: ${second} Step 3: ${third}`],
    ['a fence', `\`\`\`\n1. ${first}\n2. ${second}\n3. ${third}\n\`\`\``],
    [
      'a fence with a language',
      `Here:\n\`\`\`markdown\n- ${first}\n- ${second}\n- ${third}\n\`\`\`\nDone.`,
    ],
    ['a fence that is never closed', `\`\`\`text\n1. ${first}\n2. ${second}\n3. ${third}`],
    ['an indented fence', `  ~~~\n  1. ${first}\n  2. ${second}\n  3. ${third}\n  ~~~`],
    ['JSON texts', JSON.stringify(three)],
    ['JSON texts with numbers', JSON.stringify(three.map((step, at) => `${at + 1}. ${step}`))],
    ['JSON under a key', JSON.stringify({ task: 'x', steps: three })],
    ['JSON with a text', JSON.stringify({ instruction: list })],
    ['JSON in JSON', JSON.stringify({ response: { steps: three } })],
    [
      'JSON with the old steps',
      JSON.stringify({ original_steps: [first, 'Say.'], refined_steps: three }),
    ],
    [
      'JSON with the old steps, in one word',
      JSON.stringify({ oldSteps: ['a', 'b'], newSteps: three }),
    ],
    ['JSON with what it begins from', JSON.stringify({ steps: ['a', 'b'], final_steps: three })],
    ['JSON with changes', JSON.stringify({ changes_to_steps: ['a', 'b'], steps: three })],
    [
      'JSON with a list of changes',
      JSON.stringify({ list_of_changes: ['a'], instructions: three }),
    ],
    ['JSON with what went away', JSON.stringify({ removed_steps: ['a'], steps: three })],
    [
      'JSON with each old step',
      JSON.stringify(three.map((revised) => ({ original: 'a', revised }))),
    ],
    [
      'JSON with the old text and what changed',
      JSON.stringify(
        three.map((text, id) => ({
          id,
          text,
          text_before: 'a',
          changes_made: ['b'],
          fixedIssue: 'c',
        })),
      ),
    ],
    ['JSON with reasons', JSON.stringify(three.map((text) => ({ text, reason: 'It was vague.' })))],
    ['JSON objects', JSON.stringify({ steps: three.map((text, at) => ({ step: at + 1, text })) })],
    ['JSON with a key per step', JSON.stringify({ step_1: first, step_2: second, step_3: third })],
    [
      'JSON in a fence',
      `Sure:\n\`\`\`json\n${JSON.stringify({ Steps: three }, null, 2)}\n\`\`\`\nBye.`,
    ],
    ['JSON after talk', `Here are the steps:\n${JSON.stringify(three, null, 2)}\nAnything else?`],
    [
      'thinking before',
      `<think>\n1. Maybe this.\n2. Or that.\n</think>\n1. ${first}\n2. ${second}\n3. ${third}`,
    ],
    [
      'thinking without its opening tag',
      `1. Hm.\n2. No.\n</think>\n\n1. ${first}\n2. ${second}\n3. ${third}`,
    ],
    [
      'a control character and a byte order mark',
      `\uFEFF1. ${first}\u0000\n2. ${second}\n3. ${third}`,
    ],
  ])('%s', (_, answer) => expectWhole(answer, three));
});

describe('talk around the list is left out', () => {
  test.each<[string, string]>([
    ['before', `Sure! Here is the refined instruction:\n\n${list}`],
    ['right before', `Here are the steps:\n${list}`],
    ...[
      'Sure! ',
      'Final steps: ',
      '**Final steps:** ',
      'assistant: ',
      '[ANSWER] ',
      '<|channel|>final<|message|>',
      '<|channel|>analysis<|message|>1. Hm.\n2. No.<|end|><|start|>assistant<|channel|>final<|message|>',
    ].map((talk): [string, string] => [`${talk}in the line of the first`, `${talk}${list}`]),
    ['before the first Step', `Here: Step 1: ${first}\nStep 2: ${second}\nStep 3: ${third}`],
    ['before a bold number', `Here: **1.** ${first}\n**2.** ${second}\n**3.** ${third}`],
    ...[
      'Labels',
      '**Answer labels**',
      'Categories',
      'The possible outputs',
      '### Checklist',
    ].flatMap((title): [string, string][] => [
      [`${title} after`, `${list}\n\n${title}:\n1. Good.\n2. Bad.\n3. None.\n4. Both.`],
      [`${title} before`, `${title}:\n1. Good.\n2. Bad.\n3. None.\n4. Both.\n\n${list}`],
    ]),
    [
      'notes as bullets after one line',
      `Steps: 1. ${first} 2. ${second} 3. ${third}\n\nNotes:\n- A.\n- B.`,
    ],
    ['an apology', `I'm sorry for the mistake. Here they are:\n${list}`],
    ['what they answer to', `Based on your feedback:\n${list}`],
    ['what they mend', `Here are the steps that address the issues:\n${list}`],
    ['which steps are as they were', `${list}\n\nSteps 1 and 2 are unchanged.`],
    ['that the rest is as it was', `${list}\n\nAll other steps remain unchanged.`],
    ['that nothing was to be done', `No changes are needed.\n\n${list}`],
    ['that nothing was done', `Unchanged:\n\n${list}`],
    ['how the new ones are told', `Refined steps (changes in bold):\n${list}`],
    ['what was done', `${list}\n\nI changed step 2; the others are unchanged.`],
    ['after', `${list}\n\nLet me know if you would like changes!`],
    ['right after', `${list}\nLet me know if you would like changes!`],
    ['a note', `${list}\nNote: the order matters.`],
    [
      'changes as a list after',
      `${list}\n\nChanges made:\n- Removed the loop.\n- Merged two steps.\n- Cut.\n- Cut.`,
    ],
    [
      'changes numbered after',
      `${list}\n\n**Changes:**\n1. Removed the loop.\n2. Merged.\n3. Cut.\n4. Cut more.`,
    ],
    [
      'problems of the old list before',
      `Issues with the previous steps:\n1. A loop.\n2. No label.\n3. Vague.\n4. Long.\n\nRevised steps:\n${list}`,
    ],
    [
      'the old list before',
      `Original:\n1. Read.\n2. Answer.\n3. Repeat.\n4. Stop.\n\nFinal version:\n\n${list}`,
    ],
    [
      'bullets before',
      `I looked at:\n- the order\n- the labels\n- the words\n- the rest\n\n${list}`,
    ],
    ['a heading before and after', `# Instruction\n\n${list}\n\n## Why this works\n\nIt is short.`],
    ['the same list twice', `Draft:\n${list}\n\nFinal:\n${list}`],
    ...[
      'Key improvements',
      'Improvements made',
      'Edits',
      'Modifications',
      'Revisions',
      'Adjustments made to the steps',
      'What I changed',
      "What's new",
      'Why these steps are better',
      'Corrections',
      'Rationale',
      'Feedback on the old steps',
      'How it goes with Example 1',
    ].flatMap((title): [string, string][] => [
      [`${title}, numbered after`, `${list}\n\n**${title}:**\n1. A.\n2. B.\n3. C.\n4. D.`],
      [`${title}, numbered before`, `${title}:\n1. A.\n2. B.\n3. C.\n4. D.\n\n${list}`],
    ]),
    ['improvements right after', `${list}\nKey improvements:\n- Removed the loop.\n- Cut.`],
    ['what was changed right after', `${list}\nWhat I changed:\n- Removed the loop.\n- Cut.`],
    ['a closing word right after', `${list}\nThat is the final list.`],
    [
      'changes in one line after steps in one line',
      `1. ${first} 2. ${second} 3. ${third}\n\n**Key improvements:** 1. Removed step 3. 2. Merged two. 3. Cut.`,
    ],
    [
      'changes in one line before steps in one line',
      `Changes: 1. Removed step 3. 2. Merged two. 3. Cut.\n\nSteps: 1. ${first} 2. ${second} 3. ${third}`,
    ],
    [
      'changes below steps in one line',
      `1. ${first} 2. ${second} 3. ${third}\n\n**Changes:**\n1. Removed step 3.\n2. Merged two.`,
    ],
    ['what to do in one line', `Here is what I suggest: 1. ${first} 2. ${second} 3. ${third}`],
    [
      'two fences',
      `Old:\n\`\`\`\n1. Read.\n2. Repeat.\n3. Stop.\n4. End.\n\`\`\`\nNew:\n\`\`\`\n${list}\n\`\`\``,
    ],
  ])('%s', (_, answer) => expectWhole(answer, three));
});

describe('tags around the list are left out', () => {
  const longer = '1. A.\n2. B.\n3. C.\n4. D.';
  test.each<[string, string]>([
    ['on lines of their own', `<answer>\n${list}\n</answer>`],
    ['beside the steps', `<answer>${list}</answer>`],
    ['with talk around', `Here you go:\n<final_steps>\n${list}\n</final_steps>\nGood luck.`],
    ['beside the steps, with talk around', `Here you go:\n<steps>${list}</steps>\n\nGood luck.`],
    ['with an attribute', `Done.\n<steps version="2">\n${list}\n</steps>`],
    ['one in another', `<response>\n<answer>\n${list}\n</answer>\n</response>`],
    ['around a fence', `<answer>\n\`\`\`\n${list}\n\`\`\`\n</answer>`],
    ['around JSON', `<answer>${JSON.stringify(three)}</answer>`],
    ['around one line', `<answer>1. ${first} 2. ${second} 3. ${third}</answer>`],
    [
      'around text under headings',
      `Done.\n<answer>\n### Step 1\n\n${first}\n\n### Step 2\n\n${second}\n\n### Step 3\n\n${third}\n\n</answer>`,
    ],
    ['around each step', three.map((step, at) => `<step>\n${at + 1}. ${step}\n</step>`).join('\n')],
    ['around a draft before', `Hm.\n<draft>\n${longer}\n</draft>\n<answer>\n${list}\n</answer>`],
    ['around changes after', `<steps>\n${list}\n</steps>\n<changes>\n${longer}\n</changes>`],
    ['around a thought', `<thought>\n${longer}</thought>\n${list}`],
    ['around reasons', `<reasoning>${longer}\n</reasoning>\n\n${list}`],
    ['around an analysis', `<analysis>\nIt needs:\n${longer}\n</analysis>\n\n${list}`],
    ['the end of a turn', `${list}<|im_end|>`],
    ['the end of a turn behind a tag', `<answer>\n${list}\n</answer>\n<end_of_turn>\n`],
  ])('%s', (_, answer) => expectWhole(answer, three));

  test.each<[string, string, string[]]>([
    [
      'the form of an answer within a step',
      '1. Answer in this form:\n<answer>\nlabel\n</answer>\n2. Stop.',
      ['Answer in this form:\n<answer>\nlabel\n</answer>', 'Stop.'],
    ],
    [
      'the form of an answer in the last step',
      'Steps:\n1. Read.\n2. Answer in this form:\n<answer>\nlabel\n</answer>',
      ['Read.', 'Answer in this form:\n<answer>\nlabel\n</answer>'],
    ],
    [
      'the form of an answer within tags of that name',
      'Done:\n<answer>\n1. Read.\n2. Answer in this form:\n   <answer>label</answer>\n</answer>',
      ['Read.', 'Answer in this form:\n<answer>label</answer>'],
    ],
    [
      'its lines within tags of that name',
      'Done:\n<answer>\n1. Read.\n2. Answer in this form:\n<answer>\nlabel\n</answer>\n</answer>',
      ['Read.', 'Answer in this form:\n<answer>\nlabel\n</answer>'],
    ],
    [
      'a tag that closes in a step',
      '1. Read.\n2. Open with <b>.\n3. End with </b>',
      ['Read.', 'Open with <b>.', 'End with </b>'],
    ],
    [
      'a list in a tag in a step',
      '1. Answer as\n<list>[a, b]</list>\n2. Stop.',
      ['Answer as\n<list>[a, b]</list>', 'Stop.'],
    ],
  ])('but not %s', (_, answer, steps) => expectWhole(answer, steps));
});

describe('what belongs to a step stays in it', () => {
  test.each<[string, string, string[]]>([
    [
      'lettered sub-steps',
      '1. Read:\n   a. the title\n   b. the text\n2. Answer.',
      ['Read:\na. the title\nb. the text', 'Answer.'],
    ],
    [
      'labels that sound like remarks',
      '1. Compare.\n2. Answer with one of:\n   - changed\n   - unchanged',
      ['Compare.', 'Answer with one of:\n- changed\n- unchanged'],
    ],
    [
      'labels that sound like remarks, below their step',
      '1. Compare.\n2. If they agree, answer:\n   same\n3. Otherwise answer:\n   "unchanged"',
      ['Compare.', 'If they agree, answer:\nsame', 'Otherwise answer:\n"unchanged"'],
    ],
    [
      'two words that do, in the last step',
      '1. Compare.\n2. Where they agree, answer\nNo change.',
      ['Compare.', 'Where they agree, answer\nNo change.'],
    ],
    [
      'bullets of two kinds that look like a diff',
      '- 1. Read the text\n  + 1. slowly\n  + 2. twice\n- 2. Answer',
      ['Read the text\n+ 1. slowly\n+ 2. twice', 'Answer'],
    ],
    [
      'lines that a diff adds',
      '```diff\n 1. Read.\n-2. Answer.\n+2. Find the verb\n+   in the text:\n+   - once\n+3. Answer.\n```',
      ['Read.', 'Find the verb\nin the text:\n- once', 'Answer.'],
    ],
    [
      'numbers that a diff keeps below what it adds',
      '1. Read.\n- 2. Find.\n+ 2. Find both:\n   1. the noun\n   2. the verb\n3. Answer.',
      ['Read.', 'Find both:\n1. the noun\n2. the verb', 'Answer.'],
    ],
    [
      'lines that a diff changes in it',
      '```diff\n  1. Read:\n-    the old title\n+    the title\n- 2. Say.\n+ 2. Answer.\n```',
      ['Read:\nthe title', 'Answer.'],
    ],
    [
      'dots in code',
      '1. Read.\n2. Answer as\n   ```\n   name\n   ...\n   ```',
      ['Read.', 'Answer as\n```\nname\n...\n```'],
    ],
    [
      'bulleted sub-steps',
      '1. Read:\n   - the title\n     - its words\n2. Answer.',
      ['Read:\n- the title\n  - its words', 'Answer.'],
    ],
    [
      'sub-steps after a blank line',
      '1. Read:\n\n   - the title\n\n   - the text\n\n2. Answer.',
      ['Read:\n- the title\n- the text', 'Answer.'],
    ],
    [
      'bullets at the left edge',
      '1. Read:\n- the title\n- the text\n2. Answer.',
      ['Read:\n- the title\n- the text', 'Answer.'],
    ],
    [
      'numbered sub-steps',
      '1. Read:\n   1. the title\n   2. the text\n2. Answer.',
      ['Read:\n1. the title\n2. the text', 'Answer.'],
    ],
    [
      'numbers under Step headings',
      '### Step 1: Read\n1. the title\n2. the text\n### Step 2: Answer\n1. with a label',
      ['Read\n1. the title\n2. the text', 'Answer\n1. with a label'],
    ],
    ['bullets in bullets', '- Read:\n  - the title\n- Answer.', ['Read:\n- the title', 'Answer.']],
    [
      'text under bold titles',
      '**Step 1: Read**\nRead it all.\n\n**Step 2: Answer**\nGive the label.\n\nHope that helps.',
      ['Read\nRead it all.', 'Answer\nGive the label.'],
    ],
    [
      'paragraphs under headings',
      '### Step 1: Read\n\nRead it all.\n\n### Step 2: Answer\n\nGive the label.\n\nI hope this helps!',
      ['Read\nRead it all.', 'Answer\nGive the label.'],
    ],
    [
      'a title in bold',
      '1. **Read the text:** Look for names.\n2. **Answer**: Give the label.',
      ['Read the text: Look for names.', 'Answer: Give the label.'],
    ],
    [
      'a line that goes on',
      '1. Read the text\nand the question.\n2. Answer.',
      ['Read the text\nand the question.', 'Answer.'],
    ],
    [
      'bold inside',
      '1. Read **both** texts.\n2. Answer `Yes` or **No**.',
      ['Read **both** texts.', 'Answer `Yes` or **No**.'],
    ],
    [
      'code inside',
      '1. Answer in this form:\n   ```\n   1. name\n   2. place\n   ```\n2. Stop.',
      ['Answer in this form:\n```\n1. name\n2. place\n```', 'Stop.'],
    ],
    [
      'markup of a text',
      '1. Find the word between <b> tags & {{marks}}.\n2. Copy it.',
      ['Find the word between <b> tags & {{marks}}.', 'Copy it.'],
    ],
    [
      'a decimal number',
      '1. Multiply by\n1.5 and round.\n2. Answer 2.5 or 3.',
      ['Multiply by\n1.5 and round.', 'Answer 2.5 or 3.'],
    ],
    [
      'JSON with sub-steps',
      JSON.stringify([{ title: 'Read', substeps: ['the title', 'the text'] }, { title: 'Answer' }]),
      ['Read\n- the title\n- the text', 'Answer'],
    ],
    [
      'JSON with labels, notes and checks',
      JSON.stringify([
        { text: 'Choose one label.', labels: ['E', 'C'], options: ['a'], examples: ['b'] },
        { instruction: 'Read', note: 'Do not skip the title.', before_answering: 'Look twice.' },
        { action: 'Answer', output_format: 'one word', checks: ['It is a label.'] },
      ]),
      [
        'Choose one label.\n- E\n- C\n- a\n- b',
        'Read: Do not skip the title.: Look twice.',
        'Answer: one word\n- It is a label.',
      ],
    ],
    [
      'JSON with escaped line ends and control characters',
      JSON.stringify([
        'Read the text.\rThen think.',
        'Weigh\u2028it.\u001B[1m',
        { title: 'Say\u0000:', how: '\tAnswer.\r\nStop.' },
      ]).replaceAll('\u2028', '\\u2028'),
      ['Read the text.\nThen think.', 'Weigh\nit.', 'Say::     Answer.\nStop.'],
    ],
    [
      'ten and more',
      Array.from({ length: 12 }, (_, at) => `${String(at + 1).padStart(2)}. Do ${at}.`).join('\n'),
      Array.from({ length: 12 }, (_, at) => `Do ${at}.`),
    ],
    [
      'a number within the first step',
      '1. Read,\nat least 1. Then go on.\n2. Answer.',
      ['Read,\nat least 1. Then go on.', 'Answer.'],
    ],
    [
      'keycaps beyond nine',
      ['1️⃣', '2️⃣', '3️⃣', '4️⃣', '5️⃣', '6️⃣', '7️⃣', '8️⃣', '9️⃣', '🔟', '1️⃣1️⃣']
        .map((mark) => `${mark} Go.`)
        .join('\n'),
      Array<string>(11).fill('Go.'),
    ],
    ['one step', '1. Answer.', ['Answer.']],
    ['one step above changes', '1. Answer.\n\nChanges made:\n1. Cut.\n2. Cut more.', ['Answer.']],
    ['two steps in one line', '1. Read it. 2. Answer.', ['Read it.', 'Answer.']],
    ['two Steps in one line', 'Step 1: Read it. Step 2: Answer.', ['Read it.', 'Answer.']],
    [
      'a number that ends a sentence',
      '1. Multiply by 2. Answer with it.',
      ['Multiply by 2. Answer with it.'],
    ],
  ])('%s', (_, answer, steps) => expectWhole(answer, steps));
});

describe('numbers that begin anew under each heading count on', () => {
  test.each<[string, string]>([
    ['headings', `### Reading\n1. ${first}\n\n### Deciding\n1. ${second}\n2. ${third}`],
    [
      'below another',
      `## Steps\n### Reading\n1. ${first}\n2. ${second}\n### Deciding\n1. ${third}`,
    ],
    ['bold titles', `**Reading**\n- ${first}\n- ${second}\n\n**Deciding**\n- ${third}\n- d`],
    ['titles', `Reading:\n1. ${first}\n2. ${second}\n\nDeciding:\n1. ${third}`],
    ['phases', `Phase 1: Reading\n1. ${first}\n2. ${second}\n\nPhase 2: Deciding\n1. ${third}`],
    [
      'numbered titles',
      `### Part A: Good\n1. ${first}\n### Part B: Bad\n1. ${second}\n2. ${third}`,
    ],
    ['Steps', `## Phase 1\nStep 1: ${first}\nStep 2: ${second}\n## Phase 2\nStep 1: ${third}`],
  ])('%s', (_, answer) => expectWhole(answer, answer.endsWith('d') ? [...three, 'd'] : three));

  test.each<[string, string]>([
    ['a draft', `### Draft\n1. A.\n2. B.\n3. C.\n4. D.\n\n### Final\n${list}`],
    ['notes', `### Steps\n${list}\n\n### Notes\n1. A.\n2. B.\n3. C.\n4. D.`],
    ['a form of answers', `### Steps\n${list}\n\n### Output format\n1. A.\n2. B.\n3. C.\n4. D.`],
  ])('but not %s', (_, answer) => expectWhole(answer, three));
});

describe('an answer without steps gives none', () => {
  test.each<[string, string]>([
    ['nothing', ''],
    ['blank lines', ' \n\n\t\n'],
    ['a refusal', "I'm sorry, but I can't help with that."],
    ['plain sentences', 'First read the review. Then weigh it. At last answer.'],
    ['a single bullet', '- I cannot see the task.'],
    ['a question back', 'To write the steps I need more:\n- the definition\n- two examples'],
    ['a polite question back', 'Could you please provide:\n1. the definition\n2. examples'],
    ['a year', '2024. A year to remember.'],
    ['a rule', '---\n***\n___'],
    ['a thought that broke off', '<think>\n1. Read.\n2. Answer.'],
    ['other JSON', '{"error": "busy"}'],
    ['JSON numbers', '[1, 2, 3]'],
    ['broken JSON', '["Read", "Ans'],
    ['HTML', '<html><body><p>Sign in</p></body></html>'],
    ['empty items', '1.\n2.\n3.'],
  ])('%s', (_, answer) => expect(stepsOf(answer)).toEqual([]));
});

const answers = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '1. a',
        '2) b',
        '**Step 3:** c',
        '- d',
        '   - e',
        '```',
        '["f", "g"]',
        '',
        '  h',
      ),
      fc.constantFrom('# i', '**j**', '1. **k**: l', '\t1. m', '> 2. n', '---', 'Changes:', '4.'),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { maxLength: 20 },
  )
  .map((lines) => lines.join('\n'));

test('the steps of any answer come back from a file that holds them', () => {
  fc.assert(
    fc.property(answers, (answer) => {
      const steps = stepsOf(answer);
      const instruction = {
        task: 't',
        category: 'c',
        definition: 'd',
        steps,
        positiveExamples: [],
        negativeExamples: [],
      };
      expect(plainInstruction(parse(printInstruction(instruction))).steps).toEqual(steps);
    }),
    { numRuns: 500 },
  );
});

describe('steps that speak of reasoning stay whole', () => {
  test.each<[string, string, string[]]>([
    [
      'an opening tag',
      '1. Read.\n2. Open with <think>.\n3. Answer E.',
      ['Read.', 'Open with <think>.', 'Answer E.'],
    ],
    [
      'both tags in one step',
      '1. Read.\n2. Reason between <think> and </think>.\n3. Answer E.',
      ['Read.', 'Reason between <think> and </think>.', 'Answer E.'],
    ],
    [
      'both tags in two steps',
      '1. Open with <think>\n2. Reason.\n3. Close with </think>\n4. Answer E.',
      ['Open with <think>', 'Reason.', 'Close with </think>', 'Answer E.'],
    ],
    [
      'a closing tag alone',
      '1. Read.\n2. Close with </think>\n3. Answer E.',
      ['Read.', 'Close with </think>', 'Answer E.'],
    ],
    [
      'JSON',
      '["Read.", "Close the thought with </think>.", "Answer E."]',
      ['Read.', 'Close the thought with </think>.', 'Answer E.'],
    ],
    [
      'behind a thought',
      '\n<think>\n1. Hm, <think>?\n</think>\n1. Read.\n2. Open with <think>.\n3. Answer E.',
      ['Read.', 'Open with <think>.', 'Answer E.'],
    ],
    [
      'behind a thought without its opening tag, whose closing tag ends a line',
      'The user wants steps: 1 for reading, 1 for the answer.</think>\n1. Read.\n2. Close with </think>.',
      ['Read.', 'Close with </think>.'],
    ],
  ])('%s', (_, answer, steps) => expectWhole(answer, steps));
});

test('a printed list is read as it was', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[A-Z][a-z ,]{0,30}[a-z]\.$/), { minLength: 1, maxLength: 12 }),
      (steps) => {
        const printed = steps.map((step, index) => `${index + 1}. ${step}`).join('\n');
        expect(stepsOf(printed)).toEqual(steps);
        expect(stepsOf(JSON.stringify(steps))).toEqual(steps);
      },
    ),
  );
});

test.each([
  '1. ',
  '\n',
  '> ',
  ' \n',
  '```\n',
  '[',
  '<think>',
  '</think>',
  '</think>\n',
  '<think></think>\n',
  '- a\n',
  '1. a\n',
  '1. a\n\nb\n',
  '**',
  'Step 1 ',
  '<a>',
  '<a>1. b\n</a>\n',
  '1. a\n</a>\n',
  '<|a|>',
])('a long answer of nothing but %j is read in good time', (part) => {
  const steps = stepsOf(part.repeat(200_000 / part.length));
  expect(steps.every((step) => step !== '')).toBe(true);
});
