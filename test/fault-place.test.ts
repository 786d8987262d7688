import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problem } from '../lib/checks/finding.ts';
import type { ProblemId } from '../lib/checks/problems.ts';
import { placeOfFault, placesIn, recordBelow } from '../lib/fault-place.ts';
import { branch, findingOf } from './helpers/findings.ts';

const at = (record: string, [id, ...values]: readonly [ProblemId, ...string[]]) => {
  const place = placeOfFault(record, problem(id, ...values));
  return place && [place.start, record.slice(place.start, place.end)];
};

type Place = readonly [number, string] | undefined;

describe('the place of a fault in its record', () => {
  test.each<readonly [string, string, readonly [ProblemId, ...string[]], Place]>([
    [
      'a term with an error',
      'v=spf1 ipv4:192.0.2.1 ~all',
      ['SPF-007', 'example.org', 'ipv4:192.0.2.1', 'example.org'],
      [7, 'ipv4:192.0.2.1'],
    ],
    [
      'the whole term, not the start of another',
      'v=spf1 a:x.example a ~all',
      ['SPF-014', 'example.org', 'a'],
      [19, 'a'],
    ],
    ['of two that are alike the second', 'v=spf1 mx a mx ~all', ['SPF-021', 'example.org', 'mx'], [12, 'mx']],
    [
      'a name within a term',
      'v=spf1 a:gone.example ~all',
      ['SPF-006', 'example.org', 'gone.example'],
      [9, 'gone.example'],
    ],
    [
      'a part of a rule',
      'v=DMARC1; p = rejct; rua=x',
      ['DMARC-003', 'example.org', 'p = rejct'],
      [10, 'p = rejct'],
    ],
    ['not in this record', 'v=spf1 -all', ['SPF-007', 'example.org', 'ipv4:x', 'example.org'], undefined],
    ['of the whole record', 'v=spf1 -all', ['SPF-003', 'example.org', '11'], undefined],
    ['an empty piece', 'v=spf1 -all', ['SPF-007', 'example.org', '', 'example.org'], undefined],
  ])('%s', (_, record, told, place) => {
    expect(at(record, told)).toEqual(place);
  });
});

test('marks stand in order and do not overlap', () => {
  const record = 'v=spf1 ptr a:x ptr:y ~all mx';
  const places = placesIn(record, [
    problem('SPF-012', 'example.org', 'mx'),
    problem('SPF-014', 'example.org', 'ptr'),
    problem('SPF-014', 'example.org', 'ptr'),
  ]);
  expect(places.map(({ start, end }) => record.slice(start, end))).toEqual(['ptr', 'mx']);
});

test('the record further down the tree that holds the fault', () => {
  const deep = branch('include:b.example', { record: 'v=spf1 ip4:1.2.3 -all', state: 'broken' });
  const tree = branch('', {
    name: 'example.org',
    record: 'v=spf1 include:a.example -all',
    below: [branch('include:a.example', { record: 'v=spf1 include:b.example', below: [deep] })],
  });
  const finding = findingOf('spf', [], { tree });
  const told = (name: string) => recordBelow(finding, problem('SPF-007', 'example.org', 'ip4:1.2.3', name));
  expect(told('b.example')).toEqual({ name: 'b.example', record: 'v=spf1 ip4:1.2.3 -all' });
  expect(told('example.org')).toBeUndefined();
  expect(told('c.example')).toBeUndefined();
  expect(recordBelow(findingOf('spf'), problem('SPF-007', 'example.org', 'x', 'b.example'))).toBeUndefined();
});

test('any record and any piece: places lie within the record, quickly', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (record, pieces) => {
      const places = placesIn(
        record,
        pieces.map((piece) => problem('SPF-007', 'example.org', piece, 'x')),
      );
      expect(places.every(({ start, end }) => start >= 0 && start < end && end <= record.length)).toBe(true);
    }),
  );
  const long = 'a '.repeat(32_000);
  const start = performance.now();
  placesIn(
    long,
    Array.from({ length: 20 }, () => problem('SPF-007', 'example.org', 'a', 'x')),
  );
  expect(performance.now() - start).toBeLessThan(200);
});
