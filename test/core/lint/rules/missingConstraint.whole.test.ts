import { describe } from 'vitest';
import { testDemands } from './drawnDemands';

describe('step lists that say it in their own words, or forget one thing', () => {
  testDemands([
    {
      definition:
        'You are given a product review. Write a title for it. The title must mention the product, must not be a question, and must be shorter than eight words. Do not copy a whole sentence of the review.',
      fine: [
        'Read the review and note what it is about. Decide what the reviewer thinks of it. Write a statement of no more than seven words that names the product and gives the verdict in your own words. Output the title.',
        "Look for the product and the reviewer's main point. Put both into a short headline of up to seven words, without a question mark. If the headline is a sentence of the review, rephrase it. Return the headline.",
      ],
      reported: [],
    },
    {
      definition:
        'Given a sentence in the active voice, rewrite it in the passive voice. Keep the tense. Leave out the agent if it is a pronoun. Return only the sentence.',
      fine: [
        'Find subject, verb and object. Make the object the new subject. Form the passive in the tense of the original verb. Add the old subject with "by", but drop it when it is a word like "he" or "they". Output the rewritten sentence and nothing else.',
        'Identify who does what to whom. Turn the verb into its passive form without changing its tense. Append "by" and the doer; a pronoun is not appended. Give just the new sentence.',
      ],
      reported: [],
    },
    {
      definition:
        'You get a paragraph and a question. Answer with the shortest span of the paragraph that answers the question. Copy it exactly. If the paragraph holds no answer, write "unanswerable".',
      fine: [
        'Read the question and determine what it asks for. Go through the paragraph and find the words that answer it. Cut away all words that are not needed. Return the remaining words as they stand, or "unanswerable" if you found none.',
        'Search the paragraph for the sentence with the answer. Take from it as few words as suffice, letter by letter. If there is no such sentence, the output is "unanswerable". Otherwise output the words.',
      ],
      reported: [],
    },
    {
      definition:
        'Extract all e-mail addresses from the text. Write them in lower case, one per line, in the order in which they appear. If an address occurs twice, list it once. If there is none, output "-".',
      fine: [
        'Scan the text from beginning to end for strings with an @. Turn capitals into small letters. Strike out duplicates. Print each on its own line in the order of the text; if nothing was found, print "-".',
        'Collect the addresses as you read. Skip an address that you already have. Write each in lower case on a new line, first found first. A text without addresses gets "-".',
      ],
      reported: [],
    },
    {
      definition:
        'Translate the recipe step into German. Use the imperative. Convert cups and ounces into grams. Do not translate brand names.',
      fine: [
        'Read the step and note its verbs, amounts and brands. Work out how many grams each amount is. Write the step in German as a command, with the grams in it and the brands as in English.',
        'Replace cups and ounces by grams. Translate everything but the names of brands. Put the verbs in the command form and output the German text.',
      ],
      reported: [],
    },
    {
      definition:
        "Write a short reply to the guest's review of the hotel. Thank the guest. Address the main criticism, if there is one. Do not offer money. Use at most four sentences.",
      fine: [
        'Find out what the guest liked and what was wrong. Begin with a thank-you. Say what the hotel will do about the worst point, in case the guest complains. Do not mention refunds or discounts. Keep the reply to four sentences and output it.',
        'Note praise and complaints. Write a reply of up to four sentences that opens with thanks, takes up the most serious complaint (if any) and promises no compensation.',
      ],
      reported: [],
    },
    {
      definition:
        'Given two sentences, combine them into one with a suitable conjunction. Do not use "and". Keep all information. Replace a repeated name by a pronoun.',
      fine: [
        'Determine how the two sentences are related: cause, contrast, time or condition. Choose a conjunction for this relation other than "and". Join the sentences with it; where the name would come again, write "he", "she", "it" or "they". Check that nothing got lost and output the sentence.',
        'Decide which conjunction fits ("and" is not permitted). Write one sentence that says all that the two say. Put a pronoun for the second mention of the same person. Return it.',
      ],
      reported: [],
    },
    {
      definition:
        'Generate three questions a journalist could ask the person described. The questions must be open. Number them. Do not ask about family.',
      fine: [
        'Read the description and find what is unusual about the person. Think of three open questions on it; private life and relatives are off limits. Write them with 1., 2. and 3. in front.',
        'List what is worth asking, without family matters. Turn three of these points into questions that begin with how, why or what. Output them as a numbered list.',
      ],
      reported: [],
    },
    {
      definition:
        'Summarise the minutes of the meeting in at most three bullet points. Each bullet starts with a verb. Name who is responsible for a task. Leave out small talk.',
      fine: [
        'Go through the minutes and pick out decisions and tasks. Chit-chat is of no interest. For every task, note who has taken it on. Write up to three bullets, the verb first, with the name of the person in charge.',
        "Mark what was decided. Drop whatever has nothing to do with the meeting's topics. Write three bullets or fewer, each opening with a verb and saying who does it.",
      ],
      reported: [],
    },
    {
      definition:
        'Correct the spelling of the sentence. Change nothing else. If there is no mistake, return the sentence unchanged.',
      fine: [
        'Check each word. Replace misspelled words by the right spelling. Leave grammar and word order alone. Output the sentence; if all words are right, output it as it is.',
        'Read the sentence word by word and mend only what is misspelled. Give back the sentence, which stays the same when you found no mistake.',
      ],
      reported: [],
    },
    {
      definition:
        'Write a one-sentence definition of the marked word as it is used in the text. The definition must not contain the word or a word of the same family. Begin with "A" or "An" if it is a noun.',
      fine: [
        'Read the text and work out the sense of the marked word. Find its part of speech. Write one sentence that tells the sense without the word and its relatives; for a noun, open it with "A" or "An".',
      ],
      reported: [],
    },
    {
      definition:
        'Convert the time to 24-hour format. Write it as HH:MM. If the input says neither a.m. nor p.m., assume p.m. Leave out the word "o\'clock".',
      fine: [
        'Read hour and minutes. Add 12 to the hour in the afternoon, also when nothing tells which half of the day is meant. Output hour and minutes with a colon between them, both with two digits, and nothing behind them.',
        'Find out whether it is morning or afternoon; take the afternoon where it is not said. Give the time as HH:MM, without "o\'clock".',
      ],
      reported: [],
    },
    {
      definition:
        'Suggest a gift for the person described. Give a single noun phrase. The gift must cost less than 50 euros. Do not suggest vouchers.',
      fine: [
        'Find the interests of the person. Think of things that go with them and are cheap enough (under 50 euros); vouchers do not count. Output one of them as a noun phrase.',
        'List hobbies. For each, think of a present for up to 50 euros which is no voucher. Choose the best and write it as one noun phrase.',
      ],
      reported: [],
    },
    {
      definition:
        'Find all dates in the letter and write them as YYYY-MM-DD, separated by commas. Ignore dates without a year. Do not sort them.',
      fine: [
        'Read the letter and mark each date. Cross out those whose year is missing. Rewrite the others as YYYY-MM-DD and output them with commas, in the order of the letter.',
        'Collect the dates that have day, month and year. Put them into the form YYYY-MM-DD. Output them separated by commas as they come.',
      ],
      reported: [],
    },
    {
      definition:
        'Write a tweet about the event. It must contain one hashtag and no links. Mention the place and the day. Stay below 200 characters.',
      fine: [
        'Find out what happens, where and when. Write a tweet with place and day in it, one hashtag and no URL. Shorten it if it has 200 characters or more.',
      ],
      reported: [],
    },
    {
      definition:
        'Label each word of the sentence with its part of speech. Put the tag behind the word, joined by an underscore. Use NOUN, VERB, ADJ and OTHER only. Skip punctuation.',
      fine: [
        'Split the sentence into words without the punctuation marks. Decide for each word whether it is NOUN, VERB, ADJ or OTHER. Output the words with an underscore and the tag behind each.',
      ],
      reported: [],
    },
    {
      definition:
        'Describe the chart in two sentences. State the highest and the lowest value. Do not give reasons for the trend. Write numbers as digits.',
      fine: [
        'Read the title and the axes. Find the maximum and the minimum. Write two sentences with both values in figures; why it rises or falls is not to be explained.',
        'Look up the top value and the bottom value. Describe the course of the curve in two sentences, with digits for all numbers and without saying what caused it.',
      ],
      reported: [],
    },
    {
      definition:
        'Paraphrase the proverb in plain language. Do not use metaphors. Write one sentence of at most 20 words. End with a full stop.',
      fine: [
        'Work out what the proverb means. Say it literally in a sentence of no more than 20 words. Check that there is no image left in it and that a full stop stands at its end.',
      ],
      reported: [],
    },
    {
      definition:
        'Write the next line of the dialogue. It is spoken by the person who did not speak last. Stay in character. Do not repeat information. Do not write the name of the speaker.',
      fine: [
        'See who spoke last; the other one speaks now. Think of what this person would say. Write the line without anything that was said already and without the name in front.',
      ],
      reported: [],
    },
    {
      definition:
        'Extract the skills that the job advertisement asks for. List them alphabetically, separated by semicolons. Do not include soft skills. Write abbreviations as in the advertisement.',
      fine: [
        'Underline all skills in the advertisement. Remove traits of character such as patience or team spirit. Sort the rest from A to Z, keep abbreviations as they are, and output them with semicolons.',
      ],
      reported: [],
    },
    {
      definition:
        'You are given a scene from a screenplay. Describe in one sentence what happens in it. Use the present tense. Refer to characters by their names. Do not describe the setting.',
      fine: [
        'Read the scene and find out who does what. Pick the event that changes something. Tell it in a single sentence in the present tense, with the names of the characters and without the place where it happens.',
      ],
      reported: [],
    },
    {
      definition:
        'Given a list of numbers, return those that are greater than the first one. Keep their order. Print them with a space between them. If no number qualifies, print "empty".',
      fine: [
        'Note the first number. Compare each of the others with it and keep the greater ones. Print what you kept, in the order of the input, with spaces in between. Print "empty" if nothing was kept.',
      ],
      reported: [
        'Note the first number. Compare each of the others with it and take the greater ones. Print them with spaces in between.',
      ],
    },
    {
      definition:
        'Turn the bullet points into a short paragraph. Connect the sentences with linking words. Do not add information. Write between three and five sentences.',
      fine: [
        'Read the bullet points and find out how they are related. Write a sentence for each, three to five in all. Begin sentences with words such as "however" or "therefore". Remove what was not in the bullet points.',
        'Read the bullet points and find out how they are related. Write a sentence for each, three to five in all, and stick to what the points say.',
      ],
      reported: [
        'Read the bullet points and find out how they are related. Write a sentence for each.',
      ],
    },
    {
      definition:
        'Write a limerick about the animal. Lines 1, 2 and 5 must rhyme. Mention where the animal lives. Do not use rude words.',
      fine: [
        'Think of a place where the animal lives and of something silly that it does there. Find rhymes for the first, second and fifth line. Write the limerick with the place in the first line and keep it decent.',
        'Think of something silly that the animal does. Find rhymes for the first, second and fifth line. Write the limerick and keep it decent.',
      ],
      reported: [
        'Think of something silly that the animal does. Find rhymes for the first, second and fifth line. Write the limerick.',
      ],
    },
    {
      definition:
        'Given a job title, list four typical tasks. Each task must begin with a verb in the -ing form. Separate the tasks by commas. Do not end the list with a full stop.',
      fine: [
        'Imagine a working day in this job. Choose four things that are done on it. Put each into words that start with an -ing form. Output them with commas between them and nothing behind the last one.',
      ],
      reported: [
        'Imagine a working day in this job. Choose four things that are done on it. Put each into words that start with an -ing form. Output them with commas between them.',
      ],
    },
    {
      definition:
        'Extract the claims that the speaker makes about the economy. Quote them word for word. Put each in quotation marks. Leave out opinions.',
      fine: [
        'Mark the sentences on the economy. Strike those which only say what the speaker thinks or feels. Copy the others unchanged, each between quotation marks.',
      ],
      reported: [
        'Mark the sentences on the economy. Copy them unchanged, each between quotation marks.',
      ],
    },
    {
      definition:
        'Write a caption for the photo description. Start with the name of the place. Use no more than twelve words. Do not use adjectives.',
      fine: [
        'Find the place and what can be seen. Put the place first and go on with what can be seen there, in at most twelve words and without adjectives.',
      ],
      reported: [],
    },
    {
      definition:
        'Extract all measurements from the text. Convert inches to centimetres. Give each measurement on its own line. Ignore weights.',
      fine: [
        'Look for numbers with a unit of length. Turn inches into centimetres. Write one measurement per line; kilograms and pounds are left aside.',
      ],
      reported: [],
    },
    {
      definition:
        "Summarise the reader's letter. State whether the reader agrees with the article. Do not quote the letter. Use at most 40 words.",
      fine: [
        'Read the letter and find its main point. Decide if the reader shares the view of the article. Write up to 40 words in your own wording that give the main point and say if the reader agrees.',
      ],
      reported: [],
    },
    {
      definition:
        'Write a riddle about the object. The object speaks in the first person. Give three hints. Do not mention the object. End with "What am I?".',
      fine: [
        'List what is typical of the object. Choose three of these points. Let the object say them of itself ("I ..."), without its name. Close with "What am I?".',
      ],
      reported: [],
    },
    {
      definition:
        'Given an English word, give its German translation with the article. Nouns are capitalised. If there are several translations, give the most common one.',
      fine: [
        'Think of the German words for it. Take the one that is used most. Write it with "der", "die" or "das" and with a capital letter.',
      ],
      reported: [
        'Think of a German word for it. Write it with "der", "die" or "das" and with a capital letter.',
      ],
    },
    {
      definition:
        'Continue the number sequence. Output the next two numbers, separated by a comma. Do not show how you found them.',
      fine: [
        'Find the rule. Apply it twice. Output the two results with a comma in between and without the rule.',
      ],
      reported: [],
    },
    {
      definition:
        'Replace each idiom in the text by a literal expression. Leave the rest of the text unchanged. If the text has no idiom, return it as it is.',
      fine: [
        'Find the idioms. Write down what each of them means. Put these words in place of the idioms and copy everything else. A text without idioms is returned as it came.',
      ],
      reported: [],
    },
    {
      definition:
        'Write an out-of-office message for the person. Say when the person is back. Name a substitute with a phone number. Do not give a reason for the absence.',
      fine: [
        'Find the dates of the absence and who stands in. Write the message with the day of return and with name and number of the stand-in. Say nothing about why the person is away.',
      ],
      reported: [],
    },
    {
      definition:
        'List the countries mentioned in the text. Use their English short names. Sort them by how often they are mentioned. Do not include cities.',
      fine: [
        'Mark each country and count how often it occurs. Write the short English name for each. Output the list with the most frequent country on top. Towns do not count.',
      ],
      reported: [],
    },
    {
      definition:
        'Explain the error message to a beginner. Use at most two sentences. Tell what to do about it. Avoid computer jargon.',
      fine: [
        'Find what went wrong. Say it in a sentence that a beginner understands, without technical terms. Add a sentence on how to repair it.',
      ],
      reported: [],
    },
    {
      definition:
        'Split the compound noun into its parts. Write a plus sign between them. Remove linking letters. Keep capital letters.',
      fine: [
        'Look for the seam between the parts. Drop letters that only join the two. Write the parts with "+" in between; capitals stay capitals.',
      ],
      reported: [],
    },
    {
      definition:
        'Extract the symptoms from the note of a doctor. Write each as a noun phrase in lower case. Separate them by commas. Symptoms that the patient does not have are left out.',
      fine: [
        'Mark everything that troubles the patient. Drop what the note denies. Turn each into a noun phrase in small letters and join them by commas.',
      ],
      reported: [
        'Mark everything that troubles the patient. Turn each into a noun phrase and join them by commas.',
      ],
    },
    {
      definition:
        'Write the opening sentence of a news report from the facts. Answer who, what, when and where. Use at most 30 words. Do not give your opinion.',
      fine: [
        'Find who did what, and when and where it happened. Write a sentence with all four in no more than 30 words, neutral in tone.',
      ],
      reported: [],
    },
    {
      definition:
        'You are given a table of football results. State the winner of the group. In a tie, the team with more goals wins. Answer with the name of the team only.',
      fine: [
        'Add up the points of each team. If two teams have the same number, compare their goals. Output just the name of the team on top.',
      ],
      reported: [],
    },
    {
      definition:
        'Rewrite the text for a seven-year-old. Use short sentences. Explain difficult words in brackets. Keep the names of the characters.',
      fine: [
        'Split long sentences. Put an explanation in brackets behind words that a child does not know. Write the new text with the same names.',
      ],
      reported: [
        'Split long sentences. Put an explanation in brackets behind words that a child does not know. Write the new text.',
      ],
    },
    {
      definition:
        'Write a summary of the customer\'s call in note form. Include the customer number. Do not include the agent\'s name. If no number is given, write "no number".',
      fine: [
        'Note what the customer wants and what was agreed. Look for the customer number; without one, write "no number". Write the notes with the number and without the name of the agent.',
      ],
      reported: [
        'Note what the customer wants and what was agreed. Look for the customer number; without one, write "no number". Write the notes with the number.',
      ],
    },
    {
      definition:
        'Convert the fraction to a decimal number. Round it to three places. Use a point, not a comma. Do not write trailing zeros.',
      fine: [
        'Divide the numerator by the denominator. Round to three places behind the point. Cut zeros off the end and output the number with a decimal point.',
      ],
      reported: [],
    },
    {
      definition:
        'Extract all verbs from the sentence in their base form. List them in the order of the sentence. Auxiliary verbs are not counted. Put a slash between them.',
      fine: [
        'Find the verbs from left to right. Leave "be", "have", "do" and the modals aside where they only help another verb. Give the infinitive of each and put "/" between them.',
      ],
      reported: [],
    },
    {
      definition:
        'Suggest a password hint for the secret word. The hint must not contain the word. It should be a question. It may have ten words at most.',
      fine: [
        'Think about what the word means. Ask a question of up to ten words which the word answers, without the word in it.',
      ],
      reported: [
        'Think about what the word means. Ask a question of up to ten words which the word answers.',
      ],
    },
    {
      definition:
        'Write the minutes entry for the decision. Begin with the date. Use the passive voice. Name those who voted against.',
      fine: [
        'Find the date, the decision and the votes. Write the date first, then the decision in the passive. Add who was against it.',
      ],
      reported: ['Find the decision and the votes. Write who was against it.'],
    },
    {
      definition:
        'Turn the recipe into a shopping list. Give the amount before each item. Leave out water and salt. One item per line.',
      fine: [
        'Collect what is needed with its amount. Strike water and salt. Write amount and item on a line each.',
      ],
      reported: ['Collect what is needed with its amount. Write amount and item on a line each.'],
    },
    {
      definition:
        'Describe the route from the list of streets. Use the second person. Mention every street. Give no distances.',
      fine: [
        'Go through the list from the first street to the last. Tell the reader ("you") where to turn. Check that each street occurs and that you say nothing about how far it is.',
      ],
      reported: [],
    },
    {
      definition:
        'Find the main clause of the sentence. Copy it without subordinate clauses. Begin it with a capital letter and end it with a full stop.',
      fine: [
        'Look for the finite verb that depends on nothing. Copy the clause that it belongs to and cut off what depends on it. Write its first letter big and put a full stop behind it.',
      ],
      reported: [
        'Look for the finite verb that depends on nothing. Copy the clause that it belongs to and cut off what depends on it. Put a full stop behind it.',
      ],
    },
    {
      definition:
        'Read the horoscope and list its predictions. Start each with "You will". Vague predictions are ignored. Do not number them.',
      fine: [
        'Mark what is said about the future. Throw out what could mean anything. Write the rest as sentences with "You will", one below the other without numbers.',
      ],
      reported: [],
    },
  ]);
});
