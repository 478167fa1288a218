import type * as vscode from 'vscode';

/**
 * Keys live in VS Code's secret storage, one for each origin (scheme, host and port), so that a key that was set for one
 * endpoint is never sent to another.
 */
export async function keyFor(
  secrets: vscode.SecretStorage,
  baseUrl: string,
): Promise<string | undefined> {
  return secrets.get(secretName(baseUrl));
}

export function secretName(baseUrl: string): string {
  return `stepwise.key:${originOf(baseUrl)}`;
}

export function originOf(baseUrl: string): string {
  return URL.canParse(baseUrl) ? new URL(baseUrl).origin : baseUrl;
}
