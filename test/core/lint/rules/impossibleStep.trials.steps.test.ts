import { impossibleStep } from '../../../../src/core/lint/rules/impossibleStep';
import { testSteps } from '../expectSteps';

/** Trying out on others, and what texts only say, do and have. */
testSteps(impossibleStep, [
  {
    definition: 'You are given a recipe for a soup. Write a title for it of at most five words.',
    reported: [
      'Try the titles out on some of your friends.',

      'Find somebody who grew up in the region and let them judge which title sounds right.',

      'Hand two colleagues the titles and see which they prefer.',

      'Say the title aloud to someone and watch whether they smile.',

      'Get some children to say it and pick the one they stumble over.',
    ],
    fine: [
      'Try out two or three wordings and keep the shortest.',
      'Choose the title that you would read aloud to a friend.',
      'Tell the plot of the soup to a child of ten.',
      'Find the cook who is named in the recipe and leave the name out.',
      'Read on to a person who is named.',
    ],
  },
  {
    definition: 'You are given a complaint. Write a reply in the name of the shop.',
    reported: [
      'Ask the customer for the order number and wait for the answer.',

      'Send her a draft and see how she takes it.',

      'Read the reply aloud to a workmate and change what makes him frown.',
    ],
    fine: [
      'Ask the customer for the order number if it is missing.',
      'Tell the customer to wait for an answer from the workshop.',
      'Invite them to send the shop a message and see what can be done.',
    ],
  },
  {
    definition: 'Write the text of a sign that a visitor reads. Address the visitor as "you".',
    reported: ['Talk to the visitor and find out what he likes.'],
    fine: [
      'Ask the visitor to stay on the path.',
      'Word it in one sentence, naming the plant and asking the guests to stay on the path.',
    ],
  },
  {
    definition: 'You are given a sentence in French. Translate it into English.',
    reported: [
      'Check the translation with a short look into a bilingual dictionary.',

      'Confirm what you decided with a quick glance at an online encyclopaedia.',

      'Open your diary and look for the word.',

      'Hum the line into a microphone on your desk.',
    ],
    fine: [
      'Confirm what you decided with a quick glance at the verb.',
      'Read it again with the same pencil in hand.',
      'Weigh the words as if on a kitchen scale.',
      'Open your mind to irony.',
    ],
  },
  {
    definition: 'You are given a command for a database. Say in one sentence what it does.',
    reported: ['Type the command into a terminal and see what is printed.'],
    fine: ['Explain what the user sees in the terminal after typing it.'],
  },
  {
    definition: 'You are given a file path. Name the kind of file by its extension.',
    reported: ['Open the file itself and inspect its first bytes.'],
    fine: ['Mark what comes last, i.e. every string with an extension like .csv.'],
  },
  {
    definition: 'Given a ticket, assign a priority: P1, P2 or P3.',
    reported: ['Find out what is wrong: search the web for the error message.'],
    fine: ['Determine what the sender cannot do any more: log in, open a file, make a call.'],
  },
]);
