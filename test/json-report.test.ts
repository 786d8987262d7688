import { describe, expect, test } from 'vitest';
import type { Finding } from '../lib/checks/check.ts';
import { domainReportOf, inspectionOf, readingOf } from '../lib/json-report.ts';
import { diagnosis, domain, notice } from './helpers/notices.ts';

describe('a reading', () => {
  test('of a mail that is no bounce says nothing more', () => {
    expect(readingOf('1', undefined)).toEqual({ id: '1', isBounce: false, action: null, recipients: [] });
  });

  test('of a refusal', () => {
    expect(readingOf('1', notice('1'))).toEqual({
      id: '1',
      isBounce: true,
      action: 'failed',
      recipients: [
        {
          finalRecipient: 'bob@example.com',
          action: 'failed',
          replyCode: '550',
          status: '5.7.26',
          cause: 'auth_dmarc',
          basis: 'own-rule',
          mendedBy: 'sender-domain',
          resend: 'after-fix',
        },
      ],
    });
  });

  test('says null for what was not said', () => {
    const silent = diagnosis('unclear', {
      finalRecipient: undefined,
      replyCode: undefined,
      status: undefined,
    });
    expect(readingOf('1', notice('1', { diagnoses: [silent] })).recipients).toMatchObject([
      { finalRecipient: null, replyCode: null, status: null, cause: 'unclear' },
    ]);
  });

  test.each([
    [['delivered'], false, 'delivered'],
    [['delivered', 'relayed'], false, 'relayed'],
    [['expanded', 'delayed'], true, 'delayed'],
    [['delayed', 'failed', 'delivered'], true, 'failed'],
  ] as const)('of %j: bounce %s, worst %s', (actions, isBounce, action) => {
    const diagnoses = actions.map((one, index) =>
      diagnosis('unclear', { action: one, finalRecipient: `r${String(index)}@example.com` }),
    );
    expect(readingOf('1', notice('1', { diagnoses }))).toMatchObject({ isBounce, action });
  });

  test('never tells two things of one address: the graver one stays', () => {
    const diagnoses = [
      diagnosis('greylist_temporary', { action: 'delayed', finalRecipient: 'Bob@example.com' }),
      diagnosis('unclear', { finalRecipient: undefined }),
      diagnosis('mailbox_full', { finalRecipient: 'bob@EXAMPLE.com' }),
      diagnosis('auth_spf', { finalRecipient: 'bob@example.com' }),
      diagnosis('unclear', { finalRecipient: undefined }),
    ];
    const { recipients } = readingOf('1', notice('1', { diagnoses }));
    expect(recipients.map(({ cause }) => cause)).toEqual(['mailbox_full', 'unclear', 'unclear']);
  });
});

const finding: Finding = {
  check: 'spf',
  domain: domain('example.org'),
  outcome: { state: 'fine' },
  record: 'v=spf1 -all',
  facts: [{ id: 'spf_ends_with', values: ['-all', 'example.org'] }],
  tree: undefined,
};

describe('findings', () => {
  const reported = (...findings: readonly Finding[]) =>
    inspectionOf('f', notice('1', { dns: { state: 'done', findings, questions: [], trouble: undefined } }))
      .findings;

  test('that are fine bear the check and its facts', () => {
    expect(reported(finding)).toEqual([
      {
        id: 'spf',
        domain: 'example.org',
        state: 'fine',
        severity: null,
        record: 'v=spf1 -all',
        values: ['spf_ends_with -all example.org'],
      },
    ]);
  });

  test('that are unknown say why, first', () => {
    expect(
      reported({
        ...finding,
        domain: undefined,
        record: undefined,
        facts: [],
        outcome: { state: 'unknown', reason: 'timeout' },
      }),
    ).toEqual([
      { id: 'spf', domain: '', state: 'unknown', severity: null, record: null, values: ['timeout'] },
    ]);
  });

  test('with two problems are two', () => {
    const problems = [
      { id: 'SPF-003', severity: 'high', values: ['example.org', '12'], corrected: undefined },
      { id: 'SPF-010', severity: 'critical', values: ['example.org'], corrected: 'v=spf1 ~all' },
    ] as const;
    expect(reported({ ...finding, outcome: { state: 'problem', problems } })).toEqual([
      {
        id: 'SPF-003',
        domain: 'example.org',
        state: 'problem',
        severity: 'high',
        record: 'v=spf1 -all',
        values: ['example.org', '12'],
      },
      {
        id: 'SPF-010',
        domain: 'example.org',
        state: 'problem',
        severity: 'critical',
        record: 'v=spf1 -all',
        values: ['example.org', 'v=spf1 ~all'],
      },
    ]);
  });
});

