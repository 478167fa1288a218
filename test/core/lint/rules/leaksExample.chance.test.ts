import { test } from 'vitest';
import { leaksExample } from '../../../../src/core/lint/rules/leaksExample';
import { expectFindings } from '../expectFindings';

test('lists of kinds meet with an example by chance', () =>
  expectFindings(
    leaksExample,
    `
    Definition: Tell how urgent the message is.
    Steps:
      1. Check for danger signs: chest pain, heavy bleeding, trouble breathing.
      2. Think of snow, fog, wind or rain where the road is mentioned.
      3. Order the facts: sky first, then temperature, then wind.
      4. Look for complaints such as a broken lid, a lost parcel or a wrong colour.
    Positive Example 1:
      Input: Crushing pain in my chest since an hour, after a parcel with a lid fell on me on the road in the fog.
      Output: urgent
    Positive Example 2:
      Input: The sky is clear, only the wind is cold.
      Output: routine
    `,
  ));

test("a list that is the example's as a whole is none by chance", () =>
  expectFindings(
    leaksExample,
    `
    Definition: Tell which word does not belong to the others.
    Steps:
      1. Find out what most words are, as copper, tin and zinc are metals while oak is not.
                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "copper", "oak" come from Positive Example 1. Steps are read with every other example too, and a model copies what it finds in them.
    Positive Example 1:
      Input: copper, tin, oak, zinc
      Output: oak
    `,
  ));

test('a word or two of the field are no leak', () =>
  expectFindings(
    leaksExample,
    `
    Definition: Name the key of the scale.
    Steps:
      1. Count the sharps or flats among the notes.
      2. Copy the time inclusive of a following "am" or "pm".
      3. Words such as "deposit" or "invoice" are about money.
    Positive Example 1:
      Input: D, F sharp, A; the tenant came at 4 pm and asked about a deposit
      Output: G major
    `,
  ));

test('two words that only the example can have brought up are one, shown or not', () =>
  expectFindings(
    leaksExample,
    `
    Definition: Tell how the two words are related.
    Steps:
      1. Think of both. A petal, for one, is attached to a flower.
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "petal", "flower" come from Positive Example 1. Steps are read with every other example too, and a model copies what it finds in them.
      2. A petal and a flower are not alike.
           ^^^^^^^^^^^^^^^^^^ "petal", "flower" come from Positive Example 1. Steps are read with every other example too, and a model copies what it finds in them.
    Positive Example 1:
      Input: petal; flower
      Output: part
    `,
  ));

test('capitals at the beginning of a sentence, short ones in a row, and forms of a word', () =>
  expectFindings(
    leaksExample,
    `
    Definition: Translate into German. Address the reader with "Sie".
    Steps:
      1. Refunds are called by their usual name.
      2. Write GPS as it stands.
      3. Use a form of the polite pronoun (Sie, Ihnen, Ihr).
      4. Tromsø is a town.
         ^^^^^^ "Tromsø" comes from Positive Example 2. Steps are read with every other example too, and a model copies what it finds in them.
      5. Marlow is a man.
         ^^^^^^ "Marlow" comes from Positive Example 2. Steps are read with every other example too, and a model copies what it finds in them.
    Positive Example 1:
      Input: Refund this GPS now.
      Output: Wir danken Ihnen für Ihr GPS.
    Positive Example 2:
      Input: When did Marlow live in Tromsø?
      Output: Wann war es?
    `,
  ));

test('names of fields and numbers of the clock belong to the task', () =>
  expectFindings(
    leaksExample,
    `
    Definition: Write a sentence from the data.
    Steps:
      1. Begin with the venue and its postcode.
      2. Use the clock of 24 hours.
    Positive Example 1:
      Input: venue: Town Hall; postcode: 4711; open: 24 hours
      Output: The Town Hall is always open.
    `,
  ));

test('a short word in quotation marks may be one of the language', () =>
  expectFindings(
    leaksExample,
    `
    Definition: Translate the sentence into German. Use the formal form of address.
    Steps:
      1. Wherever someone is addressed, use "Sie", never "du".
      2. Where a polite request is made, use "Könnten Sie".
                                             ^^^^^^^^^^^^^ "Könnten Sie" comes from Positive Example 1. Steps are read with every other example too, and a model copies what it finds in them.
    Positive Example 1:
      Input: Could you open the window?
      Output: Könnten Sie das Fenster öffnen?
    `,
  ));

test('an illustration in whatever words', () =>
  expectFindings(
    leaksExample,
    `
    Definition: Find the misspelt words in the sentence and output each as 'wrong -> right'.
    Steps:
      1. Correct the likes of libary and freind.
                              ^^^^^^^^^^^^^^^^^ "libary", "freind" come from Positive Example 1. Steps are read with every other example too, and a model copies what it finds in them.
    Positive Example 1:
      Input: My freind likes the libary.
      Output: freind -> friend, libary -> library
    `,
  ));

test('little words in quotation marks are in many texts', () =>
  expectFindings(
    leaksExample,
    `
    Definition: Sum up a job offer in key words.
    Steps:
      1. Write short phrases without "you have" or "you are".
    Positive Example 1:
      Input: You have to bring your own tools. You are paid by the hour.
      Output: tools, by the hour
    `,
  ));
