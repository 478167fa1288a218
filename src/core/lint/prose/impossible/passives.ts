import { described, gap, type Statement } from './action';
import { own } from './consulting';
import { anySource, codeTools, files, measures, person, tool } from './nouns';

const modal =
  '(?:should|must|can|may|could|might|will|shall|has to|have to|needs? to|ought to|is to|are to)';
const handled =
  'searched|looked up|googled|verified|checked|validated|confirmed|compared|obtained|retrieved|gathered|researched|cross-checked|double-checked|fact-checked';
const processed =
  'tagged|parsed|tokeni[sz]ed|classified|translated|computed|calculated|measured|fed|passed|run|entered|executed|tested|processed|lemmati[sz]ed|analy[sz]ed|predicted|extracted|sorted|detected|scored|checked|counted|put|converted|labell?ed';
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
    words: `${modal} (?:[a-z]+ )?be (?:[a-z]+ )?(?:${handled}) ${gap}(?:in|on|with|against|using|via|by|through|from) (?:the |an? )?${described}(?<thing>${anySource})`,
    isMain: true,
    needs: 'sources',
  },
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
    lack: 'tools',
    words: `${modal} (?:[a-z]+ )?be (?:[a-z]+ )?(?:${processed}) ${gap}(?:in|with|using|via|by|through|into|to) (?:the |an? )?${tool}`,
    isMain: true,
    unless: /\b(?:code|python|programs?|parser|tool)\b/i,
    needs: 'tools',
  },
  {
    lack: 'tools',
    words: `${modal} (?:[a-z]+ )?be (?:[a-z]+ )?(?:${processed}) ${gap}(?:in|with|using|via|by|through|into|to) (?:the |an? )?${codeTools}(?![\\w-])`,
    isMain: true,
    unless: /\b(?:code|python|programs?|parser|tool)\b/i,
  },
  {
    lack: 'tools',
    words: `${tool} (?:can|may|will|might|should|could) (?:also |often |then )?${recommended}\\b`,
    isMain: true,
    unless: /\b(?:tools?|software|programs?|systems?|models?|apps?|computers?)\b/i,
    needs: 'tools',
  },
  {
    lack: 'training',
    words: `${modal} be [a-z]+ed (?:by|with|using|according to) (?:the |their )?${measures}`,
    isMain: true,
    unless: /\b(?:similarity|distance|agreement|precision|recall|metric)\b/i,
  },
  {
    lack: 'files',
    words: `${modal} (?:[a-z]+ )?be (?:[a-z]+ )?(?:entered|stored|saved|written|recorded|uploaded|logged|exported|added|kept|noted|put|submitted) (?:in|into|to|as|on|down in) ${files}`,
    isMain: true,
    unless: /\b(?:files?|table|data ?base|spreadsheet|json|log)\b/i,
  },
  {
    lack: 'people',
    words: `(?:an?|another|your|some) ${described}${person} (?:can|may|will|might|should|must) (?:also |then |always )?(?:be (?:asked|consulted|contacted|called|involved|informed|brought in|interviewed)|approve|confirm|double-check|verify|proofread|sign off)\\b`,
    isMain: true,
    unless: /\b(?:reply|replies|response|advice)\b/i,
    needs: 'people',
  },
];
