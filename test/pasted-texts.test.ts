import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readInput } from '../lib/input.ts';
import { exactRules } from '../lib/knowledge/general/index.ts';
import { providers } from '../lib/knowledge/providers/index.ts';
import { readGiven } from '../lib/read-given.ts';

/** What the field makes of a text: kind of what is no notice, else action and cause of its first recipient. */
function told(text: string): string {
  const input = readInput(text);
  if (input.kind !== 'message') return input.kind;
  const read = readGiven(input.message, 'typed', 0);
  if (read?.kind !== 'notice') return read?.kind ?? 'nothing';
  return `${read.diagnoses[0]?.action ?? ''} ${read.diagnoses[0]?.verdict.cause ?? ''}`;
}

describe('a refusal without a code', () => {
  test.each([
    [
      'Host or domain name not found. Name service error for name=example.com type=A: Host not found',
      'domain_not_found',
    ],
    ['connect to mx.example.com[192.0.2.25]:25: Connection timed out', 'server_unreachable'],
    ['TLS is required, but was not offered by host mx.example.com[192.0.2.25]', 'tls_problem'],
    ['The email account that you tried to reach does not exist.', 'recipient_unknown'],
    ['Hard bounce: Mailbox does not exist', 'recipient_unknown'],
    ['mailbox full', 'mailbox_full'],
    ['user unknown', 'recipient_unknown'],
    ['User unknown in virtual mailbox table', 'recipient_unknown'],
    [
      'host example-com.mail.protection.outlook.com[192.0.2.25] said: 554 Blocked - see https://ipcheck.proofpoint.com/?ip=203.0.113.9',
      'ip_blocklisted',
    ],
    [
      'Message rejected. See https://support.google.com/mail/answer/69585 for more information.',
      'sender_account_limited',
    ],
    ['You have reached a limit for sending mail. Your message was not sent.', 'sender_account_limited'],
    ['The recipient server did not accept our requests to connect.', 'server_unreachable'],
  ])('%s', (text, cause) => {
    expect(told(text)).toBe(`failed ${cause}`);
  });
});

describe('an event of a sending service', () => {
  test.each([
    [
      'Mandrill',
      '[{"email":"ann@example.com","status":"rejected","reject_reason":"unsigned","_id":"4f0c"}]',
      'auth_other',
    ],
    [
      'Mandrill, on several lines',
      '[\n  {\n    "email": "ann@example.com",\n    "status": "rejected",\n    "reject_reason": "unsigned"\n  }\n]',
      'auth_other',
    ],
    [
      'SendGrid',
      '[{"email":"ann@example.com","timestamp":1700000000,"event":"dropped","reason":"Bounced Address","status":"5.0.0"}]',
      'recipient_inactive',
    ],
    [
      'Mailjet',
      '{"event":"bounce","email":"ann@example.com","hard_bounce":true,"error_related_to":"recipient","error":"user unknown"}',
      'recipient_unknown',
    ],
    [
      'Amazon SES',
      '{"notificationType":"Bounce","bounce":{"bounceType":"Permanent","bounceSubType":"Suppressed","bouncedRecipients":[{"emailAddress":"ann@example.com","action":"failed","status":"5.1.1","diagnosticCode":"Amazon SES has suppressed sending to this address because it has a recent history of bouncing as an invalid address."}]}}',
      'recipient_inactive',
    ],
    [
      'Mailgun',
      '{"severity":"permanent","event":"failed","delivery-status":{"code": 605, "description": "Not delivering to previously bounced address"},"reason":"suppress-bounce"}',
      'recipient_inactive',
    ],
  ])('%s', (_, text, cause) => {
    expect(told(text)).toBe(`failed ${cause}`);
  });
});

describe('what a person types, and is no refusal', () => {
  test.each([
    ['a word', 'hello'],
    ['two words', 'my mailbox'],
    ['a word of the trade', 'mailbox'],
    ['a word of the trade', 'DMARC'],
    ['a budget', 'our budget is full'],
    ['a question', 'Why is my mailbox full?'],
    ['a question without its mark', 'how do I fix DMARC'],
    ['a question about a reply', 'What does user unknown mean?'],
    ['a sentence about oneself', 'I think my mailbox is full'],
    [
      'a sentence with such words',
      'Please tell Ann that the report about blocked senders and the mailbox full of old orders is on the desk since Monday.',
    ],
    [
      'a newsletter',
      'Ten tips for your inbox this week: keep spam content out of your news, write short, and watch out for a mailbox full of unread mail. Read more in our shop, and save 20 % until Friday.',
    ],
    [
      'a letter',
      'Dear Ann,\n\nthe meeting is on Monday. The caretaker says that the connection timed out yesterday, so please bring the papers with you and ask Bob for the key of the room.\n\nBest regards\nBob',
    ],
    [
      'settings as JSON',
      '{"name":"shop","version":"1.0.0","description":"A list of unknown users","private":true}',
    ],
    ['an event of an opened mail', '{"event":"open","email":"ann@example.com","subject":"mailbox full"}'],
    ['an answer of a program', '{"status":"ok","error":"","message":"saved"}'],
  ])('%s: %s', (_, text) => {
    expect(['nothing', 'not-understood']).toContain(told(text));
  });

  test.each([
    ['mailbox-full.example.com'],
    ['user.unknown.example'],
    ['ann@blocked.example.org'],
    ['https://example.org/user-unknown'],
  ])('a domain stays one: %s', (text) => {
    expect(told(text)).toBe('domain');
  });
});

