import { describe, expect, test } from 'vitest';
import { missingConstraint } from '../../../../src/core/lint/rules/missingConstraint';
import { expectFindings } from '../expectFindings';
import { expectLinearTime } from '../../../linearTime';
import { findingsInSteps } from './findingsInSteps';

test('a demand that no step carries', () =>
  expectFindings(
    missingConstraint,
    `
    Definition: Write a slogan for the shop. Use at most eight words. Do not name the town.
    Steps:
    ^^^^^ No step carries a demand of the definition: "at most eight words". A model that follows the steps forgets what they leave out.
    ^^^^^ No step carries a demand of the definition: "Do not name the town.". A model that follows the steps forgets what they leave out.
      1. Find out what the shop is known for.
      2. Write a slogan about it.
    `,
  ));

test('no definition, no steps, a layout: nothing to compare', () => {
  expectFindings(missingConstraint, 'Steps:\n  1. Write a slogan.\n');
  expectFindings(missingConstraint, 'Definition: Use at most eight words.\nSteps:\n');
  expectFindings(missingConstraint, 'Definition: Use at most eight words.\n');
  expectFindings(missingConstraint, '');
});

const reported: readonly (readonly [definition: string, ...steps: string[]])[] = [
  ['Ask something. Use at most twelve words.', 'Ask about the tenth word.'],
  ['Write a note. Stay below fifty characters.', 'Write it in forty-two lines.'],
  ['Reply. End with a question.', 'Reply to the sender.'],
  ['Summarise the letter in one sentence.', 'Read the letter.', 'Write what the sender wants.'],
  ['Give the plural of the noun. Answer in lower case.', 'Recall the plural.', 'Answer with it.'],
  ['Name the capital. If you do not know it, answer "unknown".', 'Recall it.', 'Write it.'],
  ['List the tools in the text, separated by semicolons.', 'Find the tools.', 'List them.'],
  [
    'Write a riddle about the object. End with a question mark.',
    'Think of uses.',
    'Write a riddle.',
  ],
  ['Count the vowels in the word. Treat y as a vowel.', 'Spell it.', 'Write the count.'],
  ['Translate the sentence. Leave proper names untranslated.', 'Understand it.', 'Translate it.'],
  ['Solve it. Return nothing but the number.', 'Find the operation.', 'Return the result.'],
  ['Write the next line. It must be short, and it must not mention money.', 'Write it.'],
  ['Name the article. The title should be in title case.', 'Find its topic.', 'Write a title.'],
  [
    'Is it spam? Reply with "spam" or "ham". Your reply should be in uppercase.',
    'Advertising is spam, all else is ham. Reply with it.',
  ],
  ['Copy the shared words. Every word may appear only once in your output.', 'Copy the words.'],
  ['Convert it to metres. Round the length and do not write the unit.', 'Find its unit. Round it.'],
  ['Take part in the chat. Your message should not repeat the persona.', 'Ask the other person.'],
  ['Report the weather. Temperatures must be given in Celsius.', 'Report the temperatures.'],
  ['Give the sum. Answer in digits and append the degree sign.', 'Answer with the digits.'],
  ['Mark each word. Write the marks with a space between them.', 'Split the text at the spaces.'],
  ['Add them up. Write the sum in digits.', 'Give the number, or -1 for want of one.'],
  ['Expand the acronym in lower case.', 'Acronyms are written in capitals. Expand it.'],
  ['Explain the slip. Use at most two sentences.', 'The slip may be in 1/2. Explain it.'],
  ['Sign the letter. If it has no date, output "no date".', 'Note its date.', 'Output the letter.'],
  ['Continue the talk with one turn. The turn may not mention money.', 'React to it. Write it.'],
  ['Write a tweet. It must contain exactly one hashtag.', 'Write one or two lively lines.'],
  ['Name the plant. Use at most two words. Do not name its genus.', 'Recall it. Write two words.'],
  ['Convert it. Do not put spaces after commas.', 'Order the values. Print them in a row.'],
  ['Rewrite it. Use the past tense.', 'Find the verbs. Rewrite it.'],
  ['Answer. If you cannot tell, reply "I don\'t know".', 'Find the place. Reply with its words.'],
];

