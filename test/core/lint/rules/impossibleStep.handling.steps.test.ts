import { impossibleStep } from '../../../../src/core/lint/rules/impossibleStep';
import { testSteps } from '../expectSteps';

/** Touching, moving and tasting things, and the same verbs for work on texts. */
testSteps(impossibleStep, [
  {
    definition: 'Given a description of a piece of fruit, say whether it is ripe: yes or no.',
    reported: [
      'Press your thumb against the skin.',
      'Squeeze the fruit gently to feel whether it gives way.',

      'Shake the melon and listen for loose seeds.',

      'Knock on the rind with one knuckle to hear how it sounds.',
    ],
    fine: [
      'Press the description into a few words.',
      'Hold the two descriptions against each other.',
      'Take soft skin as a sign of yes.',
      'Shake off the first impression.',
      'Touch on the smell only if the colour says nothing.',
      'Put your finger on the word that decides it.',
      'Note whether somebody squeezed the fruit to feel how soft it is.',
      'Weigh the signs against each other and see which prevail.',
    ],
  },
  {
    definition: 'The input describes a second-hand car. Rate its state as good, fair or poor.',
    reported: [
      'Lift the bonnet and look at the hoses.',
      'Run a finger along the sill to feel for rust.',
    ],
    fine: [
      'Lift the phrases about rust out of the text and see what is left.',
      'Run through the parts from front to back.',
      'Turn to the engine first.',
      'Pick up every hint at an accident and check it against the mileage.',
      'Open with the engine to see whether the rest matters at all.',
      'Lean towards fair if the text is silent.',
      'Step back and look at the whole picture.',
    ],
  },
  {
    definition: 'Give a riddle a title of at most three words.',
    reported: [],
    fine: [
      'Turn the riddle over in your mind to see it from another side.',
      'Put the answer aside and read the riddle again to feel its rhythm.',
      'Stir the reader to feel the wind.',
      'Hold the title to three words.',
      'Lift each image out of the riddle and check whether it stands alone.',
      'Cut the title to three words and check that it gives nothing away.',
    ],
  },
  {
    definition: 'Write a short story about a visit to a market.',
    reported: ['Search the web for markets.'],
    fine: [
      'Let the hero squeeze a melon to feel whether it is ripe.',
      'Press an apple into her hand.',
      'Hold the melon up to the light and let her wonder.',
    ],
  },
]);
