import { placeholderOrigin, visiblePlaceholders } from '../core/names/placeholders';
import { polarityOfSection, type TemplateTag } from '../core/names/templateTags';
import { namesInside, stageNames, type StageNames } from '../core/refine/stagePlaceholders';

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

/** What stands for something inside of `sections`, innermost first: in a layout, or in the prompt of a stage. */
export function visibleNames(
  sections: readonly TemplateTag[],
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

function inLayout(sections: readonly TemplateTag[]): readonly VisibleName[] {
  const ofExamples = sections.find(({ name }) => polarityOfSection(name));
  const scope = ofExamples ? polarityOfSection(ofExamples.name) : null;
  return visiblePlaceholders(scope).map((meaning) => ({
    ...meaning,
    origin: placeholderOrigin(meaning, scope),
  }));
}

function inStage(sections: readonly TemplateTag[]): readonly VisibleName[] {
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
