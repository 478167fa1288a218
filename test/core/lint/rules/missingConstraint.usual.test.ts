import { describe } from 'vitest';
import { testDemands } from './drawnDemands';

describe('how definitions state a demand', () => {
  testDemands([
    {
      definition:
        'Write an advertisement for the flat. Its length should lie between 40 and 60 words.',
      fine: ['List what speaks for the flat. Write about fifty words.'],
      reported: ['List what speaks for the flat. Write the advertisement.'],
    },
    {
      definition: 'Turn the notes into an e-mail. No sentence may have more than 15 words.',
      fine: ['Sort the notes. Write an e-mail whose sentences have fifteen words at most.'],
      reported: ['Sort the notes. Write an e-mail from them.'],
    },
    {
      definition: 'Rewrite the paragraph as a bulleted list. Every bullet starts with a verb.',
      fine: ['Split it into its points. Write them as bullets with a verb in front.'],
      reported: ['Split it into its points. Write them as bullets.'],
    },
    {
      definition: 'Write a haiku about the season. It consists of three lines.',
      fine: ['Choose a moment. Write three lines about it.'],
      reported: ['Choose a moment. Write the poem.'],
    },
    {
      definition: 'Write a story about the picture. There must be no more than five sentences.',
      fine: ['Look at who is there. Write a story of five sentences or fewer.'],
      reported: ['Look at who is there. Write the story.'],
    },
    {
      definition: 'Write a letter to the tenants. The last line has to state the deadline.',
      fine: ['Find out what they must do. Write the letter and end with the deadline.'],
      reported: ['Find out what they must do. Write the letter.'],
    },
    {
      definition: 'List the tools for the recipe. Every tool may be listed only once.',
      fine: ['Note the tools. Remove doubles and write the list, each tool once.'],
      reported: ['Note the tools. Write the list.'],
    },
    {
      definition: 'Correct the spelling of the sentence. Proper names must be left as they are.',
      fine: ['Mend what is misspelt but leave names alone. Write the sentence.'],
      reported: ['Mend what is misspelt. Write the sentence.'],
    },
    {
      definition: 'Turn the record into JSON. Missing values become null.',
      fine: ['Map the fields. Put null where there is nothing. Write the JSON object.'],
      reported: ['Map the fields. Write the JSON object.'],
    },
    {
      definition:
        'Name the state whose law governs the contract. If the contract does not say it, return None specified.',
      fine: ['Search for the clause. Write the state, or None specified where there is no clause.'],
      reported: ['Search for the clause. Write the state.'],
    },
    {
      definition: 'Anonymise the letter. All dates must be replaced by [DATE].',
      fine: ['Find the dates. Write [DATE] for each and output the letter.'],
      reported: ['Find the dates and names. Output the letter without them.'],
    },
    {
      definition: 'Translate the e-mail into German. Address the customer with the formal "Sie".',
      fine: ['Translate sentence by sentence. Write the German e-mail with the polite "Sie".'],
      reported: ['Translate sentence by sentence. Write the German e-mail.'],
    },
    {
      definition:
        'Explain what the clause means. Your explanation should address the tenant directly.',
      fine: ['Find the duty. Explain it and tell the tenant what to do.'],
      reported: ['Find the duty. Explain it in everyday words.'],
    },
    {
      definition: 'Rewrite the post for a newspaper. Hashtags are forbidden.',
      fine: ['Find what it says. Write whole sentences without hashtags.'],
      reported: [],
    },
    {
      definition: 'Write the next verse of the song. You may use at most ten words.',
      fine: ['Find the rhyme. Write a verse of ten words or less.'],
      reported: ['Find the rhyme. Write a verse that goes with it.'],
    },
  ]);
});

