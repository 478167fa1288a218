/**
 * "Add no facts of your own", "Use only the passage": whether a demand is on where the content of the answer comes from. Steps
 * that work on the input fulfil it in any words.
 */
export const isOnSource = (text: string): boolean => onSource.test(text);

const onSource =
  /^base (?:it|them|(?:your|the) \w+) (?:only |solely )?on\b|\b(?:add(?:ed|ing|s)?|invent\w*|introduc\w+|includ\w+|hallucinat\w*|(?:made?|making|bring|brought) (?:up|in))\b[^.;]{0,30}\b(?:facts?|information|details?|content|anything|claims?|new|another|extra|outside|additional|not (?:in|from|stated|given|mentioned))\b|\b(?:no|nothing|not|never)\b[^.;]{0,20}\b(?:added|invented|made up)\b|\bno (?:new|extra|additional|outside)\b|\b(?:only|alone|solely|other than|outside|own|external|common|world)\b[^.]{0,30}\b(?:passage|text|knowledge|evidence|input|context|article|paragraph|document|facts?|notes|schema)\b|\b(?:passage|text|evidence|context|article|paragraph|document)\b[^.]{0,12}\b(?:only|alone)\b/i;
