import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameNotice } from '../../lib/bounce/match-recipients.ts';
import { mergeReports } from '../../lib/bounce/merge-reports.ts';
import type { Action, BounceReport, RecipientReport } from '../../lib/bounce/report.ts';
import { domain } from '../helpers/notices.ts';
import { original, signature } from '../helpers/originals.ts';
import { refused, reportOf } from '../helpers/reports.ts';

const bob = 'bob@example.com';
const ann = 'ann@example.net';
const long = '550 5.7.26 Unauthenticated email from example.org is not accepted. x11-20020a - gsmtp';
describe('the more exact value counts', () => {
  test.each<readonly [string, string | undefined, string | undefined, string | undefined]>([
    ['one side shows no reply', undefined, long, long],
    ['the other side shows none', long, undefined, long],
    ['the page has the whole of a reply that the source cut', long, '550 5.7.26 Unauthenticated …', long],
    ['the source has the whole', '550 5.7.26 Unauthenticated …', long, long],
    [
      'other words with one code',
      '550 5.1.1 No such user here',
      '550 5.1.1 User unknown',
      '550 5.1.1 User unknown',
    ],
    [
      'another code',
      '550 5.1.1 No such user',
      '554 5.4.14 Hop count exceeded',
      '554 5.4.14 Hop count exceeded',
    ],
    ['a reply without code beside one with a code', 'User unknown', '550 5.1.1 No', '550 5.1.1 No'],
    ['a code that the page alone has', '550 5.1.1 No', 'User unknown', '550 5.1.1 No'],
  ])('%s', (_, page, source, line) => {
    const { report } = mergeReports(reportOf(refused(page)), reportOf(refused(source)));
    expect(report.recipients.map(({ diagnosticCode }) => diagnosticCode?.line)).toEqual([line]);
  });

  test.each([
    ['a reason over a sum', '5.1.1', '5.0.0', '5.1.1'],
    ['a reason over a sum, the other way round', '5.0.0', '5.1.1', '5.1.1'],
    ['of two reasons the source’s', '5.7.1', '5.1.1', '5.1.1'],
    ['a sum of another class stays', '4.2.2', '5.0.0', '5.0.0'],
    ['what only one side says', '5.1.1', undefined, '5.1.1'],
  ] as const)('status: %s', (_, page, source, status) => {
    const { report } = mergeReports(
      reportOf(refused(undefined, { status: page })),
      reportOf(refused(undefined, { status: source })),
    );
    expect(report.recipients[0]?.status).toBe(status);
  });

  test('a dialect with a name over none; the writer and the returned header from whoever has them', () => {
    const page: BounceReport = {
      ...reportOf(refused(long)),
      dialect: 'google',
      reportingMta: domain('mx.example.net'),
    };
    const source: BounceReport = {
      ...reportOf(refused(long)),
      mailFromDomain: domain('example.net'),
      original: original({
        fromDomain: domain('example.org'),
        returnPathDomain: domain('bounce.example.org'),
      }),
    };
    const { report } = mergeReports(page, source);
    expect(report).toMatchObject({
      dialect: 'google',
      reportingMta: 'mx.example.net',
      original: source.original,
    });
    expect(report.mailFromDomain).toBe('bounce.example.org');
  });

  test('a returned header is filled field by field', () => {
    const page = {
      ...reportOf(refused(long)),
      original: original({ messageId: '<a@example.org>', date: 'Mon' }),
    };
    const source = {
      ...reportOf(refused(long)),
      original: original({ messageId: '<a@example.org>', sendingIp: '192.0.2.1' }),
    };
    expect(mergeReports(page, source).report.original).toEqual(
      original({ messageId: '<a@example.org>', date: 'Mon', sendingIp: '192.0.2.1' }),
    );
  });

  test('a field that this file does not know is merged like the others', () => {
    const withMore = (recipient: RecipientReport, more: object) => ({ ...recipient, ...more });
    const { report } = mergeReports(
      reportOf(withMore(refused(long), { smtpCommand: 'DATA', lastAttempt: 'Mon' })),
      reportOf(withMore(refused(long), { smtpCommand: 'RCPT TO', lastAttempt: undefined })),
    );
    expect(report.recipients[0]).toMatchObject({ smtpCommand: 'RCPT TO', lastAttempt: 'Mon' });
  });
});

