/** What people write as the name of a language, without what ISO 639 puts in parentheses behind it. */
function bare(name: string): string {
  return name
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/ languages$/, '')
    .trim();
}

/** Whether ISO 639 has a language of this name: its parts 1 and 2, and names of part 3 for the languages in these. */
export function isLanguage(name: string): boolean {
  return names.has(bare(name));
}

/** The names of languages in the order of the alphabet. */
export const languageNames: readonly string[] = `
  Abkhazian | Achinese | Acoli | Adangme | Adygei | Adyghe | Afar | Afrihili | Afrikaans | Afro-Asiatic | Ainu |
  Akan | Akkadian | Albanian | Alemannic | Aleut | Algonquian | Alsatian | Altaic | Amharic | Ancient Greek |
  Angika | Apache | Arabic | Aragonese | Arapaho | Arawak | Armenian | Aromanian | Artificial | Arumanian |
  Assamese | Asturian | Asturleonese | Athapascan | Australian | Austronesian | Avaric | Avestan | Awadhi |
  Aymara | Azerbaijani | Bable | Balinese | Baltic | Baluchi | Bambara | Bamileke | Banda | Bangla | Bantu |
  Basa | Bashkir | Basque | Batak | Bedawiyet | Beja | Belarusian | Bemba | Bengali | Berber | Bhojpuri | Bihari
  | Bikol | Bilin | Bini | Bislama | Blin | Bliss | Blissymbolics | Blissymbols | Bosnian | Braj | Breton |
  Buginese | Bulgarian | Buriat | Burmese | Caddo | Castilian | Catalan | Caucasian | Cebuano | Celtic | Central
  American Indian | Central Khmer | Central Kurdish | Chagatai | Chamic | Chamorro | Chechen | Cherokee | Chewa
  | Cheyenne | Chibcha | Chichewa | Chinese | Chinook jargon | Chipewyan | Choctaw | Chuang | Church Slavic |
  Church Slavonic | Chuukese | Chuvash | Classical Nepal Bhasa | Classical Newari | Classical Syriac | Cook
  Islands Maori | Coptic | Cornish | Corsican | Cree | Creek | Creoles and pidgins | Crimean Tatar | Crimean
  Turkish | Croatian | Cushitic | Czech | Dakota | Danish | Dargwa | Dari | Delaware | Dene Suline | Dhivehi |
  Dimili | Dimli | Dinka | Divehi | Dogri | Dogrib | Dravidian | Duala | Dutch | Dyula | Dzongkha | Eastern
  Frisian | Edo | Efik | Egyptian | Egyptian Arabic | Ekajuk | Elamite | English | Erzya | Esperanto | Estonian
  | Ewe | Ewondo | Fang | Fanti | Faroese | Farsi | Fijian | Filipino | Finnish | Finno-Ugrian | Flemish | Fon |
  French | Friulian | Fulah | Ga | Gaelic | Galibi Carib | Galician | Ganda | Gayo | Gbaya | Geez | Georgian |
  German | Germanic | Gikuyu | Gilbertese | Gondi | Gorontalo | Gothic | Grebo | Greek | Greenlandic | Guarani |
  Gujarati | Gwich'in | Gwichʼin | Haida | Haitian | Haitian Creole | Hausa | Hawaiian | Hebrew | Herero |
  Hiligaynon | Himachali | Hindi | Hiri Motu | Hittite | Hmong | Hungarian | Hupa | Iban | Icelandic | Ido |
  Igbo | Ijo | Iloko | Imperial Aramaic | Inari Sami | Indic | Indo-European | Indonesian | Ingush | Interlingua
  | Interlingue | Inuktitut | Inupiaq | Iranian | Iranian Persian | Irish | Iroquoian | Italian | Japanese |
  Javanese | Jingpho | Judeo-Arabic | Judeo-Persian | Kabardian | Kabyle | Kachin | Kalaallisut | Kalmyk | Kamba
  | Kannada | Kanuri | Kapampangan | Kara-Kalpak | Karachay-Balkar | Karelian | Karen | Kashmiri | Kashubian |
  Kawi | Kazakh | Khasi | Khmer | Khoisan | Khotanese | Kikuyu | Kimbundu | Kinyarwanda | Kirdki | Kirghiz |
  Kirmanjki | Klingon | Komi | Kongo | Konkani | Korean | Kosraean | Kpelle | Kru | Kuanyama | Kumyk | Kurdish |
  Kurukh | Kutenai | Kwanyama | Kyrgyz | Ladino | Lahnda | Lamba | Land Dayak | Lao | Latin | Latvian | Leonese
  | Letzeburgesch | Lezghian | Limburgan | Limburger | Limburgish | Lingala | Lithuanian | Lojban | Low German |
  Low Saxon | Lower Sorbian | Lozi | Luba-Katanga | Luba-Lulua | Luiseno | Lule Sami | Lunda | Luo | Lushai |
  Luxembourgish | Macedo-Romanian | Macedonian | Madurese | Magahi | Maithili | Makasar | Malagasy | Malay |
  Malayalam | Maldivian | Maltese | Manchu | Mandar | Mandarin Chinese | Mandingo | Manipuri | Manobo | Manx |
  Maori | Mapuche | Mapudungun | Marathi | Mari | Marshallese | Marwari | Masai | Mayan | Meadow Mari | Mende |
  Mi'kmaq | Micmac | Middle Dutch | Middle English | Middle French | Middle High German | Middle Irish |
  Minangkabau | Mirandese | Modern Greek | Mohawk | Moksha | Moldavian | Moldovan | Mon-Khmer | Mong | Mongo |
  Mongolian | Montenegrin | Moroccan Arabic | Mossi | Munda | N'Ko | Nahuatl | Nauru | Navaho | Navajo | Ndonga
  | Neapolitan | Nepal Bhasa | Nepali | Newari | Nias | Niger-Kordofanian | Nilo-Saharan | Niuean | Nogai |
  Norse | North American Indian | North Ndebele | Northern Frisian | Northern Kurdish | Northern Sami | Northern
  Sotho | Norwegian | Norwegian Bokmål | Norwegian Nynorsk | Not applicable | Nubian | Nuosu | Nyamwezi | Nyanja
  | Nyankole | Nyoro | Nzima | Occidental | Occitan | Odia | Official Aramaic | Oirat | Ojibwa | Old Bulgarian |
  Old Church Slavonic | Old English | Old French | Old High German | Old Irish | Old Newari | Old Norse | Old
  Persian | Old Provençal | Old Slavonic | Oriya | Oromo | Osage | Ossetian | Ossetic | Otomian | Ottoman
  Turkish | Pahlavi | Palauan | Pali | Pampanga | Pangasinan | Panjabi | Papiamento | Papuan | Pashto | Pedi |
  Persian | Philippine | Phoenician | Pilipino | Pohnpeian | Polish | Portuguese | Prakrit | Provençal | Punjabi
  | Pushto | Quechua | Rajasthani | Rapanui | Rarotongan | Romance | Romanian | Romansh | Romany | Rundi |
  Russian | Sakan | Salishan | Samaritan Aramaic | Sami | Samoan | Sandawe | Sango | Sanskrit | Santali |
  Sardinian | Sasak | Saxon | Scots | Scottish Gaelic | Selkup | Semitic | Sepedi | Serbian | Serer | Shan |
  Shona | Sichuan Yi | Sicilian | Sidamo | Sign Languages | Siksika | Sindhi | Sinhala | Sinhalese |
  Sino-Tibetan | Siouan | Skolt Sami | Slave | Slavic | Slovak | Slovenian | Sogdian | Somali | Songhai |
  Soninke | Sorbian | South American Indian | South Ndebele | Southern Altai | Southern Sami | Southern Sotho |
  Spanish | Sranan Tongo | Standard Arabic | Standard Moroccan Tamazight | Sukuma | Sumerian | Sundanese | Susu
  | Swahili | Swati | Swedish | Swiss German | Syriac | Tagalog | Tahitian | Tai | Tajik | Tamashek | Tamil |
  Tatar | Telugu | Tereno | Tetum | Thai | Tibetan | Tigre | Tigrinya | Timne | Tiv | Tlingit | Tok Pisin |
  Tokelau | Tonga | Tsimshian | Tsonga | Tswana | Tumbuka | Tupi | Turkish | Turkmen | Tuvalu | Tuvinian | Twi |
  Udmurt | Ugaritic | Uighur | Ukrainian | Umbundu | Upper Sorbian | Urdu | Uyghur | Uzbek | Vai | Valencian |
  Venda | Vietnamese | Volapük | Votic | Wakashan | Walamo | Walloon | Waray | Washo | Welsh | Western Frisian |
  Western Pahari | Wolaytta | Wolof | Xhosa | Yakut | Yao | Yapese | Yiddish | Yoruba | Yue Chinese | Yupik |
  Zande | Zapotec | Zaza | Zazaki | Zenaga | Zhuang | Zulu | Zuni | tlhIngan-Hol
`
  .split('|')
  .map((name) => name.trim().replace(/\s+/g, ' '));

const names: ReadonlySet<string> = new Set(languageNames);
