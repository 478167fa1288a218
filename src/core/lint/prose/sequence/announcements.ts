import { sentencesOf, type Sentence } from '../words';

/** Sentences that only announce what follows: "To write a title, proceed as follows." */
export const announcedIn = (text: string): readonly Sentence[] =>
  announcing.test(text) ? sentencesOf(text).filter((each) => announcement.test(each.text)) : [];

const announcing = /follow|steps|this is how|here (?:is|are)/i;
const announcement =
  /^(?:(?:in order )?to|if you want to) [^.;:]{1,120}, (?:please )?(?:proceed as follows|(?:do|take|follow|go through) (?:the following|these(?: \p{L}+)? steps|the steps))|^(?:here (?:is|are)|this is) (?:how|the steps)\b/iu;
