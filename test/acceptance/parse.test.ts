import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAcceptance } from '../../lib/acceptance/parse.ts';
import type { Acceptance } from '../../lib/acceptance/acceptance.ts';

const now = Date.UTC(2026, 10, 24);
const google = '250 2.0.0 OK  1644855633 l11si9233120wms.107 - gsmtp';
const byGoogle: Partial<Acceptance> = {
  stage: 'first-server',
  system: 'Google',
  id: 'l11si9233120wms.107',
  takenAt: { date: '2022-02-14T16:20:33Z', from: 'code' },
};
const exchange =
  '250 2.6.0 <abc@example.org> [InternalId=10286446712210, Hostname=LV4PR05MB11200.namprd05.prod.outlook.com] 64654 bytes in 0.222, 284.250 KB/sec Queued mail for delivery';
const byExchange = {
  system: 'Microsoft Exchange',
  id: '10286446712210',
  messageId: '<abc@example.org>',
  host: 'lv4pr05mb11200.namprd05.prod.outlook.com',
  bytes: 64654,
};

describe('a reply', () => {
  test.each<readonly [string, string, Partial<Acceptance> | Record<string, unknown>]>([
    ['bare', google, { ...byGoogle, reply: '250 2.0.0 OK 1644855633 l11si9233120wms.107 - gsmtp' }],
    ['in quotation marks', `"${google}"`, byGoogle],
    ['in brackets', `(${google})`, byGoogle],
    ['behind smtp;', `smtp; ${google}`, byGoogle],
    ['in capitals and lines', `250-2.0.0 OK  1644855633\n250 2.0.0 l11si9233120wms.107 - gsmtp`, byGoogle],
    ['behind the name of a field', `SMTP response: ${google}`, byGoogle],
    ['in a sentence of a service', `Remote server answered: ${google}`, byGoogle],
    [
      'new form of id',
      '250 2.0.0 OK  1700000000 98e67ed59e1d1-2c2d0e28189si6418580a91.13 - gsmtp',
      { id: '98e67ed59e1d1-2c2d0e28189si6418580a91.13' },
    ],
    [
      'that says where the mail went',
      '250 2.0.0 OK DMARC:Quarantine 1664444171 u17-20020adfdd51000000b0022cc3f2bf13si3225188wrm.271 - gsmtp',
      { stage: 'spam', system: 'Google', takenAt: { date: '2022-09-29T09:36:11Z', from: 'code' } },
    ],
    [
      'of a program that sends through Gmail',
      '250 2.0.0 OK  1644855633 z24sm9037572pjq.17 - gsmtp',
      { stage: 'own-side', id: 'z24sm9037572pjq.17' },
    ],
    ['of Exchange Online', exchange, { stage: 'first-server', ...byExchange }],
    ['of Exchange Online, with its tail', `${exchange} -> 250 2.1.5`, byExchange],
    [
      'of Exchange in the house',
      '250 2.6.0 <abc@example.org> [InternalId=4711813] Queued mail for delivery',
      { id: '4711813', host: undefined, bytes: undefined },
    ],
    [
      'of Hotmail',
      '250  <abc@example.org> Queued mail for delivery',
      { messageId: '<abc@example.org>', id: undefined },
    ],
    ['of Yahoo', '250 ok dirdel', { system: 'Yahoo', id: undefined, takenAt: undefined }],
    ['of a filter', '250 ok:  Message 256429218 accepted', { stage: 'filter', id: '256429218' }],
    [
      'of SES',
      '250 Ok 0102018e5f3c7a11-2f6d9c1e-7b43-4a5e-9d21-0c8f5b7e6a30-000000',
      { stage: 'own-side', system: 'Amazon SES' },
    ],
    [
      'with an id of an unknown form, shown whole',
      '250 2.0.0 Ok: queued as -1u6ZaO6QMKuxPp9',
      { system: undefined, id: '-1u6ZaO6QMKuxPp9', takenAt: undefined },
    ],
    [
      'with an id that only looks like that of Exim',
      '250 Requested mail action okay, completed: id=1MYNJg-1hGqIX1yQg-00VQbL',
      { system: undefined, id: '1MYNJg-1hGqIX1yQg-00VQbL', takenAt: undefined },
    ],
    ['the telling one of several', `250 OK\n250 Accepted\n${google}`, byGoogle],
    [
      'in brackets, without their end',
      '(250 2.0.0 Mx5J1p thank you)',
      { reply: '250 2.0.0 Mx5J1p thank you' },
    ],
    ['in quotation marks, without them', '"250 OK"', { reply: '250 OK' }],
    ['without any id', '250 OK', { stage: 'first-server', system: undefined, id: undefined }],
    ['of one word', '250 Accepted', { stage: 'first-server' }],
    ['of some service', '250 Great success', { stage: 'first-server' }],
    ['behind a word of a dashboard', `delivered ${google}`, byGoogle],
    ['behind a word in a table', `Delivered\t${google}`, byGoogle],
    ['that holds the mail back', '250 2.6.0 Message quarantined', { stage: 'held' }],
    ['that says both: spam, and held back', '250 2.7.1 Ok, marked as spam (quarantined)', { stage: 'held' }],
    ['that throws the mail away', '250 2.0.0 Message discarded', { stage: 'discarded' }],
    ['that does so without a status', '250 Message discarded', { stage: 'discarded' }],
    ['that took what it refuses', '250 2.7.0 Ok, rejected as spam, id=12345-01', { stage: 'discarded' }],
    ['that marks it', '250 Ok: tagged as spam', { stage: 'as-spam' }],
    ['that puts it elsewhere', '250 2.0.0 Ok: delivered to the Junk folder', { stage: 'as-spam' }],
    ['that denies it', '250 2.0.0 Ok: not quarantined, no spam', { stage: 'first-server' }],
    [
      'of a host that is called so',
      '250 2.6.0 <a@quarantine.example.org> [InternalId=4711813, Hostname=quarantine.example.com] Queued mail for delivery',
      { stage: 'first-server', system: 'Microsoft Exchange' },
    ],
    [
      'of a filter on the own side',
      'to=<bob@example.com>, relay=127.0.0.1[127.0.0.1]:10024, status=sent (250 2.7.0 Ok, discarded, id=1-2)',
      { stage: 'own-side' },
    ],
    ['with a status alone', '250 2.0.0 Mx5J1p thank you', { stage: 'first-server', id: undefined }],
  ])('%s', (_, text, expected) => {
    expect(parseAcceptance(text, now)).toMatchObject(expected);
  });
});

