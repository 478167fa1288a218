import { collectionAt } from './collections';
import { remembered } from '../../../text/remembered';
import { singular } from '../inflections';

/** Nouns, in the singular, for things of the input that the steps of an instruction deal with. */
export interface StepNouns {
  /** What a step finds in it: "list the complaints in the note". */
  readonly gathered: readonly string[];
  /** What a step goes through: "take the characters one after another". */
  readonly walked: readonly string[];
}

export function stepNouns(steps: readonly string[]): StepNouns {
  const found = steps.map(nounsOfStep);
  return {
    gathered: sorted(found.flatMap(({ gathered }) => gathered)),
    walked: sorted(found.flatMap(({ walked }) => walked)),
  };
}

const nounsOfStep = remembered((step: string): StepNouns => {
  const gathered = nounsOf(step, gathering).filter(
    ({ end }) => collectionAt(step.slice(end, end + longestPlace)) === undefined,
  );
  return {
    gathered: gathered.map(({ noun }) => noun),
    walked: nounsOf(step, walking).map(({ noun }) => noun),
  };
});

interface Found {
  readonly noun: string;
  readonly end: number;
}

const nounsOf = (text: string, pattern: RegExp): Found[] =>
  Array.from(text.matchAll(pattern), (match) => ({
    noun: singular((match[1] ?? match[2] ?? '').toLowerCase()),
    end: match.index + match[0].length,
  }));

const sorted = (nouns: readonly string[]): string[] => [...new Set(nouns)].sort();

/** "in the …" behind a noun, in UTF-16 code units. */
const longestPlace = 80;

const gathering =
  /\b(?:list|find|identify|note|extract|pick out|mark|underline|count|enumerate|write down|look for|spot|locate|highlight|single out|notice|detect)(?: out| down)? (?:all |any )?(?:of )?(?:the )?(?:[\w-]+ )?([a-z]+s)(?= (?:in|of|from|that|which|mentioned|named|quoted|he|she|they)\b)/gi;
const walking =
  /\b(?:(?:each|every)(?: of the)? (?:[a-z]+ )??([a-z]{3,}?)s?\b|([a-z]{3,}s)\b(?: (?:of|in) (?:the|each|every|your) [a-z]+)?,? (?:one (?:by one|after (?:another|the other)|at a time)|in turn|in order|from (?:left to right|(?:the )?(?:first|start|beginning|top))))/gi;
