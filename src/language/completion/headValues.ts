import { CompletionItemKind } from 'vscode-languageserver-types';
import { builtInLayouts, defaultLayout, fitRules, type FitRule } from '../../core/prompt/layouts';
import { layoutSummary } from '../../core/prompt/layoutSummary';
import { knownCategories } from '../../core/names/categories';
import { code } from '../markdown';
import type { Neighbours } from '../neighbours';
import type { TypedValue } from './cursor';
import type { Proposal } from './item';
import { pathProposals } from './paths';
import type { Request } from './request';
import { taskNameOf } from './taskFiles';

/** Behind the names of the one-line fields: what their values can be. */
export function* headValueProposals(value: TypedValue, request: Request): Generator<Proposal> {
  const { neighbours } = request;
  switch (value.field.name) {
    case 'Task':
      yield* taskProposals(value, neighbours);
      return;
    case 'Category':
      yield* categoryProposals(value, neighbours);
      return;
    case 'Layout':
      yield* layoutProposals(value, neighbours);
      yield* pathProposals(value, request, {
        ending: value.before.includes('/') ? '.instruct' : null, // task files have the same ending
        except: neighbours.layoutFiles(),
        rank: 200,
      });
      return;
    case 'Fit':
      yield* fitProposals(value);
      return;
    case 'Instances':
      yield* pathProposals(value, request, { ending: '.json', except: [], rank: 0 });
      return;
    default:
  }
}

function common({ start, end, needsSpace }: TypedValue) {
  return { span: { start, end }, space: needsSpace ? ' ' : '' };
}

function* taskProposals(value: TypedValue, { fileName }: Neighbours): Generator<Proposal> {
  const name = taskNameOf(fileName);
  const { span, space } = common(value);
  if (name === '') return;
  yield {
    label: name,
    kind: CompletionItemKind.Value,
    detail: 'the name of this file',
    documentation: 'Scores and data sets are kept by the name of the task.',
    span,
    text: space + name,
    rank: 0,
  };
}

function* categoryProposals(value: TypedValue, neighbours: Neighbours): Generator<Proposal> {
  const { span, space } = common(value);
  const used = [...new Set(neighbours.categories())].filter((name) => name !== '').sort();
  const known = knownCategories.filter((name) => !used.includes(name));
  for (const [rank, name] of [...used, ...known].entries())
    yield {
      label: name,
      kind: CompletionItemKind.EnumMember,
      detail: rank < used.length ? 'used in this workspace' : 'SUP-NATINST',
      documentation:
        rank < used.length
          ? 'Other instructions of this workspace have this category.'
          : 'A category of the tasks of SUP-NATINST.',
      span,
      text: space + name,
      rank,
    };
}

function* fitProposals(value: TypedValue): Generator<Proposal> {
  const { span, space } = common(value);
  for (const [rank, name] of fitRules.entries())
    yield {
      label: name,
      kind: CompletionItemKind.EnumMember,
      detail: fitMeanings[name],
      documentation: 'How a prompt is measured and cut that is longer than the model reads.',
      span,
      text: space + name,
      rank,
    };
}

const fitMeanings: Readonly<Record<FitRule, string>> = {
  plain: 'measured and cut as it is',
  'tk-instruct': 'measured and cut as Tk-Instruct does it',
};

function* layoutProposals(value: TypedValue, neighbours: Neighbours): Generator<Proposal> {
  const { span, space } = common(value);
  for (const [rank, [name, text]] of Object.entries(builtInLayouts).entries())
    yield {
      label: name,
      kind: CompletionItemKind.Module,
      detail: name === defaultLayout ? 'ships with Stepwise, the default' : 'ships with Stepwise',
      documentation: layoutSummary(text),
      span,
      text: space + name,
      rank,
    };
  for (const [index, path] of neighbours.layoutFiles().entries())
    yield {
      label: path,
      kind: CompletionItemKind.File,
      detail: 'layout file',
      documentation: layoutSummary(neighbours.layoutText(path) ?? '') || `The file ${code(path)}.`,
      span,
      text: space + path,
      rank: 100 + index,
    };
}
