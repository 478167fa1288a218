// Refining many instructions against a chat server on this machine that thinks for 200 ms: npm run bench -- batch
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { clearInterval, setInterval, setTimeout } from 'node:timers';

const tasks = 876;
const concurrency = 32;
const latency = 200;
const turns = 5;
const kills = 50;

/** How near the time comes to the ideal one, how much memory it takes, and what is asked twice when the process is killed again and again. */
export async function benchBatch(root, folder) {
  const cli = path.join(root, 'dist/cli.js');
  const server = await startServer(root);
  try {
    await server.post('/mood', { kind: 'thinks', milliseconds: latency });
    const whole = writeTasks(path.join(folder, 'whole'));
    const run = start(cli, whole, server.url);
    const { seconds, peak, processor } = await run.ended;
    const calls = tasks * turns;
    const ideal = (calls * latency) / concurrency / 1000;
    console.log(`${tasks} instructions, ${turns} turns each, ${concurrency} requests at a time`);
    console.log(`ideal      ${ideal.toFixed(1)} s`);
    console.log(`reached    ${seconds.toFixed(1)} s`);
    console.log(`ratio      ${((100 * ideal) / seconds).toFixed(1)} %`);
    console.log(`processor  ${((1000 * processor) / calls).toFixed(2)} ms a call`);
    console.log(`memory     ${(peak / 1024).toFixed(0)} MB at most`);
    await benchKills(cli, folder, server);
  } finally {
    server.stop();
  }
}

async function benchKills(cli, folder, server) {
  await server.post('/mood', { kind: 'thinks', milliseconds: 40 });
  const place = writeTasks(path.join(folder, 'killed'));
  const before = (await server.requests()).length;
  let killed = 0;
  for (;;) {
    const run = start(cli, place, server.url);
    if (killed < kills) run.killAfter(900 + Math.random() * 700);
    const { code } = await run.ended;
    if (code === 0) break;
    killed++;
  }
  const journal = readFileSync(path.join(place, '.stepwise/refine.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => parse(line));
  const answered = journal.filter((line) => line?.kind === 'answered').map(({ call }) => call);
  const calls = (await server.requests()).slice(before).map(({ call }) => call);
  const kept = new Set(answered);
  console.log(`kills      ${killed}, then finished`);
  console.log(`duplicate  ${answered.length - kept.size} calls asked again after they were kept`);
  console.log(`lost       ${tasks - refinedIn(place)} results`);
  console.log(
    `sent again ${calls.length - new Set(calls).size} requests that were under way at a kill, under their old names`,
  );
}

function refinedIn(folder) {
  return readdirSync(folder).filter((name) => name.endsWith('.refined.instruct')).length;
}

function parse(line) {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // cut off by a kill
  }
}

function writeTasks(folder) {
  mkdirSync(folder, { recursive: true });
  for (let task = 0; task < tasks; task++)
    writeFileSync(
      path.join(folder, `task${task}.instruct`),
      `Task: task${task}
Category: Sentiment Analysis
Definition: You are given a review of product ${task}. Answer Yes if the writer would buy it again, and No otherwise.

Positive Example 1:
  Input: Product ${task} never let me down.
  Output: Yes

Positive Example 2:
  Input: Product ${task} broke on the first day.
  Output: No
`,
    );
  return folder;
}

function start(cli, cwd, url) {
  const given = [
    'refine',
    '.',
    '--base-url',
    url,
    '--model',
    'test',
    '--yes',
    '--concurrency',
    `${concurrency}`,
  ];
  const from = performance.now();
  const child = spawn(process.execPath, [cli, ...given], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let [peak, processor] = [0, 0];
  const watch = setInterval(() => {
    peak = Math.max(peak, residentKilobytes(child.pid));
    processor = Math.max(processor, processorSeconds(child.pid));
  }, 100);
  const ended = new Promise((resolve) =>
    child.on('close', (code) => {
      clearInterval(watch);
      resolve({ code, peak, processor, seconds: (performance.now() - from) / 1000 });
    }),
  );
  return {
    ended,
    killAfter: (milliseconds) => setTimeout(() => child.kill('SIGKILL'), milliseconds),
  };
}

/** 0 where the system does not tell. */
function residentKilobytes(pid) {
  try {
    return Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** Of all threads; 0 where the system does not tell. */
function processorSeconds(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
  } catch {
    return 0;
  }
}

const ticksPerSecond = 100;

async function startServer(root) {
  const child = spawn(process.execPath, [path.join(root, 'test/servers/startChatServer.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = await Promise.race([
    new Promise((resolve) => createInterface(child.stdout).once('line', (line) => resolve([line]))),
    new Promise((_, reject) =>
      child.once('exit', () => reject(new Error('The chat server did not start.'))),
    ),
  ]);
  const origin = new URL(url).origin;
  return {
    url,
    post: (where, body) => fetch(origin + where, { method: 'POST', body: JSON.stringify(body) }),
    requests: async () => (await fetch(`${origin}/requests`)).json(),
    stop: () => child.kill(),
  };
}
