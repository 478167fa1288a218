import { expect, test } from 'vitest';
import { forwardReference } from '../../../../src/core/lint/rules/forwardReference';
import { findingsInSteps } from './findingsInSteps';

/** Whatever noun and verb it is on, what points to a later step takes from there, unless it is put by for it. */
test.each<[number, string, ...string[]]>([
  [
    2,
    'Given a recipe, list its allergens separated by commas. Write "none" if there are none.',
    'Read the recipe.',
    'Go through the allergens that you collect in the next step and drop the doubtful ones.',
    'Collect every allergen the ingredients contain.',
    'Write the list of allergens.',
  ],
  [
    1,
    'Given a recipe, list its allergens separated by commas. Write "none" if there are none.',
    'Check the list that is put together in step 3 for repetitions.',
    'Note each ingredient.',
    'Put together a list of their allergens.',
    'Write the list, separated by commas.',
  ],
  [
    2,
    'Given a recipe, list its allergens separated by commas. Write "none" if there are none.',
    'Read the recipe.',
    'Write out, separated by commas, the allergens that are found afterwards.',
    'For each ingredient, find its allergens.',
  ],
  [
    1,
    'Given a recipe, list its allergens separated by commas. Write "none" if there are none.',
    'Sort the allergens by the alphabet, in line with the list compiled below.',
    'Compile a list of allergens from the ingredients.',
    'Write the list.',
  ],
  [
    2,
    'Given a recipe, list its allergens separated by commas. Write "none" if there are none.',
    'Read the recipe.',
    'Strike out the ingredients that turn out to be harmless in step 3.',
    'Judge each ingredient.',
    'Write the allergens.',
  ],
  [
    1,
    'You are given a route description. Compute the total walking time in minutes.',
    'Add up the times that result from the division in the following step.',
    'Divide each distance by its speed.',
    'Output the sum.',
  ],
  [
    1,
    'You are given a route description. Compute the total walking time in minutes.',
    'Report the sum that you form in the last step as the answer.',
    'Read the distances and speeds.',
    'Divide each distance by its speed.',
    'Form the sum of the times.',
  ],
  [
    2,
    'You are given a route description. Compute the total walking time in minutes.',
    'Read the route.',
    'Turn the hours that you work out in step 3 into minutes.',
    'Work out the hours of each leg.',
    'Output the minutes.',
  ],
  [
    2,
    'You are given a route description. Compute the total walking time in minutes.',
    'Read the route.',
    'Multiply the quotient obtained in the step below by sixty.',
    'Divide the distance by the speed.',
    'Output the minutes.',
  ],
  [
    1,
    'Read the tweet and say which emotion it expresses: joy, anger or fear.',
    'Answer with the emotion that wins the comparison below.',
    'List the emotional words.',
    'Compare how strong each emotion is.',
  ],
  [
    2,
    'Read the tweet and say which emotion it expresses: joy, anger or fear.',
    'Read the tweet.',
    'Answer joy, anger or fear, depending on the tone you determine afterwards.',
    'Determine the tone of the tweet.',
  ],
  [
    2,
    'Read the tweet and say which emotion it expresses: joy, anger or fear.',
    'Read the tweet.',
    'Answer joy, anger or fear, going by the words that you gather in the steps that follow.',
    'Gather the words of joy.',
    'Gather the words of anger and fear.',
  ],
  [
    1,
    'Read the tweet and say which emotion it expresses: joy, anger or fear.',
    'Name the emotion with the highest score, as scored in the third step.',
    'Read the tweet.',
    'Score every emotion from 0 to 5.',
  ],
  [
    1,
    'Write a haiku about the given object.',
    'Write the haiku around the image that you choose in the next step.',
    'Choose an image that shows the object in a season.',
    'Count the syllables.',
  ],
  [
    1,
    'Write a haiku about the given object.',
    'Begin the haiku with the season word picked out in step 3.',
    'Think about the object.',
    'Pick out a season word.',
    'Write the haiku.',
  ],
  [
    2,
    'Write a haiku about the given object.',
    'Think about the object.',
    'Weave the sound that is noted down in the step after this into the second line.',
    'Note down a sound that the object makes.',
    'Write the haiku.',
  ],
  [
    2,
    'You get a sentence. Turn it into the passive voice.',
    'Find the verb.',
    'Put the participle that you form in step 4 behind the auxiliary.',
    'Move the object to the front.',
    'Form the participle of the verb.',
    'Write the passive sentence.',
  ],
  [
    1,
    'You get a sentence. Turn it into the passive voice.',
    'Join the parts that you obtain in the steps below.',
    'Separate the subject from the verb.',
    'Separate the verb from the object.',
    'Write the passive sentence.',
  ],
  [
    2,
    'You get a sentence. Turn it into the passive voice.',
    'Find the verb.',
    'Check whether the agent that was moved to the end in step 4 is preceded by "by".',
    'Find the object.',
    'Move the agent to the end.',
    'Write the sentence.',
  ],
  [
    1,
    'You get a sentence. Turn it into the passive voice.',
    'Replace the verb with the form that you look up in your memory in step 3.',
    'Find the verb.',
    'Recall its participle.',
    'Write the sentence.',
  ],
  [
    1,
    'Find the capital of the country that is described. Answer with its name.',
    'Write down the capital of the country that you identify in step 3.',
    'Read the description.',
    'Identify the country.',
  ],
  [
    2,
    'Find the capital of the country that is described. Answer with its name.',
    'Read the description.',
    'Eliminate the countries which fail the test in the next step.',
    'Test each candidate against the features.',
    'Answer with the capital.',
  ],
  [
    1,
    'Find the capital of the country that is described. Answer with its name.',
    'Compare the features with the candidates gathered in the step that comes after this one.',
    'Gather a few candidates.',
    'Answer with the capital of the best.',
  ],
  [
    1,
    'Turn the address into a JSON object.',
    'Check that the object you build in step 3 has all keys.',
    'Find the street and the city.',
    'Build the object and write it.',
  ],
  [
    2,
    'Say which event comes first.',
    'Read the letter.',
    'Write down the event, going by the order that you establish in the last two steps.',
    'Watch for tenses.',
    'Place the first event on a line.',
    'Place the second event on it.',
  ],
])('step %i points on: %s %s %s', (step, definition, ...steps) => {
  const found = findingsInSteps(forwardReference, definition, steps);
  expect(found.map((finding) => finding.step)).toEqual([step]);
});

