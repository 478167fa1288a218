import type { Word } from '../words';
import { baseOf, type Family } from './families';

/** "Sum up", "add the prices up", "came up with". */
export function phrasalFamily(words: readonly Word[], at: number): Family | undefined {
  const verb = baseOf(words[at]!.lower);
  const behind = words.slice(at + 1, verb === 'add' ? at + 6 : at + 2);
  return behind
    .map(({ lower }) => phrasalFamilies.get(`${verb} ${lower}`))
    .find((found) => found !== undefined);
}

/** Verbs whose second word tells what is done. */
const phrasalFamilies: ReadonlyMap<string, Family> = new Map(
  Object.entries({
    summarise: 'sum up',
    invent: 'make up, think up, think of, dream up, come up',
    write:
      'phrase a, phrase an, phrase the, phrase one, phrase it, phrase your, word the, word it, word your, set up, draw up, put together, lay out, set out, write out',
    start: 'get started, get going, get ready',
    ignore: 'leave aside, set aside, put aside, leave out',
    find: 'make out, work out, figure out, find out, look up',
    choose: 'single out, pick out, go for, settle on, decide on',
    list: 'take notes, make notes, write down, jot down, put down',
    compute: 'add up, carry out, arrive at',
    remove:
      'sift out, weed out, screen out, throw out, rule out, take away, take out, take off, skim off',
    group: 'break down, cut up',
  }).flatMap(([family, phrases]) =>
    phrases.split(', ').map((phrase): [string, Family] => {
      const [verb = '', particle = ''] = phrase.split(' ');
      return [`${baseOf(verb)} ${particle}`, family];
    }),
  ),
);
