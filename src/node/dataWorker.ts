import { parentPort, workerData } from 'node:worker_threads';
import { doDataWork, type DataWork } from './dataWork';

// What `dataWork` puts there.
void doDataWork(workerData as DataWork).then((answer) => parentPort?.postMessage(answer));