describe('recipients', () => {
  const names = ({ recipients }: BounceReport) => recipients.map(({ finalRecipient }) => finalRecipient);

  test('are matched by any of their addresses, whatever their case', () => {
    const { report, contradictions } = mergeReports(
      reportOf(refused(long, { finalRecipient: 'Ann@Example.net' })),
      reportOf(refused(long, { finalRecipient: bob, originalRecipient: ann })),
    );
    expect(report.recipients).toMatchObject([{ finalRecipient: bob, originalRecipient: ann }]);
    expect(contradictions).toEqual([]);
  });

  test('of an alias for several people stay apart', () => {
    const { report } = mergeReports(
      reportOf(refused(long, { finalRecipient: bob, originalRecipient: 'all@example.org' })),
      reportOf(refused(long, { finalRecipient: ann, originalRecipient: 'all@example.org' }), refused(long)),
    );
    expect(names(report)).toEqual([ann, bob]);
  });

  test('keep the name that goes further', () => {
    const { report } = mergeReports(
      reportOf(refused(long, { finalRecipient: bob, originalRecipient: ann })),
      reportOf(refused(long, { finalRecipient: ann })),
    );
    expect(report.recipients).toMatchObject([{ finalRecipient: bob, originalRecipient: ann }]);
  });

  test('that one side alone names stay, and are told', () => {
    const { report, contradictions } = mergeReports(
      reportOf(refused(long, { finalRecipient: bob }), refused(long, { finalRecipient: 'page@example.com' })),
      reportOf(refused(long, { finalRecipient: ann }), refused(long, { finalRecipient: bob })),
    );
    expect(names(report)).toEqual([ann, bob, 'page@example.com']);
    expect(contradictions).toEqual([
      { field: 'recipient', page: undefined, source: ann, recipient: ann },
      { field: 'recipient', page: 'page@example.com', source: undefined, recipient: 'page@example.com' },
    ]);
  });

  test('a page that names nobody gets the name of the source', () => {
    const { report, contradictions } = mergeReports(
      reportOf(refused(long, { finalRecipient: undefined })),
      reportOf(refused('550 5.7.26 no', { finalRecipient: bob })),
    );
    expect(names(report)).toEqual([bob]);
    expect(contradictions).toEqual([]);
  });

  test('each reply stays with its own recipient', () => {
    const page = reportOf(
      refused('550 5.1.1 no such user', { finalRecipient: bob }),
      refused('452 4.2.2 full', { finalRecipient: ann }),
    );
    const source = reportOf(
      refused('452 4.2.2 full', { finalRecipient: ann }),
      refused('550 5.1.1 no such user', { finalRecipient: bob }),
    );
    const { report, contradictions } = mergeReports(page, source);
    expect(report.recipients.map((one) => [one.finalRecipient, one.diagnosticCode?.code])).toEqual([
      [ann, '452'],
      [bob, '550'],
    ]);
    expect(contradictions).toEqual([]);
  });
});

test('contradictions name the field, both values and the recipient', () => {
  const page = refused('550 5.1.1 No', {
    status: '5.1.1',
    action: 'delayed',
    remoteMta: domain('mx.example.com'),
  });
  const source = refused('554 5.7.1 No', { status: '5.7.1', remoteMta: domain('mx.example.net') });
  expect(mergeReports(reportOf(page), reportOf(source)).contradictions).toEqual([
    { field: 'action', page: 'delayed', source: 'failed', recipient: bob },
    { field: 'reply-code', page: '550', source: '554', recipient: bob },
    { field: 'status', page: '5.1.1', source: '5.7.1', recipient: bob },
    { field: 'remote-mta', page: 'mx.example.com', source: 'mx.example.net', recipient: bob },
  ]);
});

test('a sum beside its reason, and a host beside its house, are no contradictions', () => {
  const page = refused('550 no', { status: '5.0.0', remoteMta: domain('example.com') });
  const source = refused('550 5.1.1 no', { status: '5.1.1', remoteMta: domain('mx.example.com') });
  expect(mergeReports(reportOf(page), reportOf(source)).contradictions).toEqual([]);
});

