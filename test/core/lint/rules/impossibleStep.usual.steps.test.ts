import { impossibleStep } from '../../../../src/core/lint/rules/impossibleStep';
import { testSteps } from '../expectSteps';

/** Works of reference, people and timing in usual words; loops and illustrations are none of these. */
testSteps(impossibleStep, [
  {
    definition:
      "Route a customer's message to the right team of a web shop. Possible teams: Billing, Shipping, Returns, Technical, General.",
    reported: [
      'Forward the message to that team by e-mail.',
      'Forward it to the chosen team.',
      'Send the message on to this department.',
      'Hand the message over to the team that you have chosen.',
      'Transfer the customer to that team.',

      'Notify the team you have picked.',
    ],
    fine: [
      'Name the team to which the message should go.',
      'Assign the message to the team that deals with what is mentioned first.',
      'If the customer asks to forward the message to another team, ignore that.',
    ],
  },
  {
    definition:
      'Given an opinion, write a counter-argument to it. It has to be a single sentence that starts with "However,".',
    reported: [
      'Google studies on the topic that disagree with the opinion.',
      'Google arguments against it.',
      'Google whether the opinion has been refuted.',
      'Google some counter-examples.',
      'Ask whoever holds the opinion why.',
    ],
    fine: ['Think of what opponents would say.', 'If the opinion speaks of Google, keep the name.'],
  },
  {
    definition:
      'You are given an interlinear gloss of a sentence in some language. Translate it into natural English.',
    reported: [
      'Find out which language the gloss comes from and consult a reference grammar of this language.',
      'Consult the grammar of the language.',
      'Check the abbreviations in the Leipzig glossing rules online.',
      'Look the stems up in a dictionary of the language.',
      'Refer to a descriptive grammar if the order of the words is unclear.',
    ],
    fine: [
      'Consult the gloss once more before you translate.',
      'Consult the abbreviations in the gloss for number and tense.',
      'Use your knowledge of the grammar of the language.',
    ],
  },
  {
    definition:
      'You get a table and a question. Answer the question with the content of one cell, copied exactly as it is written.',
    reported: [
      'If the cell is blank, contact whoever made the table and have it filled in.',
      'Ask whoever wrote the question what is meant.',
      'Have the answer checked before you return it.',
      'Get the cell confirmed by the author of the table.',
      'Write to those who made the table.',
      'Ask the person who wrote the question.',
      'Ask the makers of the table for the missing cell.',
      'Have it proofread.',
    ],
    fine: [
      'Find whoever is named in the question in the first column.',
      'Name whoever has the highest value.',
      'Once you have the row checked, go to the column.',
    ],
  },
  {
    definition:
      'You are shown a Python function that takes a list of length n. Classify its running time as constant, linear, quadratic or other.',
    reported: [
      'Run the function on lists of growing length and note the times.',
      'Step through the function in a debugger.',
    ],
    fine: [
      'Time does not matter; count the steps.',
      'Trace the function for a list of three elements in your head.',
      'Determine how the number of steps grows with the length.',
      'Ask yourself how long the function would take for a list twice as long.',
      'Estimate the running time from the loops.',
    ],
  },
  {
    definition: `You are given a sentence from a patient's record. Decide whether the sentence reports a harmful reaction to a medicine. Answer with "yes" or "no".`,
    reported: [
      'Consult the package leaflet of this medicine for its known side effects.',
      'Read the prescribing information of the medicine.',
      'Check in the formulary whether the effect is known.',
      'Ask the doctor who wrote the record.',
      'Question the patient about the medicine.',
    ],
    fine: [
      'Consult what you know about the medicine.',
      'If the patient has read the package leaflet, that alone is no reaction.',
      'Check the sentence for words such as rash or nausea.',
    ],
  },
  {
    definition:
      'A caller describes a complaint to a medical hotline. Rate the urgency from 1 to 4. Return the number. Do not give a reason.',
    reported: [
      'Question the caller about when it began and which medicines were taken.',
      'Put the caller through to a doctor.',

      'Call the caller back after an hour.',

      'Talk to the caller until you are sure.',
      "Check the caller's medical file.",
    ],
    fine: [
      'If the caller asks for a doctor, that alone does not make it urgent.',
      'Ask yourself whether the caller can wait.',
      'Question whether the complaint is new.',
      'Rate it 1 if the caller has called an ambulance.',
    ],
  },
  {
    definition:
      'Given the blurb of a book, choose the shelf on which a library should put it: History, Science, Arts, Travel or Fiction.',
    reported: [],
    fine: [
      'Understood, I have rewritten the instruction from the point of view of a librarian:',
      'Look at the blurb from the point of view of a reader.',
      'Take the perspective of a librarian.',
      'Judge the book from the view of a visitor.',
      'Ask yourself where a librarian would put the book.',
      'Consider under which shelf a reader would look for it.',
    ],
  },
  {
    definition:
      'A paragraph has one gap, written as ____. Fill the gap with one word that occurs elsewhere in the paragraph.',
    reported: [],
    fine: [
      'Find a word elsewhere in the paragraph that goes in there.',
      'Look elsewhere in the paragraph for a word that fits.',
      'Check whether the word occurs elsewhere in the text.',
    ],
  },
  {
    definition: 'Rewrite the given text, which is in American English, in British English.',
    reported: ['Load the spelling list from the archive.'],
    fine: [
      'Afterwards, load the next text of the corpus and proceed identically until the end of the corpus is reached.',
      'Keep going until you have been through the whole archive.',
      'Turn to the next entry in the spreadsheet.',
      'Go through all the texts of the corpus.',
    ],
  },
  {
    definition:
      'Given a sentence from the abstract of a scientific article, decide which part of the abstract it belongs to: Background, Aim, Method, Result or Conclusion.',
    reported: [
      'If in doubt, for example with short sentences, ask a colleague.',
      'When two parts fit, such as Aim and Background, search the web for the article.',
    ],
    fine: [
      'If it tells what the authors did, for instance collect data, train a model or interview patients, label it Method.',
      'When the sentence says what was done, for example train a network or run a survey, choose Method.',
      'If the sentence describes what one has to do, such as install a package, open a file or ask an expert, choose Method.',
      'A sentence that says that the authors had to search the literature is Method.',
      'Label it Method if it tells that they train a model, ask patients or search a database.',
    ],
  },
  {
    definition:
      'Summarise the abstract of a medical study in plain words for newspaper readers. Write at most two sentences.',
    reported: ['Get three volunteers to read it.', 'Let two readers judge the summary.'],
    fine: [
      'Find the three things that readers want to know: who was studied, what was tried, and what changed.',
      'Use two or three words that readers know.',
      'Find two words which experts use and replace them.',
      "Assign the three findings to readers' everyday life.",
    ],
  },
  {
    definition: 'Write a clarifying question that names both readings of the given question.',
    reported: [],
    fine: ['Check the question for a word with two readings.', 'Look at the logs of wood.'],
  },
]);
