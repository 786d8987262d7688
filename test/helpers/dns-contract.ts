import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseDomainName } from '../../lib/dns/domain-name.ts';
import type { DnsAnswer, DnsRecord, RecordType, Resolve } from '../../lib/dns/resolve.ts';

/** What every resolver of the contract knows, as a zone file of docs/cli.md. */
export const contractZone = {
  'contract.test': {
    A: ['192.0.2.1', '192.0.2.2'],
    AAAA: ['2001:db8:0:0:0:0:0:1'],
    MX: ['10 mx1.contract.test', '0 Mx2.contract.test.'],
    TXT: ['v=spf1 mx -all', ['two ', '', 'strings'], 'gr\u00fc\u00dfe'],
    CAA: ['128 issue "ca.example.net"'],
  },
  'nomail.contract.test': { MX: ['0 .'] },
  '_25._tcp.mx1.contract.test': { TLSA: ['3 1 1 abab12'] },
  'alias.contract.test': { CNAME: ['second.contract.test'] },
  'second.contract.test': { CNAME: ['contract.test'] },
  'dangling.contract.test': { CNAME: ['gone.contract.test'] },
  'round.contract.test': { CNAME: ['about.contract.test'] },
  'about.contract.test': { CNAME: ['round.contract.test'] },
  'delegated.contract.test': { NS: ['ns.example.net'] },
  'pointer.contract.test': { PTR: ['Host.contract.test'] },
  'deep.empty.contract.test': { A: ['192.0.2.3'] },
  'broken.test': 'SERVFAIL',
};

/** The same in the master format of RFC 1035 §5, for BIND. */
export const contractZoneFiles = {
  'contract.test': `
@ IN A 192.0.2.1
@ IN A 192.0.2.2
@ IN AAAA 2001:db8:0:0:0:0:0:1
@ IN MX 10 mx1
@ IN MX 0 Mx2
@ IN TXT "v=spf1 mx -all"
@ IN TXT "two " "" "strings"
@ IN TXT "gr\\195\\188\\195\\159e"
@ IN CAA 128 issue "ca.example.net"
nomail IN MX 0 .
_25._tcp.mx1 IN TLSA 3 1 1 abab12
alias IN CNAME second
second IN CNAME @
dangling IN CNAME gone
round IN CNAME about
about IN CNAME round
pointer IN PTR Host
deep.empty IN A 192.0.2.3
`,
  'broken.test': 'SERVFAIL',
};

const owner = 'contract.test';
const octets = (text: string) => new TextEncoder().encode(text);

const cases: readonly (readonly [string, string, RecordType, string, readonly DnsRecord[]])[] = [
  [
    'addresses',
    owner,
    'A',
    'records',
    ['192.0.2.1', '192.0.2.2'].map((address) => ({ owner, type: 'A', address })),
  ],
  [
    'an IPv6 address in its short form',
    owner,
    'AAAA',
    'records',
    [{ owner, type: 'AAAA', address: '2001:db8::1' }],
  ],
  [
    'mail servers, in lower case',
    owner,
    'MX',
    'records',
    [
      { owner, type: 'MX', preference: 10, exchange: 'mx1.contract.test' },
      { owner, type: 'MX', preference: 0, exchange: 'mx2.contract.test' },
    ],
  ],
  [
    'a null MX',
    'nomail.contract.test',
    'MX',
    'records',
    [{ owner: 'nomail.contract.test', type: 'MX', preference: 0, exchange: '.' }],
  ],
  [
    'texts as octets, with their strings',
    owner,
    'TXT',
    'records',
    [
      { owner, type: 'TXT', strings: [octets('v=spf1 mx -all')] },
      { owner, type: 'TXT', strings: [octets('two '), octets(''), octets('strings')] },
      { owner, type: 'TXT', strings: [octets('gr\u00fc\u00dfe')] },
    ],
  ],
  [
    'a CAA record',
    owner,
    'CAA',
    'records',
    [{ owner, type: 'CAA', octets: Uint8Array.from([128, 5, ...octets('issueca.example.net')]) }],
  ],
  [
    'a TLSA record',
    '_25._tcp.mx1.contract.test',
    'TLSA',
    'records',
    [
      {
        owner: '_25._tcp.mx1.contract.test',
        type: 'TLSA',
        octets: Uint8Array.from([3, 1, 1, 0xab, 0xab, 0x12]),
      },
    ],
  ],
  [
    'a pointer',
    'pointer.contract.test',
    'PTR',
    'records',
    [{ owner: 'pointer.contract.test', type: 'PTR', target: 'host.contract.test' }],
  ],
  [
    'two aliases, followed to the end',
    'alias.contract.test',
    'A',
    'records',
    ['192.0.2.1', '192.0.2.2'].map((address) => ({ owner, type: 'A', address })),
  ],
  [
    'the alias itself',
    'alias.contract.test',
    'CNAME',
    'records',
    [{ owner: 'alias.contract.test', type: 'CNAME', target: 'second.contract.test' }],
  ],
  ['an alias to a name without the type', 'alias.contract.test', 'PTR', 'no-such-record', []],
  ['an alias to a name that does not exist', 'dangling.contract.test', 'A', 'no-such-name', []],
  ['aliases in a circle', 'round.contract.test', 'A', 'failed: servfail', []],
  ['a name without the type', owner, 'PTR', 'no-such-record', []],
  ['a name that only has names below it', 'empty.contract.test', 'A', 'no-such-record', []],
  ['a name that does not exist', 'absent.contract.test', 'TXT', 'no-such-name', []],
  ['a zone whose servers fail', 'broken.test', 'TXT', 'failed: servfail', []],
];