describe('a line of a log', () => {
  test.each<readonly [string, string, Record<string, unknown>]>([
    [
      'Postfix',
      'Nov 24 10:00:00 mail postfix/smtp[12345]: 4Jy8b50sf8zFqQj: to=<bob@example.com>, relay=mx.example.com[203.0.113.9]:25, delay=1.2, delays=0.1/0/0.5/0.6, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 4Jy8b50sf8zFqQj)',
      {
        stage: 'first-server',
        system: 'Postfix',
        recipient: 'bob@example.com',
        host: 'mx.example.com',
        ip: '203.0.113.9',
        id: '4Jy8b50sf8zFqQj',
      },
    ],
    [
      'Postfix, to a filter of its own',
      'Nov 24 10:00:00 mail postfix/smtp[1]: AB12CD34EF: to=<bob@example.com>, relay=127.0.0.1[127.0.0.1]:10025, delay=1, dsn=2.0.0, status=sent (250 2.0.0 from MTA(smtp:[127.0.0.1]:10025): 250 2.0.0 Ok: queued as DD92B23E057)',
      { stage: 'own-side', id: 'DD92B23E057', ip: '127.0.0.1' },
    ],
    [
      'Postfix, to a smart host in the house',
      'Nov 24 10:00:00 mail postfix/smtp[1]: AB12CD34EF: to=<bob@example.com>, relay=smart.example.org[10.1.2.3]:25, delay=1, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as DD92B23E057)',
      { stage: 'own-side', host: 'smart.example.org', ip: '10.1.2.3' },
    ],
    [
      'Postfix, into a mailbox of its own',
      'Nov 24 10:00:00 mail postfix/virtual[1]: AB12CD34EF: to=<bob@example.com>, relay=virtual, delay=1, dsn=2.0.0, status=sent (delivered to maildir)',
      { stage: 'mailbox', recipient: 'bob@example.com', host: undefined },
    ],
    [
      'Postfix over LMTP into Dovecot',
      'Nov 24 10:00:00 mail postfix/lmtp[1]: AB12CD34EF: to=<bob@example.com>, relay=mail.example.com[private/dovecot-lmtp], delay=1, dsn=2.0.0, status=sent (250 2.0.0 <bob@example.com> 0PWjHrQ2Z2UxAQAA8tV1bg Saved)',
      { stage: 'mailbox', system: 'Dovecot', id: '0PWjHrQ2Z2UxAQAA8tV1bg' },
    ],
    [
      'a notice of success by Postfix',
      '<ann@example.com>: delivery via mx.example.com[198.51.100.25]:25: 250 2.0.0 Ok: queued as 4RcPQ21xkzz9t',
      {
        stage: 'first-server',
        recipient: 'ann@example.com',
        host: 'mx.example.com',
        ip: '198.51.100.25',
        takenAt: { date: '2023-09-01T03:58:02Z', from: 'code' },
      },
    ],
    [
      'Exim',
      '2026-11-24 10:00:00 1vO000-000000005vi-0000 => bob@example.com R=dnslookup T=remote_smtp H=mx.example.com [203.0.113.9] X=TLS1.3:TLS_AES_256_GCM_SHA384:256 C="250 OK id=1vO000-000000005vi-0000"',
      {
        stage: 'first-server',
        system: 'Exim',
        recipient: 'bob@example.com',
        host: 'mx.example.com',
        ip: '203.0.113.9',
        takenAt: { date: '2025-11-25T20:50:56Z', from: 'code' },
      },
    ],
    [
      'Exim to Gmail',
      '2026-11-24 10:00:00 1vO000-000000005vi-0000 => Bob <bob@example.com> R=dnslookup T=remote_smtp H=gmail-smtp-in.l.google.com [2001:db8::1b] C="250 2.0.0 OK  1644855633 l11si9233120wms.107 - gsmtp"',
      { ...byGoogle, recipient: 'bob@example.com', ip: '2001:db8::1b' },
    ],
    [
      'Sendmail, without the code',
      'Apr 17 18:35:26 mail sendmail[56106]: w3HMZPVT056101: to=<bob@example.com>, delay=00:00:01, mailer=esmtp, relay=mx1.example.com. [203.0.113.9], dsn=2.0.0, stat=Sent (ok:  Message 22675962 accepted)',
      {
        stage: 'filter',
        id: '22675962',
        host: 'mx1.example.com',
        ip: '203.0.113.9',
        recipient: 'bob@example.com',
      },
    ],
    [
      'Sendmail to Sendmail',
      'Apr 17 18:35:26 mail sendmail[56106]: w3HMZPVT056101: to=<bob@example.com>, relay=mx1.example.com. [203.0.113.9], dsn=2.0.0, stat=Sent (w3HMZPVT056101 Message accepted for delivery)',
      { system: 'Sendmail', takenAt: { date: '2018-04-17T22:35:25Z', from: 'code' } },
    ],
    [
      'a whole dialogue',
      `220 mx.example.com ESMTP\nEHLO mail.example.org\n250-mx.example.com at your service\n250-SIZE 35882577\n250 SMTPUTF8\nMAIL FROM:<ada@example.org>\n250 2.1.0 OK l11si9233120wms.107 - gsmtp\nRCPT TO:<bob@example.com>\n250 2.1.5 OK\nDATA\n354 Go ahead\n.\n${google}\n221 2.0.0 closing connection`,
      byGoogle,
    ],
    ['a dialogue with arrows', `<-  250 2.1.5 OK\n -> DATA\n<-  354 Go ahead\n<-  ${google}`, byGoogle],
  ])('%s', (_, text, expected) => {
    expect(parseAcceptance(text, now)).toMatchObject(expected);
  });
});

