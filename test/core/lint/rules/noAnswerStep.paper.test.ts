import { describe, expect, test } from 'vitest';
import { parse } from '../../../../src/core/document/parse';
import { printInstruction } from '../../../../src/core/document/print';
import { findingsOf } from '../../../../src/core/lint/lint';
import { noAnswerStep } from '../../../../src/core/lint/rules/noAnswerStep';

const bus = 'Decide what the complaint is about: punctuality, staff or dirt.';
const past = 'Rewrite the sentence in the past tense.';
const trains = 'Answer the question on the table of trains with a station name.';
const joke = 'Explain in a single sentence why the joke is funny.';
const phone = 'A customer asks a question. Write what a shop assistant would answer.';
const gloss = 'Write a reply of two sentences to the pupil.';
const vegan = 'Decide whether the dish is vegan. Answer yes or no.';
const boat = 'State the heading the boat has at the end: north, east, south or west.';
const target = 'Determine the attitude towards the target: pro, contra or unclear.';
const list = 'Arrange the elements by number, with commas between.';
const scheme = 'State the rhyme scheme of the poem with capital letters.';

describe('nothing is put down', () => {
  test.each([
    // What labels stand for is told, and none is written
    [bus, 'Late buses mean punctuality, rude drivers mean staff, litter means dirt.'],
    [bus, 'A rude driver counts as staff.', 'Settle on what annoyed the passenger most.'],
    [target, 'Praise suggests that it is pro; blame suggests that it is contra.'],
    // A part is changed, and the whole is not written
    [past, 'Shift the verb into the past.', 'Check the other words.'],
    [past, 'Find the verb.', 'Put the helping verb into the right form.'],
    [scheme, 'Assign a letter to each sound.', 'See that equal sounds have equal letters.'],
    // What is chosen lies on the way
    [trains, 'Pick the row that has the train.', 'Locate the cell in which it meets the hour.'],
    // In the head, by the way, or only as well as possible
    [gloss, 'Form a reply in your thoughts.'],
    [gloss, 'Think of a reply; a friendly word, say, may come first.'],
    [gloss, 'Choose what it should tell the pupil.', 'Check it for errors.'],
    [joke, 'Think about how the clash and its point would fit into a single sentence.'],
    [joke, 'Plan how to tell it, and give it your best.'],
    [phone, 'Imagine the assistant.', 'Be thorough and deliver high quality.'],
  ])('%s %s %s', (definition, ...steps) => expect(found(definition, steps)).toBe(1));
});

describe('the answer is put down', () => {
  test.each([
    [bus, 'If the driver was rude, it is staff; if the bus was late, it is punctuality.'],
    [bus, 'With rude drivers, staff; without them, punctuality.'],
    [past, 'Shift it into the past.', 'Set the changed sentence down.'],
    [past, 'Shift it into the past.'],
    [list, 'String the symbols together, lightest first.'],
    [list, 'Note the sorted symbols down with commas.'],
    [list, 'Every element gets a line of its own.'],
    [scheme, 'Compare the sounds.', 'Spell the scheme out in capitals.'],
    [trains, 'Choose the column.', 'Hand in the station whose cell you found.'],
    [trains, 'What stands in the cell is the station to report.'],
    [vegan, 'When milk or meat occurs, note no.', 'When neither occurs, note yes.'],
    [phone, 'Say the same as a clerk would, in a friendly way.', 'Look at the question again.'],
    [gloss, 'Make that into a friendly line.'],
    // Too early, but written
    [boat, 'Write the heading that the boat has at the end.', 'Start from north.'],
    [target, 'Write the attitude of the post.', 'Then look at irony.'],
    [bus, 'Write the matter that prevails: punctuality, staff or dirt.', 'Look at the tone.'],
  ])('%s %s %s', (definition, ...steps) => expect(found(definition, steps)).toBe(0));
});

function found(definition: string, steps: readonly string[]): number {
  const text = printInstruction({
    task: 't',
    category: '',
    definition,
    steps: ['Read the input.', ...steps],
    positiveExamples: [],
    negativeExamples: [],
  });
  return findingsOf(noAnswerStep, parse(text)).length;
}
