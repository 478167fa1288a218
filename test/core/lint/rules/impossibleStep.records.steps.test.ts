import { impossibleStep } from '../../../../src/core/lint/rules/impossibleStep';
import { testSteps } from '../expectSteps';

/** Records and other texts that no prompt holds, and what is done in the world. */
testSteps(impossibleStep, [
  {
    definition: 'Given the plot of a film, name its genre.',
    reported: [
      'Show the plot to a film critic.',
      'Show the plot to a sociologist if you cannot decide.',
      'Feed the plot to a genre predictor on the web.',
      'Let the film run for two weeks and ask the viewers.',
      'Look into the archive folder for the poster.',
      'Watch the film.',
    ],
    fine: [
      'For example, a film with a metal detector in it may be a comedy.',
      'Look for clues, for instance a detective with a magnifying glass.',
      'Read what the plot says about the ending.',
      'If the hero shows the map to a zoologist, think of adventure.',
      'Take words such as ghost or curse with a pinch of salt.',
    ],
  },
  {
    definition: 'You are given an encrypted word and a shift. Decrypt it.',
    reported: ['Check the result with a Caesar decoder.'],
    fine: [
      'Shift each letter back.',
      'Add one to a counter for every letter.',
      'Work like a decoder: letter by letter.',
    ],
  },
  {
    definition: 'Classify a log line as info, warning or error.',
    reported: [
      'Look into the log folder for the lines around it.',
      'Open the log directory.',
      'Restart the service and watch the log.',
      'Ask the admin of the server.',
    ],
    fine: [
      'Look for the level in brackets.',
      'If the line names a directory, ignore it.',
      'If a file could not be opened, choose error.',
    ],
  },
  {
    definition:
      'You are given the text of a job reference letter. Decide whether the employer was satisfied with the employee. Answer with yes, no or unclear.',
    reported: [
      'Call the former employer and ask how the letter was meant.',
      'Check the LinkedIn profile of the employee to see which post came next.',

      'Show the letter to someone from human resources and ask for their verdict.',
      'Request the personnel file if the letter leaves something open.',
      'Search in a collection of reference codes for the phrases.',
    ],
    fine: [
      'Compare the wording of the opening with that of the closing sentence.',
      'Look for phrases such as "to our full satisfaction".',
      'Ask yourself whether an employer who was happy would have written this.',
      'Check whether the letter says why the employee leaves.',
      'If the letter tells the reader to call, do not take this as praise.',
    ],
  },
  {
    definition:
      'Given a bug report, decide which component it belongs to: editor, terminal, debugger or git. Answer with the name of the component.',
    reported: [
      'Reproduce the bug on your own machine first.',
      'Go through the open issues on the tracker and see where similar bugs were filed.',

      'Install the version that the reporter names and repeat the steps.',

      'See in the git history which files were changed last.',
      'Ping the maintainers if two components come into question.',
    ],
    fine: [
      'Read the steps to reproduce and find out what the reporter did last.',
      'If the report says that a command was run in the terminal, this alone does not make it terminal.',
      'Look at the stack trace, if there is one, and see which module is named first.',
      'Search the report for the names of the four components.',
    ],
  },
  {
    definition:
      'You are given a weather report and a leisure activity. Say whether the weather is good for the activity: good, fair or bad.',
    reported: [
      'Retrieve the latest satellite images of the region.',

      'Ask people who live in the region how the weather is right now.',
      'Measure the temperature outside.',
    ],
    fine: [
      'Check the wind speed that the report gives.',
      'Note the temperature and the chance of rain.',
      'If the report speaks of thunderstorms, the answer is bad for everything outdoors.',
    ],
  },
  {
    definition:
      'You are given a line from a poem. Name the figure of speech that it contains: metaphor, simile, personification or hyperbole. Output only the name.',
    reported: [
      'Find the poem in an anthology and read the lines around it.',

      'Look the line up in a database of figures of speech.',
      'Let a poet judge the doubtful cases.',
      'Train a small classifier on lines whose figure is known, and apply it to the line.',

      'Download the complete works of the poet.',
    ],
    fine: [
      'Read the line aloud in your mind and listen for what is compared with what.',
      'Look for "like" or "as".',
      'Work out who or what the line is about.',
      'Take the line literally first and see whether it could be true.',
    ],
  },
  {
    definition:
      'Given the name of a chemical compound, write its molecular formula. Output nothing but the formula.',
    reported: [
      'Look up the compound in the PubChem database.',
      'Enter the name into a structure drawing program and read off the formula.',
      'Verify the formula with a mass spectrometer.',
      'Consult the safety data sheet of the compound.',
      'Ask a chemist to go over the formula.',

      'Check the CAS registry for the compound.',
    ],
    fine: [
      'Split the name into prefix, stem and ending.',
      'Count the atoms of each element.',
      'Check that the charges balance out.',
      'Use the rules of nomenclature to find out what each part stands for.',
    ],
  },
  {
    definition:
      "You are given a customer's question about a washing machine and an excerpt from its manual. Answer the question in one sentence, using only the excerpt.",
    reported: [
      "Download the complete manual from the manufacturer's site and read the chapter on the problem.",
      'Ask the customer for the serial number.',
      'Try the solution out on a machine of the same type.',
      'Watch a repair video on the problem.',
      'Check with the service department if the excerpt is out of date.',
      'Open a repair order in the service system.',
    ],
    fine: [
      'Find the sentence of the excerpt that speaks of the part in question.',
      'If the excerpt says that a technician must be called, say so in the answer.',
      'If the excerpt tells the customer to download the app, repeat this.',
      'Check whether the excerpt mentions the error code.',
    ],
  },
  {
    definition:
      'You are given two product titles from different shops. Decide whether they describe the same product. Answer match or no match.',
    reported: [
      'Visit the product pages of both shops and compare the pictures.',

      'Compute the Jaccard similarity of the two titles with a script.',

      'Take the embeddings of both titles and compute their cosine.',
      'Let two shop assistants decide independently.',
    ],
    fine: [
      'Compare brand, model number and size.',
      'Ignore the words that are only advertising.',
      'Count how many words the two titles share.',
      'If one title names a colour and the other does not, treat this as no difference.',
    ],
  },
  {
    definition:
      'Read an anecdote and say which proverb it illustrates. Choose from the four proverbs given. Answer with the number of the proverb.',
    reported: [
      'Discuss your choice with a native speaker.',
      'Look in a dictionary of proverbs for the meaning of each of the four.',
      'Put the anecdote into a search engine to find out where it comes from.',

      'Prompt another language model with the anecdote and see whether it agrees.',
      'Come back to the anecdote the next day and see if you would choose the same.',
    ],
    fine: [
      'State in one sentence what the anecdote teaches.',
      'Compare this sentence with each of the four proverbs.',
      'Think of what an old person would say when hearing the anecdote.',
    ],
  },
]);
