import type { LabelGroup } from './labelGroup';
import { labelKey } from './labelKey';

/** Whether the definition tells to answer with them, and shows by their form where each of them ends. */
export function isPlainlyDemanded({
  isDemanded,
  isMarked,
  labels,
  explained,
}: LabelGroup): boolean {
  if (!isDemanded || isMarked) return isDemanded;
  return explained === 0 && labels.every((label) => /^(?:(?:not|non|no|very) )?\S+$/.test(label));
}

/** The answers that are demanded elsewhere, where some of them are in the group. */
export function withRelated(group: LabelGroup, groups: readonly LabelGroup[]): LabelGroup {
  const keys = new Set(group.labels.map(labelKey));
  const related = groups
    .filter((other) => other !== group && !other.isScale)
    .filter(({ start, isMarked }) => isMarked && (start <= group.start || start >= group.end))
    .filter(
      (other) =>
        isSameCode(other, group) ||
        (other.labels.length === 1 && isRest(other.labels[0]!)) ||
        (isPlainlyDemanded(other) && other.labels.some((label) => keys.has(labelKey(label)))),
    );
  const more = related
    .flatMap(({ labels }) => labels)
    .filter((label) => !keys.has(labelKey(label)) && keys.add(labelKey(label)));
  return {
    ...group,
    labels: [...group.labels, ...more],
    places: [group, ...related].flatMap(({ places }) => places),
  };
}

/** "Use 1 for beginners, 2 for … . If nothing is said, return 0": a number, as the others are. */
function isSameCode({ labels, isMarked }: LabelGroup, group: LabelGroup): boolean {
  if (!isMarked || group.isScale || labels.length > 1) return false;
  const ofAll = (form: RegExp): boolean =>
    [...labels, ...group.labels].every((label) => form.test(label));
  return ofAll(/^\d$/) || ofAll(/^\p{Lu}$/u);
}

/** What is answered for want of another label: "if the text does not say, write unknown". */
export function isRest(label: string): boolean {
  return /^(?:none|other|others|unknown|unclear|uncertain|undecided|unsure|neither|both|equal|tie|mixed|n\/a)$/i.test(
    label,
  );
}
