import type { Rating } from './model';

/**
 * What several files say about an item together, earliest first and at least one: of each question, of the note and of the
 * mapping, what was said last. What a file leaves open takes nothing back that another says.
 */
export function joined(ratings: readonly Rating[]): Rating {
  const last = ratings.at(-1)!;
  if (ratings.length === 1) return last;
  const { study, rater, item, mark, time } = last;
  const answers = Object.assign(
    {},
    ...ratings.map((rating) => rating.answers),
  ) as Rating['answers'];
  const confirmed = Object.keys(answers).filter((question) =>
    ratings.some((one) => doesConfirm(one, question, answers[question]!)),
  );
  const spans = ratings.findLast((one) => one.spans && one.spans.length > 0)?.spans;
  return {
    ...{ study, rater, item },
    ...(mark !== undefined && { mark }),
    answers,
    ...(confirmed.length > 0 && { confirmed }),
    ...(spans && { spans }),
    note: ratings.findLast(({ note }) => note.trim() !== '')?.note ?? '',
    time,
  };
}

/** Whether two of them say something different about a question, the note or the mapping. */
export function contradict(ratings: readonly Rating[]): boolean {
  return ratings.some((one, place) =>
    ratings.slice(place + 1).some((other) => contradictsOther(one, other)),
  );
}

/**
 * What one of them leaves open contradicts nothing, unless both are of the same moment: that is one rating, changed by hand.
 */
function contradictsOther(one: Rating, other: Rating): boolean {
  const [ofOne, ofOther] = [saidIn(one), saidIn(other)];
  const isSameMoment = Date.parse(one.time) === Date.parse(other.time);
  return [...new Set([...ofOne.keys(), ...ofOther.keys()])].some((key) => {
    const isInBoth = ofOne.has(key) && ofOther.has(key);
    return (isInBoth || isSameMoment) && ofOne.get(key) !== ofOther.get(key);
  });
}

/** All that a rating says, by what it is about. */
function saidIn({ answers, note, spans }: Rating): ReadonlyMap<string, string> {
  return new Map([
    ...Object.entries(answers).map(([question, choice]) => [`answer ${question}`, choice] as const),
    ...(note.trim() === '' ? [] : [['note', note.trim()] as const]),
    ...(spans && spans.length > 0 ? [['mapping', JSON.stringify(spans)] as const] : []),
  ]);
}

function doesConfirm({ answers, confirmed }: Rating, question: string, choice: string): boolean {
  return answers[question] === choice && (confirmed?.includes(question) ?? false);
}
