import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dohJsClient } from '../../scripts/doh-js-client-plugin.ts';
import { describeWithData } from '../helpers/shared-data.ts';
import { hostilePackets, octetsOf } from './bank.ts';
import type { Outcome, Packet } from './hostile-worker.ts';

const WATCHDOG_MS = 1000;

/** Gives the packet to the worker; after a second without a word the worker is ended and the test fails. */
function underWatchdog(worker: Worker, packet: Packet): Promise<Outcome> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => {
      void worker.terminate();
      fail(new Error('it hangs'));
    }, WATCHDOG_MS);
    worker.once('message', (outcome: Outcome) => {
      clearTimeout(timer);
      done(outcome);
    });
    worker.postMessage(packet);
  });
}

describeWithData('hostile packets, in a thread of their own', () => {
  const running: { worker?: Worker; folder?: string } = {};

  beforeAll(async () => {
    running.folder = await mkdtemp(join(tmpdir(), 'bounce-inspector-worker-'));
    await build({
      configFile: false,
      logLevel: 'error',
      plugins: [dohJsClient()],
      build: {
        outDir: running.folder,
        emptyOutDir: false,
        ssr: 'test/dns/hostile-worker.ts',
        rolldownOptions: { output: { entryFileNames: 'hostile-worker.mjs' } },
      },
      ssr: { noExternal: true },
    });
    running.worker = new Worker(join(running.folder, 'hostile-worker.mjs'));
    await underWatchdog(running.worker, { name: '', type: 0, octets: new Uint8Array() }).catch(
      () => undefined,
    );
  }, 60_000);

  afterAll(async () => {
    await running.worker?.terminate();
    if (running.folder) await rm(running.folder, { recursive: true, force: true });
  });

  test.each(hostilePackets())('$name: $expectation.lookup', async ({ asked, expectation, hex }) => {
    const packet = { ...asked, octets: octetsOf(hex) };
    const outcome = running.worker && (await underWatchdog(running.worker, packet));
    expect(outcome?.decoder).toBe(expectation.decoder === 'accept' ? 'message' : 'malformed');
    expect(outcome?.lookup ?? expectation.lookup).toBe(expectation.lookup);
  });
});
