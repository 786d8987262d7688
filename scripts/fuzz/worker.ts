import { parentPort } from 'node:worker_threads';
import { readWhole, type Task } from './whole-reading.ts';

// The thread in which the fuzzer reads: one task in, one outcome out (scripts/watched-worker.ts).
parentPort?.on('message', (task: Task) => {
  void readWhole(task).then((outcome) => {
    parentPort?.postMessage(outcome);
  });
});
