import { impossibleStep } from '../../../../src/core/lint/rules/impossibleStep';
import { testSteps } from '../expectSteps';

/** Words of impossible actions in steps that ask for none, and such actions in other words. */
testSteps(impossibleStep, [
  {
    definition: 'Summarise the minutes of the meeting in two sentences.',
    reported: [
      'Call the chairman and ask.',
      'Contact persons who were there.',
      'One may have recourse to a published glossary.',
      'A list of abbreviations in an encyclopedia is of great help and should be opened first.',
      'Name not in the minutes → verify it on Wikipedia.',
      'Take the spelling that a database query shows to be the usual one.',
      'Feed both sentences to a sentence encoder.',
      'Have your flatmate read the sentences.',
      'Watch the video that goes with the minutes.',
    ],
    fine: [
      'Call the event by its plainest name.',
      'Call the part before the vote A and the part after it B.',
      'Call up what you know of such meetings.',
      'Contact persons and phone numbers are left out.',
      'Email addresses, links and calls can go.',
      'Offer: call us, visit our shop; leave such lines out.',
      'Give the plan a call-out in the first sentence and ask the second to carry the date.',
      'Run through the minutes on an imaginary sheet of paper.',
      'Expand abbreviations that you know by heart.',
      'Consult your memory for the meaning of the terms.',
      'Reproduce it in lower case.',
      'Send the longest word on holiday and hire a shorter one.',
      'Ask the text what comes next.',
      'Nothing needs to be looked up.',
      'Watch the votes that decide a matter.',
      'Put each decision in words.',
    ],
  },
  {
    definition: 'A small table and a statement about it are given. Say true or false.',
    reported: ['Verify it in the land register.'],
    fine: [
      'Look up cell(s) and compare.',
      'Look up each value in the table.',
      'Check the temperature first: under 5 is cold.',
      'Scroll through the table until the name turns up.',
      'Having finished, scroll on.',
    ],
  },
  {
    definition: 'Write the next sentence of the story.',
    reported: ['Ask a friend how it goes on.', 'Interview somebody who was there.'],
    fine: ['Bring in the brother who was mentioned before.', 'Let somebody answer the phone.'],
  },
  {
    definition: 'List the tools that the recipe needs.',
    reported: ['If you can, try it for real.'],
    fine: ['Go through it once as if you stood in a kitchen.', 'Work it out on paper.'],
  },
  {
    definition: 'Write the reply of a bakery to the e-mail of a customer.',
    reported: [],
    fine: ['Ask the customer for the number of the order.'],
  },
  {
    definition: 'Write a function for the description and the test cases below it.',
    reported: ['Try the function in a Python console.'],
    fine: ['Check your function on the test cases given.'],
  },
]);
