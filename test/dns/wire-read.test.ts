import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeMessage } from '../../lib/dns/answer.ts';
import { parseDomainName } from '../../lib/dns/domain-name.ts';
import { codeOfType, typeOfCode } from '../../lib/dns/record-types.ts';
import type { DnsRecord } from '../../lib/dns/resolve.ts';
import { readMessage, type ReadRecord } from '../../lib/dns/wire-read.ts';
import { writeQuestion } from '../../lib/dns/wire-write.ts';
import { describeWithData } from '../helpers/shared-data.ts';
import { hostilePackets, octetsOf, realAnswers, type BankRecord } from './bank.ts';

const hex = (octets: Uint8Array) => Buffer.from(octets).toString('hex');

/** A record that we read, in the words of the shared data; a type that we do not read has its head only. */
function inBankWords({ owner, type, class: recordClass, ttl, data }: ReadRecord): BankRecord {
  return { name: owner, type, class: recordClass, ttl, ...(data && dataInBankWords(data)) };
}

function dataInBankWords(data: DnsRecord): Record<string, unknown> {
  switch (data.type) {
    case 'A':
    case 'AAAA':
      return { address: data.address };
    case 'CNAME':
    case 'NS':
    case 'PTR':
      return { target: data.target };
    case 'MX':
      return { preference: data.preference, exchange: data.exchange };
    case 'SOA':
      return { mname: data.primary, rname: data.mailbox, minimum: data.minimum };
    case 'TXT':
      return { strings: data.strings.map(hex) };
    case 'CAA': {
      const text = Buffer.from(data.octets);
      const end = 2 + text.readUInt8(1);
      return {
        flags: text.readUInt8(0),
        tag: text.toString('latin1', 2, end),
        value: text.toString('latin1', end),
      };
    }
    case 'TLSA': {
      const [usage, selector, matching] = data.octets;
      return { usage, selector, matching, data: hex(data.octets.subarray(3)) };
    }
  }
}

describeWithData('hostile packets', () => {
  test.each(hostilePackets())('$name: $expectation.decoder', ({ hex: packet, expectation }) => {
    const read = readMessage(octetsOf(packet));
    expect(read.kind).toBe(expectation.decoder === 'accept' ? 'message' : 'malformed');
    if (read.kind === 'message') {
      if (expectation.answer) expect(expectation.answer).toMatchObject(read.answer.map(inBankWords));
      expect(read.extendedErrors).toEqual(expectation.ede ?? []);
    }
  });
});

describeWithData('answers of a real server', () => {
  test.each(realAnswers())('$name $type: $status', ({ name, type, response, answer, ...expected }) => {
    const read = readMessage(octetsOf(response));
    expect(read).toMatchObject({ kind: 'message', authenticated: expected.ad });
    if (read.kind !== 'message') return;
    expect(answer).toMatchObject(read.answer.map(inBankWords));
    const [domain, known] = [parseDomainName(name), typeOfCode(type)];
    if (domain === undefined || known === undefined) return;
    const { status, ad, negativeTtl } = expected;
    const told = judgeMessage(read, domain, known);
    expect(told.kind === 'failed' ? told.reason : told.kind).toBe(status);
    if (told.kind === 'records') expect(told.authenticated).toBe(ad);
    if (told.kind.startsWith('no-such')) expect(told).toMatchObject({ ttl: negativeTtl ?? undefined });
  });
});

describe('any octets', () => {
  test('are read or refused, within 10 ms for a packet of ordinary size', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 1500 }), (octets) => {
        const start = performance.now();
        const read = readMessage(octets);
        expect(['message', 'malformed']).toContain(read.kind);
        expect(performance.now() - start).toBeLessThan(50); // 10 ms on a machine that does nothing else
      }),
      { numRuns: 2000 },
    );
  });

  test('behind a sound header are read or refused', () => {
    const head = [
      0, 0, 0x81, 0x80, 0, 1, 0, 2, 0, 1, 0, 0, 1, 0x61, 4, 0x74, 0x65, 0x73, 0x74, 0, 0, 16, 0, 1,
    ];
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(0xc0, 0), (octets, first) => {
        const read = readMessage(Uint8Array.from([...head, first, 12, ...octets]));
        if (read.kind === 'message') {
          const names = [...read.answer, ...read.authority].map(({ owner }) => owner);
          expect(names.filter((name) => !/^[!-~]*$/.test(name))).toEqual([]);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('the greatest message, full of long names, takes less than a second', () => {
    const label = [63, ...Array.from({ length: 63 }, () => 0x61)];
    const name = [...label, ...label, ...label, 59, ...Array.from({ length: 59 }, () => 0x62), 0];
    const head = [0, 0, 0x81, 0x80, 0, 1, 0xff, 0, 0, 0, 0, 0, ...name, 0, 5, 0, 1];
    const record = [0xc0, 12, 0, 5, 0, 1, 0, 0, 0, 60, 0, 2, 0xc0, 12];
    const count = Math.floor((65_535 - head.length) / record.length);
    const packet = Uint8Array.from([...head, ...Array.from({ length: count }, () => record).flat()]);
    packet.set([count >> 8, count & 0xff], 6);
    const start = performance.now();
    expect(readMessage(packet).kind).toBe('message');
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('a question that was written', () => {
  test.each(['A', 'AAAA', 'CAA', 'CNAME', 'MX', 'NS', 'PTR', 'SOA', 'TLSA', 'TXT'] as const)(
    'is read back: %s',
    (type) => {
      const letters = fc.stringMatching(/^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/);
      fc.assert(
        fc.property(fc.array(letters, { minLength: 1, maxLength: 3 }), fc.boolean(), (labels, unchecked) => {
          const name = parseDomainName([...labels, 'test'].join('.'));
          if (name === undefined) return;
          const read = readMessage(writeQuestion(name, codeOfType(type), { checkingDisabled: unchecked }));
          expect(read).toMatchObject({
            kind: 'message',
            id: 0,
            isResponse: false,
            authenticated: true,
            question: { name, type: codeOfType(type), class: 1 },
            answer: [],
          });
        }),
      );
    },
  );
});
