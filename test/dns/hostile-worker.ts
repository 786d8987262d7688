import { parentPort } from 'node:worker_threads';
import { parseDomainName } from '../../lib/dns/domain-name.ts';
import { typeOfCode } from '../../lib/dns/record-types.ts';
import { readMessage } from '../../lib/dns/wire-read.ts';
import { resolveOver } from '../../lib/platform/doh-js-client.ts';

/** One packet to decode, and to give as the answer to a look-up. */
export interface Packet {
  readonly name: string;
  readonly type: number;
  readonly octets: Uint8Array;
}

/** What became of it; `lookup` is undefined where the name or the type is none that is ever asked. */
export interface Outcome {
  readonly decoder: string;
  readonly lookup: string | undefined;
}

parentPort?.on('message', (packet: Packet) => {
  const decoder = readMessage(packet.octets).kind;
  void lookUp(packet).then((lookup) => {
    parentPort?.postMessage({ decoder, lookup } satisfies Outcome);
  });
});

async function lookUp({ name, type, octets }: Packet): Promise<string | undefined> {
  const [domain, known] = [parseDomainName(name), typeOfCode(type)];
  if (domain === undefined || known === undefined) return undefined;
  const headers = { 'content-type': 'application/dns-message' };
  const resolve = resolveOver(
    { name: 'hostile', url: 'https://resolver.test/dns-query' },
    { fetch: () => Promise.resolve(new Response(new Uint8Array(octets), { headers })), online: () => true },
  );
  const answer = await resolve(domain, known);
  return answer.kind === 'failed' ? `failed:${answer.reason}` : answer.kind;
}