describe('what is forbidden', () => {
  testDemands([
    {
      definition:
        'Rewrite the announcement in friendlier words. The word "unfortunately" must not appear.',
      fine: [
        'Find what sounds cold. Write the announcement without the forbidden word.',
        'Find what sounds cold. Avoid unfortunately and write the announcement.',
      ],
      reported: [
        'Find what sounds cold. Replace it by words that you would use among friends. Check that nothing new has crept in. Write the announcement.',
      ],
    },
    {
      definition:
        'Write a haiku about the season. The name of the season must not be used in the poem.',
      fine: ['Collect pictures. Write the poem, which hints at the season and does not name it.'],
      reported: ['Collect pictures. Count the syllables again and write the poem.'],
    },
    {
      definition: 'Say in one sentence what the log line means. Do not repeat IP addresses.',
      fine: ['Look at request and status. Write one sentence with "a visitor" in place of the IP.'],
      reported: ['Look at request and status. Write one sentence on what happened.'],
    },
    {
      definition: 'Name the year of the battle. Do not add a full date.',
      fine: ['Recall the battle. Write just four digits.'],
      reported: [],
    },
  ]);
});

describe('what steps say in other words', () => {
  testDemands([
    {
      definition: 'Rewrite the demand as a request. The meaning has to stay the same.',
      fine: ['Remove insults while keeping what is demanded. Write the request.'],
      reported: [],
    },
    {
      definition: 'Answer with the content of one cell, copied without changes.',
      fine: ['Find row and column. Answer with the cell, copied character by character.'],
      reported: [],
    },
    {
      definition: 'Correct the verbs. If the sentence is correct, return it unchanged.',
      fine: ['Find the verbs. Mend them; a correct sentence comes out the same way. Write it.'],
      reported: ['Find the verbs. Mend them. Write the sentence.'],
    },
    {
      definition: 'Write a thank-you note. Keep it under 50 words.',
      fine: ['Find the gift. Write a note of some forty words.'],
      reported: ['Find the gift. Write a note about it.'],
    },
    {
      definition: 'Name three synonyms. Separate them with slashes and do not add spaces.',
      fine: ['Think of words. Write the best three like a/b/c.'],
      reported: ['Think of words. Write the best three with slashes between them.'],
    },
    {
      definition: 'Name the language of the page. Answer with its ISO code.',
      fine: ['Look at typical words. Answer with the code, for example "de" or "fr".'],
      reported: ['Look at typical words. Answer with the language.'],
    },
    {
      definition:
        'Answer the question with a year. If the year is disputed, give the earliest one.',
      fine: ['Recall the event. Where sources differ, take the lowest year. Write it.'],
      reported: [],
    },
    {
      definition: 'Write a memo of exactly three paragraphs: problem, cause, remedy.',
      fine: ['Find problem, cause and remedy. Give one paragraph to each and write the memo.'],
      reported: ['Find problem, cause and remedy. Write the memo.'],
    },
  ]);
});

describe('what steps say in parts', () => {
  testDemands([
    {
      definition: 'Write three replies: one apologetic, one neutral, one humorous.',
      fine: ['Find what annoys. Write an apologetic, a neutral and a humorous reply.'],
      reported: [],
    },
    {
      definition: 'Explain the rule to a new player. Leave exceptions aside.',
      fine: ['Find what is allowed. Skip special cases and explain the rule.'],
      reported: [],
    },
    {
      definition: 'Sum up the essay in exactly two sentences.',
      fine: ['Find the thesis and its reason. Write one sentence on either.'],
      reported: ['Find the thesis and its reason. Write them down.'],
    },
  ]);
});

describe('facts', () => {
  const facts = [
    'Count the syllables of the haiku. The lines are separated by slashes.',
    'Say which customer is first. Numbers are separated by commas.',
    'Check the licence plate. Valid plates begin with two letters and end with four digits.',
    'Name the language of the sentence. The sentence has at most ten words.',
    'Say how many atoms there are. The output is a single integer.',
    'Tell which text is by a child. Children often use short sentences and no commas.',
    'Determine the gender of the noun in German.',
    'Give a tip for the garden and one reason for it.',
    'Judge the offer. Base your judgement on the table alone.',
    'Find the mistake in the letter. Letters should not be longer than a page.',
  ];
  testDemands(
    facts.map((definition) => ({
      definition,
      fine: ['Read it closely. Weigh what speaks for each answer. Write the answer.'],
      reported: [],
    })),
  );
});