describe('an inspection', () => {
  const told = diagnosis('auth_dmarc', {
    verdict: {
      ...diagnosis().verdict,
      line: '550 no proof at all',
      decisive: { start: 4, end: 12 },
      help: 'google-dmarc',
    },
  });

  test('shows the deciding words and the official page', () => {
    const { recipients } = inspectionOf('f', notice('1', { diagnoses: [told] }));
    expect(recipients).toMatchObject([
      {
        decisive: 'no proof',
        help: expect.stringMatching(/^https:\/\/support\.google\.com\//) as unknown,
        rootCause: null,
        remedies: [],
        confidence: 'likely',
      },
    ]);
  });

  test('gives no link for a notice that we cannot vouch for', () => {
    const forged = notice('1', {
      diagnoses: [told],
      tone: 'cannot-vouch',
      authenticity: { verdict: 'phishing', signals: ['log-in-link'] },
    });
    expect(inspectionOf('f', forged)).toMatchObject({
      authenticity: 'phishing',
      recipients: [{ help: null }],
    });
  });

  test('of a mail that is no bounce is empty, with every key', () => {
    expect(inspectionOf('f', undefined)).toEqual({
      file: 'f',
      isBounce: false,
      authenticity: 'not-judged',
      recipients: [],
      findings: [],
      questions: [],
    });
  });
});

test('a domain report holds its questions in order', () => {
  const questions = [
    { resolver: 'zone file', name: 'example.org', type: 'TXT', answer: 'records' },
    { resolver: 'zone file', name: '_dmarc.example.org', type: 'TXT', answer: 'no-such-name' },
  ] as const;
  const inspection = {
    kind: 'domain',
    domain: domain('example.org'),
    askedAs: undefined,
    standing: 'good',
    dns: { state: 'done', findings: [], questions, trouble: undefined },
  } as const;
  expect(domainReportOf(inspection, 2)).toEqual({
    domain: 'example.org',
    verdict: 'good',
    findings: [],
    questions,
    rounds: 2,
  });
});

test('of a domain that does not exist, a report says that and nothing that follows from it', () => {
  const problem = (id: 'MX-001' | 'SPF-001') =>
    ({
      state: 'problem',
      problems: [{ id, severity: 'critical', values: ['example.org'], corrected: undefined }],
    }) as const;
  const findings: readonly Finding[] = [
    { ...finding, check: 'mx-recipient', outcome: problem('MX-001'), facts: [] },
    { ...finding, outcome: problem('SPF-001'), facts: [] },
    { ...finding, check: 'bimi' },
  ];
  const inspection = {
    kind: 'domain',
    domain: domain('example.org'),
    askedAs: undefined,
    standing: 'does-not-exist',
    dns: { state: 'done', findings, questions: [], trouble: undefined },
  } as const;
  const idsWhen = (standing: 'does-not-exist' | 'bad') =>
    domainReportOf({ ...inspection, standing }, 2).findings.map(({ id }) => id);
  expect(idsWhen('does-not-exist')).toEqual(['MX-001']);
  expect(idsWhen('bad')).toEqual(['MX-001', 'SPF-001', 'bimi']);
});
