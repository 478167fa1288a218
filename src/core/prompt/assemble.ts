import type { PlainExample, PlainInstruction, Polarity } from '../document/model';
import { printSteps } from '../document/print';
import type { Layout } from './layouts';
import {
  bindTemplate,
  isChatRole,
  renderTemplate,
  type ChatRole,
  type PathStep,
  type Rendered,
  type TemplateValues,
} from './template';

export interface PromptOptions {
  /** How many positive examples a prompt shows at most. */
  readonly positiveExamples: number;
  readonly negativeExamples: number;
  /** Whether layouts that have a place for the explanations of examples show them. */
  readonly explanations: boolean;
}

/** As the field trains: two positive examples, no negative one, no explanation. */
export const defaultPromptOptions: PromptOptions = {
  positiveExamples: 2,
  negativeExamples: 0,
  explanations: false,
};

export type PromptSectionName =
  'definition' | 'steps' | 'positive-example' | 'negative-example' | 'input';

/** A part of the prompt and where it comes from. Half-open UTF-16 range. */
export interface PromptSection {
  readonly name: PromptSectionName;
  /** Which example, from 0; `null` for what is no example. */
  readonly index: number | null;
  readonly start: number;
  readonly end: number;
}

/** A part of the prompt that stands in a value of the instruction, or of the instance, letter by letter. */
export interface PromptOrigin {
  readonly value: 'task' | 'category' | 'definition' | 'steps' | 'input' | 'output' | 'explanation';
  /** Whose value it is; `null` for the task's and the instance's own. */
  readonly example: { readonly polarity: Polarity; readonly index: number } | null;
  /** Half-open UTF-16 range of the prompt. */
  readonly start: number;
  readonly end: number;
  /** Where the range begins in the value's text; steps are the text of `printSteps`. */
  readonly from: number;
}

/** A turn of a chat. Half-open UTF-16 range of the prompt. */
export interface PromptMessage {
  readonly role: ChatRole;
  readonly start: number;
  readonly end: number;
}

export interface Prompt {
  /** What the model gets. The messages of a chat are joined by blank lines here; the model gets them one by one. */
  readonly text: string;
  /** In order, without overlap. Text between sections belongs to the layout. */
  readonly sections: readonly PromptSection[];
  /** In order, without overlap. */
  readonly origins: readonly PromptOrigin[];
  /** In order; `null` where the layout makes one text. */
  readonly messages: readonly PromptMessage[] | null;
}

/** The one place where a prompt is made: for the preview, for data sets, and so for training and prediction. */
export function assemble(
  layout: Layout,
  instruction: PlainInstruction,
  {
    input,
    options = defaultPromptOptions,
  }: { readonly input: string; readonly options?: PromptOptions },
): Prompt {
  return rendered(layout, { ...instructionValues(instruction, options), input });
}

/** For many inputs: a function whose prompts have the text and the messages of those of `assemble`, in less time. */
export function assembler(
  layout: Layout,
  instruction: PlainInstruction,
  options: PromptOptions = defaultPromptOptions,
): (input: string) => Pick<Prompt, 'text' | 'messages'> {
  const values = instructionValues(instruction, options);
  const bound = { ...layout, nodes: bindTemplate(layout.nodes, [values], 'input') };
  return (input) => {
    const { text, messages } = rendered(bound, { input });
    return { text, messages };
  };
}

function rendered({ nodes, chat }: Layout, values: TemplateValues): Prompt {
  const prompt = new PromptBuilder(chat);
  for (const piece of renderTemplate(nodes, [values])) prompt.add(piece);
  return prompt.finished();
}

/** The messages of a chat as chat models take them; a prompt that is one text is the message of a user. */
export function messagesOf({
  text,
  messages,
}: Pick<Prompt, 'text' | 'messages'>): readonly { role: ChatRole; content: string }[] {
  if (!messages) return [{ role: 'user', content: text }];
  return messages.map(({ role, start, end }) => ({ role, content: text.slice(start, end) }));
}

/** All values but the input of the instance. */
function instructionValues(instruction: PlainInstruction, options: PromptOptions): TemplateValues {
  const examples = (list: readonly PlainExample[], most: number): TemplateValues[] =>
    list.slice(0, most).map((example, index) => exampleValues(example, index, options));
  return {
    task: instruction.task,
    category: instruction.category,
    definition: instruction.definition,
    steps: printSteps(instruction.steps),
    positive_examples: examples(instruction.positiveExamples, options.positiveExamples),
    negative_examples: examples(instruction.negativeExamples, options.negativeExamples),
  };
}

/** Every placeholder that a layout may use. */
export const placeholders = [
  'task',
  'category',
  'definition',
  'steps',
  'input',
  'positive_examples',
  'negative_examples',
  'number',
  'output',
  'explanation',
  'explanations',
] as const;

