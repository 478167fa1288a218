import { answerQuestions } from '../lane';
import { createSession } from './session';

// Answers questions in the order in which they come; between them, it prepares what will be asked for soon.
const session = createSession();
let isWorkingAhead = false;

answerQuestions(session, () => {
  if (!isWorkingAhead) setImmediate(workAhead);
  isWorkingAhead = true;
});

function workAhead(): void {
  isWorkingAhead = session.workAhead();
  if (isWorkingAhead) setImmediate(workAhead);
}
