import path from 'node:path';
import { nameOf, type EvaluateRequest } from './evaluateRequest';

interface AnswerNames {
  readonly own: string;
  /** Of what is compared with; empty without it. */
  readonly compared: string;
}

/** What the answers and those they are compared with are called: with as much of their paths as tells them apart. */
export function namesOf({
  answers,
  compare,
}: Pick<EvaluateRequest, 'answers' | 'compare'>): AnswerNames {
  if (compare === undefined) return { own: nameOf(answers), compared: '' };
  const names = { own: nameOf(answers), compared: nameOf(compare) };
  if (names.own !== names.compared || answers.kind !== 'files') return names;
  const { paths } = answers;
  const at = Math.max(
    0,
    paths.findIndex((one, place) => one !== compare.paths[place]),
  );
  const ends = apart(paths[at]!, compare.paths[at]!);
  if (!ends || paths.length === 1) return ends ?? names;
  const more = ` and ${paths.length - 1} more`;
  return { own: ends.own + more, compared: ends.compared + more };
}

/** The ends of two paths, with as few folders as it takes; `undefined` where they are the same. */
function apart(one: string, other: string): AnswerNames | undefined {
  const [own, compared] = [one.split(path.sep), other.split(path.sep)];
  for (let count = 1; count <= Math.max(own.length, compared.length); count++) {
    const names = {
      own: own.slice(-count).join('/'),
      compared: compared.slice(-count).join('/'),
    };
    if (names.own !== names.compared) return names;
  }
  return undefined;
}
