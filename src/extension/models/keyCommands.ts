import * as vscode from 'vscode';
import { keyFault } from '../../node/chat/keyFault';
import { currentScope, namedSource } from './activeModel';
import { keyFor, originOf, secretName } from './keys';
import { tellInformation, tellWarning } from '../tell';

/** Asks for the key of the endpoint that the settings name. */
export async function setKey(secrets: vscode.SecretStorage): Promise<void> {
  const baseUrl = endpointWithKey();
  if (baseUrl === undefined) return;
  const origin = originOf(baseUrl);
  const key = await vscode.window.showInputBox({
    title: `Key for ${origin}`,
    prompt: 'It is kept in the secret storage of VS Code and sent to this address only.',
    password: true,
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? 'The key is empty.' : keyFault(text)),
  });
  if (key === undefined) return;
  await secrets.store(secretName(baseUrl), key.trim());
  tellInformation(`The key for ${origin} is set.`);
}

export async function removeKey(secrets: vscode.SecretStorage): Promise<void> {
  const baseUrl = endpointWithKey();
  if (baseUrl === undefined) return;
  const had = await keyFor(secrets, baseUrl);
  await secrets.delete(secretName(baseUrl));
  tellInformation(
    had
      ? `The key for ${originOf(baseUrl)} is removed.`
      : `There is no key for ${originOf(baseUrl)}.`,
  );
}

/** Its base URL. A model that takes no key is said to take none. */
function endpointWithKey(): string | undefined {
  const source = namedSource(currentScope());
  switch (source.kind) {
    case 'endpoint':
      return source.endpoint.baseUrl;
    case 'vscode':
      tellInformation(
        `The model "${source.name}" is one of VS Code's own and takes no key. For an endpoint, choose another model first.`,
      );
      return undefined;
    case 'recording':
      tellInformation(
        'The recording of this workspace answers and takes no key. For an endpoint, choose another model first.',
      );
      return undefined;
    case 'broken':
      tellWarning(source.message);
      return undefined;
  }
}
