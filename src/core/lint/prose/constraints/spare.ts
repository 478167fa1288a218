import type { Demand, Manner, StepsText } from './demand';

/**
 * The demands for which steps have no sentence to spare. A step that has something left out, and that no other demand accounts
 * for, most likely says in words of its own what the definition forbids.
 */
export function withoutSpare(demands: readonly Demand[], steps: StepsText): readonly Demand[] {
  const missing = demands.filter((demand) => !demand.isCarried(steps));
  const manners = [...new Set(missing.flatMap(({ manner }) => manner ?? []))];
  const carried = manners.filter((manner) => {
    const accounted = demands.filter(
      (demand) => mannerOf(demand) === manner && !missing.includes(demand),
    );
    return steps.sentences.filter(({ text }) => asks[manner].test(text)).length > accounted.length;
  });
  return missing.filter(({ manner }) => !manner || !carried.includes(manner));
}

const mannerOf = ({ text, manner }: Demand): Manner | undefined =>
  manner ?? (/\b(?:not|never|no|without|avoid)\b|n't\b/i.test(text) ? 'leaving out' : undefined);

const asks: Readonly<Record<Manner, RegExp>> = {
  keeping:
    /\b(?:stays?|remains?|kept|keep(?! in mind| reading| to\b)|preserv\w+|retain\w*|maintain\w*|same|unchanged|untouched|unaltered|intact|as (?:it|they) (?:is|are|was|were|stands?|stood)|as (?:many|much|long|few) (?:[\w'-]+ ){0,4}as|as before|still|surviv\w*|lost|nothing else|only (?:those|these|what))\b/,
  'leaving out':
    /(?:^|[,;:] |\b(?:and|but|or|then) )(?:do not|don't|never|avoid|leave (?:out|away|off)|remove|drop|strip|delete|omit|skip|cut out|take out|cross out|refrain|stay (?:away|off|clear)|keep (?:away|clear|out|off|\S+ (?:\S+ )?out))\b|\b(?:without|instead of|rather than|(?:must|should|may|can|does|do|is|are|will) (?:not|never)|cannot|(?:mustn|shouldn|don|doesn|isn|aren|can)'t|never|nothing|taboo|forbidden|not (?:be|for|part|belong|count|appear|use|go)\b|no (?:place|business|room|part|need|\w+ (?:may|must|should|belongs?))|left out|out of|off limits|(?:is|are) out|ban(?:ned)?)\b/,
};