describe('an event of a service', () => {
  test.each<readonly [string, string, Record<string, unknown>]>([
    [
      'a response in JSON',
      `[{"email":"bob@example.com","timestamp":1644855634,"smtp-id":"<abc@example.org>","event":"delivered","response":"${google}"}]`,
      { ...byGoogle, recipient: 'bob@example.com', messageId: '<abc@example.org>' },
    ],
    [
      'smtp_events with a diag, and fields that say no refusal',
      `{"event":"send","msg":{"email":"bob@example.com","state":"sent","reject":null,"bounce_description":"","smtp_events":[{"ts":1644855634,"type":"sent","diag":"${google}","destination_ip":"203.0.113.9","size":19486}]}}`,
      { ...byGoogle, ip: '203.0.113.9' },
    ],
    [
      'smtpResponse with a time of its own',
      '{"eventType":"Delivery","delivery":{"timestamp":"2026-11-01T03:11:12.606Z","recipients":["bob@example.com"],"smtpResponse":"250 ok:  Message 64111812 accepted","remoteMtaIp":"203.0.113.9"}}',
      {
        stage: 'filter',
        takenAt: { date: '2026-11-01T03:11:12Z', from: 'line' },
        ip: '203.0.113.9',
        recipient: 'bob@example.com',
      },
    ],
    [
      'a message without the code',
      '{"event":"delivered","recipient":"bob@example.com","timestamp":1700000000.5,"delivery-status":{"code":250,"message":"2.0.0 OK DMARC:Quarantine 1664444171 u17-20020adfdd51000000b0022cc3f2bf13si3225188wrm.271 - gsmtp","mx-host":"gmail-smtp-in.l.google.com"}}',
      { stage: 'spam', host: 'gmail-smtp-in.l.google.com' },
    ],
    [
      'escaped within another text',
      '{\\"event\\":\\"delivered\\",\\"response\\":\\"250 2.6.0 \\u003cabc@example.org\\u003e [InternalId=10286446712210, Hostname=x.example.com] 64654 bytes in 0.222 Queued mail for delivery\\"}',
      { system: 'Microsoft Exchange', messageId: '<abc@example.org>' },
    ],
    [
      'only that it was delivered',
      '{"RecordType":"Delivery","MessageID":"883953f4-6105-42a2-a16a-77a8eac79483","Recipient":"bob@example.com","DeliveredAt":"2026-11-01T13:28:10.2735393-04:00"}',
      {
        stage: 'said',
        reply: undefined,
        recipient: 'bob@example.com',
        takenAt: { date: '2026-11-01T17:28:10Z', from: 'line' },
        messageId: undefined,
      },
    ],
    ['a word', 'Delivered', { stage: 'said', recipient: undefined }],
    [
      'a line',
      'Delivered to bob@example.com on 12 May 2026 at 10:00',
      { stage: 'said', recipient: 'bob@example.com', takenAt: undefined },
    ],
    [
      'with a name before it',
      'Mandrill: delivered to bob@example.com',
      { stage: 'said', recipient: 'bob@example.com' },
    ],
    ['a state', 'Status: Delivered', { stage: 'said' }],
    [
      'a state among others',
      'To\tbob@example.com\nState\tsent\nOpens\t0',
      { stage: 'said', recipient: 'bob@example.com' },
    ],
    [
      'a trace',
      'The message was successfully delivered to the folder: DefaultFolderType:Inbox',
      { stage: 'said' },
    ],
  ])('%s', (_, text, expected) => {
    expect(parseAcceptance(text, now)).toMatchObject(expected);
  });
});

