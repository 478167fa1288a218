/** The keys of a SUP-NATINST task file, and our own "Steps". */
export const knownKeys = [
  'Contributors',
  'Source',
  'URL',
  'Categories',
  'Reasoning',
  'Definition',
  'Steps',
  'Input_language',
  'Output_language',
  'Instruction_language',
  'Domains',
  'Positive Examples',
  'Negative Examples',
  'Instances',
  'Instance License',
] as const;

/** Keys whose value is a list of texts. */
export const textListKeys = knownKeys.filter(
  (key) => !['Positive Examples', 'Negative Examples', 'Instances'].includes(key),
);
