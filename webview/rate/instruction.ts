import type { ShownItem, SpanMapping } from '../../src/protocol/rating';
import { announce } from '../shared/announce';
import { button } from '../shared/controls';
import { element, setShown, setText, type Part } from '../shared/dom';
import { definition } from './definition';
import {
  carvePart,
  cutDefinition,
  isMapped,
  moveEnd,
  splitPart,
  startingParts,
  toggleStep,
  type DefinitionPart,
} from './definitionParts';
import { isTyped } from './keys';
import { hintFor } from './mappingHint';
import { stepPicks } from './stepPicks';

type InstructionItem = Extract<ShownItem, { readonly kind: 'instruction' }>;

export interface ShownInstruction {
  readonly item: InstructionItem;
  readonly spans: readonly SpanMapping[] | undefined;
}

export interface InstructionView extends Part<ShownInstruction> {
  /** Begins, or goes on with, saying which step carries which part. */
  map(): void;
}

interface Local {
  readonly item: InstructionItem;
  readonly parts: readonly DefinitionPart[];
  /** The mapping that was drawn or kept last, as JSON: where another one comes, somebody else has mapped. */
  readonly known: string;
  readonly selected: number | null;
  /** The step under the mouse or the focus. */
  readonly step: number | null;
}

/** A definition beside its steps, and which steps carry which part of it. `keep` gets all parts, or none. */
export function instruction(keep: (spans: readonly SpanMapping[]) => void): InstructionView {
  let local: Local | null = null;
  const text = definition({
    select: (index) => select(local?.selected === index ? null : index),
    carve: (start, end) => {
      if (!local) return;
      const parts = carvePart(local.item.definition, local.parts, { start, end });
      changeParts(
        parts,
        Math.max(
          0,
          parts.findIndex((part) => part.end > start),
        ),
      );
    },
  });
  const steps = stepPicks({ pick, point: (step) => change({ step }) });
  const hint = element('p', { class: 'hint dim' });
  const forget = button({
    label: 'Clear Parts',
    title: 'Take all steps away from all parts, and cut the definition anew',
    press: () => {
      if (local) change({ parts: cutDefinition(local.item.definition), selected: null });
      keepSpans([]);
    },
  });
  const hintLine = element('div', { class: 'hint-line' }, hint, forget.element);
  const root = element(
    'div',
    { class: 'instruction' },
    side('Definition', text.element, hintLine),
    side('Steps', steps.element),
  );
  root.addEventListener('keydown', (event) => {
    if (local?.selected == null || isTyped(event) || !act(event)) return;
    event.preventDefault();
    event.stopPropagation();
  });

  function keepSpans(spans: readonly SpanMapping[]): void {
    if (local) local = { ...local, known: JSON.stringify(spans) };
    keep(spans);
  }
  function change(changes: Partial<Local>): void {
    if (!local) return;
    local = { ...local, ...changes };
    drawLocal(local);
  }
  function select(index: number | null): void {
    change({ selected: index });
    if (index === null) release();
    else text.focusPart(index);
  }
  function changeParts(parts: readonly DefinitionPart[], selected: number): void {
    const wasMapped = local !== null && isMapped(local.parts);
    change({ parts, selected: Math.min(selected, parts.length - 1) });
    text.focusPart(local?.selected ?? 0);
    if (wasMapped || isMapped(parts)) keepSpans(isMapped(parts) ? parts : []);
  }
  function pick(step: number): void {
    if (!local) return;
    const { selected, parts } = local;
    if (selected === null) return;
    const toggled = toggleStep(parts, selected, step);
    change({ parts: toggled });
    keepSpans(isMapped(toggled) ? toggled : []);
    const isIn = toggled[selected]!.steps.includes(step);
    announce(`Step ${step} ${isIn ? 'carries' : 'does not carry'} this part.`);
  }
  /** What a key does while a part is selected; `false` where it does nothing of its own. */
  function act({ key, shiftKey }: KeyboardEvent): boolean {
    const { item, parts, selected } = local!;
    const index = selected!;
    const by = key === 'ArrowRight' ? 1 : -1;
    const isSideways = key === 'ArrowRight' || key === 'ArrowLeft';
    if (isSideways && shiftKey) changeParts(moveEnd(item.definition, parts, { index, by }), index);
    else if (isSideways) select(Math.max(0, Math.min(index + by, parts.length - 1)));
    else if (key === 'Escape') select(null);
    else if (key.toLowerCase() === 's')
      changeParts(splitPart(item.definition, parts, index), index);
    else if (/^[1-9]$/.test(key) && Number(key) <= item.steps.length) pick(Number(key));
    else if (key === 'ArrowDown' || key === 'ArrowUp') goToStep(key === 'ArrowDown' ? 1 : -1);
    else return /^\d$/.test(key); // never an answer while parts are mapped
    return true;
  }
  function goToStep(by: number): void {
    const chips = [...steps.element.querySelectorAll('button')];
    const at = chips.indexOf(document.activeElement as HTMLButtonElement);
    const next = at < 0 ? 0 : Math.max(0, Math.min(at + by, chips.length - 1));
    chips[next]?.focus();
  }
  function release(): void {
    if (document.activeElement instanceof HTMLElement && root.contains(document.activeElement))
      document.activeElement.blur();
  }
  function drawLocal({ item, parts, selected, step }: Local): void {
    const mapped = isMapped(parts);
    root.classList.toggle('mapping', selected !== null);
    text.draw({ text: item.definition, parts, selected, step, isMapped: mapped });
    const carrying = selected === null ? null : (parts[selected]?.steps ?? []);
    steps.draw(
      item.steps.map((words, index) => ({
        number: index + 1,
        text: words,
        isPicked: carrying && carrying.includes(index + 1),
      })),
    );
    setText(hint, hintFor({ parts, selected, steps: item.steps.length }));
    setShown(forget.element, mapped);
  }
  return {
    element: root,
    map: () => {
      if (local && local.parts.length > 0) select(local.selected ?? firstMissing(local.parts));
    },
    draw: ({ item, spans = [] }) => {
      const known = JSON.stringify(spans);
      const before = local && isSameText(local.item, item) ? local : null;
      const parts = before?.known === known ? before.parts : startingParts(item.definition, spans);
      const selected =
        before?.selected == null ? null : Math.min(before.selected, parts.length - 1);
      const isFocused = root.contains(document.activeElement);
      local = { item, parts, known, selected, step: before?.step ?? null };
      drawLocal(local);
      // New parts are new elements; without the focus, keys would be answers.
      if (selected !== null && isFocused && !root.contains(document.activeElement))
        text.focusPart(selected);
    },
  };
}

function side(title: string, ...children: readonly Element[]): HTMLElement {
  return element(
    'section',
    { class: 'side', 'aria-label': title },
    element('h3', {}, title),
    ...children,
  );
}

/** The host sends an item again and again, each time as a copy. */
function isSameText(one: InstructionItem, other: InstructionItem): boolean {
  return one.id === other.id && one.mark === other.mark;
}

function firstMissing(parts: readonly DefinitionPart[]): number {
  return Math.max(
    0,
    parts.findIndex(({ steps }) => steps.length === 0),
  );
}
