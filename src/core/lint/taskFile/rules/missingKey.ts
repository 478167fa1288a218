import { knownKeys } from '../keys';
import { member, opening } from '../taskFile';
import { defineTaskFileRule } from '../taskRule';

const demanded: readonly string[] = knownKeys.filter(
  (key) => key !== 'Instance License' && key !== 'Steps',
);

export const missingKey = defineTaskFileRule({
  id: 'missing-key',
  summary: 'A task file has all keys that SUP-NATINST demands.',
  severity: 'information',
  group: 'data',
  options: { keys: demanded },
  *check({ file, options }) {
    const wanted = file.describesTask ? options.keys : [];
    const missing = wanted.filter((key) => member(file.root, key) === undefined);
    if (!file.describesTask && member(file.root, 'Instances') === undefined)
      missing.push('Instances');
    if (missing.length === 0) return;
    const [noun, verb] = missing.length === 1 ? ['The key', 'is'] : ['The keys', 'are'];
    yield {
      span: opening(file),
      message: `${noun} ${missing.map((key) => `"${key}"`).join(', ')} ${verb} missing. Programs for SUP-NATINST refuse a file without them.`,
    };
  },
});
