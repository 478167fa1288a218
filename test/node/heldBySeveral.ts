// Takes a place again and again, and looks each time whether another program has it: run by held.test.ts.
import { mkdirSync, rmdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { hold } from '../../src/node/held';

const [file, takings] = [process.argv[2]!, Number(process.argv[3])];
let twice = 0;
let taken = 0;
while (taken < takings) {
  const held = await hold(file);
  if (!held) continue;
  taken++;
  try {
    mkdirSync(`${file}.inside`);
    await sleep(3);
    rmdirSync(`${file}.inside`);
  } catch {
    twice++;
  }
  await held.release();
}
console.log(twice);