const fine: typeof reported = [
  ['Summarise the letter in one sentence.', 'Put the wish of the sender into a single sentence.'],
  ['Give the plural of the noun. Answer in lower case.', 'Write the plural in small letters.'],
  ['Name the capital. If you do not know it, answer "unknown".', 'Write it, or else "unknown".'],
  ['List the tools in the text, separated by semicolons.', 'Write the tools with "; " in between.'],
  [
    'Write a riddle about the object. End with a question mark.',
    'Write a riddle that ends in "?".',
  ],
  ['Rewrite the sentence for a child. Keep all numbers.', 'Use easy words; numbers stay.'],
  [
    'Answer the question. Use no knowledge other than the passage.',
    'Answer from the passage only.',
  ],
  ['Solve the problem. Return only the number.', 'Return the number and nothing else.'],
  ['You are given a tweet of at most 280 characters. Name its topic.', 'Name the topic.'],
  ['Write a name for the dish. It may be funny.', 'Write a name.'],
  ['Is the text spam? Answer yes or no.', 'Answer yes if it advertises, otherwise no.'],
  ['Use at most 40 words to describe the photo.', 'Describe it in fewer than forty words.'],
  [
    'Ask something. Use at most twelve words.',
    'Ask, and cross out all from the thirteenth word on.',
  ],
  ['Write a note. Stay below fifty characters.', 'Write it; forty-nine characters is the most.'],
  ['Write a sentence. Mention every fact.', 'Write it. See that no fact has been forgotten.'],
  ['Correct the query. Keep the order of the words.', 'Repair slips and move nothing around.'],
  ['Write a note. Begin with a verb.', 'Write it with the verb up front.'],
  ['Reply. End with a question.', 'Reply so that a question mark comes last.'],
  ['Write a title. Do not end it with a full stop.', 'Write it with no point after the last word.'],
  ['Sort the list. If it is empty, return [].', 'Sort it; an empty list stays empty.'],
  ['In the text, one word is written in capitals. Copy the word.', 'Find it.', 'Copy it.'],
  ['Two judges rate the same dish. Say whether they agree.', 'Compare them.', 'Say it.'],
  ['Count the guests. Output digits, even if the number is spelled out.', 'Write it in digits.'],
  ['Events are given. Output the letters in the order that makes a story.', 'Output them.'],
  ['Name a thing that one needs in order to cook.', 'Think of a kitchen.', 'Name it.'],
  ['Describe the record. Nothing may be added.', 'Describe it with no facts of your own.'],
  ['Ask about the text. It must not be a yes/no question.', 'Ask a wh-question.'],
  ['Write a headline. It should make people curious.', 'Write a headline.'],
  ['Write a review with two paragraphs.', 'Write a paragraph on pros.', 'Add a paragraph on cons.'],
  ['List the words in reverse order of appearance.', 'List them, the last one first.'],
  ['Rate the text as an integer from 1 to 2. Answer 1 or 2.', 'Good: 2. Bad: 1. Rate it.'],
  ['Correct the verb form in brackets.', 'Form the verb for its subject. Output it.'],
  ['Name the story. Do not reveal the end.', 'Write a title; the outcome stays a secret.'],
  ['Write a bill. Round up to full euros.', 'Add the prices and go up to the next whole euro.'],
  ['Write a reply of two sentences.', 'Thank the sender first. Add one or two sentences.'],
  ['Two words in the text are underlined. Say which is longer.', 'Count letters. Say it.'],
  ['Give the day as DD/MM.', 'Write two digits each, with a slash in between.'],
  ['Judge the spelling only, not the style.', 'Judge the spelling, whatever the style is.'],
  ['Drop every zero. Change nothing else.', 'Drop zeros and keep the rest as it is.'],
  ['Play the guest. The reply must not contradict the menu.', 'Write what agrees with the menu.'],
  ['Advise the patient. Speak to the patient directly.', 'Write the advice with "you".'],
  ['Negate the clause. Keep the tense.', 'Negate it. Its tense is that of the given one.'],
  ['Add up the coins. Ignore foreign ones.', 'Sort them by country; strange ones are not used.'],
  ['Name the talk. Avoid questions.', 'Turn what has a question mark into a statement.'],
  ['Punctuate it. Do not add, drop or change any word.', 'Set commas; the words stay the same.'],
  ['Match the strings. Do not use lookarounds.', 'Use no lookahead. Write the pattern.'],
  ['Write SQL. Use no subqueries.', 'Join tables instead of nesting a query in another.'],
  ['List the keys. Write one key per line.', 'Write them, each on a line of its own.'],
  ['Ask for help. The mail must not promise a reward.', 'Ask, without holding out any prize.'],
  ['Edit it. Names must stay as they are.', '"John" stays "John". Correct the rest.'],
  ['Give the sum. Do not explain it.', 'Output the number only.'],
  ['Sort the animals from the smallest to the largest.', 'Put each behind its predecessor.'],
  ['Rank the texts. Do not start with "Rank".', 'Begin with "1." and list them.'],
  ['Tell why it fails. Avoid technical terms.', 'Say it in the words of daily life.'],
  ['Describe the photo. Never open with "Image of".', 'Let the first word be the subject.'],
  ['Write a riddle. The noun must not occur in it.', 'Write it, the noun itself being secret.'],
  ['Name it. Do not add parentheses.', 'Name it, without ().'],
  ['Write a tag. It may not contain digits.', 'Write a tag of letters.'],
  ['Mask names. Leave all else untouched.', 'Mask them and reproduce the remainder verbatim.'],
  ['Edit it. If it is correct, repeat it without changes.', 'What had no errors goes out again.'],
  ['Check it. Do not rely on your own knowledge.', 'Check it; the text is the sole source.'],
  ['Fill the gap with one word.', 'Find the verb. Write that verb.'],
  ['Reply. Use simple words.', 'Reply in everyday words.'],
  ['Give the width. When it is in inches, convert it.', 'Inches: multiply by 2.54. Give it.'],
  ['Plan it. Multiplication and division come before addition.', 'Do * and /, then +. Plan it.'],
  ['Write a report. Do not mention the humidity.', 'Report the temperature alone.'],
  ['Tell the story. Use the past tense.', 'Tell it as something that happened yesterday.'],
  ['Answer. If you cannot tell, reply "I don\'t know".', 'Say that you do not know, or answer.'],
  ['Write a line. The line should share few words with it.', 'Write it; hardly a word comes back.'],
  ['List the towns in alphabetical order.', 'List them as a dictionary would.'],
  ['List the towns. Put one town per line.', 'Each town gets a row. List them.'],
  ['Join the clauses. End with a full stop.', 'Join them. Put a dot behind the last word.'],
  ['Join the clauses. Do not use "and".', 'Choose a joint; and is too weak. Join them.'],
  ['Sort the prices in descending order. Write one per line.', 'Dearest on top, one per line.'],
  ['Tag it. If several tags fit, take the first.', 'Tag it; with two at once, the one up front.'],
  ['List the acts. Do not mention names.', 'List them; who did it stays in the dark.'],
  [
    'Judge the claim. Valid outputs: supported, refuted, unclear. Answer with one word only.',
    'A match is supported, a clash is refuted, and anything besides is unclear.',
  ],
  [
    'Is it toxic or fine? Quoted insults do not make a comment toxic.',
    'Attacks are toxic, all else is fine.',
  ],
];

describe('reported', () => {
  test.each(reported)('%s', (definition, ...steps) => {
    expect(findings(definition, steps)).toBeGreaterThan(0);
  });
});

describe('fine', () => {
  test.each(fine)('%s', (definition, ...steps) => {
    expect(findings(definition, steps)).toBe(0);
  });
});

test.each(['\uD800', 'שלום, כתוב "כן"'])('%j demands nothing', (text) => {
  expect(findings(text, [text])).toBe(0);
});

test.each([
  ['very ', 'Use at most ', 'few words.'],
  ['"', '', ''],
  ['Write a, b, and without c, only d; no e. ', '', ''],
])('long text of %j takes linear time', (words, start, end) => {
  expectLinearTime(50_000, (length, turn) => {
    const text = `${start}${words.repeat(length / words.length)}${end} ${turn}`;
    return () => findings(text, [text]);
  });
});

test('a long step that has much written takes linear time', () => {
  expectLinearTime(48_000, (length, turn) => {
    const step = `${'write '.repeat(length / 6)}${turn}`;
    return () => findings('Write the date in the form "10:00".', [step]);
  });
});

function findings(definition: string, steps: readonly string[]): number {
  return findingsInSteps(missingConstraint, definition, steps).length;
}
