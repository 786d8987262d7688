import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { severities, type ProblemId } from '../../lib/checks/problems.ts';
import { causes, type CauseId } from '../../lib/knowledge/causes.ts';
import { findRoot } from '../../lib/roots/find-root.ts';
import { rootRules } from '../../lib/roots/rules.ts';
import { domain } from '../helpers/notices.ts';
import { aCase, found, noMail, seal } from './cases.ts';

const unproven =
  "550 5.7.26 Unauthenticated email from example.org is not accepted due to domain's DMARC policy.";
const header = { ...noMail, hasHeader: true, hasAllSignatures: true };
const policy = (value: string) =>
  found('dmarc', [], [{ id: 'dmarc_policy', values: [value, 'example.org'] }]);
const spf = (result: string, ids: readonly ProblemId[] = [], ptr?: string) =>
  found('spf', ids, [
    { id: 'spf_result', values: ['example.org', '192.0.2.1', result] },
    ...(ptr === undefined ? [] : [{ id: 'ptr_name', values: ['192.0.2.1', ptr] } as const]),
  ]);

describe('the finer before the coarse', () => {
  test.each([
    ['a list that passed the mail on and changed it', ['alignment:AL-006', 'dkim:DKIM-018'], 'forwarded'],
    ['without the key no way is good', ['alignment:AL-006', 'dkim:DKIM-002'], 'dkim-key-missing'],
    ['a stranger’s address has no records to mend', ['alignment:AL-003', 'spf:SPF-002'], 'freemail-from'],
    ['nor has that of a visitor', ['alignment:AL-004', 'dkim:DKIM-014'], 'form-sender'],
  ] as const)('%s', (_, ids, root) => {
    const findings = ids.map((id) => {
      const [check, problem] = id.split(':') as ['alignment' | 'dkim' | 'spf', ProblemId]; // written just above
      return found(check, [problem]);
    });
    const mail = { ...header, signatures: [seal('example.org')] };
    expect(findRoot(aCase('auth_dmarc', unproven, { mail, findings }))?.id).toBe(root);
  });
});

test.each([
  ['names no proof', '550 5.7.1 Rejected by a rule of this organization', 'not-authentication'],
  ['names one', '554 Reject due to policy restrictions: DKIM body hash did not verify', undefined],
] as const)('a rule of the other side that %s', (_, line, root) => {
  expect(findRoot(aCase('policy_other', line))?.id).toBe(root);
});

describe('whose server it was', () => {
  const reply = '550 5.7.23 SPF check failed';
  test.each([
    [
      'its name leads back to the domain',
      spf('fail', ['SPF-018'], 'out.example.org'),
      header,
      'server-not-listed',
      'certain',
    ],
    [
      'a name that leads back to another house',
      spf('fail', ['SPF-018'], 'host9.example.net'),
      header,
      'not-our-mail',
      'possible',
    ],
    [
      'no name, but a seal of the domain',
      spf('fail', ['SPF-018']),
      { ...header, signatures: [seal('example.org')] },
      'server-not-listed',
      'likely',
    ],
    ['only the reply tells of it', spf('fail', ['SPF-018']), noMail, 'server-not-listed', 'likely'],
    ['it is on the list by now', spf('pass'), noMail, 'repaired-meanwhile', 'likely'],
    ['an entry before the fault has it', spf('pass', ['SPF-003']), noMail, 'repaired-meanwhile', 'likely'],
  ] as const)('%s', (_, finding, mail, id, confidence) => {
    expect(findRoot(aCase('auth_spf', reply, { mail, findings: [finding] }))).toMatchObject({
      id,
      confidence,
    });
  });
});

describe('a proof of somebody else', () => {
  const elsewhere = { fromDomain: domain('example.org'), mailFromDomain: domain('bounce.example.net') };
  const findings = [found('alignment', ['AL-001', 'AL-002']), policy('reject')];
  test.each([
    ['a service that we know', true, 'service-not-authenticated', 'certain', undefined],
    ['nobody that we know', false, 'not-our-mail', 'possible', 'is-it-yours'],
  ] as const)('%s', (_, isByService, id, confidence, settle) => {
    const known = aCase('auth_dmarc', unproven, { subject: elsewhere, mail: header, findings, isByService });
    expect(findRoot(known)).toMatchObject({
      id,
      confidence,
      settle,
      evidence: ['reply', 'returned-header', 'dns'],
    });
  });
});

describe('where the table is silent', () => {
  test('refused for DMARC, though the domain asks for nothing', () => {
    const known = aCase('auth_dmarc', unproven, { findings: [policy('none')] });
    expect(findRoot(known)).toMatchObject({
      id: 'receiver-override',
      settle: 'original-header',
      evidence: ['reply', 'dns'],
    });
  });

  test('a house where anybody has an address asks for nothing, and is no override', () => {
    const gmail = domain('gmail.com');
    const known = aCase('auth_dmarc', unproven.replace('example.org', 'gmail.com'), {
      ...{ subject: { fromDomain: gmail, mailFromDomain: gmail }, findings: [policy('none')] },
    });
    expect(findRoot(known)?.id).toBe('freemail-from');
  });

  test('the receiver’s own permerror, where the address is not known', () => {
    const mail = { ...header, seen: { ...noMail.seen, spf: 'permerror' } } as const;
    expect(findRoot(aCase('auth_spf', '550 SPF check failed', { mail }))).toMatchObject({
      id: 'spf-broken',
      confidence: 'likely',
    });
  });
});

