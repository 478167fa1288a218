/** Words that hold a sentence together and say nothing about its subject, in lower case. Negations and numbers are none. */
export const grammarWords: ReadonlySet<string> = new Set(
  `a an the this that these those such same
  i me my mine myself you your yours yourself we us our ours ourselves he him his himself she her hers herself it its
  itself they them their theirs themselves one's something anyone anybody anything everyone everybody
  whose which what whatever whichever whenever wherever why how however
  and or but nor so yet as if whether because since though although while unless until till than then else otherwise
  of in on at by for from to into onto with within over under about against between among through during before after
  above below up down out off around across along behind beyond per via upon toward towards
  is are was were be been being am isn't aren't has have had having do does did doing done
  can could may might must shall should will would ought need needs needed let lets
  here there thus hence therefore also too very quite rather just even still already again now once ever always often
  usually mostly simply really actually indeed please finally firstly secondly lastly next afterwards
  later meanwhile likewise accordingly instead besides moreover furthermore well much many more most less least few some
  any each every all both either other another others own several various certain
  able according regarding concerning respectively etc e g i.e e.g only exactly
  s t re ve ll d m i'm you're it's that's there's let's they're we're what's who's one mainly everything anything thanks thank given provided`.split(
    /\s+/,
  ),
);