describe('is it the source of this notice?', () => {
  const withId = (messageId: string, ...recipients: readonly RecipientReport[]): BounceReport => ({
    ...reportOf(...recipients),
    original: original({ messageId }),
  });
  test.each<readonly [string, BounceReport, BounceReport, boolean]>([
    ['one recipient in common', reportOf(refused(long)), reportOf(refused('554 no')), true],
    [
      'the page names nobody',
      reportOf(refused(long, { finalRecipient: undefined })),
      reportOf(refused(long)),
      true,
    ],
    [
      'an alias with one tracking code',
      reportOf(refused(long)),
      reportOf(refused(long, { finalRecipient: ann })),
      true,
    ],
    [
      'other recipients',
      reportOf(refused('550 no')),
      reportOf(refused('550 no', { finalRecipient: ann })),
      false,
    ],
    [
      'another Message-ID',
      withId('<a@example.org>', refused(long)),
      withId('<b@example.org>', refused(long)),
      false,
    ],
    [
      'one Message-ID, folded',
      withId('<a@example.org>', refused(long)),
      withId(' <a@\n example.org>', refused(long)),
      true,
    ],
  ])('%s', (_, page, source, isSame) => {
    expect(isSameNotice(page, source)).toBe(isSame);
  });
});

const recipientOf = fc
  .record({
    name: fc.constantFrom(undefined, bob, ann, 'BOB@example.com', 'c@example.org'),
    originalRecipient: fc.constantFrom(undefined, ann, 'd@example.org'),
    reply: fc.constantFrom(
      undefined,
      long,
      '550 5.1.1 No',
      '554 No',
      'no code',
      '452 4.2.2 Full',
      '550 5.0.0 X',
    ),
    status: fc.constantFrom(undefined, '5.0.0', '5.1.1', '4.2.2'),
    action: fc.constantFrom<Action>('failed', 'delayed', 'relayed'),
    remoteMta: fc.constantFrom(undefined, domain('mx.example.com'), domain('mx.example.net')),
    explanation: fc.constantFrom(undefined, 'short', 'a short one'),
    willRetryUntil: fc.constantFrom(undefined, 'Mon, 23 Nov 2026'),
  })
  .map(({ name, reply, ...rest }) => refused(reply, { finalRecipient: name, ...rest }));
const reportFrom = fc
  .record({
    dialect: fc.constantFrom('generic', 'google', 'postfix'),
    reportingMta: fc.constantFrom(undefined, domain('relay.example.net')),
    mailFromDomain: fc.constantFrom(undefined, domain('example.org')),
    original: fc.constantFrom(
      undefined,
      original({ messageId: '<a@example.org>' }),
      original({ sendingIp: '192.0.2.1', dkim: [signature('example.org')] }),
    ),
    recipients: fc.array(recipientOf, { maxLength: 4 }),
  })
  .map(({ recipients, ...rest }): BounceReport => ({ ...reportOf(...recipients), ...rest }));

/** The names of the fields of which something is known, those of inner records included. */
function known(value: object): readonly string[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (inner === undefined || key === 'recipients' || (Array.isArray(inner) && inner.length === 0))
      return [];
    const isRecord = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
    return isRecord ? known(inner).map((name) => `${key}.${name}`) : [key];
  });
}

test('merging never loses a field that one side had, nor a recipient, nor a code', () => {
  fc.assert(
    fc.property(reportFrom, reportFrom, (page, source) => {
      const { report, contradictions } = mergeReports(page, source);
      expect(known(report)).toEqual(expect.arrayContaining([...known(page), ...known(source)]));
      for (const side of [page, source]) {
        const addresses = report.recipients
          .flatMap((one) => [one.finalRecipient, one.originalRecipient])
          .concat(contradictions.flatMap((one) => [one.page, one.source]))
          .map((address) => address?.toLowerCase());
        for (const one of side.recipients) {
          const name = one.finalRecipient?.toLowerCase();
          if (name !== undefined) expect(addresses).toContain(name);
          const like = report.recipients.filter((merged) =>
            known(one).every(
              (field) => field === 'diagnosticCode.enhancedStatus' || known(merged).includes(field),
            ),
          );
          expect(like.length).toBeGreaterThan(0);
          if (one.status ?? one.diagnosticCode?.enhancedStatus)
            expect(like.some((merged) => merged.status ?? merged.diagnosticCode?.enhancedStatus)).toBe(true);
        }
      }
      const told = JSON.stringify([report, contradictions]);
      for (const { diagnosticCode } of [...page.recipients, ...source.recipients])
        if (diagnosticCode?.code) expect(told).toContain(diagnosticCode.code);
    }),
    { numRuns: 2000 },
  );
});

test('merging with itself changes nothing but what belongs together', () => {
  fc.assert(
    fc.property(reportFrom, (page) => {
      const { report, contradictions } = mergeReports(page, page);
      expect(contradictions).toEqual([]);
      expect(report.recipients).toHaveLength(page.recipients.length);
    }),
  );
});
