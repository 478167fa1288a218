import { impossibleStep } from '../../../../src/core/lint/rules/impossibleStep';
import { testSteps } from '../expectSteps';

/** What a sentence only speaks of: illustrations, lists of what others want, and what there is none of. */
testSteps(impossibleStep, [
  {
    definition:
      'You are given a letter from an authority. Say in one sentence what has to be done.',
    reported: [
      'Find out what the letter means: ask a lawyer.',
      'Look it up on the website of the authority.',
      'If a word is hard, search the web or ask a colleague.',
      'Verify the deadline by calling the office.',
    ],
    fine: [
      'Find out which duty is meant, such as paying a fee, calling the office or registering on a website.',
      'Note what the office wants from the citizen: send a form, ask a doctor, visit the branch.',
      'Collect the duties: filing a report, asking a neighbour, opening an account.',
      'Decide how the citizen should react: call back, consult a lawyer, or do nothing.',
      'Keep in mind where people are told to bring papers, to queue or to log in on a website.',
      'Ask yourself what the writer hopes to reach by asking an expert.',
      'A letter about opening a file or contacting a lawyer has no duty in it.',
      'Consult no other papers.',
      'Look up neither names nor numbers.',
      'Refer to officials by their rank.',
    ],
  },
  {
    definition: 'Classify an everyday plan as work, family or leisure.',
    reported: ['Phone your sister and ask her.'],
    fine: [
      'Work covers duties like answering mail, meeting clients and training a model.',
      'Look at what the person is going to do: ring an aunt, ask a friend to dinner, book a table.',
      'Leisure is, for example, watching a film, visiting a museum or playing a game.',
      'Refer to friends and neighbours as family only if the plan does.',
      'Look at what is proposed: meet at the station, ring the aunt, go for a walk.',
      'Seek no second opinion.',
    ],
  },
]);
