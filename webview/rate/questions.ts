import type { Question } from '../../src/protocol/rating';
import { element, keyedChildren, setAttribute, setShown, setText, type Part } from '../shared/dom';
import { changeIcon, icon } from '../shared/icons';
import type { RatedItem } from './ratedItems';
import { chosen } from './ratingState';

export interface AnswersState {
  readonly item: RatedItem;
  /** Index of the question that the number keys answer. */
  readonly current: number;
}

interface QuestionState {
  readonly question: Question;
  readonly index: number;
  readonly isCurrent: boolean;
  /** Id of the choice. */
  readonly chosen: string | null;
  /** With adjudication: decided before, against what all raters say by now. */
  readonly isAskedAgain: boolean;
  /** With adjudication: who chose what. */
  readonly said: readonly { readonly rater: string; readonly choice: string }[];
}

interface ChoiceState {
  readonly id: string;
  readonly label: string;
  readonly key: number;
  readonly isChosen: boolean;
  readonly raters: readonly string[];
}

const askedAgain =
  'All raters say the same by now, and not what was decided. The decision does not count until it is made once more.';

/** Tells the indices of question and choice. */
export type Choose = (question: number, choice: number) => void;

/** The questions about an item with their choices. The keys stand at the one that they answer. */
export function questions(choose: Choose): Part<AnswersState> {
  const root = element('div', { class: 'questions' });
  const draw = keyedChildren<QuestionState>(root, {
    key: ({ question }) => question.id,
    create: () => questionPart(choose),
  });
  return {
    element: root,
    draw: ({ item, current }) =>
      draw(
        item.questions.map((question, index) => ({
          question,
          index,
          isCurrent: index === current,
          chosen: chosen(item, question),
          isAskedAgain: item.agreed.includes(question.id) && chosen(item, question) === null,
          said: item.disagreements.find((each) => each.question === question.id)?.answers ?? [],
        })),
      ),
  };
}

function questionPart(choose: Choose): Part<QuestionState> {
  const words = element('strong');
  const more = element('span', { class: 'dim' });
  const id = `question-${crypto.randomUUID()}`;
  const again = element('p', { class: 'dim' }, askedAgain);
  const list = element('div', { class: 'choices' });
  const root = element('div', { class: 'question', role: 'group', 'aria-labelledby': id });
  const text = element('p', { class: 'question-text', id, dir: 'auto' }, words, ' ', more);
  root.append(text, again, list);
  let place = 0;
  const draw = keyedChildren<ChoiceState>(list, {
    key: ({ id: choice }) => choice,
    create: ({ key }) => choicePart(() => choose(place, key - 1)),
  });
  return {
    element: root,
    draw: ({ question, index, isCurrent, chosen: selected, isAskedAgain, said }) => {
      place = index;
      setShown(again, isAskedAgain);
      const { asked, explained } = parted(question.text);
      setText(words, asked);
      setText(more, explained);
      root.classList.toggle('question-current', isCurrent);
      setAttribute(root, 'aria-current', isCurrent ? 'true' : null);
      draw(
        question.choices.map(({ id: choice, label }, at) => ({
          id: choice,
          label,
          key: at + 1,
          isChosen: choice === selected,
          raters: said.filter((each) => each.choice === choice).map(({ rater }) => rater),
        })),
      );
    },
  };
}

function choicePart(press: () => void): Part<ChoiceState> {
  const key = element('kbd');
  const words = element('span', { class: 'choice-label', dir: 'auto' });
  const raters = element('span', { class: 'choice-raters', dir: 'auto' });
  const state = icon('circle');
  const root = element('button', { class: 'plain-button choice', type: 'button' });
  root.append(state, element('span', { class: 'choice-words' }, words, raters), key);
  root.addEventListener('click', press);
  return {
    element: root,
    draw: ({ key: number, label, raters: names, isChosen }) => {
      setText(key, number <= 9 ? String(number) : '');
      setText(words, label);
      setText(raters, names.join(', '));
      setShown(raters, names.length > 0);
      setAttribute(root, 'aria-pressed', String(isChosen));
      changeIcon(state, isChosen ? 'check' : 'circle');
    },
  };
}

/** The question itself and what explains it, which stands behind it. */
function parted(text: string): { readonly asked: string; readonly explained: string } {
  const end = text.search(/[?？؟](\s|$)/u) + 1;
  return end === 0
    ? { asked: text, explained: '' }
    : { asked: text.slice(0, end), explained: text.slice(end).trim() };
}