/** What any Resolve owes its callers, whatever stands behind it; it knows `contractZone`. */
export function dnsContract(
  name: string,
  open: () => Promise<{ readonly resolve: Resolve; readonly close?: () => Promise<void> }>,
): void {
  describe(`${name} keeps the contract of DNS`, () => {
    const opened: Awaited<ReturnType<typeof open>>[] = [];
    beforeAll(async () => {
      opened.push(await open());
    }, 30_000);
    afterAll(() => opened[0]?.close?.());

    test.each(cases)('%s', async (_, asked, type, kind, records) => {
      const domain = parseDomainName(asked);
      const answer = domain && (await opened[0]?.resolve(domain, type));
      expect(answer && { kind: kindOf(answer), records: inOrder(answer) }).toEqual({
        kind,
        records: [...records].sort(byText),
      });
      expect(answer?.kind === 'records' ? answer.ttl : 300).toBe(300);
      expect(answer?.kind === 'records' && answer.authenticated).toBe(false);
    });

    test.each<readonly [string, RecordType, string | undefined]>([
      ['dangling.contract.test', 'A', 'gone.contract.test'],
      ['alias.contract.test', 'PTR', owner],
      [owner, 'PTR', undefined],
      ['absent.contract.test', 'TXT', undefined],
    ])('the "no" to %s %s tells where its aliases lead', async (asked, type, alias) => {
      const domain = parseDomainName(asked);
      const answer = domain && (await opened[0]?.resolve(domain, type));
      expect(answer?.kind === 'no-such-name' || answer?.kind === 'no-such-record').toBe(true);
      expect(answer && 'alias' in answer ? answer.alias : undefined).toBe(alias);
    });

    test('forty questions at once are not mixed up', async () => {
      const resolve = opened[0]?.resolve;
      const asked = Array.from({ length: 40 }, (_, index) => cases[index % cases.length]);
      const kinds = await Promise.all(
        asked.map(async (one) => {
          const domain = parseDomainName(one?.[1]);
          const answer = domain && one && (await resolve?.(domain, one[2]));
          return answer && [kindOf(answer), inOrder(answer)];
        }),
      );
      expect(kinds).toEqual(asked.map((one) => one && [one[3], [...one[4]].sort(byText)]));
    });
  });
}

function kindOf(answer: DnsAnswer): string {
  return answer.kind === 'failed' ? `failed: ${answer.reason}` : answer.kind;
}

/** The order of the records of one answer means nothing (RFC 1035 §3.6). */
function inOrder(answer: DnsAnswer): readonly DnsRecord[] {
  return answer.kind === 'records' ? [...answer.records].sort(byText) : [];
}

function byText(a: DnsRecord, b: DnsRecord): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
