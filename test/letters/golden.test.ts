import { describe, expect, test } from 'vitest';
import { messageOfRaw } from '../../lib/bounce/raw-message.ts';
import { investigate, readNotice } from '../../lib/diagnose.ts';
import type { Translate } from '../../lib/i18n.ts';
import type { Diagnosis, NoticeInspection } from '../../lib/inspection.ts';
import { lettersOf } from '../../lib/letter-case.ts';
import type { Letter, LetterKind } from '../../lib/letters/letter.ts';
import { mailtoOf, MAX_MAILTO } from '../../lib/letters/mailto.ts';
import { wordsOfRemedy } from '../../lib/remedy-words.ts';
import { parseMime } from '../../lib/platform/postal-mime.ts';
import type { Remedy } from '../../lib/remedy/remedy.ts';
import { translateEnglish as t } from '../../scripts/inspect/translate-english.ts';
import { domain } from '../helpers/notices.ts';
import { zone } from '../helpers/zone.ts';

// Read by the author as each of the people who get them; the case that the product grew from first.
const sourceOf = (reply: string) => `From: Mail Delivery Subsystem <mailer-daemon@example.net>
To: tickets@theatre.example
Subject: Undelivered
Date: Tue, 24 Nov 2026 11:05:00 +0100
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=B

--B
Content-Type: text/plain

Your mail could not be delivered.

--B
Content-Type: message/delivery-status

Reporting-MTA: dns; mail137-17.atl71.mandrillapp.com
Arrival-Date: Tue, 24 Nov 2026 10:02:00 +0000

Final-Recipient: rfc822; bob@example.com
Action: failed
Status: ${/\d\.\d\.\d{1,2}/.exec(reply)?.[0] ?? '5.0.0'}
Remote-MTA: dns; mx.example.com (192.0.2.25)
Diagnostic-Code: smtp; ${reply}
Last-Attempt-Date: Tue, 24 Nov 2026 11:03:20 +0100

--B
Content-Type: text/rfc822-headers

Return-Path: <bounce-md_30123456.5f00-v1-1a@mandrillapp.com>
Received: from mail137-17.atl71.mandrillapp.com (mail137-17.atl71.mandrillapp.com [198.51.100.17])
 by mx.example.com with ESMTPS id b141; Tue, 24 Nov 2026 10:03:00 +0000
DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; s=mandrill; d=mandrillapp.com; h=From:Subject; b=AA==
From: Box office <tickets@theatre.example>
To: Bob <bob@example.com>
Subject: Your tickets
Date: Tue, 24 Nov 2026 11:00:00 +0100
Message-ID: <30123456.20261124.5f@theatre.example>

--B--
`;

const theatreZone = zone({
  'theatre.example': { TXT: ['v=spf1 mx -all'], MX: ['10 mx.theatre.example'] },
  'mx.theatre.example': { A: ['203.0.113.5'] },
  '_dmarc.theatre.example': { TXT: ['v=DMARC1; p=reject'] },
  'mandrillapp.com': { TXT: ['v=spf1 ip4:198.51.100.0/24 -all'] },
});

async function read(reply: string): Promise<readonly [NoticeInspection, Diagnosis]> {
  const notice = readNotice(await messageOfRaw(sourceOf(reply), parseMime), 'a');
  const dns = { resolve: theatreZone, questions: () => [] };
  const done = notice && (await investigate(notice, dns, () => undefined));
  const diagnosis = done?.diagnoses[0];
  if (done === undefined || diagnosis === undefined) throw new Error('not read as a notice');
  return [done, diagnosis];
}

const seed =
  "550 5.7.26 Unauthenticated email from theatre.example is not accepted due to domain's DMARC policy. Please contact the administrator of theatre.example domain if this was a legitimate mail. b141-v6si2290029yba.131 - gsmtp";

const reverse = '554 5.7.1 Service unavailable; Client host [198.51.100.17] blocked using zen.spamhaus.org';
const policy = '550 5.7.1 <bob@example.com>: Recipient address rejected: not allowed by policy';

async function lettersFor(reply: string, changes: Partial<Diagnosis> = {}): Promise<readonly Letter[]> {
  const [notice, diagnosis] = await read(reply);
  return lettersOf(notice, { ...diagnosis, ...changes }, t);
}

async function letterFor(kind: LetterKind, reply: string, changes: Partial<Diagnosis> = {}): Promise<Letter> {
  const found = (await lettersFor(reply, changes)).find((letter) => letter.kind === kind);
  if (found === undefined) throw new Error(`no letter of the kind ${kind}`);
  return found;
}

const remedy: Remedy = {
  id: 'merge-spf',
  label: 'safe-to-paste',
  party: 'sender-domain',
  values: ['theatre.example'],
  changes: [
    {
      zone: domain('theatre.example'),
      name: domain('theatre.example'),
      type: 'TXT',
      old: ['v=spf1 mx -all', 'v=spf1 include:spf.example.net -all'],
      value: 'v=spf1 mx include:spf.example.net -all',
    },
  ],
  page: undefined,
  simulated: { spf: 'pass', isSpfAligned: true, dkim: undefined, dmarc: 'pass', lookups: 2 },
};

