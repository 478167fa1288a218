import { refersToExample } from '../../../../src/core/lint/rules/refersToExample';
import { testSteps } from '../expectSteps';

/** Examples and samples that inputs tell of. */
testSteps(refersToExample, [
  {
    definition: 'Given the description of a product, name its material.',
    reported: ['Treat the lid as in the sample above.', 'Look at how the given samples do it.'],
    fine: [
      'Do not be misled by a short sample attached for illustration.',
      'If the description says that a sample is attached, ignore this.',
    ],
  },
  {
    definition: 'Given the abstract of a study, say what was measured.',
    reported: ['Phrase it in the form shown in the examples.', 'Keep to the given samples.'],
    fine: [
      'If the samples are shown to judges, the ratings were measured.',
      'The given sample size does not matter.',
      'The illustrations shown to the children are no measurement.',
    ],
  },
  {
    definition: 'Grade the argument of a pupil.',
    reported: ['Grade as strictly as in the two given examples.'],
    fine: [
      'Examples given in brackets count less.',
      'Texts that give examples get a better grade.',
      'If the examples are taken from life, raise the grade.',
      'Drop all examples and look at what is left.',
    ],
  },
  {
    definition: 'Find the missing number.',
    reported: ['Compare your number with the ones shown before.'],
    fine: ['Look into the solution file and compare your number with the one printed there.'],
  },
]);