test.each<[string, ...string[]]>([
  [
    'Given a recipe, list its allergens separated by commas. Write "none" if there are none.',
    'Read the recipe.',
    'Mark the ingredients, which you will check one by one in the next step.',
    'Check each for allergens.',
    'Write the list of allergens.',
  ],
  [
    'Given a recipe, list its allergens separated by commas. Write "none" if there are none.',
    'Note the ingredients that you will look at more closely in step 3.',
    'Leave out spices.',
    'Look at each ingredient.',
    'Write the allergens.',
  ],
  [
    'Given a recipe, list its allergens separated by commas. Write "none" if there are none.',
    'Read the recipe, including the remarks below the list.',
    'Find its allergens.',
    'Write the list.',
  ],
  [
    'Given a recipe, list its allergens separated by commas. Write "none" if there are none.',
    'Read the recipe and keep in mind that you will write a list in step 3.',
    'Find the allergens.',
    'Write the list.',
  ],
  [
    'Given a recipe, list its allergens separated by commas. Write "none" if there are none.',
    'Collect the ingredients for the comparison in step 2.',
    'Compare them with the common allergens.',
    'Write the list.',
  ],
  [
    'Given a recipe, list its allergens separated by commas. Write "none" if there are none.',
    'Note the ingredients that are added afterwards or at the end.',
    'Find allergens in all.',
    'Write the list.',
  ],
  [
    'Given a recipe, list its allergens separated by commas. Write "none" if there are none.',
    'Watch for ingredients that are mentioned later in the recipe.',
    'Find allergens in all.',
    'Write the list.',
  ],
  [
    'Given a recipe, list its allergens separated by commas. Write "none" if there are none.',
    'Write down the ingredients so that you can check them in the next step.',
    'Check them for allergens.',
    'Write the allergens.',
  ],
  [
    'Given a recipe, list its allergens separated by commas. Write "none" if there are none.',
    'Leave out what step 3 deals with.',
    'Find nuts.',
    'Find milk and gluten.',
    'Write the list.',
  ],
  [
    'You are given a route description. Compute the total walking time in minutes.',
    'Note the distances that are walked later on.',
    'Divide each by the speed.',
    'Output the sum in minutes.',
  ],
  [
    'You are given a route description. Compute the total walking time in minutes.',
    'Read the route and the breaks that are taken afterwards.',
    'Add up all times.',
    'Output the minutes.',
  ],
  [
    'You are given a route description. Compute the total walking time in minutes.',
    'Find the distances that the division in step 2 needs.',
    'Divide each distance by its speed.',
    'Output the sum.',
  ],
  [
    'You are given a route description. Compute the total walking time in minutes.',
    'Extract the numbers for the calculation below.',
    'Divide.',
    'Output the minutes.',
  ],
  [
    'You are given a route description. Compute the total walking time in minutes.',
    'Divide each distance by its speed.',
    'Keep the results for the sum that you form in step 3.',
    'Add them up.',
    'Output the sum.',
  ],
  [
    'Read the story and tell in one word how the hero feels at the end.',
    'Find the hero.',
    'Follow what happens to him afterwards.',
    'Judge how he feels.',
    'Answer with one word.',
  ],
  [
    'Read the story and tell in one word how the hero feels at the end.',
    'Read the beginning and the events that follow.',
    'Look at the decision that the hero makes later.',
    'Answer with the feeling.',
  ],
  [
    'Read the story and tell in one word how the hero feels at the end.',
    'Note what is revealed about the hero below the first paragraph.',
    'Name his feeling.',
    'Answer with one word.',
  ],
  [
    'Read the story and tell in one word how the hero feels at the end.',
    'Read what the hero says and what is said about him later.',
    'Judge his feeling.',
    'Answer with one word.',
  ],
  [
    'Read the story and tell in one word how the hero feels at the end.',
    'Look at the last paragraph, and at the letter that is found afterwards.',
    'Judge his feeling.',
    'Answer with one word.',
  ],
  [
    'You get a list of assembly instructions. Write the step that is missing.',
    'Read the instructions.',
    'Find the tool that is used in the next step.',
    'Imagine what has to happen before it.',
    'Write the missing step.',
  ],
  [
    'You get a list of assembly instructions. Write the step that is missing.',
    'Read the instructions.',
    'Note the part that is needed in the following step.',
    'Imagine what lies between.',
    'Write the missing step.',
  ],
  [
    'Read the dialogue and write the next turn of the clerk.',
    'Read the turns.',
    'Note what the customer asks at first and what he asks for later.',
    'Write the next turn.',
  ],
  [
    'Read the dialogue and write the next turn of the clerk.',
    'Think about the goal that the customer will reach afterwards.',
    'Write the next turn.',
  ],
  [
    'Read the dialogue and write the next turn of the clerk.',
    'Read the dialogue from its first line to the question below.',
    'Write the next turn.',
  ],
  [
    'Translate the sentence into Latin. Answer with the translation only.',
    'Find the subject and the verb, for which you will look for Latin words in the next step.',
    'Look for Latin words.',
    'Set the endings.',
    'Write the translation.',
  ],
  [
    'Translate the sentence into Latin. Answer with the translation only.',
    'Note the tense, so that the ending you choose in step 3 fits.',
    'Find Latin words.',
    'Choose the endings.',
    'Write the translation.',
  ],
  [
    'Translate the sentence into Latin. Answer with the translation only.',
    'Plan the order of the words that you will write down at last.',
    'Translate each.',
    'Write the translation.',
  ],
  [
    'Translate the sentence into Latin. Answer with the translation only.',
    'Determine the case, because the ending depends on it in the next step.',
    'Add the ending.',
    'Write the translation.',
  ],
  [
    'Translate the sentence into Latin. Answer with the translation only.',
    'Keep the words in the order that is usual in Latin.',
    'Write the translation.',
    'Check it for endings as described below.',
  ],
  [
    'Translate the sentence into Latin. Answer with the translation only.',
    'Decide on the word order with which you go on in the last step.',
    'Translate the words.',
    'Write the translation.',
  ],
])('takes nothing from there: %s %s %s', (definition, ...steps) => {
  expect(findingsInSteps(forwardReference, definition, steps)).toEqual([]);
});

