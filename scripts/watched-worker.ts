import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { buildForNode } from './build-for-node.ts';

/** Work in a thread of its own that has a second for each task. */
export interface WatchedWorker<Task, Outcome> {
  /** `hangs`: no answer in time, not even when a fresh thread was asked again (the machine may just have been busy). */
  readonly ask: (task: Task) => Promise<Outcome | 'hangs'>;
  /** Ends the thread; nothing can be asked afterwards. */
  readonly close: () => Promise<void>;
}

const WATCHDOG_MS = 1000;

/**
 * Builds a worker, which answers each message with one message, and starts it. `entry`: its file from the project's root; `warmUp`: a task
 * that shows the thread once what it will have to do, outside the watchdog's time.
 */
export async function openWatchedWorker<Task, Outcome>(
  entry: string,
  warmUp: Task,
): Promise<WatchedWorker<Task, Outcome>> {
  const folder = await mkdtemp(join(tmpdir(), 'bounce-inspector-worker-'));
  const built = await buildForNode(entry, folder);
  const start = async () => {
    const thread = new Worker(built);
    await answerOf<Outcome>(thread, warmUp, 60_000);
    return thread;
  };
  const running = { thread: await start() };
  const askOnce = async (task: Task): Promise<Outcome | 'hangs'> => {
    const answer = await answerOf<Outcome>(running.thread, task, WATCHDOG_MS);
    if (answer === 'hangs') {
      await running.thread.terminate();
      running.thread = await start();
    }
    return answer;
  };
  return {
    ask: async (task) => {
      const answer = await askOnce(task);
      return answer === 'hangs' ? askOnce(task) : answer;
    },
    close: async () => {
      await running.thread.terminate();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function answerOf<Outcome>(thread: Worker, task: unknown, milliseconds: number): Promise<Outcome | 'hangs'> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => {
      settle();
      done('hangs');
    }, milliseconds);
    // The worker of the entry answers with its Outcome: who opens it names both types.
    const onMessage = (outcome: Outcome) => {
      settle();
      done(outcome);
    };
    const onError = (error: unknown) => {
      settle();
      fail(error instanceof Error ? error : new Error(String(error)));
    };
    const settle = () => {
      clearTimeout(timer);
      thread.off('message', onMessage);
      thread.off('error', onError);
    };
    thread.on('message', onMessage);
    thread.on('error', onError);
    thread.postMessage(task);
  });
}
