import * as vscode from 'vscode';
import { setting } from '../settings';

export const openaiUrl = 'https://api.openai.com/v1';

/**
 * Keys live in VS Code's secret storage, one for each origin (scheme, host and port), so that a key that was set for one
 * endpoint is never sent to another.
 */
export async function keyFor(
  secrets: vscode.SecretStorage,
  baseUrl: string,
): Promise<string | undefined> {
  return await secrets.get(secretName(baseUrl));
}

/** Asks for the key of the endpoint that the settings name. */
export async function setKey(secrets: vscode.SecretStorage): Promise<void> {
  const baseUrl = endpoint();
  const origin = originOf(baseUrl);
  const key = await vscode.window.showInputBox({
    title: `Key for ${origin}`,
    prompt: 'It is kept in the secret storage of VS Code and sent to this address only.',
    password: true,
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? 'The key is empty.' : undefined),
  });
  if (key === undefined) return;
  await secrets.store(secretName(baseUrl), key.trim());
  void vscode.window.showInformationMessage(`The key for ${origin} is set.`);
}

export async function removeKey(secrets: vscode.SecretStorage): Promise<void> {
  const baseUrl = endpoint();
  const had = await keyFor(secrets, baseUrl);
  await secrets.delete(secretName(baseUrl));
  void vscode.window.showInformationMessage(
    had
      ? `The key for ${originOf(baseUrl)} is removed.`
      : `There is no key for ${originOf(baseUrl)}.`,
  );
}

function endpoint(): string {
  return setting('stepwise.model.baseUrl').trim() || openaiUrl;
}

function secretName(baseUrl: string): string {
  return `stepwise.key:${originOf(baseUrl)}`;
}

function originOf(baseUrl: string): string {
  return URL.canParse(baseUrl) ? new URL(baseUrl).origin : baseUrl;
}
