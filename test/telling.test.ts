import { describe, expect, test } from 'vitest';
import { namesIn } from '../lib/card-words.ts';
import type { Diagnosis, NoticeInspection, Ownership } from '../lib/inspection.ts';
import { readInput } from '../lib/input.ts';
import { readNotice } from '../lib/diagnose.ts';
import { lettersOf } from '../lib/letter-case.ts';
import type { Remedy, RemedyId } from '../lib/remedy/remedy.ts';
import { isForOthers, tellingOf } from '../lib/telling.ts';
import { translateEnglish as t } from '../scripts/inspect/translate-english.ts';
import { gradeOf } from './helpers/reading-grade.ts';
import { diagnosis } from './helpers/notices.ts';
import { remedy } from './helpers/remedies.ts';

const strict = (results: string) =>
  `550 5.7.515 Access denied, sending domain EXAMPLE.ORG doesn't meet the required authentication level. The sender's domain in the 5322.From address doesn't meet the authentication requirements defined for the sender. ${results}`;
const blocked = (what: string, by: string) => `554 5.7.1 Service unavailable; ${what} blocked using ${by}`;

function read(reply: string): readonly [NoticeInspection, Diagnosis] {
  const input = readInput(reply);
  const notice = input.kind === 'message' ? readNotice(input.message, 'typed') : undefined;
  const diagnosis = notice?.diagnoses[0];
  if (notice === undefined || diagnosis === undefined) throw new Error(`not read: ${reply}`);
  return [notice, diagnosis];
}

/** All that stands on the first screen. */
function screenOf(reply: string): string {
  const [notice, diagnosis] = read(reply);
  const { keys } = tellingOf(diagnosis);
  return [keys.title, keys.explanation, keys.action, keys.resend]
    .map((key) => t(key, ...namesIn(notice, diagnosis, t)))
    .join(' ');
}

const rows = [
  // what is listed
  [
    blocked('Client host [203.0.113.9]', 'zen.spamhaus.org'),
    'sending-service',
    /clear the name of their server/,
    /closed/,
  ],
  [
    blocked('Sender address [ada@example.org]', 'dbl.spamhaus.org'),
    'sender-domain',
    /does not trust mail from.*behind the @.*have the name cleared/,
    /server/,
  ],
  [
    '550 5.7.1 likely suspicious due to the very low reputation of the sending domain. - gsmtp',
    'sender-domain',
    /Gmail turned this mail away\. It does not trust mail from/,
    /server/,
  ],
  [
    '550 Blacklisted URL in message (example.org) in [multi] surbl.org',
    'sender',
    /because of a link.*Check each link/,
    /server/,
  ],
  ['550 5.7.1 rejected, see multi.surbl.org', 'sender', /because of a link/, /server/],
  [
    '550 5.7.1 having a domain present in the Spamhaus DBL',
    'sender',
    /does not say which.*two plain lines/,
    /server/,
  ],
  [
    blocked('Client host [203.0.113.9]', 'dnsbl.sorbs.net'),
    'recipient-domain',
    /a block list that has closed.*must stop asking that list/,
    /clear the name/,
  ],
  // a list that could not be asked
  [
    blocked('Client host [203.0.113.9]', 'zen.spamhaus.org; Error: open resolver'),
    'recipient-domain',
    /cannot ask a block list.*must mend how they ask/,
    /by a rule of its own|does not say more/,
  ],
  // what the receiver saw
  [
    strict('Spf= Fail , Dkim= Pass , DMARC= Pass'),
    'sender-domain',
    /seal \(DKIM\) of this mail was right.*did not pass the list of allowed senders \(SPF\).*check the list of allowed senders/,
    /nothing proved|needs a seal/,
  ],
  [
    strict('Spf= Pass , Dkim= Fail , DMARC= Pass'),
    'sender-domain',
    /is on the list of allowed senders \(SPF\)\. But the seal.*turn on the seal \(DKIM\)/,
    /nothing proved|It also needs/,
  ],
  [
    strict('Spf= Fail , Dkim= Fail , DMARC= Fail'),
    'sender-domain',
    /passed neither of them.*needs a seal/,
    /was right/,
  ],
  [
    strict('Spf= Pass , Dkim= Pass , DMARC= Fail'),
    'sender-domain',
    /Both proofs passed.*for another name.*needs a seal \(DKIM\) for/,
    /nothing proved|did not fit/,
  ],
  [
    strict('Spf= Fail , Dkim= Pass , DMARC= Fail'),
    'sender-domain',
    /was right, but it was for another name/,
    /nothing proved/,
  ],
  [
    strict('Spf= Pass , Dkim= Fail , DMARC= Fail'),
    'sender-domain',
    /the list of another name/,
    /nothing proved/,
  ],
  [
    strict('Spf= Pass , Dkim= Pass , DMARC= Pass'),
    'sender-domain',
    /says that both proofs passed/,
    /nothing proved/,
  ],
  [strict(''), 'sender-domain', /nothing proved/, /both proofs passed/],
] as const;

