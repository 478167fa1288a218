import { type Statement } from './action';
import { own } from './consulting';
import { anySource, files } from './nouns';

const modal =
  '(?:should|must|can|may|could|might|will|shall|has to|have to|needs? to|ought to|is to|are to)';
const recommended =
  '(?:be (?:used|helpful|useful|consulted|searched|applied|employed|checked|of (?:great )?help|utili[sz]ed)|help|tell you|come in handy|assist|give you|show you|clarify)';
const isOfHelp =
  '(?:is|are) (?:also |often |always )?(?:of (?:[a-z]+ )?(?:help|use)|helpful|useful)';

/** What is to be done without saying by whom: "should be looked up on the web". */
export const passives: readonly (Statement & {
  readonly lack: 'sources' | 'tools' | 'training' | 'people' | 'files';
})[] = [
  {
    lack: 'sources',
    words: `(?<thing>${anySource}) (?:(?:can|may|will|might|should|could) (?:also |often |then )?${recommended}|${isOfHelp})\\b`,
    isMain: true,
    needs: 'sources',
  },
  {
    lack: 'sources',
    words:
      '(?:an?|by|through|via|after|do|some|quick) (?:quick |short |simple |brief |further |bit of )*(?:web|google|internet|online|wikipedia|dictionary|corpus|database|library|literature|background) (?:search(?:es)?|look-?ups?|checks?|research)',
    isMain: true,
    unless: /\bsearch/i,
  },
  {
    // "Click data of earlier users should be fetched", not "from the text"
    lack: 'sources',
    words: String.raw`(?<!\bno )(?!(?:nothing|none|nobody)\b)(?<thing>[\w-]+)(?: (?:of|from|by|about|on)(?: [\w'-]+){1,4}?)? (?:should|must|has to|have to|needs? to|ought to) (?:[a-z]+ )?be (?:fetched|downloaded|looked up|queried|googled|scraped|crawled|retrieved|pulled(?: up)?(?! (?:out|apart|together|off)\b))(?! (?:from|in|out of|within|among) (?:the|this|that|its|their|each|both|these|those) (?:[\w-]+ ){0,2}?${own}\b)`,
    isMain: true,
  },
  {
    lack: 'files',
    words: `${modal} (?:[a-z]+ )?be (?:[a-z]+ )?(?:entered|stored|saved|written|recorded|uploaded|logged|exported|added|kept|noted|put|submitted) (?:in|into|to|as|on|down in) ${files}`,
    isMain: true,
    unless: /\b(?:files?|table|data ?base|spreadsheet|json|log)\b/i,
  },
];
