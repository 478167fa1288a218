import { impossibleStep } from '../../../../src/core/lint/rules/impossibleStep';
import { testSteps } from '../expectSteps';

/** What is done within the input, and what would need those who wrote it or what it only names. */
testSteps(impossibleStep, [
  {
    definition: 'You are given a flat advertisement. Say whether pets are allowed.',
    reported: [
      'Look up how large the flat is on the site of the agency.',
      'Look up in the land register who owns the flat.',
      'Write to the agent and inquire about cats.',
      'Mail the agency and request the house rules.',
    ],
    fine: [
      'Read the advertisement and look up in it what is said about animals.',
      'Look up therein whether cats may be kept.',
      'Take the advertisement and look up in there if birds are mentioned.',
    ],
  },
  {
    definition: 'Decide if a comment under a video is ironic. Answer yes or no.',
    reported: [
      'Write to the author of the comment and inquire how it was meant.',

      'Approach the author and clear up the meaning.',
    ],
    fine: [
      'Inquire into the tone of the comment.',
      'Imagine that you asked the author.',
      'Write down what the author of the comment means.',
    ],
  },
  {
    definition: 'Draw up a contact card as JSON with the keys name, phone and mail.',
    reported: ['E-mail the person and ask for the phone number.'],
    fine: [
      'Insert the phone number and e-mail address into the object.',
      'Separate name, phone number and email address by commas.',
    ],
  },
  {
    definition: 'The input is a listing of the files in a folder. Count the pictures in it.',
    reported: [
      'Open the files that match.',
      'Open every matching file and check that it holds a picture.',
      'Look inside the files that have no ending.',
    ],
    fine: ['Mark the files that match.', 'Look at the files one by one and judge them by name.'],
  },
  {
    definition: 'A patient describes symptoms. Name the ward that should see the patient.',
    reported: ["Take the patient's temperature."],
    fine: ["Take the patient's temperature into account.", 'Consult the description again.'],
  },
]);
