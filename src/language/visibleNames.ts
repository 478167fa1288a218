import {
  belongsToExample,
  placeholderOrigin,
  visiblePlaceholders,
} from '../core/names/placeholders';
import { polarityOfSection, type TemplateTag } from '../core/names/templateTags';
import {
  entriesOf,
  namesInside,
  stageNames,
  type StageNames,
} from '../core/refine/stagePlaceholders';

/** A name that stands for something at a place of a template. */
export interface VisibleName {
  readonly name: string;
  /** What it stands for, as the end of a sentence. */
  readonly meaning: string;
  /** Where it gets its text from, as a sentence. */
  readonly origin: string;
  /** Whether a section of this name repeats. */
  readonly repeats: boolean;
  /** Whether a section of this name is a message of a chat. */
  readonly message?: true;
}

/** What makes a difference to the names inside of a section. */
export type SectionHead = Pick<TemplateTag, 'kind' | 'name'>;

/** What stands for something inside of `sections`, innermost first: in a layout, or in the prompt of a stage. */
export function visibleNames(
  sections: readonly SectionHead[],
  isStage: boolean,
): readonly VisibleName[] {
  return isStage ? inStage(sections) : inLayout(sections);
}

/** The sections that a tag stands in, innermost first. */
export function sectionsAround(
  { parent }: TemplateTag,
  tags: readonly TemplateTag[],
): readonly TemplateTag[] {
  const around: TemplateTag[] = [];
  for (let at = parent; at !== null; at = tags[at]!.parent) around.push(tags[at]!);
  return around;
}

/** Whether a section repeats for the entries of a list. */
export function isList(section: SectionHead, isStage: boolean): boolean {
  return isStage
    ? Object.keys(stageEntries(section)).length > 0
    : polarityOfSection(section.name) !== null;
}

/** Whether a name is one of the entries of the list that a section repeats for. */
export function belongsToList(name: string, section: SectionHead, isStage: boolean): boolean {
  return isStage
    ? Object.hasOwn(stageEntries(section), name)
    : belongsToExample(name, polarityOfSection(section.name));
}

function stageEntries({ kind, name }: SectionHead): StageNames {
  return kind === 'section' ? entriesOf({ kind, name }) : {};
}

function inLayout(sections: readonly SectionHead[]): readonly VisibleName[] {
  const ofExamples = sections.find(({ name }) => polarityOfSection(name));
  const scope = ofExamples ? polarityOfSection(ofExamples.name) : null;
  return visiblePlaceholders(scope).map((meaning) => ({
    ...meaning,
    origin: placeholderOrigin(meaning, scope),
  }));
}

function inStage(sections: readonly SectionHead[]): readonly VisibleName[] {
  const names = sections.reduceRight(
    (known: StageNames, { kind, name }) =>
      kind === 'section' ? namesInside(known, { kind, name }) : known,
    stageNames,
  );
  return Object.entries(names).map(([name, { meaning, origin, entries }]) => ({
    name,
    meaning,
    origin,
    repeats: entries !== undefined,
  }));
}
