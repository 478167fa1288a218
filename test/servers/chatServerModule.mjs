// The test chat server for tests that are no TypeScript: `const { startChatServer, refusals } = await chatServerModule()`.
import { build } from 'esbuild';

export async function chatServerModule() {
  const { outputFiles } = await build({
    stdin: {
      contents: "export * from './chatServer'; export * from './chatMoods';",
      resolveDir: import.meta.dirname,
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
