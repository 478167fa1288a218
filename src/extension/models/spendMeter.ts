import * as vscode from 'vscode';
import type { ChatModel } from '../../core/refine/chatModel';
import { meteredChatModel } from '../../core/refine/meteredChatModel';
import type { Prices } from '../../core/refine/money';
import { noSpend, spendOf, sumOfSpends, type Spend } from '../../core/refine/spend';

/**
 * What the models of this workspace took today. The module is read by `import()` alone: then every bundle of the extension
 * has the same one.
 */
let today: { readonly day: string; readonly spend: Spend } = { day: '', spend: noSpend };
let memory: vscode.Memento | undefined;
const changed = new vscode.EventEmitter<void>();
const key = 'stepwise.spend';

export const onSpent = changed.event;

export function spentToday(): Spend {
  return today.day === currentDay() ? today.spend : noSpend;
}

/** The same model, with an eye on what its answers take. */
export function meter(model: ChatModel, prices: Prices | null): ChatModel {
  return meteredChatModel(model, (usage) => note(spendOf(usage, prices)));
}

/** From now on the sum outlives the window. What was spent before is in it. */
export function remember(workspace: vscode.Memento): void {
  if (memory) return;
  memory = workspace;
  const kept = workspace.get<typeof today>(key); // written by `note` and nobody else
  const before = kept?.day === currentDay() ? kept.spend : noSpend;
  if (before.requests + today.spend.requests > 0) note(before);
}

function note(spend: Spend): void {
  today = { day: currentDay(), spend: sumOfSpends(spentToday(), spend) };
  void memory?.update(key, today);
  changed.fire();
}

/** Of the machine's own calendar, e.g. "2026-11-21". */
function currentDay(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
