/** What is programmed. One of them has an article: "write application" is about a label. */
export const program = String.raw`(?:script|program|regex|regular expression|algorithm|macro|parser|crawler|scraper|app|application|bot|unit test|(?:python |java |computer |small |recursive |helper )?function|(?:sql|database) query)`;
/** Several of them, and code. */
export const programs = String.raw`(?:scripts|programs|code|regexes|regular expressions|algorithms|macros|parsers|crawlers|scrapers|apps|applications|bots|unit tests|(?:python |java |computer |small |recursive |helper )?functions|(?:sql|database) queries)`;
