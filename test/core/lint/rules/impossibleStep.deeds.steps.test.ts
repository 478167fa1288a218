import { impossibleStep } from '../../../../src/core/lint/rules/impossibleStep';
import { testSteps } from '../expectSteps';

/** Doing what somebody in the input wants done, and words that only look like it. */
testSteps(impossibleStep, [
  {
    definition: 'Find the named organisations in the sentence.',
    reported: ['Google each name.', 'Google unknown names.', 'Ask the maker.'],
    fine: [
      'Google counts as an organisation.',
      'Google and Apple are organisations.',
      'Google Pixel phones are products.',
      'Get the names corrected if they are misspelt.',
      'Note which maker the product is from.',
      'Write the makers after the products.',
      'Compare each name with the others.',
      'Names of visitors, officers or callers are no organisations.',
    ],
  },
  {
    definition: 'Evaluate the arithmetic expression and give the result.',
    reported: ['Check the result with a calculator.', 'Type it into a pocket calculator.'],
    fine: [
      'Look for the operator with the highest precedence.',
      'Order the replacements from left to right.',
      'Compare the operator with the next one.',
      'Cancel the common factors.',
      'Work with the operators one by one.',
      'Take the time to check each carry.',
      'Time is not needed; leave out the units.',
      'Record the results of the two operators.',
    ],
  },
  {
    definition:
      'Read the email from a customer and decide on the department: Sales, Service or Billing.',
    reported: [
      'Forward the email to this department.',

      'Call the customer back.',

      'Ask the colleagues in Billing.',
    ],
    fine: [
      'If the customer wants you to cancel the order, choose Sales.',
      'Choose Billing when somebody has to refund the customer, block the card or send a replacement.',
      'Requests such as book a table, cancel an order or send a taxi go to Service.',
      'Look at what the customer wants to have checked.',
      'Mark the words that name the product.',
      'Imagine that you have to forward the email to that department.',
      'Decide to whom you would forward it.',
      'Do not forward the email to anyone.',
      'Make a table of the wishes in your mind.',
      'If the customer asks to let the manager know, choose Service.',
      'Consult the subject line first.',
    ],
  },
  {
    definition: 'Write the instructions of the recipe as a numbered list.',
    reported: [
      'Ask a chef to go over the list.',
      'Try the recipe at home.',
      'Watch a video of the recipe.',
    ],
    fine: [
      'Have the oven preheated in the first step.',
      'Let the dough rest in step three if the recipe says so.',
      'Look for the time at which the oven is turned on.',
      'Put the steps in the order of the recipe.',
    ],
  },
  {
    definition: 'Decide from which play the quotation comes.',
    reported: ['Search the quotation on the internet.'],
    fine: [
      'Think of which plays have such a speaker.',
      'Recall where else the words are used.',
      'Search your memory.',
      'Look at the names in the quotation.',
      'See what period the words belong to.',
    ],
  },
  {
    definition: 'Tell whether two job titles mean the same occupation.',
    reported: [
      'Consult the national classification of occupations.',
      'Ask somebody who has the job.',
      'Look both up in the register of occupations.',
    ],
    fine: [
      'Ask whether an employer would take them for the same.',
      'Consider what the two workers do all day.',
      'Think of what customers expect of each.',
      'Question whether both need the same training.',
      'Compare what each of the two does with people, tools and machines.',
      'Find out which of the two is more general.',
      'View each title from the side of the employer.',
    ],
  },
  {
    definition: 'Given a paragraph about a drug, list the side effects that are mentioned.',
    reported: [
      'Compare the list with the package insert.',
      'Check with a pharmacist whether the list is complete.',
      'Look in the formulary.',
    ],
    fine: [
      'Check the paragraph for each side effect.',
      'Consult the paragraph once more before you answer.',
      'If the leaflet is quoted, list its side effects, too.',
      'Read the product information in the paragraph.',
      'Leave out what the patient has to ask the doctor.',
    ],
  },
  {
    definition: 'You are given a sentence on the price of a melon. Say who pays it.',
    reported: [
      'Shake the ripe melon and listen for loose seeds.',
      'Travel to the old market and see who buys it.',
      'Reset the account.',
      'A second buyer will then check it.',
    ],
    fine: [
      'Lift the whole sentence out and look at it.',
      'Scratch each filler word and see whether the sentence still reads well.',
      'Travel to the very end of the text and see who speaks.',
      'Whenever the bill is paid, reset the account to zero.',
      'A buyer will compare the prices first, so start with them.',
    ],
  },
]);
