import { quotationsOf } from '../words';
import type { OutputSentence } from './demand';
import { isKeeping } from './exclusions';
import { topicsIn } from './topics';

/**
 * Whether a demand of no known kind is about something that steps would call by its name: what must stay, what it quotes, what it
 * leaves out or wants mentioned in a few words. What else a definition says may be meant as advice.
 */
export const isTelling = ({ text, rest }: OutputSentence): boolean =>
  isKeeping(text) ||
  plainExclusion.test(text) ||
  absent.test(text) ||
  topicsIn(text, rest).length > 0 ||
  quotationsOf(text).length > 0;

const few = String.raw`(?:(?!that\b|which\b|who\b|if\b|when\b)[\w'-]+(?![\w'-])(?:, (?=(?:[\w'-]+, )*[\w'-]+ (?:and|or) [\w'-]+[.;]?$)| ?)){1,7}`;
/** "Leave out water and salt", "Do not mention the camera", "Auxiliary verbs are not counted" */
const plainExclusion = new RegExp(
  String.raw`^(?:(?:please|also|but) )?(?:leave out|leave(?= (?:[\w'-]+ ){1,4}(?:out|away|off|aside)\b)|refrain from|steer clear of|(?:(?:it|they|(?:the|your) \w+) )?(?:must|should|has to) be free (?:of|from)|ignore|skip|omit|exclude|disregard|avoid|(?:do not|don't|never) [a-z]+|[a-z]+ no|without(?! \w+ing\b)|with no) ${few}[.;]?$|^${few}(?:is|are|must be|should be) (?:not (?:counted|listed|included|mentioned)|ignored|left out|omitted|skipped|excluded)[.;]?$|^${few}(?:is|are) (?:forbidden|banned|taboo|not (?:allowed|permitted|wanted))[.;]?$`,
  'i',
);
/** "None of the listed words may occur in the slogan", "It must not contain the name" */
const absent =
  /^(?:none of|no|neither)\b.{1,60}\b(?:may|must|should|can) (?:occur|appear|be (?:used|mentioned|named))\b|\b(?:must|should|may|can) ?not (?:occur|appear|contain|mention|include|be (?:used|mentioned|named|printed|written|listed|shown|counted|revealed|disclosed|included|repeated|translated|copied|quoted|added))\b|\b(?:do|does) not (?:belong|appear|occur|count) (?:in|among|to|as)\b/i;
