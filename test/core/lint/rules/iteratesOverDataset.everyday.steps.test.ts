import { iteratesOverDataset } from '../../../../src/core/lint/rules/iteratesOverDataset';
import { testSteps } from '../expectSteps';

/** Loops over inputs of everyday kinds, and going through the parts of one. */
testSteps(iteratesOverDataset, [
  {
    definition:
      'You are given the minutes of a city council meeting. Extract the decisions that were made, one per line.',
    reported: [
      'When the decisions are written down, open the minutes of the next meeting.',
      'Proceed month by month through all the minutes.',
      'Afterwards the next minutes are to be dealt with.',
    ],
    fine: [
      'Go through the items of the agenda one by one.',
      'Write each decision on a new line.',
      'Continue with the next item of the agenda until the end of the minutes.',
      'For every vote, note whether the motion was carried.',
      'If a decision was put off to the next meeting, leave it out.',
      'Decisions of the previous meeting do not count.',
    ],
  },
  {
    definition: 'Given an SMS, classify it as spam or ham.',
    reported: [
      'Continue this way until no SMS is left in the inbox.',
      'Label SMS after SMS.',
      'Do it again for a new SMS.',
    ],
    fine: [
      'Check the links one by one.',
      'If it tells you to reply to another number, it is spam.',
      'If the SMS looks like one that goes to many people, lean towards spam.',
      'Compare it with the messages that friends send each other.',
    ],
  },
  {
    definition:
      'You are given a question and three candidate answers. Choose the best candidate. Output its letter.',
    reported: [
      'Choose the best candidate for each of the other questions, too.',
      'When you have chosen, pass on to the next question and its candidates.',
      'Finish all questions of the exam before you hand it in.',
      'Turn over and do the questions on the back.',
      'Answer question by question until you are through with the test.',
    ],
    fine: [
      'Go over the candidates one at a time.',
      'Do the same for the remaining candidates.',
      'If none fits, read the question again.',
      'Compare every candidate with the question.',
      'Strike out the worst and repeat with the other two.',
      'Keep going until just one candidate is left.',
    ],
  },
  {
    definition:
      'You are given the transcript of a voicemail. Write down who called, when and why, each on its own line.',
    reported: [
      'Play on to the following voicemail and take it down too.',
      'Repeat for the rest of the mailbox.',
      'The same has to be done for all other voicemails.',
      'After the last line, begin the notes on another voicemail.',
    ],
    fine: [
      'If the caller corrects himself, take the last version.',
      'For each of the three points, look for the first mention.',
      'If several people call in one message, name them all.',
    ],
  },
  {
    definition: 'Translate the English idiom into German. Do not translate it word by word.',
    reported: [
      'Now the next idiom.',
      'Next idiom, please.',
      'Translate all idioms of the list, one per line.',
      'Then turn to another idiom.',
    ],
    fine: [
      'Think of other idioms with the same meaning.',
      'Go through the German idioms that you know.',
      'Look for another idiom with the same picture.',
      'If there is no German idiom, paraphrase it.',
    ],
  },
  {
    definition:
      'You are given a row of a spreadsheet with the fields name, street and town. Write them as a postal address.',
    reported: [
      'Proceed to the row below.',
      'Fill in the address for all rows of the sheet.',
      'Repeat for the next 200 rows.',
      'Loop over the rows.',
    ],
    fine: [
      'Put each field on a line of its own.',
      'For each field, remove the spaces at both ends.',
      'Go from field to field and drop the empty ones.',
    ],
  },
  {
    definition:
      "A child's drawing is described in a few sentences. Say which feeling it most likely expresses: joy, fear, anger or sadness.",
    reported: [
      'Then describe the feelings in the drawings of the other children.',
      'When this drawing is finished, pick out the drawing of another child.',
      'Carry on with the remaining drawings of the class.',
      'Evaluate every drawing of the series along these lines.',
      'Do not stop until you have been through all drawings.',
    ],
    fine: [
      'Go through the sentences in turn and note what each tells about the feeling.',
      'Consider all the figures in the drawing.',
      'If other children appear in the drawing, look at their faces.',
      'Compare the four feelings with each other.',
    ],
  },
  {
    definition:
      'Given a user story of a software project, estimate its effort: small, medium or large.',
    reported: [
      'Estimate the rest of the backlog accordingly.',
      'Repeat the estimate for every story that is planned for the sprint.',
      'Once estimated, the next story is up.',
    ],
    fine: [
      'List the things that have to be built.',
      'For each of these things, think of how long it takes.',
      'If it depends on another story, make it one size larger.',
      'Do not count work that belongs to other stories.',
      'If the story has several parts, add them up.',
    ],
  },
  {
    definition:
      'You are given a text message and the profile of its sender. Say whether the sender wrote it when drunk.',
    reported: [
      'Deal with the other messages of this sender in the same fashion.',
      'Go on to the next sender once all messages are judged.',
      'Judge the next message.',
    ],
    fine: [
      'Compare the spelling with what the profile says.',
      'Look at the words one after another.',
    ],
  },
  {
    definition: 'Rewrite the question so that it can be answered with yes or no. Keep the topic.',
    reported: [
      'Rewrite the next question of the survey.',
      'Rephrase the remaining questions on the form likewise.',
      'Then scroll to the next question.',
      'Take the questions of the survey in their order.',
    ],
    fine: [
      'Try another question word.',
      'If the question has several parts, ask about the first.',
      'Repeat until the question can be answered with yes or no.',
    ],
  },
  {
    definition: 'You are given the lyrics of a song. Tell the mood of the song in one word.',
    reported: [
      'Do the same with the other songs of the singer.',
      'Skip to the next song when you are done.',
    ],
    fine: [
      'Go through it verse by verse.',
      'Compare the mood of each verse with that of the chorus.',
      'If the verses differ in mood, go by the chorus.',
      'Do the same for the remaining verses.',
    ],
  },
  {
    definition: 'You are given a sentence and a word in it. Give a synonym that fits the context.',
    reported: [],
    fine: [
      'Think of all the senses of the word.',
      'Go through the senses one after the other.',
      'Try each synonym in the sentence.',
      'Do the same with the next synonym.',
      'Continue until you find a synonym that fits.',
      'Compare the word with other words of the sentence.',
      'Take another synonym if the first does not fit.',
      'If the word occurs in another sentence of the text, pay no attention to that.',
      'Look for another word that means the same.',
      'Move on to the next synonym on your list.',
      'Repeat this with every candidate.',
    ],
  },
]);
