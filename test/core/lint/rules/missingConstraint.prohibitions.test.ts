import { describe } from 'vitest';
import { testDemands } from './drawnDemands';

describe('what is forbidden or kept', () => {
  testDemands([
    {
      definition: 'Write a caption for the photo described. Do not mention the camera. Avoid puns.',
      fine: [
        'Write a caption that says nothing of the camera and plays no pun.',
        'Write a serious caption, free of wordplay, in which the camera is left unmentioned.',
      ],
      reported: [
        'Imagine the photo. Write a caption about what happens in it without a pun.',
        'Imagine the photo. Write a caption about what happens in it.',
      ],
    },
    {
      definition: 'Name the operation that the word problem calls for. Do not solve the problem.',
      fine: ['Find what is asked. Name the operation and leave the problem unsolved.'],
      reported: [],
    },
    {
      definition: 'Correct the spelling of the sentence. Do not touch slang.',
      fine: [
        'Go through the words. One like "gonna" is no mistake. Set the others right.',
        'Set the words right, and throw out the idea that "gonna" needs help.',
      ],
      reported: [],
    },
    {
      definition: "Write a reply to the guest's letter. Do not promise a refund.",
      fine: [
        'Write a reply; leave money out of it.',
        'Write a polite reply that holds out no prospect of a refund.',
        'Write a reply without committing the hotel to pay anything back.',
      ],
      reported: [
        'Read the letter. Write a polite reply that speaks to each of the complaints and is not too long.',
        'Note what the guest complains about. Write a friendly reply.',
      ],
    },
    {
      definition: 'Summarise the meeting in three sentences. Do not name any participant.',
      fine: [
        'Summarise it in three sentences with no names.',
        'Write three sentences. Say "a colleague" in place of a name.',
        'Write three sentences in which all participants stay anonymous.',
      ],
      reported: ['Find what was decided. Write three sentences about it.'],
    },
    {
      definition:
        'Describe the animal in one sentence so that a child can guess it. The name of the animal must not appear.',
      fine: [
        'Describe it in one sentence without its name.',
        'Describe it in a sentence. Do not give the animal away by naming it.',
      ],
      reported: [
        'Think of how the animal looks and sounds. Describe it in one sentence for a child.',
      ],
    },
    {
      definition: 'Rewrite the sentence in formal English. Do not use contractions or slang.',
      fine: [
        'Rewrite it with full forms and without slang.',
        'Write out contractions, replace slang with standard words and return the result.',
      ],
      reported: ['Replace slang with standard words and return the sentence.'],
    },
    {
      definition:
        'List the tools that the manual mentions, one per line. Do not list spare parts or materials.',
      fine: [
        'List the tools, one per line, leaving spare parts and materials out.',
        'Write each tool on its own line; parts and materials are none.',
      ],
      reported: [],
    },
    {
      definition: 'Give the year in which the event took place. Do not add the month.',
      fine: [
        'Give the year, without the month.',
        'Give only the year.',
        'Give the year and no month.',
      ],
      reported: [],
    },
    {
      definition: 'Answer the question in one sentence. Never use the words "always" or "never".',
      fine: [
        'Answer in one sentence without "always" and "never".',
        'Answer in one sentence. Words such as "always" and "never" are forbidden.',
      ],
      reported: ['Recall the facts. Answer in one sentence.'],
    },
    {
      definition:
        'Translate the menu into English. Leave the names of the dishes in the original language.',
      fine: [
        'Translate everything but the names of the dishes.',
        'Translate the menu, keep the names of dishes as they are.',
        'Names of dishes stay untranslated; the rest goes into English.',
      ],
      reported: [
        'Translate the menu into English line by line.',
        'Go through the menu. Translate each line into good English and keep the layout.',
      ],
    },
    {
      definition: 'Shorten the text to half its length. Keep all names and dates.',
      fine: [
        'Cut the text to half its length without losing a name or a date.',
        'Shorten it to one half; every name and every date has to survive.',
      ],
      reported: ['Cut what is not needed until half of the text is left.'],
    },
    {
      definition: 'Correct the spelling mistakes in the letter. Leave the grammar as it is.',
      fine: [
        'Correct the spelling and do not touch the grammar.',
        'Correct the spelling, nothing but the spelling.',
        'Correct misspelled words, even if the grammar is wrong; it stays.',
      ],
      reported: [],
    },
    {
      definition: 'Replace every digit in the text by a star. All other characters stay the same.',
      fine: [
        'Replace digits by stars and leave the rest alone.',
        'Replace each digit by a star, copying everything else.',
      ],
      reported: [],
    },
    {
      definition: 'Sum up the plot. Stay under 40 words.',
      fine: ['Sum it up in fewer than 40 words.', 'Sum it up in forty words at the very most.'],
      reported: ['Sum it up briefly.', 'Sum up the main events.'],
    },
    {
      definition: 'Explain the joke to a foreigner. Do not retell the joke. Use plain words.',
      fine: [
        'Explain it in plain words, without telling it again.',
        'Explain what is funny in simple words. Do not repeat the joke itself.',
      ],
      reported: [],
    },
    {
      definition:
        'Given a review of a hotel, write a reply of the manager. Thank the guest. Do not offer money. The reply should be no longer than 60 words.',
      fine: [
        'Write a reply in which the manager says thank you and explains what will change. Sixty words are the limit, and no compensation may be offered.',
        'Note what the guest complains about. Draft a reply that opens with thanks. Take out anything that sounds like a payment. Cut it to 60 words.',
        'Write at most 60 words to the guest and offer no money.',
      ],
      reported: ['Thank the guest in at most 60 words and explain what happens next.'],
    },
    {
      definition:
        'Read the e-mail and pick out the tasks for the recipient. Write every task in the imperative, one per line, without numbering.',
      fine: ['Write each task as a command on its own line; do not number the lines.'],
      reported: ['Write each task as a command, without numbers.'],
    },
    {
      definition:
        'Shorten the headline to at most five words. Do not change the word order and do not introduce new words.',
      fine: [
        'Strike out words until five are left; nothing is moved and nothing is added.',
        'Delete words until there are five or fewer. The others keep their places. New words are not allowed.',
      ],
      reported: ['Find a shorter way to say it.'],
    },
    {
      definition:
        'Convert the sentence to reported speech. The reporting verb must be in the past tense. Do not use quotation marks.',
      fine: [
        'Begin with "said" or another past form, shift the tenses, and leave out the quotation marks.',
        'Use a reporting verb in the past. There must be no quotation marks left.',
      ],
      reported: ['Shift the tense and the pronouns and begin with a reporting verb in the past.'],
    },
  ]);
});
