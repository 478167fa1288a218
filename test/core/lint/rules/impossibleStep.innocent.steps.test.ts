import { impossibleStep } from '../../../../src/core/lint/rules/impossibleStep';
import { testSteps } from '../expectSteps';

/** Words of programs, devices and people that say nothing about what is to be done with them. */
testSteps(impossibleStep, [
  {
    definition:
      'You are given a letter. Say what kind of letter it is. The possible kinds are application, complaint and thanks.',
    reported: [],
    fine: [
      'Does the writer want a job or a place? Then write application.',
      'If the writer wants a job, write application.',
      'If there are scenes and roles, write script, otherwise write program.',
    ],
  },
  {
    definition:
      "You are given a message of a patient to a doctor's practice. Decide how quickly the patient has to be seen: now, soon or later.",
    reported: [
      'The label should then be checked by a nurse.',
      'It should be confirmed by a second doctor.',
      'Your answer must be approved by a colleague.',
    ],
    fine: [
      "If the condition is not dangerous but should be examined by a doctor within a few days, the answer is 'soon'.",
      'The wound should be looked at by a doctor: soon.',
      'Symptoms that should be checked by a nurse within hours are urgent.',
      'Someone who was examined by a specialist last week can wait.',
    ],
  },
  {
    definition: 'You are given a paragraph and a keyword. Judge whether the keyword fits.',
    reported: [
      'Look at the paragraph with a microscope.',
      'Take a barometer and measure it.',
      'Use an oscilloscope.',
    ],
    fine: [
      'Compare the scope of the topic with the scope of the keyword.',
      'With the scope of the paragraph in mind, read the keyword.',
      'Compare distances with kilometers in mind.',
    ],
  },
  {
    definition: 'Summarize a scientific abstract for laypeople.',
    reported: ['Ask the patients how it was done.', 'Do two things: ask a doctor, and sum up.'],
    fine: [
      'Say how it was done: measure the blood, ask the patients, compare the groups.',
      'Leave out activities like: visit a museum, ask a local for the way.',
      'Sentences about switching the device on or sending it to the service do not count.',
    ],
  },
  {
    definition:
      'Given a work e-mail, tell when its reader has to react. Answer with now, later or never.',
    reported: [
      'Send each recipient a reminder.',
      'Check it in the electronic health record of the practice.',
    ],
    fine: [
      'Look at the date in the calendar of events that the e-mail contains.',
      'Use the Gregorian calendar where a date has another form.',
      'Check whether the writer sends every reader a reminder.',
      'Write never if the mail only sends the team an invitation.',
      'Compare the latest date with the others.',
    ],
  },
  {
    definition: 'Create a title for the recipe whose ingredients and method are given.',
    reported: [],
    fine: [
      'Taste and smell may be named.',
      'If the recipe says to bake the dough, the title may say so.',
      'Words such as cook, bake or fry are left out.',
    ],
  },
  {
    definition:
      "You are given a verbal description of a traffic sign. Say whether it is a 'warning' or an 'order'.",
    reported: ['Look at the photo of the sign.', 'Put the answers into a spreadsheet.'],
    fine: [
      'If the shape is missing, use the picture: a danger speaks for a warning.',
      'Consider the image on the sign.',
      'Put in the values that the variables have by then.',
      'Collect images, sounds and weather that people connect with the season.',
    ],
  },
  {
    definition: 'Answer the question with a figure from the table of a company.',
    reported: [
      "Open the company's annual report in PDF form.",
      'Collect images from the web.',
      'Take into account the feedback that you received.',
    ],
    fine: ['Open with the figure in bold type.', 'Keep to the figures in the table.'],
  },
]);