test.each<[string, ...string[]]>([
  [
    'You are given two numbers. Tell which one has more divisors. Answer first, second or equal.',
    'Answer first, second or equal.',
    'Find the divisors of the first number.',
    'Find the divisors of the second number.',
    'Compare how many there are.',
  ],
  [
    'You are given two numbers. Tell which one has more divisors. Answer first, second or equal.',
    'Begin by giving the answer: first, second or equal.',
    'Find the divisors of both.',
    'Compare how many there are.',
  ],
  [
    'You are given two numbers. Tell which one has more divisors. Answer first, second or equal.',
    'Start by stating first, second or equal as your answer.',
    'Find the divisors of both numbers.',
    'Compare the counts.',
  ],
  [
    'You are given a riddle. Answer it with a single noun.',
    'To begin with, write the finished answer.',
    'Read the riddle for its hints.',
    'Find the thing that fits them.',
  ],
  [
    'Write a thank-you note to the named colleague for the named help.',
    'Write down the finished note.',
    'Think about what the help was worth.',
    'Compose the note in two or three sentences.',
  ],
  [
    'Write a thank-you note to the named colleague for the named help.',
    'Print the finished note.',
    'Read the two names.',
    'Draft the note.',
  ],
  [
    'Sort the given words by length, shortest first. Output them separated by spaces.',
    'Return the sorted words, separated by spaces.',
    'Count the letters of each word.',
    'Put the shorter words before the longer ones.',
  ],
  [
    'Give the final position of the walker as (x, y).',
    'Write the final position as (x, y).',
    'Begin at (0, 0).',
    'Take the moves in order.',
  ],
])('the answer is written first: %s %s', (definition, ...steps) => {
  const found = findingsInSteps(forwardReference, definition, steps);
  expect(found.map((finding) => finding.step)).toEqual([1]);
});