const wrappers: readonly (readonly [name: string, (reply: string) => string])[] = [
  ['alone', (reply) => reply],
  ['as in a report', (reply) => `smtp; ${reply}`],
  ['its field', (reply) => `Diagnostic-Code: smtp; ${reply}`],
  ['in quotation marks', (reply) => `"${reply}"`],
  ['as Postfix quotes it', (reply) => `host mx.example.com[192.0.2.25] said: ${reply}`],
  [
    'with the command',
    (reply) => `host mx.example.com[192.0.2.25] said: ${reply} (in reply to RCPT TO command)`,
  ],
  ['as an answer', (reply) => `Response: ${reply}`],
  ['as an error', (reply) => `Error: ${reply}`],
  ['in a table of a service', (reply) => `deferred ${reply}`],
  ['as a soft bounce', (reply) => `Soft bounce: ${reply}`],
  [
    'in a log',
    (reply) =>
      `Nov 24 10:00:00 mail postfix/smtp[123]: 4F2A: to=<ann@example.com>, relay=mx.example.com[192.0.2.25]:25, delay=3, dsn=4.0.0, status=deferred (host mx.example.com[192.0.2.25] said: ${reply})`,
  ],
  [
    'in an event',
    (reply) => JSON.stringify({ email: 'ann@example.com', event: 'deferred', response: reply }),
  ],
  ['below a sentence', (reply) => `Your message to ann@example.com has been delayed.\n${reply}`],
];
const GIVEN_UP = /\b(?:giv\w+ up|too long|expired|permanent)/i;
const later = [...providers.flatMap(({ rules }) => rules), ...exactRules]
  .map(({ seen }) => seen.text)
  .filter((text) => /^4[0-57]\d[ -]/.test(text) && !GIVEN_UP.test(text));

describe.each(wrappers)('a reply of class 4, %s', (_, wrap) => {
  test('is a delay, whichever rule knows it', () => {
    expect(later.length).toBeGreaterThan(40);
    expect(later.map(wrap).filter((text) => !told(text).startsWith('delayed '))).toEqual([]);
  });

  test('is a delay, whatever it says', () => {
    const words = fc.array(
      fc.constantFrom('please', 'try', 'later', 'busy', 'mailbox', 'queue', 'system', 'host'),
      { minLength: 2, maxLength: 8 },
    );
    fc.assert(
      fc.property(
        fc.constantFrom('421 4.7.0', '450 4.2.1', '451 4.7.1', '452', '451'),
        words,
        (code, said) => {
          expect(told(wrap(`${code} ${said.join(' ')}`))).toMatch(/^delayed /);
        },
      ),
      { numRuns: 40 },
    );
  });
});

test('a mailbox that is busy for a while is not closed', () => {
  expect(told('Error: 450 4.2.1 mailbox temporarily busy')).not.toContain('recipient_inactive');
  expect(told('450 4.2.1 The account is disabled')).toBe('delayed recipient_inactive');
});

test.each([
  [
    'a notice that gave up, without its head',
    "I'm sorry to have to inform you that your message could not be delivered to one or more recipients.\n\n<ann@example.com>: host mx.example.com[192.0.2.25] said: 451 4.7.1 Greylisted, try again (in reply to RCPT TO command)",
  ],
  [
    'a bounce of a service',
    '{"event":"bounce","email":"ann@example.com","reason":"451 4.7.1 try again later"}',
  ],
  ['a reply that expired', '451 4.4.7 Message expired, giving up'],
])('%s stays a failure', (_, text) => {
  expect(told(text)).toMatch(/^failed /);
});

/** Rules whose own text is told in another way in the field, where nobody says who refused; why. */
const exceptions: readonly (readonly [why: string, texts: readonly RegExp[]])[] = [
  [
    'everybody writes so: it means this only where its provider is known to have refused',
    [
      /^554 DMA: authentication is required$/,
      /^554 IP:203\.0\.113\.9$/,
      /^550 5\.1\.0 Sender denied$/,
      /^550 5\.7\.26 Unauthenticated email from example\.org is not accepted$/,
      /^450 Requested mail action not taken: mailbox unavailable\. Mail rate limit exceeded\.$/,
      /^421 Sender address blocked$/,
      /"Type":"HardBounce","TypeCode":1,"Name":"Hard bounce"$/,
    ],
  ],
  [
    'general words of another cause come first (general rules, in work)',
    [/^Sending has been rejected because the sender you used/],
  ],
  [
    'words that mean something else of class 4: the rule asks for the code',
    [/^Our system has detected an unusual rate/],
  ],
  ['an exit status: a number by itself may be anything', [/^127$/]],
  ['two words of every program, not of mail alone', [/^permission denied$/]],
  [
    'prose around a few deciding words: a person may write it',
    [/^Command died with status 1/, /\P{ASCII}/u, /^(?:Serwer|La|Le|Meine|Die|Der) /],
  ],
];
const seen = [
  ...providers.flatMap(({ id, rules }) => rules.map(({ seen: { text }, cause }) => ({ id, text, cause }))),
  ...exactRules.map(({ seen: { text }, cause }) => ({ id: 'general', text, cause })),
];

test('each text by which a rule was written is read in the field, with its cause', () => {
  const argued = exceptions.flatMap(([, texts]) => texts);
  const wrong = seen.filter(({ text, cause }) => told(text).split(' ')[1] !== cause);
  const unargued = wrong.filter(({ text }) => !argued.some((form) => form.test(text)));
  expect(unargued.map(({ id, text, cause }) => `${id}: ${text} → ${told(text)}, not ${cause}`)).toEqual([]);
  expect(wrong.length / seen.length).toBeLessThan(0.06);
});
