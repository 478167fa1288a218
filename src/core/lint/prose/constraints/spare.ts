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
      (demand) => !missing.includes(demand) && allMannersOf(demand).includes(manner),
    );
    return (
      steps.sentences.filter(({ text }) => asks[manner].test(text.replace(aside, ' '))).length >
      accounted.length
    );
  });
  return missing.filter((demand) => !mannersOf(demand).some((manner) => carried.includes(manner)));
}

/** What must not be touched may stay as it is or be left out of account. */
function mannersOf({ text, manner }: Demand): readonly Manner[] {
  if (manner === undefined || limits.test(text)) return [];
  return manner === 'keeping' && forbids.test(text) ? [manner, 'leaving out'] : [manner];
}

/** In what manner the steps that carry a demand may ask for it, also where its own words tell what they say. */
function allMannersOf(demand: Demand): readonly Manner[] {
  const isForbidding = forbids.test(demand.text) && !limits.test(demand.text);
  return isForbidding ? [...mannersOf(demand), 'leaving out'] : mannersOf(demand);
}

/** "If there is none", "without one": what steps say of a case asks for nothing, nor does what they quote. */
const aside =
  /\b(?:if|when|where|whenever|unless|which(?! (?:nobody|no one|is not|are not)\b))\b[^,;:]*|\bwithout (?:one|it|them|any)(?=,)|"[^"]*"/g;

const forbids = /\b(?:not|never|no|without|avoid)\b|n't\b/i;
/** "If there is none, …", "no more than ten words" */
const limits =
  /^(?:if|when|where|for|should|in case)\b|\b(?:no|not) (?:more|longer|fewer|less|over|above|exceed|be (?:more|longer))\b|\b(?:any|no) (?:\w+ )?(?:text|comments?)\b/i;

const asks: Readonly<Record<Manner, RegExp>> = {
  keeping:
    /\b(?:stay(?:s|ing)?|remain(?:s|ing)?|kept|keep(?:s|ing)?(?! in mind| reading| to\b)|preserv\w+|retain\w*|maintain\w*|same|identical|unchanged|untouched|unaltered|intact|as (?:it|they) (?:is|are|was|were|stands?|stood)|as (?:many|much|long(?! as (?:it|they|you|there|the|no)\b)|few) (?:[\w'-]+ ){0,4}as|as before|still|surviv\w*|lost|nothing else|only (?:those|these|what)|astray|afterwards|disappear\w*|(?:not|never|n't) (?:be )?(?:chang|alter|touch|modif)\w*)\b/,
  'leaving out':
    /\b(?:omit|dropp|remov|stripp|skipp|exclud|avoid|withhold|suppress|ignor|delet|discard)ing\b|\b(?:leav|keep|remain|stay)(?:e|s|ing)? (?:[\w'-]+ ){0,5}un\w+ed\b|(?:^|[,;:] |\b(?:and|but|or|then) )(?:do not|don't|never|avoid|(?:leave|set|put) [^.;]{0,60}?\b(?:out|away|off|aside)|remove|drop|strip|delete|omit|skip|cut out|(?:take|cross|throw|sort|weed|rule|filter|strike) (?:\S+ )?out|discard|reject|refrain|stay (?:away|off|clear)|keep (?:away|clear|out|off|\S+ (?:\S+ )?out))\b|\b(?:without(?! (?:any |the |\w+ing )?(?:chang|alter|touch))|instead of|rather than|only|alone|solely?|bare|itself|secret|hidden|verbatim|(?<!yes[-/ ])(?<!yes or )no (?!(?:more|longer|less|fewer|matter|later)\b)\w+|(?:must|should|may|does|do|is|are|will) (?:not|never)(?! (?:too|very|only|just)\b)|(?:mustn|shouldn|don|doesn|isn|aren)'t|never|nothing|in the dark|taboo|forbidden|not (?:be|for|part|belong|count|appear|use|go)\b|no (?:place|business|room|part|need|\w+ (?:may|must|should|belongs?))|(?:left|leaving|set|put) (?:out|aside|away|off)|(?:(?:is|are|be) left|leave(?: \S+)?) (?:to|for|open)|(?:keep|kept|leave|left|stay\w*|is|are) (?:\S+ )?out of|free of|off limits|nobody|no one|none (?:that|of)|ruled out|already there|to yourself|hid\w*|(?:and|but|,) not\b|new to|(?:is|are) out|(?:won't|will not|wouldn't|would not) do\b|out of (?:bounds|place)|too much|(?:not|n't) enough|nobody's|mere|ban(?:ned)?)\b/,
};
