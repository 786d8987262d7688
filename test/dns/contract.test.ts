import { describe, expect, test } from 'vitest';
import { parseDomainName } from '../../lib/dns/domain-name.ts';
import { resolveOver } from '../../lib/platform/doh-js-client.ts';
import { http2Fetch } from '../../scripts/http2-fetch.ts';
import { describeWithBind, startBind } from '../helpers/bind.ts';
import { contractZone, contractZoneFiles, dnsContract } from '../helpers/dns-contract.ts';
import { fetchFrom } from '../helpers/doh-server.ts';
import { zone } from '../helpers/zone.ts';

dnsContract('a zone file', () => Promise.resolve({ resolve: zone(contractZone) }));

dnsContract('doh-js-client over a server in memory', () =>
  Promise.resolve({
    resolve: resolveOver(
      { name: 'memory', url: 'https://resolver.test/dns-query' },
      { fetch: fetchFrom(zone(contractZone)), online: () => true },
    ),
  }),
);

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