test.each<[string, ...string[]]>([
  [
    'You are given two numbers. Tell which one has more divisors. Answer first, second or equal.',
    'Answer first if the first number has more divisors, second if the second has, and equal otherwise.',
    'Check the counts once more.',
  ],
  [
    'You are given two numbers. Tell which one has more divisors. Answer first, second or equal.',
    'Write only first, second or equal, and nothing else.',
    'Check that your answer is one of the three.',
  ],
  [
    'You are given two numbers. Tell which one has more divisors. Answer first, second or equal.',
    'Find the divisors.',
    'Answer first, second or equal.',
    'Check the count by trying each divisor again.',
  ],
  [
    'You are given two numbers. Tell which one has more divisors. Answer first, second or equal.',
    'Count the divisors of both.',
    'Write the word that fits.',
    'Make sure that one and the number itself were counted.',
  ],
  [
    'You are given a riddle. Answer it with a single noun.',
    'Write the noun that the riddle describes.',
    'If several fit, prefer the shortest.',
    'Do not write an article.',
  ],
  [
    'You are given a riddle. Answer it with a single noun.',
    'Give the noun that fits every hint.',
    'Use the singular.',
    'Write it in lower case.',
  ],
  [
    'You are given a riddle. Answer it with a single noun.',
    'Name the thing the riddle is about.',
    'Ignore what is only there to mislead.',
    'Give no explanation.',
  ],
  [
    'You are given a riddle. Answer it with a single noun.',
    'Start by naming what each hint says.',
    'Find the thing that all of them fit.',
    'Write it as a noun.',
  ],
  [
    'You are given a riddle. Answer it with a single noun.',
    'Begin with writing the hints below each other.',
    'Compare them.',
    'Answer with the noun.',
  ],
  [
    'Write a thank-you note to the named colleague for the named help.',
    'Write a note that thanks the colleague.',
    'Mention the help.',
    'Choose a friendly tone.',
    'Keep it to three sentences.',
  ],
  [
    'Write a thank-you note to the named colleague for the named help.',
    'Write the note in a warm tone.',
    'Count its sentences; there should be three at most.',
    'Shorten it where it rambles.',
  ],
  [
    'Write a thank-you note to the named colleague for the named help.',
    'Write the note.',
    'Read it aloud in your mind.',
    'Cut what sounds stiff.',
    'Output the note.',
  ],
  [
    'Write a thank-you note to the named colleague for the named help.',
    'Begin by writing a greeting with the name.',
    'Thank for the help.',
    'Close with a wish.',
    'Output the complete note.',
  ],
  [
    'Write a thank-you note to the named colleague for the named help.',
    'Start with writing down what the help was.',
    'Write the note around it.',
  ],
  [
    'Write a thank-you note to the named colleague for the named help.',
    'Produce the note.',
    'Give it a greeting, a body and a close.',
    'Strike out all flattery.',
  ],
  [
    'Sort the given words by length, shortest first. Output them separated by spaces.',
    'Output the words by length, shortest first.',
    'Leave words of equal length in their old order.',
    'Separate them by spaces.',
  ],
  [
    'Sort the given words by length, shortest first. Output them separated by spaces.',
    'Give the words in ascending order of length.',
    'Compare neighbours once more.',
    'Swap those that stand wrong.',
  ],
  [
    'Summarise the article in one headline.',
    'Write the headline.',
    'Pick the livelier of two verbs where you have the choice.',
    'Trim it to ten words.',
  ],
  [
    'State what the program prints.',
    'Start the program on your computer.',
    'Compute the values.',
    'Write the text.',
  ],
])('is written, and then checked, shortened or worded: %s %s', (definition, ...steps) => {
  expect(findingsInSteps(forwardReference, definition, steps)).toEqual([]);
});

