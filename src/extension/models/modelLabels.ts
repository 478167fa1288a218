import type { ActiveSource } from './activeModel';

/** How a source is called, and what it is, in a line each. */
export function toldSource(source: ActiveSource): {
  readonly title: string;
  readonly detail: string;
} {
  switch (source.kind) {
    case 'endpoint': {
      const { baseUrl, model, api } = source.endpoint;
      const by = api === 'responses' ? ' (Responses API)' : '';
      return { title: source.name, detail: `${model}${by} at ${withoutSecrets(baseUrl)}` };
    }
    case 'vscode': {
      const which = [source.vendor, source.family].filter((word) => word !== null).join('/');
      return { title: source.name, detail: `${which || 'any model'} of VS Code` };
    }
    case 'recording':
      return { title: 'recording', detail: 'recorded answers, no model is called' };
    case 'none':
      return { title: 'no model', detail: source.message };
    case 'broken':
      return { title: source.name, detail: source.message };
  }
}

/** A base URL may hold a user name, a password or a query that is nobody else's business. */
function withoutSecrets(baseUrl: string): string {
  if (!URL.canParse(baseUrl)) return '(no address)';
  const { origin, pathname } = new URL(baseUrl);
  return origin + pathname.replace(/\/$/, '');
}
