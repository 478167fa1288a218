import * as vscode from 'vscode';
import type { ChatEvent, ChatFailure, ChatModel } from '../../core/refine/chatModel';
import { run } from '../commands';
import { withProgress } from '../withProgress';
import { currentScope } from './activeModel';
import { chooseModel } from './modelChoice';
import { openModelSettings } from './offerModel';
import { tellInformation } from '../tell';

/** Asks the active model for one word, and says in one notification what came of it. */
export async function testModel(secrets: vscode.SecretStorage): Promise<void> {
  const chosen = await chooseModel(secrets, currentScope());
  if (chosen.kind === 'none') {
    await offer(chosen.message, ['Set Model Key…', 'Choose Model…']);
    return;
  }
  if (chosen.label.kind === 'recording') {
    const message = `No model is asked: the recording "${chosen.label.name}" answers, which needs no key. ${chosen.label.reason}`;
    await offer(message, ['Set Model Key…', 'Choose Model…']);
    return;
  }
  const from = performance.now();
  const end = await answered(chosen.model);
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  if (end.kind === 'finished') {
    const message = `It works: an answer in ${seconds} s from ${chosen.model.name}.`;
    tellInformation(message);
  } else if (end.failure.cause !== 'cancelled')
    await offer(end.failure.message, waysOut(end.failure));
}

/** With progress that can be cancelled. */
async function answered(
  model: ChatModel,
): Promise<Extract<ChatEvent, { readonly kind: 'finished' | 'failed' }>> {
  return withProgress(`Testing ${model.name}`, async (report, signal) => {
    const question = { role: 'user', content: 'Answer with the word "yes".' } as const;
    for await (const event of model.answer([question], signal)) {
      if (event.kind === 'finished' || event.kind === 'failed') return event;
      if (event.kind === 'waiting')
        report({ message: `${event.reason} Going on in ${Math.ceil(event.seconds)} s.` });
    }
    throw new Error(`"${model.name}" ended its answer without a word about it.`);
  });
}

const ways = {
  'Set Model Key…': () => run('stepwise.setKey'),
  'Choose Model…': () => run('stepwise.chooseModel'),
  'Open Settings': () => openModelSettings(),
} as const;

type WayOut = keyof typeof ways;

function waysOut({ cause }: ChatFailure): readonly WayOut[] {
  switch (cause) {
    case 'no-key':
    case 'wrong-key':
      return ['Set Model Key…', 'Choose Model…'];
    case 'unreachable':
    case 'not-an-endpoint':
    case 'unknown-model':
    case 'server':
      return ['Open Settings', 'Choose Model…'];
    default:
      return ['Choose Model…'];
  }
}

async function offer(message: string, choices: readonly WayOut[]): Promise<void> {
  const choice = await vscode.window.showWarningMessage(message, ...choices);
  if (choice) await ways[choice]();
}
