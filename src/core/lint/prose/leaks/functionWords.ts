/** English words that hold sentences together and say nothing by themselves. */
export const functionWords: ReadonlySet<string> = new Set(
  `a an the this that these those i me my you your he him his she her it its we us our they them their who whom whose which
  what where when why how and or but nor so as if because since although though while whereas unless until than then else
  otherwise of in on at by for from to into onto with within without over under about against between among through during
  before after above below up down out off is are was were be been being am has have had having do does did done can could
  may might must shall should will would there here thus therefore also too just again any each every all both either
  neither other others another several some many much more most few less least no not only very such same own one two first last
  something anything nothing somebody someone nobody whether like`.split(/\s+/),
);
