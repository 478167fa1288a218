import type { TextEdit } from '../../document/edit';
import { sourceSpan, type InstructionDocument, type Value } from '../../document/model';
import { examined } from '../examined';
import { withoutQuotations } from '../prose/commands';
import { chatTalkIn, topicsOf, type TaskTopics } from '../prose/chat/chatTalk';
import { markdownIn } from '../prose/chat/markdown';
import { stepRemoval } from '../prose/removeStep';
import { shown } from '../prose/shown';
import { stepMemory } from '../prose/stepMemory';
import { sentencesOf } from '../prose/words';
import { unwrapped } from '../prose/unwrapped';
import { defineRule, type Fix, type Report } from '../rule';

export const chatResidue = defineRule({
  id: 'chat-residue',
  summary: 'Steps hold no words from the conversation with the model that wrote them.',
  severity: 'warning',
  group: 'steps',
  options: {},
  refine: 'final',
  *check({ document, instruction: { steps, definition, template } }) {
    if (template || steps.length === 0) return;
    const task = examined(definition?.text ?? '');
    const isAboutMarkdown = /\b(?:markdown|bold|headings?|asterisks?|mark-?up)\b/i.test(task);
    const topics = topicsOf(task);
    const context = JSON.stringify([isAboutMarkdown, topics]);
    for (const [index, { value }] of steps.entries()) {
      const text = unwrapped(examined(value.text));
      const residues = memory.recall(context, text, () =>
        residuesOf(text, { isAboutMarkdown, topics }),
      );
      for (const residue of residues)
        yield { ...reportOf(document, index, residue), step: index + 1 };
    }
  },
});

const memory = stepMemory<readonly Residue[]>();

/** Part of a step that is left from a chat, in offsets of the step's text. */
interface Residue {
  readonly start: number;
  readonly end: number;
  readonly kind: 'talk' | 'markdown';
  /** What is kept of it. */
  readonly kept: string;
}

interface Task {
  readonly isAboutMarkdown: boolean;
  readonly topics: TaskTopics;
}

function residuesOf(text: string, { isAboutMarkdown, topics }: Task): Residue[] {
  const plain = withoutQuotations(text);
  const markdown = isAboutMarkdown ? undefined : markdownIn(text);
  const from = markdown?.end ?? 0;
  const found: Residue[] = [];
  for (const { start, end } of sentencesOf(text)) {
    if (end <= from || isSubject.test(text.slice(end, end + 10))) continue;
    const talk = chatTalkIn(plain.slice(Math.max(start, from), end), topics);
    if (!talk) continue;
    const place = { start: Math.max(start, from), end: Math.max(start, from) + talk.end };
    const last = found.at(-1);
    if (last && text.slice(last.end, place.start).trim() === '')
      found[found.length - 1] = { ...last, end: place.end };
    else found.push({ ...place, kind: 'talk', kept: '' });
  }
  if (!markdown) return found;
  const [first, ...others] = found;
  const isHeadOfTalk = first && text.slice(markdown.end, first.start).trim() === '';
  return isHeadOfTalk
    ? [{ ...first, start: markdown.start }, ...others]
    : [{ ...markdown, kind: 'markdown' }, ...found];
}

/** "Great! is positive": the words in front are what is spoken of. */
const isSubject = /^ (?:is|are|was|and|or|counts?|means?|marks?|shows?|stands)\b/;

function reportOf(document: InstructionDocument, index: number, residue: Residue): Report {
  const { value } = document.instruction.steps[index]!;
  const why =
    residue.kind === 'talk'
      ? 'is talk from a chat and not a step. A model that reads it may answer as in a chat.'
      : 'is mark-up from a chat. The prompt shows it as it stands, and a model may copy it.';
  const fix = fixOf(document, index, residue);
  return {
    span: sourceSpan(value, residue.start, residue.end),
    message: `${shown(examined(value.text), residue.start, residue.end)} ${why}`,
    ...(fix && { fix }),
  };
}

/** Takes the residue out; with nothing left, the whole step. */
function fixOf(document: InstructionDocument, index: number, residue: Residue): Fix | undefined {
  const { value } = document.instruction.steps[index]!;
  const before = value.text.slice(0, residue.start) + residue.kept;
  const after = value.text.slice(residue.end);
  if (!/[\p{L}\p{N}]/u.test(before + after)) {
    const edits = stepRemoval(document, index);
    return edits && { title: 'Remove this step', edits, isGuess: true };
  }
  if (value.runs.length === 0) return undefined;
  const edit = edited(value, residue);
  if (commentLine.test(document.text.slice(edit.span.start, edit.span.end))) return undefined;
  const fix = { title: 'Remove these words', edits: [edit] };
  return residue.kind === 'talk' ? { ...fix, isGuess: true } : fix;
}

/** Between the lines of a step; it is not for a fix to take. */
const commentLine = /[\r\n]#/;

/** The words go with the white space on one side; what then begins the step gets a capital letter. */
function edited(value: Value, { start, end, kept }: Residue): TextEdit {
  const before = value.text.slice(0, start);
  const after = value.text.slice(end);
  if (kept !== '') return { span: sourceSpan(value, start, end), text: kept };
  if (after.trim() === '')
    return { span: sourceSpan(value, before.trimEnd().length, value.text.length), text: '' };
  const next = value.text.length - after.trimStart().length;
  if (before.trim() !== '') return { span: sourceSpan(value, start, next), text: '' };
  const [letter = ''] = after.trimStart();
  return { span: sourceSpan(value, start, next + letter.length), text: letter.toUpperCase() };
}
