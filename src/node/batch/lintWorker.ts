import { answerQuestions } from '../lane';
import { lintQuestions } from './stepLinter';

answerQuestions(lintQuestions);
