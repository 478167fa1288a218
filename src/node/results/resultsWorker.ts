import { parentPort } from 'node:worker_threads';
import { answered, type Answered, type Question } from '../lane';
import { createSession } from './session';

// Answers questions in the order in which they come; between them, it prepares what will be asked for soon.
const session = createSession();
let isWorkingAhead = false;

parentPort?.on('message', (question: Question) => {
  const message: Answered = { number: question.number, answer: answered(session, question) };
  parentPort?.postMessage(message);
  if (!isWorkingAhead) setImmediate(workAhead);
  isWorkingAhead = true;
});

function workAhead(): void {
  isWorkingAhead = session.workAhead();
  if (isWorkingAhead) setImmediate(workAhead);
}
