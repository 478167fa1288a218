import { iteratesOverDataset } from '../../../../src/core/lint/rules/iteratesOverDataset';
import { testSteps } from '../expectSteps';

/** Going on to what another has or to the rest of a whole, and what the input says of others. */
testSteps(iteratesOverDataset, [
  {
    definition: 'You are given a product review. Rate how satisfied the buyer is from 1 to 5.',
    reported: [
      'If there are other reviews, rate them as well.',
      'If other reviews are left, rate them, too.',
      'If more reviews are given, go on with them.',
      'Rate another review.',
      'Look for the next review and rate it.',
    ],
    fine: [
      'Watch for comparisons with another product.',
      'See whether the buyer refers to another review.',
      'If other reviews are quoted, ignore them.',
      'If other reviewers are quoted, do not rate their words.',
      'Check whether any other product is praised more.',
      'Set the score against what the buyer says of other products.',
      'Scan the review for links to other reviews.',
    ],
  },
  {
    definition:
      'You are given a sentence from a court decision. Decide whether it cites a statute. Answer yes or no.',
    reported: [
      'Do another sentence.',
      'If another sentence is waiting, decide that one.',
      'Then look at another sentence of the decision.',
    ],
    fine: [
      'Look for a pointer to another decision.',
      'If another decision is cited, this is no statute.',
      'If another statute is meant than the one before, the answer is still yes.',
      'Find out if the sentence continues another sentence.',
      'Do not take a reference to another sentence for a citation.',
    ],
  },
  {
    definition:
      'You are given a menu item. Write a description of one sentence that makes guests hungry.',
    reported: [
      'Describe the rest of the menu likewise.',
      'Write a sentence for all other items of the menu.',
      'Take the items of the menu one by one.',
    ],
    fine: [
      'Put each ingredient on the list.',
      'Take the ingredients one by one.',
      'Think of how the item smells and tastes.',
      "Do not repeat a word of the item's name.",
    ],
  },
  {
    definition: 'You are given the text of a telegram. Rewrite it in full sentences.',
    reported: [
      'Take the telegrams of the day from the stack one by one.',
      'Rewrite the telegrams of the other senders, too.',
      'There are hundreds of telegrams in the archive; start with the oldest.',
    ],
    fine: [
      'Take the words of the telegram one by one.',
      'Replace each STOP by a full stop.',
      'Put every word in its place.',
      'Push each word on the line and go on.',
      'Fill the gaps between the other words.',
    ],
  },
  {
    definition: 'Check whether a chess notation is legal. Answer legal or illegal.',
    reported: ['Check the other notations in the file.', 'Do the next notation.'],
    fine: [
      'Push each move on a list.',
      'Go through the moves one by one.',
      'If another move is illegal, the answer is illegal.',
      'Collect the pieces in a set.',
    ],
  },
  {
    definition:
      'You are given the text of a job reference letter. Decide whether the employer was satisfied with the employee. Answer with yes, no or unclear.',
    reported: [
      'Then pick up the next letter from the stack.',
      'Go through all the letters in this way.',
      'Do this until every letter in the folder has an answer.',
      'Once you have answered, proceed to the letter of the next employee.',
      'Take the letters one at a time, in the order in which they came in.',
      'Treat all other letters in the application folder alike.',
      'Keep this up until you have worked your way through the pile.',
    ],
    fine: [
      'Read on until the end of the letter.',
      'Go through the letter once more, sentence by sentence.',
      'Compare the last paragraph with the other paragraphs.',
      'Take the sentences one at a time.',
    ],
  },
  {
    definition:
      'Given a bug report, decide which component it belongs to: editor, terminal, debugger or git. Answer with the name of the component.',
    reported: [
      'Repeat for the other open reports.',
      'For each bug report of the backlog, find the component.',
      'Assign the remaining reports of the week in the same way.',
      'Carry on until no report without a component is left.',
      'Close the report and get on with the one below it.',
    ],
    fine: [
      'Search the report for a mention of another report.',
      'If the report says that the bug occurs in every file, think of the editor.',
      'Check each of the four components in turn.',
      'Rule out one component after another until a single one is left.',
      'If another report is mentioned as a duplicate, pay no attention to it.',
    ],
  },
  {
    definition:
      'You are given a line from a poem. Name the figure of speech that it contains: metaphor, simile, personification or hyperbole. Output only the name.',
    reported: [
      'Proceed line by line to the end of the poem.',
      'Do so with each line of the poem.',
      'After the line, go on with the rest of the poem.',
      'Repeat these steps for the other lines.',
      'Read the whole collection of poems and treat every line of it separately.',
      'When all lines are named, start with the next poem.',
    ],
    fine: [
      'Go through the line word by word.',
      'Test the four figures one after the other.',
      'If the line contains a second figure, name the stronger one.',
      'Repeat the line to yourself.',
    ],
  },
  {
    definition:
      'Given the name of a chemical compound, write its molecular formula. Output nothing but the formula.',
    reported: [
      'Move on to the next compound on the sheet.',
      'Do the same with the remaining names.',
      'Continue until all compounds of the list have a formula.',
      'For every compound in the table, carry out the steps below.',
      'Now do another compound.',
      'Leave a blank line and write the formula of the next compound.',
    ],
    fine: [
      'Do the same for the remaining elements.',
      'Continue until every atom is counted.',
      'For each element, count the atoms.',
      'Move on to the next part of the name.',
      'Repeat this for the ending of the name.',
    ],
  },
  {
    definition:
      'You are given two product titles from different shops. Decide whether they describe the same product. Answer match or no match.',
    reported: [
      'Go on to the following pair of titles.',
      'Compare all the title pairs of the export in this way.',
      'Continue with the rest of the pairs.',
      'Loop over the pairs in the catalogue and handle each on its own.',
      'Then come the other products of the two shops.',
    ],
    fine: [
      'Do the same for the second title.',
      'Go through the words of the first title and look for each in the other title.',
      'Compare each attribute of one title with that of the other.',
      'Repeat this with the other title.',
    ],
  },
  {
    definition:
      'Read an anecdote and say which proverb it illustrates. Choose from the four proverbs given. Answer with the number of the proverb.',
    reported: [
      'Apply the steps to the other anecdotes in the book as well.',
      'Repeat until the anecdotes run out.',
      'Handle every anecdote of the chapter like this.',
    ],
    fine: [
      'Try the next proverb if this one does not fit.',
      'Continue until all four proverbs have been tried.',
      'Go through the proverbs one by one.',
      'Do the same with the other three.',
      'If several proverbs fit, take the one that fits the ending.',
    ],
  },
]);
