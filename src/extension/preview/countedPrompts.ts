import { instructionOfFile } from '../../core/dataset/taskName';
import type { CountedPrompts } from './instanceJumps';
import { nearCounter } from './nearCounter';
import { promptMaker, type Preview, type PreviewRequest } from './previewState';

/** The prompts of all instances in the form that is shown. */
export function countedPrompts({ request, state }: Preview): CountedPrompts {
  const { file, document, refined, layout, options, instances, maxSourceTokens, counter } = request;
  const plain = JSON.stringify(instructionOfFile(document, file));
  const form = JSON.stringify({ ...options, isFitted: request.isFitted });
  return {
    key: [plain, refined, layout, form, instances, maxSourceTokens, counter],
    count: instances.length,
    index: state.instances.kind === 'some' ? state.instances.index : 0,
    measure: measureOf(request),
  };
}

function measureOf(request: PreviewRequest): CountedPrompts['measure'] {
  const { instances, counter: exact, maxSourceTokens } = request;
  const counter = nearCounter(exact, maxSourceTokens);
  const fittedOf = promptMaker({ ...request, counter });
  return (index) => {
    const fitted = fittedOf(instances.at(index)?.input ?? '');
    const isLosing = fitted.cut !== null || fitted.dropped.length > 0;
    return { isLosing, tokens: isLosing ? counter.count(fitted.complete.text) : fitted.tokens };
  };
}