test.each([
  [
    'no record, as the reply says, whatever doubt its words leave',
    ['DMARC-001'],
    'no-dmarc-record',
    'certain',
  ],
  ['there is one by now', [], 'repaired-meanwhile', 'likely'],
] as const)('a rule is missed: %s', (_, ids, id, confidence) => {
  const known = aCase('auth_dmarc', "550 5.7.40 the sending domain doesn't have a DMARC record");
  const finding = ids.length > 0 ? found('dmarc', ids) : policy('none');
  const doubtful = { ...known, verdict: { ...known.verdict, isDoubtful: true }, findings: [finding] };
  expect(findRoot(doubtful)).toMatchObject({ id, confidence });
});

test.each([
  [
    'a HELO that is refused is no matter of the address’s name',
    '550 Helo command rejected',
    'not-authentication',
  ],
  ['its name', '550 5.7.25 no PTR record', 'no-reverse-dns'],
  ['a bare code of a house’s own', '554 CODE-11', 'no-reverse-dns'],
])('%s', (_, line, root) => {
  expect(findRoot(aCase('rdns_helo', line, { findings: [found('reverse-dns', ['IP-001'])] }))?.id).toBe(root);
});

test('a bare status is the machine’s part, and at most likely', () => {
  const known = aCase('auth_dkim', '5.7.20', { findings: [found('dkim', ['DKIM-002'])] });
  const verdict = { ...known.verdict, basis: 'status-code' } as const;
  const mail = { ...header, signatures: [seal('example.org')] };
  expect(findRoot({ ...known, verdict, mail, replyCode: undefined })).toMatchObject({
    ...{ id: 'dkim-key-missing', confidence: 'likely', evidence: ['returned-header', 'report', 'dns'] },
  });
});

test('doubtful words stay likely, though the records agree', () => {
  const known = aCase('auth_dmarc', unproven);
  const missing = found('dkim', ['DKIM-002']);
  const mail = { ...header, signatures: [seal('example.org')] };
  const sure = { ...known, mail, findings: [missing] };
  expect(findRoot(sure)).toMatchObject({ id: 'dkim-key-missing', confidence: 'certain' });
  const doubtful = { ...sure, verdict: { ...sure.verdict, isDoubtful: true } };
  expect(findRoot(doubtful)).toMatchObject({ id: 'dkim-key-missing', confidence: 'likely' });
});

// No type says that Object.keys yields the ids.
const causeIds = Object.keys(causes) as CauseId[];
const problemIds = Object.keys(severities) as ProblemId[];
const checks = ['spf', 'dkim', 'dmarc', 'alignment', 'mx-sender', 'reverse-dns'] as const;
const anyFinding = fc
  .tuple(fc.constantFrom(...checks), fc.subarray(problemIds, { maxLength: 6 }))
  .map(([check, ids]) => found(check, ids));

test('whatever is wrong with the records, an unknown user or a full mailbox is not about proof', () => {
  const others = [
    'recipient_unknown',
    'mailbox_full',
    'ip_blocklisted',
    'rate_limited',
    'spam_content',
  ] as const;
  fc.assert(
    fc.property(
      fc.constantFrom(...others),
      fc.array(anyFinding, { maxLength: 6 }),
      fc.boolean(),
      (cause, findings, isByService) => {
        const mail = { ...header, passedOn: { by: domain('example.net') } };
        const line =
          '550 5.1.1 no such user; Unauthenticated email from example.org, SPF check failed, DKIM = did not pass';
        expect(findRoot(aCase(cause, line, { findings, mail, isByService }))?.id).toBe('not-authentication');
      },
    ),
  );
});

test('any case has a well-formed root, or none where nobody understood the reply', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...causeIds),
      fc.string({ unit: 'binary' }),
      fc.array(anyFinding, { maxLength: 6 }),
      (cause, line, findings) => {
        const root = findRoot(aCase(cause, line, { findings }));
        expect(root === undefined).toBe(cause === 'unclear');
        if (root === undefined) return;
        expect(root.evidence.length).toBeGreaterThan(0);
        expect(root.because.filter((id) => root.alsoFound.includes(id))).toEqual([]);
        expect(root.confidence === 'certain' && root.because.length === 0).toBe(false);
        expect(root.confidence === 'certain' && root.settle !== undefined).toBe(false);
      },
    ),
  );
});

test('no rule is out of reach: none repeats what an earlier one already holds for', () => {
  const covers = (one: (typeof rootRules)[number], other: (typeof rootRules)[number]) =>
    other.replies.every((reply) => one.replies.includes(reply)) &&
    (one.found === undefined || (other.found?.every((id) => one.found?.includes(id)) ?? false)) &&
    (one.when ?? []).every((clue) => other.when?.includes(clue)) &&
    (one.without ?? []).every((clue) => other.without?.includes(clue));
  const dead = rootRules.filter((rule, index) =>
    rootRules.slice(0, index).some((earlier) => covers(earlier, rule)),
  );
  expect(dead.map(({ root, rows }) => `${root} ${rows.join(',')}`)).toEqual([]);
});

test('every row of the table has its rule', () => {
  const rows = new Set(rootRules.flatMap((rule) => rule.rows));
  expect(Array.from({ length: 40 }, (_, index) => index + 1).filter((row) => !rows.has(row))).toEqual([]);
});
