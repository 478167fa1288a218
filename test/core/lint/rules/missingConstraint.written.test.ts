import { testDemands } from './drawnDemands';

/** A step that only has something read, found or judged gives the answer no form. */
testDemands([
  {
    definition: 'Extract the date of the meeting in the form DD.MM.YYYY.',
    reported: [
      'Find the sentence on the meeting. Tell the year, the month and the day apart. Write it.',
    ],
    fine: [
      'Find the date. Write the day, the month and the year with dots between them.',
      'Find the date. Bring it into the required form.',
      'Find the date and think of it in the form DD.MM.YYYY.',
      'Find the date in the mail and reformat it.',
    ],
  },
  {
    definition: 'Extract the time at which the train leaves. Write it in the format HH:MM.',
    reported: ['Look for the clock times. Decide which one is the departure. Write the time.'],
    fine: ['Look for the times. Write two digits for the hour, a colon and two for the minutes.'],
  },
  {
    definition: 'You are given a text with two dates. Return the later one as YYYY/MM/DD.',
    reported: ['Find both dates. Compare the years, then the months. Return the later date.'],
    fine: ['Find both dates. Return the later one, year first, with slashes.'],
  },
]);
