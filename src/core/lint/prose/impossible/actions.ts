import { progressive } from '../inflections';
import type { Action, Statement } from './action';
import { deeds } from './deeds';
import { execution, time } from './execution';
import { files, fileStatements } from './files';
import { memories, memoryStatements } from './memory';
import type { Foreign } from './nouns';
import { passives } from './passives';
import { people } from './people';
import { peopleStatements } from './peopleStatements';
import { sources, sourceStatements } from './sources';
import { tools, toolStatements } from './tools';
import { training } from './training';

/** What a model lacks. */
export type Lack =
  'sources' | 'tools' | 'training' | 'people' | 'files' | 'execution' | 'time' | 'memory' | 'deeds';

/** An action as it is looked for behind its verb. */
export interface Sought {
  readonly lack: Lack;
  /** What stands behind the verb's first word before the object: " up", or nothing. */
  readonly particle: string;
  /** Sticky: to be tried where the verb and its particle end. */
  readonly behind: RegExp;
  readonly needs: Foreign | undefined;
  readonly unless: RegExp | undefined;
  readonly isForeign: boolean;
}

/** By the verb's first word, in its base form and its -ing form, in lower case. */
export const actionsByVerb: ReadonlyMap<string, readonly Sought[]> = indexed({
  sources,
  execution,
  tools,
  training,
  people,
  files,
  time,
  memory: memories,
  deeds,
});

/** Global patterns. */
export const statements: readonly (Pick<Sought, 'lack' | 'needs' | 'unless'> & {
  readonly pattern: RegExp;
  readonly inCommand: boolean;
  readonly isMain: boolean;
})[] = [
  ...passives.map((statement) => stated(statement.lack, statement)),
  ...sourceStatements.map((statement) => stated('sources', statement)),
  ...toolStatements.map((statement) => stated('tools', statement)),
  ...peopleStatements.map((statement) => stated('people', statement)),
  ...fileStatements.map((statement) => stated('files', statement)),
  ...memoryStatements.map((statement) => stated('memory', statement)),
];

function stated(
  lack: Lack,
  { words, needs, unless, isCaseSensitive, inCommand = false, isMain = false }: Statement,
) {
  const flags = isCaseSensitive ? 'g' : 'gi';
  return {
    lack,
    needs,
    unless,
    inCommand,
    isMain,
    pattern: new RegExp(String.raw`(?<![\w'-])${words}(?![\w'-])`, flags),
  };
}

function indexed(actions: Readonly<Record<Lack, readonly Action[]>>) {
  const index = new Map<string, Sought[]>();
  for (const lack of Object.keys(actions) as Lack[])
    // the keys of the record above
    for (const { verbs, object, needs, unless, isForeign = false } of actions[lack]) {
      const behind = new RegExp(String.raw`(?![\w'-])${object}`, 'iy');
      for (const verb of verbs.split(' ')) {
        const [first = '', ...particles] = verb.split('_');
        const particle = particles.map((each) => ` ${each}`).join('');
        for (const form of [first, progressive(first)])
          index.set(form, [
            ...(index.get(form) ?? []),
            { lack, particle, behind, needs, unless, isForeign },
          ]);
      }
    }
  return index;
}