describe('what takes no mail', () => {
  test.each([
    [
      'an answer to EHLO',
      '250-mx.example.com at your service, [192.0.2.1]\n250-SIZE 35882577\n250-8BITMIME\n250 SMTPUTF8',
    ],
    ['one that begins with OK', '250-OK mx.example.com\n250-SIZE 35882577\n250 SMTPUTF8'],
    ['its last line', '250 SMTPUTF8'],
    ['its lines run together', '250-SIZE 35882577 250-8BITMIME 250-STARTTLS 250 CHUNKING'],
    ['a greeting', '220 mx.example.com ESMTP ready'],
    ['a farewell', '221 2.0.0 Bye'],
    ['the call for the text', '354 Go ahead'],
    ['a dialogue that ends there', '250 2.1.5 OK\n354 Go ahead'],
    ['a log-in', '235 2.7.0 Authentication successful'],
    ['the sender’s address', '250 2.1.0 Sender OK'],
    ['the recipient’s address', '250 2.1.5 Recipient <bob@example.com> Ok'],
    ['another form of it', '250 recipient <bob@example.com> ok'],
    ['a reset', '250 2.0.0 Resetting'],
    [
      'a probe of an address',
      'relay=mx.example.com[203.0.113.9]:25, delay=1, dsn=2.1.5, status=deliverable (250 2.1.5 Ok)',
    ],
    ['a refusal', '550 5.1.1 No such user'],
    ['a refusal behind it', `${google}\n550 5.7.1 Message refused`],
    ['a deferral before it', `451 4.3.0 try later\n${google}`],
    ['a refusal beside it, in JSON', `{"response":"${google}","bounce":"550 5.1.1 no such user"}`],
    ['a log line of a bounce beside it', `status=bounced (host mx said: 550 no)\nstatus=sent (${google})`],
    ['a delay', 'dsn=4.4.1, status=deferred (connect to mx.example.com: timed out)'],
    ['an event of a bounce', '{"event":"bounced","email":"bob@example.com","status":"5.1.1"}'],
    ['an event of a delay and one of success', '[{"event":"deferred"},{"event":"delivered"}]'],
    ['not delivered', 'Not delivered to bob@example.com'],
    ['undelivered', 'Status: Undelivered'],
    ['a price', 'The room costs 250 EUR a week, delivered to your door'],
    ['a street', '250 Main Street\n12345 Springfield'],
    ['a number of people', '250 guests accepted our invitation'],
    ['a number of letters', '250 letters delivered yesterday'],
    ['a parcel of somebody', 'Courier: delivered to your neighbour'],
    ['a mail that was dropped by a service', 'Mandrill: delivered to bob@example.com, then bounced'],
    ['a parcel', 'Your parcel was shipped\nStatus: Delivered\nTracking number 12345'],
    ['a sentence about a mail', 'My friend says that the mail was delivered but she cannot find it'],
    ['a long letter', `Dear Bob,\n${'we met last week and talked. '.repeat(30)}\nStatus: sent\n`],
    ['an address', 'bob@example.com'],
    ['a domain', 'example.com'],
    ['a link', 'https://example.com/?code=250-2.0.0'],
    ['a field of a source', 'Delivered-To: bob@example.com'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(parseAcceptance(text, now)).toBeUndefined();
  });
});

describe('hostile text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      google,
      exchange,
      '250-',
      '250 2.0.0 ',
      ' - gsmtp',
      'queued as ',
      'status=sent (',
      'C="',
      '=> ',
      'id=',
      '"response":"',
      '\\"',
      '\n',
      '<',
      '>',
      ')',
      '[',
      'relay=',
      '354 ',
      '2.6.0 <',
      'delivered to ',
      '@',
      '\u202e',
      '\u0000',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  test('is read or not, and never throws', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.double(), (pieces, then) => {
        const read = parseAcceptance(pieces.join(''), then);
        if (read?.takenAt) expect(read.takenAt.date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
        if (read?.bytes !== undefined) expect(Number.isSafeInteger(read.bytes)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    '250-',
    '250 2.0.0 ',
    'delivered 250 ',
    '250 2.0.0 not marked as ',
    'status=sent (',
    '=> a C="',
    '"response":"250 ',
    '354 \n',
    '\nS: 250 ',
    'to=<',
    'relay=a[',
    ' delivered to a@example.com',
    'queued as 4',
    'a '.repeat(5),
    '"a":null,',
    '<@>',
  ])('%j again and again takes no long time', (unit) => {
    const text = unit.repeat(Math.floor(20_000 / unit.length));
    const start = performance.now();
    parseAcceptance(text, now);
    expect(performance.now() - start).toBeLessThan(250);
  });

  test('longer than anybody pastes is not read', () => {
    expect(parseAcceptance(`${google}${' '.repeat(20_001)}`, now)).toBeUndefined();
  });
});
