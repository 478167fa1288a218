import { withoutQuotations } from '../commands';
import { stepMemory } from '../stepMemory';
import { sentencesOf } from '../words';
import { chatTalkIn, topicsOf } from './chatTalk';

/** A step without the sentences that are left from a chat: "No problem!" asks for nothing. */
export function withoutTalk(step: string, definition: string): string {
  return memory.recall(definition, step, () => {
    const topics = topicsOf(definition);
    const plain = withoutQuotations(step);
    let kept = '';
    let from = 0;
    for (const { start, end } of sentencesOf(step)) {
      const talk = chatTalkIn(plain.slice(start, end), topics);
      if (!talk) continue;
      kept += step.slice(from, start);
      from = start + talk.end;
    }
    return kept + step.slice(from);
  });
}

const memory = stepMemory<string>();
