import { impossibleStep } from '../../../../src/core/lint/rules/impossibleStep';
import { testSteps } from '../expectSteps';

testSteps(impossibleStep, [
  {
    definition: 'Classify a message to a bank as balance, transfer or access.',
    reported: ['Transfer the message to somebody at the bank.'],
    fine: [
      'Choose balance for questions about money, and transfer for wishes to send money to someone.',
      'Assign access to users who ask to unlock an account.',
      'Take one point away for having to call the manager.',
      'Hand access to the person with the fewest rights.',
    ],
  },
  {
    definition: 'Sort a paragraph of a magazine into technology, linguistics, nature or health.',
    reported: [
      'Test sentences with a parser.',
      'Put the paragraph into a search engine.',
      'Train a classifier on paragraphs.',
      'Type it into a shell.',
      'Compare the animals with a search engine.',
    ],
    fine: [
      'Put paragraphs with navigation systems, search engines or robots into technology.',
      'Titles with a corpus of spoken language fall under linguistics.',
      'Training a classifier or building a database is technology, whatever the data are.',
      'Match feathers with nature, and eggs with a leathery shell, too.',
      'Tools go with technology: write with a pen, find with a search engine.',
      'Taking a tablet with a glass of water is health.',
    ],
  },
  {
    definition: 'Given a report, return the figures as an object with the keys "temp" and "time".',
    reported: [
      'Take the pulse of the reporter.',

      'Enter the figure in the search field.',
      'Enter the figures in the online form.',
      'Enter the figures in the form.',
      'Look the unit up in the register.',
    ],
    fine: [
      'Take the temperature from it and store it under "temp".',
      'Take the pulse as a finding and leave it out.',
      'Take a nap as no sign of illness.',
      'Give times on a 24-hour clock.',
      'Enter the figure in the second field.',
      'Enter the verb in the form that is printed.',
      'Enter the length in the metric system.',
      'Look up the unit in the sentence itself, as it stands in brackets.',
      'Check the stock number and leave it out.',
      'Write each on a line of its own in the sorted order.',
    ],
  },
  {
    definition: 'Given a short story, say how it ends.',
    reported: [
      'Wait until at least two readers have answered.',

      'Look at the picture that was sent with the story.',
      'Use Whisper to hear the story.',
      'Walk outdoors and listen.',
      'Read two possible endings to a friend.',
      'Use the feedback that users gave on your earlier answers.',
    ],
    fine: [
      'See if other persons of the story react as if they knew better.',
      'Compare the sentence with its neighbours on both sides.',
      'Look at the pictures the writer paints.',
      'Read it in a whisper or with flair.',
      'Visit the end of the story first.',
      'Wait until the reader has been told who speaks.',
    ],
  },
  {
    definition: 'Decide from an emergency call whether to send an ambulance, police or nobody.',
    reported: ['Send a courier to the caller.'],
    fine: [
      'Send an ambulance when a person is hurt.',
      "Check the caller's words for somebody who is in danger right now.",
    ],
  },
  {
    definition: 'Write a scene that starts from the given place.',
    reported: ['Have a friend read the scene.'],
    fine: ['Bring a second person in, through the door or a window.'],
  },
  {
    definition: 'Given an inventory of a kitchen and a recipe, name what is missing.',
    reported: ['Look each name up in an encyclopedia.'],
    fine: ['Look each up in the inventory.'],
  },
  {
    definition: 'State whether an e-mail is spam.',
    reported: ['Open the link.', 'Check the website.'],
    fine: ['Check the link: does its name fit the firm that writes?'],
  },
]);
