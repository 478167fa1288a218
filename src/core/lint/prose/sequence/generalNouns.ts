import { wordsOf } from '../words';

/** Stems of nouns that every input and every task has without anybody making them. */
export const generalNouns: ReadonlySet<string> = new Set(
  wordsOf(
    `author speaker writer reader person people character user customer subject object verb noun adjective pronoun tense tone mood
    context meaning topic theme title beginning end start middle order way rest first last second third next word words sentence
    text passage paragraph information question situation content contents structure grammar spelling punctuation language input
    task step steps others example examples instance case cases idea view main key whole entire full same own right wrong
    correct true false best most answer answers problem thing things  number numbers letter letters line lines side part parts
    relationship time place    ones name names     sense use requirement
    constraint condition conditions limit length   labels class category categories format form instruction instructions
    definition dialogue conversation story article review comment message tweet post event events action actions detail type types
    kind kinds gender plural singular phrase phrases expression clause field domain english world audience following above below
    present past future positive negative neutral half amount value text year month day hour minute date new old option options alternative alternatives cause effect reason fact output response reply style level colon comma semicolon dash hyphen bracket brackets parenthesis parentheses apostrophe quotation space`,
  ).map(({ stem }) => stem),
);