/** The first thing to do, put in front of a reply that by itself says "not before it is fixed". */
function tellingWith(id: RemedyId): ReturnType<typeof tellingOf> {
  const [, diagnosis] = read(strict(''));
  const remedy: Remedy = {
    ...{ id, label: 'ask-first', party: 'sender', values: [], changes: [] },
    ...{ page: undefined, simulated: undefined },
  };
  return tellingOf({ ...diagnosis, remedies: [remedy] });
}

test.each([
  ['send-again', /send it again now/],
  ['no-change', /nothing to send again/],
  ['merge-spf', /will not help/],
] as const)('whether to send it again, where the first thing to do is %s', (id, says) => {
  expect(t(tellingWith(id).keys.resend, 'Gmail', 'example.org', 'bob', 'your IT')).toMatch(says);
});

describe.each(rows)('%s', (reply, party, says, never) => {
  test('is told by what the reply says', () => {
    const words = screenOf(reply);
    expect(words).toMatch(says);
    expect(words).not.toMatch(never);
    expect(tellingOf(read(reply)[1]).party).toBe(party);
  });
  test('in the copied message too', () => {
    const [notice, diagnosis] = read(reply);
    const { keys } = tellingOf(diagnosis);
    const [letter] = lettersOf(notice, diagnosis, t);
    expect(letter === undefined).toBe(!isForOthers(diagnosis));
    if (letter !== undefined) expect(letter.body).toContain(t(keys.title, ...namesIn(notice, diagnosis, t)));
  });
  test('in easy words', () => {
    expect(gradeOf(screenOf(reply))).toBeLessThanOrEqual(6);
  });
});

test('a list that has closed is named with the day, in words', () => {
  const [notice, diagnosis] = read(blocked('Client host [203.0.113.9]', 'dnsbl.sorbs.net'));
  expect(lettersOf(notice, diagnosis, t)[0]?.body).toContain('SORBS, a list that closed in June 2024');
});

describe('mail in the name of a house where anybody has an address', () => {
  const refused = (domain: string) =>
    `550-5.7.26 Unauthenticated email from ${domain} is not accepted due to domain's DMARC policy. - gsmtp`;

  test('the reader must send it in another way; nobody is asked to change the records of the house', () => {
    const [, diagnosis] = read(refused('gmail.com'));
    expect(tellingOf(diagnosis).party).toBe('sender');
    expect(screenOf(refused('gmail.com'))).toContain('Send this mail from your mailbox at gmail.com');
    expect(screenOf(refused('gmail.com'))).not.toMatch(/runs|mail service/);
    expect(gradeOf(screenOf(refused('gmail.com')))).toBeLessThanOrEqual(6);
  });

  test('any other domain is its owner’s task', () => {
    const [, diagnosis] = read(refused('example.org'));
    expect(tellingOf(diagnosis).party).toBe('sender-domain');
  });
});

test('who must act: the first remedy tells, the answer to "Is it yours?" too; getting to know more tells nothing', () => {
  const more = remedy({ id: 'get-original-headers', party: 'sender', changes: [] });
  const theirs = remedy({ id: 'ask-recipient', party: 'recipient-domain', changes: [] });
  const party = (remedies: readonly Remedy[], ownership?: Ownership) =>
    tellingOf(diagnosis('auth_dmarc', { remedies }), ownership).party;
  expect(party([])).toBe('sender-domain');
  expect(party([more])).toBe('sender-domain');
  expect(party([more, theirs])).toBe('recipient-domain');
  expect(party([remedy()], 'yes')).toBe('sender');
  expect(party([remedy()], 'no')).toBe('sender-domain');
  expect(party([theirs], 'yes')).toBe('recipient-domain');
});
