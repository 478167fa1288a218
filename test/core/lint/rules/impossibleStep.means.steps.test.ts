import { impossibleStep } from '../../../../src/core/lint/rules/impossibleStep';
import { testSteps } from '../expectSteps';

/** What a step is to be done with, whatever its verb is. */
testSteps(impossibleStep, [
  {
    definition: 'Write a sentence that rhymes with the given one.',
    reported: [
      'Verify the syllables on a pocket calculator.',

      'Find the last word on Wiktionary.',
      'Look for rhymes on RhymeZone.',
      'Search the sequence of sounds in CELEX.',
      'Say both sentences to a smart speaker.',

      'Compare your sentence with published translations.',
      'Go back to the scanned page.',
      'Get the numbers of clicks from the analytics dashboard.',
    ],
    fine: [
      'Execute the change letter by letter.',
      'Look up the row and the column of the word.',
      'Determine the ending and recall words that share it.',
    ],
  },
  {
    definition: 'Say whether the message is spam.',
    reported: [
      'Have a subject matter expert review the choice.',
      'Perform it in front of an audience.',
      'Ring the bank.',
      'Try it out at home.',
      'It will help to ask a friend.',
    ],
    fine: [
      'See whether it asks the reader to click on a link, open an attachment or send money.',
      'If the authors use, run or train a system, answer no.',
      'Let the wording guide you.',
    ],
  },
  {
    definition: 'Identify the dish that the recipe describes.',
    reported: [
      'Compare it with recipes on a cooking website.',
      'Ask a cook whether your guess makes sense.',
      'Flick through a cookbook until you find a similar dish.',
    ],
    fine: [
      'Picture the finished dish on a plate.',
      'Ask what a cook would call the result.',
      'Compare the ingredients with those of dishes you know.',
      'If the recipe tells the reader to search the pantry, ignore that part.',
      'Run through the actions in the order in which they happen.',
      'Look for a cooking method such as baking or frying.',
    ],
  },
  {
    definition: 'Decide which of two job candidates fits the job advertisement better.',
    reported: [
      'Phone the referees of both candidates.',
      'Have somebody from HR read both profiles.',
      'Look both of them up on LinkedIn.',
      'Score the profiles with a resume parser.',

      'Gather feedback from the team before deciding.',
      'Enter the skills in a spreadsheet and sort it.',
    ],
    fine: [
      'Consider which candidate an employer would invite.',
      'Count the requirements that each candidate meets.',
      'Treat a missing certificate as a missing skill.',
      'Contact details and photographs play no role.',
      'Do not contact the candidates.',
      'Check the profile for experience with spreadsheets, databases or other tools the job needs.',
      'Weigh night shifts more heavily than pay.',
    ],
  },
  {
    definition: 'Write a regular expression that matches the described strings.',
    reported: [
      'Test the expression in an online regex tester.',

      'Consult the manual of the regex engine for the syntax.',
      'Write a unit test and run it.',
    ],
    fine: [
      'Test the expression in your mind on a string that must not match.',
      'Use anchors so that the whole string has to match.',
      'Look up nothing; the syntax needed here is basic.',
      'Match the literal parts first and the variable parts after that.',
    ],
  },
  {
    definition: "Summarise the patient's note in one sentence for the file.",
    reported: [
      "Check the patient's earlier records.",
      'Discuss unclear abbreviations with the nurse.',
      'Verify the drug names in a pharmacology database.',
      "Take the patient's temperature again.",

      'Listen to the recording of the visit if one exists.',
    ],
    fine: [
      'Spell out abbreviations as a doctor would read them.',
      'Leave out what the nurse asked and keep what the patient said.',
      'If the patient was told to call back, mention it.',
      'Keep the order of events as in the note.',
      'Mention tests and their results, for example an X-ray of the wrist.',
      'Write it so that another doctor could go on from there.',
    ],
  },
]);