const { title: head, text, notes } = wordsOfRemedy(remedy, 'Gmail', t);
const title = [head, text, ...notes].join(' ');

const found = `By this the mail can be found:
Sent to: example.com
Written: 2026-11-24 10:00 UTC
Last tried: 2026-11-24 10:03 UTC
Tracking code: b141-v6si2290029yba.131
Message-ID: <30123456.20261124.5f@theatre.example>
Server that wrote the notice: mail137-17.atl71.mandrillapp.com
Came to the server that wrote the notice: 2026-11-24 10:02 UTC
Domain of the return path: mandrillapp.com
Sending server: mail137-17.atl71.mandrillapp.com [198.51.100.17]
Server that it was offered to: mx.example.com [192.0.2.25]
Seal (DKIM): d=mandrillapp.com, s=mandrill`;

describe('the seed: tickets that a service sent in the name of a theatre', () => {
  test('who is written to, the first to act first', async () => {
    const letters = await lettersFor(seed);
    expect(letters.map(({ kind, role, to }) => [kind, role, to])).toEqual([
      ['dns', 'The person who runs the theatre.example web domain', undefined],
      ['service', 'The support of Mandrill / Mailchimp Transactional, about theatre.example', undefined],
      [
        'recipient-admin',
        'The people who run the mail of example.com, about theatre.example',
        'postmaster@example.com',
      ],
      ['phone', 'The person you wrote to, about theatre.example', undefined],
    ]);
  });

  test('the person who runs DNS gets the change with host, type, old and new', async () => {
    const { subject, body } = await letterFor('dns', seed, { remedies: [remedy] });
    expect(subject).toBe('Mail from theatre.example comes back: please look at its DNS');
    expect(body.replace(/What DNS says now:\n(?:- .*\n)+\n/, '')).toBe(`Hello,

A mail from theatre.example came back. You look after this domain, so you may be able to mend it.
Gmail turned this mail away. It could not prove that the mail came from theatre.example.

Please help us prove that our mail is from us. It needs a seal (DKIM) for theatre.example. It also needs a return address at theatre.example that the list of allowed senders (SPF) covers.

The mail was sent through Mandrill / Mailchimp Transactional.
How to set it up: https://mailchimp.com/developer/transactional/docs/authentication-delivery/

The reply was:
> ${seed}

What to change:

1. ${title}
   Host: @ (whole name: theatre.example)
   Type: TXT
   Now: v=spf1 mx -all
   Now: v=spf1 include:spf.example.net -all
   New: v=spf1 mx include:spf.example.net -all
   A mail system would then see: SPF pass, DMARC pass

To see that it works, look up each record: it must show the new value. Old copies may live on for some hours. Then send a mail to the same address again.

${found}

Thank you for your help.`);
  });

  test('where no change is known: what was found, and what would mend it', async () => {
    const { body } = await letterFor('dns', seed, { remedies: [] });
    expect(body).toContain('\n- theatre.example has no key for a digital seal (DKIM) at all. (DKIM-014)\n');
    expect(body).toContain(
      'What would mend it:\n- Turn on the digital seal (DKIM) in the service that sends',
    );
    expect(body).not.toContain('What to change:');
  });

  test('the steps at the service, with the records that it documents, and the price of the last one', async () => {
    const { body } = await letterFor('dns', seed);
    expect(body).toContain(`   Host: mte1._domainkey (whole name: mte1._domainkey.theatre.example)
   Type: CNAME
   New: dkim1.mandrillapp.com
`);
    expect(body).toContain('3. Only if nothing else helps, and for a short time: loosen your rule.');
    expect(body).not.toContain('include:');
  });

  test('the support of the service is asked for the records', async () => {
    expect((await letterFor('service', seed)).body).toBe(`Hello,

We send mail for theatre.example through you. One of these mails came back.
Gmail turned this mail away. It could not prove that the mail came from theatre.example.

Please tell us what to set up, so that our mail bears a seal (DKIM) for theatre.example and has a return address at theatre.example. Please send us the exact records for DNS.

The reply was:
> ${seed}

${found}

Thank you for your help.`);
  });

  test('the recipient’s administrator gets all that traces it', async () => {
    const { subject, body } = await letterFor('recipient-admin', seed);
    expect(subject).toBe('Mail from theatre.example to example.com was turned away: please look it up');
    expect(body).toBe(`Hello,

A mail from theatre.example to one of your users came back.
Gmail turned this mail away. It could not prove that the mail came from theatre.example.

Please look it up in your logs. Tell us why it was turned away, and what we can change.

${found.replace('Sent to: example.com', 'Recipient: bob@example.com\nSent from the domain: theatre.example')}

The reply was:
> ${seed}

Thank you for your help.`);
  });

  test('the recipient is told by phone', async () => {
    expect((await letterFor('phone', seed)).body).toBe(`Hello, this is about a mail that I sent you.

I wrote to bob@example.com on 2026-11-24 10:00 UTC, and my mail came back.
The fault is on our side, and I have asked for help. May I send it to you in another way until then?

The people who run your mail can find it by this code: b141-v6si2290029yba.131

Thank you.`);
  });
});

