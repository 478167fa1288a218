import { testDemands } from './drawnDemands';

/** A word or a name that must not occur is left out by steps that speak of it, and not by those that leave out something else. */
testDemands([
  {
    definition:
      'Describe what a person with the given profession does. The description must not contain the name of the profession.',
    reported: [
      'List typical activities. Skip what everybody does. Write the description.',
      'List typical activities. Let the person describe itself. Write the description.',
    ],
    fine: [
      'List typical activities. Write the description without saying what the job is called.',
      'List typical activities. Write the description, job name left out.',
      'List typical activities. Speak of the person only as "somebody".',
    ],
  },
  {
    definition: 'Write a slogan for the brand. The slogan must not contain the brand name.',
    reported: ['Find out what it sells. Avoid clichés of advertising. Write the slogan.'],
    fine: [
      'Find out what it sells. Write a slogan that does without the name.',
      'Write several slogans. Discard any line in which the name of the brand occurs.',
    ],
  },
  {
    definition: 'Explain the term for a child. Do not use the term itself in the explanation.',
    reported: [
      'Work out what the term stands for. Replace difficult words by plain ones. Write it.',
      'Replace the difficult terms by everyday expressions. Write the explanation.',
    ],
    fine: [
      'Explain it by other words only.',
      'Write two sentences in which the term does not stand.',
      'Describe it, never by the word for it.',
      'Write the explanation. If the term has crept in, rewrite it.',
    ],
  },
  {
    definition:
      'Turn the note into an invitation. The invitation may not contain the word "party".',
    reported: ['Leave out what the guests need not know. Write the invitation.'],
    fine: ['Write the invitation, with "celebration" instead of "party".'],
  },
  {
    definition: 'Write a hint to the question. The hint must not contain the answer.',
    reported: ['Leave out facts that would confuse the player. Write the hint.'],
    fine: [
      'Write a hint that does not give the answer away.',
      'Make sure the answer cannot be read in the hint.',
      'Put a question word in its place.',
    ],
  },
  {
    definition: "Write a riddle about the animal. The animal's name must not occur.",
    reported: ['Choose features that are not too obvious. Write the riddle.'],
    fine: ['Write the riddle and keep its name secret.', 'Write it. Call the animal "I".'],
  },
]);
