/** Words that hold a phrase together and name nothing in it, in lower case. Where one stands, a plain noun phrase ends. */
export const binding: ReadonlySet<string> = new Set(
  `a an the this that these those such same i me my you your yours yourself we us our he him his she her hers it its itself they them
  their theirs themselves one's something anything everything nothing somebody someone nobody who whom whose which what whatever
  whichever when whenever where wherever why how and or but nor so yet as if whether because since though although while unless
  until till than then else otherwise of in on at by for from to into onto with within without over under about against between
  among through during before after above below up down out off around across along behind beyond per via upon toward towards
  is are was were be been being am has have had having do does did doing done can could may might must shall should will would
  ought need needs not no none never neither cannot don't doesn't didn't isn't aren't wasn't weren't can't won't here there thus
  hence therefore also too very quite rather just even still already again now once ever always often usually only exactly
  simply really actually please finally later next accordingly instead besides much many more most less least few some any each
  every all both either other another several own it's that's there's you're they're you've you'll least etc`.split(
    /\s+/,
  ),
);
