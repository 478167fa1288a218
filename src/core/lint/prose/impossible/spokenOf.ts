import { isCommand } from '../commands';

/**
 * Whether a verb behind the words before it stands in a list of what the sentence only speaks of: "such as replying, opening a file",
 * "what the sender wants: click on a link, open a file".
 */
export const isInSpokenList = (before: string, sentence: string, start: number): boolean =>
  isProgressive(sentence.slice(start))
    ? hoped.test(before) ||
      illustrations.test(before) ||
      (illustrated.test(before) && !isCommand(sentence.slice(0, firstWords))) ||
      progressives.test(before) ||
      governed.test(before)
    : wanted.test(before);

/** So far a sentence shows whether it is a command, in UTF-16 code units. */
const firstWords = 240;

const isProgressive = (from: string): boolean => /^[a-z]{2,}ing\b/i.test(from);

/** "Leisure is, for example, watching a film" */
const illustrated = /\b(?:such as|like|including|for (?:example|instance)|e\.g\.|say),?$/i;
/** Other items stand between the cue and the verb. */
const illustrations =
  /\b(?:such as|like|including|for (?:example|instance)|e\.g\.|say),? (?!using\b)[a-z]{2,}ing\b[^.;:]*(?:,|\b(?:or|and))$/i;
/** "What the person hopes to find by searching" */
const hoped =
  /\b(?:what|how|why|whether|which|where|if)\b(?![^,;:.]*\byou\b)[^,;:.]*\b(?:hopes?|wants?|tries|tried|plans?|intends?|wishes|seeks?|expects?|aims?)\b[^,;:.]*\bby$/i;
/** "The duties: caring for patients, advising clients" */
const progressives = /:(?: [a-z]{2,}ing\b[^.;:]*(?:,|\b(?:or|and)))?$/i;
/** "A headline on opening a museum or visiting an archive" */
const governed = /\b(?:about|on|of|like|against) [a-z]{2,}ing\b[^,;:.!?]*\b(?:or|and)$/i;
/** What somebody else is to do stands in front of the colon. */
const wanted =
  /\b(?:what|which|how|where|who|whether|everything|anything|all)\b(?![^:]*\byou\b)[^.;:]*\b(?:wants?|asks?|expects?|requests?|demands?|proposes?|suggests?|recommends?|advises?|invites?|requires?|needs?|urges?|asked|expected|requested|told|wanted|proposed|suggested|planned|offered|demanded|intended|to do|does|did|has to|have to|should|must|(?:can|could|may|might|will|would)(?: ?not|n't)?(?: no longer)? (?:do|manage|be done))\b[^.;:]*:[^.;:]*$/i;

/** Whether the words before something found put it into such a list, or into what others are told to do. */
export const isSpokenOf = (before: string): boolean =>
  othersAreToldTo.test(before) || item.test(before);

/** "Where applicants are asked to send documents, to phone or to register" */
const othersAreToldTo =
  /\b(?:asks|tells|urges|invites|wants|offers|promises|encourages|requires|advises|asked|told|urged|invited|advised|expected|supposed|required|requested|wanted) (?!you\b)(?:[\w'-]+ ){0,4}?to (?!(?:the|an?|his|her|their|its)\b)[^.;:!?]*\b(?:or|and) (?:to )?[a-z]+(?: [\w'-]+){0,4} $/i;
/** "Such as calling the office or registering": behind a cue or a colon. */
const item =
  /(?:\b(?:such as|like|including|for (?:example|instance)|e\.g\.),?|:) (?!using\b)[a-z]{2,}ing\b[^.;:]*(?:,|\b(?:or|and)) [a-z]{2,}ing(?: [\w'-]+){0,4} $/i;
