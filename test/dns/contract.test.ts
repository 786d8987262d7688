import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { parseDomainName } from '../../lib/dns/domain-name.ts';
import { inspectionDns } from '../../lib/dns/inspection-resolver.ts';
import type { DnsAnswer, Resolve } from '../../lib/dns/resolve.ts';
import { resolveOver } from '../../lib/platform/doh-js-client.ts';
import { http2Fetch } from '../../scripts/http2-fetch.ts';
import { describeWithBind, startBind } from '../helpers/bind.ts';
import { contractZone, contractZoneFiles, dnsContract } from '../helpers/dns-contract.ts';
import { fetchFrom } from '../helpers/doh-server.ts';
import { zone } from '../helpers/zone.ts';

/** An answer without the order of its records, which means nothing, and without a server's own words. */
function inWords(answer: DnsAnswer | undefined): unknown {
  if (answer?.kind !== 'records') return answer?.kind;
  return answer.records.map((record) => JSON.stringify(record)).sort();
}

dnsContract('a zone file', () => Promise.resolve({ resolve: zone(contractZone) }));

dnsContract('doh-js-client over a server in memory', () =>
  Promise.resolve({
    resolve: resolveOver(
      { name: 'memory', url: 'https://resolver.test/dns-query' },
      { fetch: fetchFrom(zone(contractZone)), online: () => true },
    ),
  }),
);

dnsContract('the line of an inspection, over two resolvers of which the first is down', () => {
  const down: Resolve = () => Promise.resolve({ kind: 'failed', reason: 'unreachable', detail: 'down' });
  const known = zone(contractZone);
  const line = () =>
    inspectionDns({
      resolvers: [
        { name: 'down', resolve: down },
        { name: 'zone', resolve: known },
      ],
      cache: new Map(),
      clock: () => 0,
      deadline: (promise) => promise,
    });
  // One inspection each: the suite asks more than one may.
  return Promise.resolve({ resolve: (...question: Parameters<Resolve>) => line().resolve(...question) });
});

dnsContract('doh-js-client over HTTP/1.1, where HTTP/2 is not spoken', async () => {
  const answer = fetchFrom(zone(contractZone));
  const server = createServer((request, response) => {
    void answer(`http://localhost${request.url ?? ''}`)
      .then((told) => told.arrayBuffer())
      .then((body) => {
        response.writeHead(200, { 'content-type': 'application/dns-message' }).end(Buffer.from(body));
      });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return {
    resolve: resolveOver(
      { name: 'old', url: `http://127.0.0.1:${String(port)}/dns-query` },
      { fetch: http2Fetch, online: () => true },
    ),
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
});

describeWithBind('BIND', () => {
  dnsContract('doh-js-client over HTTP/2 in the clear', async () => {
    const bind = await startBind(contractZoneFiles);
    const server = { name: 'BIND', url: bind.h2cUrl };
    return { resolve: resolveOver(server, { fetch: http2Fetch, online: () => true }), close: bind.stop };
  });

  dnsContract('doh-js-client over HTTP/2 and TLS', async () => {
    const bind = await startBind(contractZoneFiles);
    const server = { name: 'BIND', url: bind.httpsUrl };
    return { resolve: resolveOver(server, { fetch: http2Fetch, online: () => true }), close: bind.stop };
  });

  dnsContract('without EDNS, and filled up to 468 octets', async () => {
    const bind = await startBind(contractZoneFiles);
    const server = { name: 'BIND', url: bind.h2cUrl };
    const [plain, large] = [0, 468].map((padTo) =>
      resolveOver(server, { fetch: http2Fetch, online: () => true, padTo }),
    );
    const resolve: Resolve = async (...question) => {
      const answers = await Promise.all([plain?.(...question), large?.(...question)]);
      expect(inWords(answers[0])).toEqual(inWords(answers[1]));
      return answers[0] ?? { kind: 'failed', reason: 'unreachable', detail: '' };
    };
    return { resolve, close: bind.stop };
  });

  describe('its question log', () => {
    test('holds each question, and a name in no zone is refused', async () => {
      const bind = await startBind({ 'one.test': '@ IN TXT "1"' });
      const resolve = resolveOver(
        { name: 'BIND', url: bind.h2cUrl },
        { fetch: http2Fetch, online: () => true },
      );
      const [one, other] = ['one.test', 'other.test'].map((name) => parseDomainName(name));
      const answers = one && other && [await resolve(one, 'TXT'), await resolve(other, 'MX')];
      const asked = bind.asked();
      await bind.stop();
      expect(answers).toMatchObject([{ kind: 'records' }, { kind: 'failed', reason: 'refused' }]);
      expect(asked).toEqual(['one.test TXT', 'other.test MX']);
    }, 30_000);
  });
});
