// Starts the test chat server on its own: `node test/servers/startChatServer.mjs [port]`. It prints its base URL and
// runs until it is stopped. Its mood is set with `curl -d '{"kind":"html","status":200}' http://127.0.0.1:<port>/mood`.
import { chatServerModule } from './chatServerModule.mjs';

const { startChatServer } = await chatServerModule();
const { url } = await startChatServer({ port: Number(process.argv[2] ?? 0) });
console.log(url);