describe('others', () => {
  test.each<readonly [string, LetterKind, RegExp]>([
    [
      reverse,
      'service',
      /The block list is Spamhaus ZEN\.\n\nThe other side does not trust .*have it cleared/,
    ],
    [policy, 'recipient-admin', /Tell us which rule stopped it, or let mail from theatre\.example in\./],
    [
      '552 5.2.2 <bob@example.com>: mailbox full',
      'phone',
      /Your mailbox seems to be full\. Could you make some room\?/,
    ],
    ['550 5.1.1 <bob@example.com>: User unknown', 'phone', /Could you tell me the right address for you\?/],
    [
      `${seed.slice(0, 3)} 5.7.26 The MAIL FROM domain [theatre.example] has an SPF record with a hard fail policy (-all) but it fails to pass SPF checks with the ip: [198.51.100.17]. - gsmtp`,
      'dns',
      /check the list of allowed senders \(SPF\) of theatre\.example/,
    ],
  ])('%s: %s', async (reply, kind, says) => {
    const letters = await lettersFor(reply);
    expect(letters[0]?.kind).toBe(kind);
    expect(letters[0]?.body).toMatch(says);
  });

  test('of a mail that a server took the other side is asked where it went', async () => {
    const { subject, body } = await letterFor('recipient-admin', '250 2.0.0 OK b141-v6si2290029yba.131', {
      action: 'delivered',
    });
    expect(subject).toBe('Mail from theatre.example to example.com: please find out where it went');
    expect(body).toContain('Tell us where it went: the inbox, the spam folder, quarantine');
    expect(body).not.toMatch(/turned away|came back/);
  });

  test('nothing is written of a notice that nobody can vouch for, nor of a mail that is only late', async () => {
    const [notice, diagnosis] = await read(seed);
    expect(lettersOf({ ...notice, tone: 'cannot-vouch' }, diagnosis, t)).toEqual([]);
    expect(
      lettersOf({ ...notice, authenticity: { verdict: 'phishing', signals: [] } }, diagnosis, t),
    ).toEqual([]);
    expect(lettersOf(notice, { ...diagnosis, action: 'delayed' }, t)).toEqual([]);
  });

  test('the administrator’s letter is written in English too where the reader’s language is another', async () => {
    const [notice, diagnosis] = await read(policy);
    const other: Translate = (key, ...values) => `~${t(key, ...values)}`;
    const letters = lettersOf(notice, diagnosis, other, t).filter(({ kind }) => kind === 'recipient-admin');
    expect(letters.map(({ body }) => body.startsWith('~'))).toEqual([true, false]);
  });
});

describe('strangers’ text', () => {
  test('only the recipient’s side reads the recipient’s address', async () => {
    const letters = await lettersFor(
      '550 5.7.26 <bob@example.com> unauthenticated, user bob, for bob%40example.com bounce-1.bob=example.com',
    );
    for (const { kind, body } of letters.filter(({ kind }) => kind === 'dns' || kind === 'service'))
      expect([kind, /\bbob\b/i.exec(body)?.[0]]).toEqual([kind, undefined]);
    expect(letters.map(({ kind }) => kind)).toContain('dns');
  });

  test.each([
    ['line ends', 'x\r\nBcc: eve@example.net\r\n\r\nHello,'],
    ['marks that turn the writing', 'a\u202egnp.exe\u2066'],
    ['10 KB in one line', 'x'.repeat(10_240)],
    ['a link to a draft', 'mailto:eve@example.net?bcc=a@example.net'],
  ])('%s stay a quotation', async (_, words) => {
    const [notice, diagnosis] = await read(seed);
    const verdict = { ...diagnosis.verdict, line: `550 5.7.26 ${words}` };
    const letters = lettersOf(notice, { ...diagnosis, verdict, queueId: words, finalLogId: words }, t);
    expect(letters).toHaveLength(4);
    for (const letter of letters) {
      expect(letter.body).not.toMatch(/[\r\u202e\u2066]|^Bcc/m);
      expect(letter.subject).not.toContain('\n');
      expect(letter.body.split('\n').every((line) => line.length < 1300)).toBe(true);
      expect([undefined, 'postmaster@example.com']).toContain(letter.to);
      expect(mailtoOf(letter, t).length).toBeLessThanOrEqual(MAX_MAILTO);
      expect([...new URL(mailtoOf(letter, t)).searchParams.keys()]).toEqual(['subject', 'body']);
    }
  });
});
