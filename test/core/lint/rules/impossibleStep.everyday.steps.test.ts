import { impossibleStep } from '../../../../src/core/lint/rules/impossibleStep';
import { testSteps } from '../expectSteps';

/** What people would do with the task in everyday life. */
testSteps(impossibleStep, [
  {
    definition:
      'Given a question about cooking, answer it in one sentence. Do not mention brand names.',
    reported: [
      'Try it out in the kitchen and note what happens.',
      'Read up on the topic in a cookbook.',
      'Ask a cook for his opinion.',
      'Look the question up on a cooking forum.',
      'Check two or three recipe websites.',
      'Watch a cooking show on the topic.',
    ],
    fine: [
      'Think of how a cook would do it.',
      'Recall what you know about the ingredient.',
      'If the question mentions a recipe website, leave out its name.',
    ],
  },
  {
    definition:
      'You are given a sentence with a blank and two options. Choose the option that fills the blank correctly. Answer 1 or 2.',
    reported: [
      'Compare the hit counts of both versions in a search engine.',
      'Score both versions with a language model and take the one that is more probable.',
      "Look up both options in a learner's dictionary.",
      'Ask a native speaker which version sounds better.',
      'Look the rule up in a grammar book.',
      'Use a corpus tool to see which is more frequent.',
      'Let Grammarly check both versions.',
    ],
    fine: [
      'Read the sentence with each option.',
      'Decide which version sounds better.',
      'Check the verb against its subject.',
    ],
  },
  {
    definition:
      'You are given a short text by a learner of English. Give its level: A1, A2, B1, B2, C1 or C2.',
    reported: [
      'Compute the type-token ratio with a script.',
      'Interview the learner to get an impression of his speech.',
      'Run the text through a readability checker.',
      'Have the level confirmed by an examiner.',
      'Look up each word in a frequency list.',
      'Consult the descriptors of the CEFR on the website of the Council of Europe.',
    ],
    fine: [
      'Count the mistakes.',
      'Look at how long the sentences are.',
      'Check which tenses the learner uses.',
      'Compare the vocabulary with what you know of each level.',
    ],
  },
  {
    definition: 'Classify a photo caption as indoor or outdoor.',
    reported: [
      'Look at the photo that belongs to the caption.',
      'Run an image classifier on the photo.',
      'Ask the photographer where the picture was taken.',
      'Check the geotag of the photo.',
      'Find the photo with a reverse image search.',
    ],
    fine: [
      'Picture the scene in your mind.',
      'Look for words such as garden, street or kitchen.',
      'If a person looks out of a window, choose indoor.',
    ],
  },
  {
    definition:
      'You are given the name of a band and a song title. Write one sentence that announces the song on the radio.',
    reported: [
      'Listen to the song first.',
      'Look on Spotify how long the song is.',
      "Check on the band's website when the song came out.",
      'Read the announcement to a colleague and change it if she yawns.',
      'Play the song.',
      'Record the sentence with a microphone.',
    ],
    fine: [
      'Name the band before the song.',
      'Make the listeners curious.',
      'Read the sentence silently and shorten it if it is too long.',
    ],
  },
  {
    definition:
      "Given a tenant's letter, list the defects of the flat that are described, one per line.",
    reported: [
      'Call the landlord and ask whether he knows of the defects.',

      'Check the rental contract for a clause on repairs.',
    ],
    fine: [
      'Go through the rooms that the letter names.',
      'If the tenant asks the landlord to call, this is no defect.',
      'Check that no defect is listed twice.',
    ],
  },
  {
    definition: 'Determine whether a statement about geography is true. Answer true or false.',
    reported: [
      'Check the statement in an atlas.',
      'Verify it on Wikipedia.',
      'Measure the distance on Google Earth.',
      'Ask someone who has been there.',
      'Look at a map of the region.',
      'Query GeoNames for the place.',
    ],
    fine: [
      'Recall what you know of the place.',
      'Picture the map of the region.',
      'Check the statement part by part.',
    ],
  },
  {
    definition:
      'You are given a commit message. Say whether the commit fixes a bug, adds a feature or changes the documentation.',
    reported: [
      'Look at the diff of the commit.',
      'Check out the commit and run the tests.',
      'Ask the author of the commit.',
      'Use git blame to see who wrote the lines.',
      'Search the code base for the function.',
    ],
    fine: [
      'Look at the first verb of the message.',
      'If an issue is mentioned, it is probably a bug.',
      'Check the message for file names.',
    ],
  },
  {
    definition: 'You are given a sentence in German. Say which case the underlined noun is in.',
    reported: [
      'Parse the sentence with a dependency parser.',
      'Send the sentence to your German teacher.',
      'Check with an online grammar tool.',
      "Wait for the teacher's confirmation before you answer.",
    ],
    fine: [
      'Find the verb that governs the noun.',
      'Ask the question that the noun answers.',
      'Look at the article in front of the noun.',
      'Try to replace the noun with a pronoun.',
    ],
  },
  {
    definition: 'Estimate the age of the author of a blog post: under 20, 20 to 40, or over 40.',
    reported: ['Write the author an email and ask.', 'Use a stylometry tool.'],
    fine: [
      'Look for hints such as school, work or grandchildren.',
      'Look at slang and abbreviations.',
      'Ask yourself who would write about such things.',
    ],
  },
  {
    definition: 'Given a joke, rate how funny it is from 0 to 10.',
    reported: [
      'Tell the joke to five people and count who laughs.',
      'Survey your friends.',

      'Check on the internet if the joke is known.',
    ],
    fine: [
      'Find the punchline.',
      'Ask yourself whether the ending comes as a surprise.',
      'Take off points for old jokes.',
    ],
  },
]);