function exampleValues(
  { input, output, explanation }: PlainExample,
  index: number,
  options: PromptOptions,
): TemplateValues {
  const shown = options.explanations && explanation !== undefined ? [{ explanation }] : [];
  return { number: index + 1, input, output, explanation, explanations: shown };
}

const betweenMessages = '\n\n';

class PromptBuilder {
  private readonly texts: string[] = [];
  private readonly sections: PromptSection[] = [];
  private readonly origins: PromptOrigin[] = [];
  private readonly messages: PromptMessage[] = [];
  private length = 0;
  private message: PathStep | undefined;
  /** A line break that ends a message only if more of the message follows. */
  private heldBack = '';

  constructor(private readonly chat: boolean) {}

  add({ text, path, shown }: Rendered): void {
    if (text === '') return;
    if (!this.chat) {
      this.append(text, path, shown);
      return;
    }
    const message = path.find(({ name }) => isChatRole(name));
    if (!message) return; // white space between messages
    if (message !== this.message) this.begin(message);
    const whole = this.heldBack + text;
    this.heldBack = whole.endsWith('\n') ? '\n' : '';
    const kept = whole.slice(0, whole.length - this.heldBack.length);
    if (kept === '') return;
    const early = kept.length - text.length + this.heldBack.length;
    if (early > 0) this.append(kept.slice(0, early), path, undefined);
    this.append(kept.slice(Math.max(0, early)), path, shown);
    this.messages[this.messages.length - 1] = { ...this.messages.at(-1)!, end: this.length };
  }

  finished(): Prompt {
    return {
      text: this.texts.join('').toWellFormed(), // as a model can read it; places stay
      sections: this.sections,
      origins: this.origins,
      messages: this.chat ? this.messages.filter(({ start, end }) => start < end) : null,
    };
  }

  private begin(message: PathStep): void {
    this.message = message;
    this.heldBack = '';
    const last = this.messages.at(-1);
    if (last && last.start < last.end) {
      this.texts.push(betweenMessages);
      this.length += betweenMessages.length;
    } else this.messages.pop();
    const role = message.name;
    if (isChatRole(role)) this.messages.push({ role, start: this.length, end: this.length });
  }

  private append(text: string, path: readonly PathStep[], shown: Rendered['shown']): void {
    if (text === '') return;
    const start = this.length;
    const end = start + text.length;
    this.texts.push(text);
    this.length = end;
    const own = path.filter(({ name }) => !isChatRole(name));
    const owner = ownerOf(own[0]);
    const last = this.sections.at(-1);
    if (owner && last && isSame(owner, last) && start - last.end <= betweenMessages.length)
      this.sections[this.sections.length - 1] = { ...last, end };
    else if (owner) this.sections.push({ ...owner, start, end });
    if (shown && shown.length > 0) this.origins.push(...originOf(own, { start, text, shown }));
  }
}

type Owner = Pick<PromptSection, 'name' | 'index'>;

const isSame = (a: Owner, b: Owner): boolean => a.name === b.name && a.index === b.index;

function ownerOf(outer: PathStep | undefined): Owner | null {
  switch (outer?.name) {
    case 'definition':
    case 'steps':
    case 'input':
      return { name: outer.name, index: null };
    case 'positive_examples':
      return { name: 'positive-example', index: outer.index };
    case 'negative_examples':
      return { name: 'negative-example', index: outer.index };
    default:
      return null;
  }
}

interface ShownText {
  readonly start: number;
  readonly text: string;
  readonly shown: NonNullable<Rendered['shown']>;
}

function originOf(
  path: readonly PathStep[],
  { start, text, shown }: ShownText,
): readonly PromptOrigin[] {
  const value = path.at(-1)!.name;
  if (!isValueName(value)) return [];
  const length = Math.min(shown.length, text.length);
  const range = { start, end: start + length, from: shown.from };
  const around = path.findLast(({ name }) => examplesOf(name));
  const polarity = around && examplesOf(around.name);
  const isOwn = value === 'input' || value === 'output' || value === 'explanation';
  const example =
    isOwn && polarity && around.index !== null ? { polarity, index: around.index } : null;
  return [{ value, example, ...range }];
}

const valueNames = [
  'task',
  'category',
  'definition',
  'steps',
  'input',
  'output',
  'explanation',
] as const;

function isValueName(name: string): name is PromptOrigin['value'] {
  return (valueNames as readonly string[]).includes(name);
}

function examplesOf(section: string): Polarity | undefined {
  if (section === 'positive_examples') return 'positive';
  return section === 'negative_examples' ? 'negative' : undefined;
}
