import type { Demand, Manner, StepsText } from './demand';

/**
 * The demands for which steps have no sentence to spare. A step that has something left out, and that no other demand accounts
 * for, most likely says in words of its own what the definition forbids.
 */
export function withoutSpare(demands: readonly Demand[], steps: StepsText): readonly Demand[] {
  const missing = demands.filter((demand) => !demand.isCarried(steps));
  const manners = [...new Set(missing.flatMap(mannersOf))];
  const carried = manners.filter((manner) => {
    const accounted = demands.filter(
      (demand) => mannerOf(demand) === manner && !missing.includes(demand),
    );
    return (
      steps.sentences.filter(({ text }) => asks[manner].test(text.replace(aside, ''))).length >
      accounted.length
    );
  });
  return missing.filter((demand) => !mannersOf(demand).some((manner) => carried.includes(manner)));
}

/** What must not be touched may stay as it is or be left out of account. */
function mannersOf({ text, manner }: Demand): readonly Manner[] {
  if (manner === undefined) return [];
  return manner === 'keeping' && forbids.test(text) ? [manner, 'leaving out'] : [manner];
}

/** "If there is none": what steps say of a case asks for nothing. */
const aside =
  /\b(?:if|when|where|whenever|unless|which(?! (?:nobody|no one|is not|are not)\b))\b[^,;:]*/g;

const mannerOf = ({ text, manner }: Demand): Manner | undefined =>
  manner ?? (forbids.test(text) && !limits.test(text) ? 'leaving out' : undefined);

const forbids = /\b(?:not|never|no|without|avoid)\b|n't\b/i;
/** "If there is none, …", "no more than ten words" */
const limits =
  /^(?:if|when|where|for|should|in case)\b|\b(?:no|not) (?:more|longer|fewer|less|over|above|exceed|be (?:more|longer))\b|\b(?:any|no) (?:\w+ )?(?:text|comments?)\b/i;

const asks: Readonly<Record<Manner, RegExp>> = {
  keeping:
    /\b(?:stays?|remains?|kept|keep(?! in mind| reading| to\b)|preserv\w+|retain\w*|maintain\w*|same|unchanged|untouched|unaltered|intact|as (?:it|they) (?:is|are|was|were|stands?|stood)|as (?:many|much|long(?! as (?:it|they|you|there|the|no)\b)|few) (?:[\w'-]+ ){0,4}as|as before|still|surviv\w*|lost|nothing else|only (?:those|these|what)|astray|afterwards|disappear\w*)\b/,
  'leaving out':
    /(?:^|[,;:] |\b(?:and|but|or|then) )(?:do not|don't|never|avoid|(?:leave|set|put) [^.;]{0,60}?\b(?:out|away|off|aside)|remove|drop|strip|delete|omit|skip|cut out|(?:take|cross|throw|sort|weed|rule|filter|strike) (?:\S+ )?out|discard|reject|refrain|stay (?:away|off|clear)|keep (?:away|clear|out|off|\S+ (?:\S+ )?out))\b|\b(?:without|instead of|rather than|only|alone|solely?|bare|itself|secret|hidden|verbatim|no (?!(?:more|longer|less|fewer|matter|later)\b)\w+|(?:must|should|may|can|does|do|is|are|will) (?:not|never)(?! (?:too|very|only|just)\b)|cannot|(?:mustn|shouldn|don|doesn|isn|aren|can)'t|never|nothing|(?:keep|kept) (?:it |them |that )?to yourself|in the dark|taboo|forbidden|not (?:be|for|part|belong|count|appear|use|go)\b|no (?:place|business|room|part|need|\w+ (?:may|must|should|belongs?))|(?:left|leaving|set|put) (?:out|aside|away|off)|(?:keep|kept|leave|left|stay\w*|is|are) (?:\S+ )?out of|free of|off limits|nobody|no one|none (?:that|of)|ruled out|already there|to yourself|hid\w*|(?:and|but|,) not\b|new to|(?:is|are) out|(?:won't|will not|wouldn't|would not) do\b|out of (?:bounds|place)|too much|(?:not|n't) enough|nobody's|mere|ban(?:ned)?)\b/,
};
