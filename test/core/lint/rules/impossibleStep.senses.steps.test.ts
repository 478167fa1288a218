import { impossibleStep } from '../../../../src/core/lint/rules/impossibleStep';
import { testSteps } from '../expectSteps';

/** Seeing, hearing, touching and going, in usual words. */
testSteps(impossibleStep, [
  {
    definition: "Given a patient's description of symptoms, name the medical specialty.",
    reported: [],
    fine: [
      "Look at the patient's chest pain first.",
      "Examine the patient's skin complaints as the note describes them.",
    ],
  },
  {
    definition: 'Given the description of an animal, name it.',
    reported: [
      'Go outside and listen for its call.',
      'Post a picture in a forum and see what people say.',
    ],
    fine: [
      'Go to the next feature and compare it.',
      'Watch how the writer describes the wings.',
      'Listen for words about its call.',
    ],
  },
  {
    definition: 'Write a rhyming couplet on a topic.',
    reported: [
      'Play a piece of quiet music and listen to it.',

      'Record both lines and listen to them.',

      'Look in a book of proverbs about it.',
    ],
    fine: ['Play with the sounds of the words.', 'Play on words that have two senses.'],
  },
  {
    definition: 'Say how a tennis match stands after the next point.',
    reported: ['Watch the match on a live stream to hear the umpire.'],
    fine: ['See which player wins the point.', 'Play the point in your mind.'],
  },
  {
    definition: 'Describe a chess move in a sentence.',
    reported: [
      'Play the move in a chess program to see the position.',
      'Play a few games from there to see who wins.',
      'Wait until the player has made the next move.',
    ],
    fine: ['Follow the move to the square where it ends.'],
  },
  {
    definition: 'Convert the cups of a list of ingredients to grams.',
    reported: [],
    fine: ['Look at the number in front of each cup.'],
  },
  {
    definition: 'Decide whether a review is about the food or the prices.',
    reported: [],
    fine: ['Book a remark on the bill under prices.', 'Go to the last sentence and read it again.'],
  },
]);
