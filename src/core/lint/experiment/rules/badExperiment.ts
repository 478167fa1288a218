import type { Span } from '../../../document/model';
import type { JsonNode, JsonObjectNode } from '../../../json/nodes';
import type { Report } from '../../rule';
import { taskEntries, taskFoldersIn } from '../taskEntries';
import { defineExperimentRule, type ExperimentSurroundings } from '../experimentRule';

export const badExperiment = defineExperimentRule({
  id: 'bad-experiment',
  summary: 'An experiment file says what a run needs, and nothing else.',
  severity: 'error',
  group: 'data',
  options: {},
  *check({ read, root, surroundings }) {
    if (read.kind === 'damaged') yield* read.problems;
    yield* aboutTasks(root, surroundings);
    yield* aboutFiles(root, surroundings);
  },
});

function* aboutTasks(
  root: JsonObjectNode | undefined,
  surroundings: ExperimentSurroundings,
): Generator<Report> {
  const folders = taskFoldersIn(root);
  const files = new Map<string, string>();
  for (const key of ['tasks', 'testTasks'] as const)
    for (const { pattern, span } of taskEntries(root, key)) {
      const tasks = surroundings.tasks(pattern, folders);
      if (!tasks) continue;
      const { found, missing } = tasks;
      if (missing.length > 0)
        yield {
          span,
          message: `${missing.length} of the ${found.length + missing.length} tasks that "${pattern}" names have no file, "${missing[0]!}" first. "taskFolders" says where NAME.instruct or NAME.json are.`,
        };
      else if (found.length === 0)
        yield {
          span,
          message: `No file matches "${pattern}", so the experiment cannot run. Paths are relative to this file.`,
        };
      for (const { task, file } of found) {
        const other = files.get(task) ?? file;
        files.set(task, other);
        if (other !== file)
          yield {
            span,
            message: `"${other}" and "${file}" are both the task "${task}". Give one of them another name.`,
          };
      }
    }
}

function* aboutFiles(
  root: JsonObjectNode | undefined,
  surroundings: ExperimentSurroundings,
): Generator<Report> {
  const grid = valueOf(root, 'grid');
  const layouts = [valueOf(root, 'layout'), grid?.kind === 'object' && valueOf(grid, 'layout')];
  for (const [key, nodes] of [
    ['layout', layouts],
    ['tokenizer', [valueOf(root, 'tokenizer')]],
  ] as const)
    for (const { value, span } of nodes.flatMap((node) => textsIn(node || undefined))) {
      const message = surroundings.problemWith(key, value);
      if (message !== null) yield { span, message };
    }
}

function valueOf(root: JsonObjectNode | undefined, key: string): JsonNode | undefined {
  return root?.members.findLast((member) => member.key === key)?.value;
}

/** A text, or the texts of a list. */
function textsIn(
  node: JsonNode | undefined,
): readonly { readonly value: string; readonly span: Span }[] {
  if (node?.kind === 'list') return node.items.flatMap((item) => textsIn(item));
  return node?.kind === 'text' && typeof node.value === 'string' && node.value.trim() !== ''
    ? [{ value: node.value, span: node.span }]
    : [];
}
