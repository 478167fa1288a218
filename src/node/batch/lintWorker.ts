import { parentPort } from 'node:worker_threads';
import { answered, type Answered, type Question } from '../lane';
import { lintQuestions } from './stepLinter';

parentPort?.on('message', (question: Question) => {
  const message: Answered = { number: question.number, answer: answered(lintQuestions, question) };
  parentPort?.postMessage(message);
});