/** Whatever verb the later step has for it: nobody says of a text that it is worked out further down. */
test.each<[number, string, ...string[]]>([
  [
    1,
    'Compute the number of tiles for a floor. Answer with a whole number.',
    'Divide the surface worked out below by the surface of a tile.',
    'Multiply the length of the room by its width.',
    'Write the number.',
  ],
  [
    1,
    'Given a cake order, give the price in euros.',
    'Add the surcharge that will be determined further down to the base price.',
    'Take 5 euros for each tier above the first.',
    'Write the price.',
  ],
  [
    1,
    'Given a song, name its key.',
    'Compare the tonic arrived at below with the last note.',
    'Guess a tonic from the most frequent note.',
    'Write the key.',
  ],
  [
    1,
    'Answer yes if the second sentence follows from the first, no otherwise.',
    'Answer yes or no, whichever is borne out by the reasoning which comes later.',
    'Reason from the first sentence to the second.',
  ],
  [
    1,
    'Given a report of a theft, name the suspect.',
    'Compare the suspect who is picked in the step after this one with the report.',
    'Pick a suspect.',
    'Write the name.',
  ],
  [
    1,
    'Given a shopping basket, compute what is to pay.',
    'Take off the discount which is going to be worked out in step 2.',
    'See which coupon applies.',
    'Write the amount.',
  ],
])('points to what a later step works out: %s %s', (step, definition, ...steps) => {
  expect(findingsInSteps(forwardReference, definition, steps)).toMatchObject([{ step }]);
});

test.each<[string, ...string[]]>([
  [
    'You are given an exam sheet with marks and a sum computed below. Tell whether the sum is right.',
    'Compare your own sum with the one computed below.',
    'Write right or wrong.',
  ],
  [
    'Given a scientific abstract, name the method.',
    'Do not take the comparison that comes later for the method.',
    'Write the method.',
  ],
  [
    'Given a timetable change, write a notice.',
    'Say that exact times will be settled later.',
    'Write the notice.',
  ],
  [
    'Given a travel report, name the last capital.',
    'Follow the route, and the detours that are decided later.',
    'Write the capital.',
  ],
])('points to something in the input: %s %s', (definition, ...steps) => {
  expect(findingsInSteps(forwardReference, definition, steps)).toEqual([]);
});
