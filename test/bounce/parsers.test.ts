import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAction } from '../../lib/bounce/action.ts';
import { findAddress, findAddresses } from '../../lib/bounce/address.ts';
import { findContradictions } from '../../lib/bounce/contradictions.ts';
import { readAuthenticationResults } from '../../lib/bounce/authentication-results.ts';
import { readDeliveryStatus } from '../../lib/bounce/delivery-status.ts';
import { dialects } from '../../lib/bounce/dialects/index.ts';
import { findSmtpReply } from '../../lib/bounce/find-reply.ts';
import { readHeaderFields, unfold } from '../../lib/bounce/header-fields.ts';
import { linkHostsOf } from '../../lib/bounce/link-hosts.ts';
import { parseIp } from '../../lib/bounce/ip-address.ts';
import { readDkimSignature } from '../../lib/bounce/dkim-signature.ts';
import { readAuthors } from '../../lib/bounce/from-field.ts';
import { findHandOver, readReceivedAt } from '../../lib/bounce/hand-over.ts';
import { readMailDate } from '../../lib/bounce/mail-date.ts';
import { findListMembers } from '../../lib/bounce/list-members.ts';
import { matchRecipients } from '../../lib/bounce/match-recipients.ts';
import type { Message } from '../../lib/bounce/message.ts';
import { readOrigin } from '../../lib/bounce/origin.ts';
import { readOriginal } from '../../lib/bounce/original.ts';
import { findOwnReplies } from '../../lib/bounce/own-reply.ts';
import { readParts } from '../../lib/bounce/parts.ts';
import { findPassedOn, findStations } from '../../lib/bounce/passed-on.ts';
import { findPrivateWords } from '../../lib/bounce/private-words.ts';
import { findSharedWords } from '../../lib/bounce/shared-words.ts';
import { findQueueId } from '../../lib/bounce/queue-id.ts';
import { findRecipients } from '../../lib/bounce/recipients.ts';
import { findInSentence } from '../../lib/bounce/sentence-recipients.ts';
import { findRemoteServer, readRemoteMta, type RemoteServer } from '../../lib/bounce/remote-mta.ts';
import { findMachinePart, findOtherReport, findReturnedHeader } from '../../lib/bounce/report-parts.ts';
import { splitNotice } from '../../lib/bounce/returned-part.ts';
import { findRetryUntil, readRetryUntil } from '../../lib/bounce/retry-until.ts';
import { findReturnedRecipient } from '../../lib/bounce/returned-recipient.ts';
import { findShownReport } from '../../lib/bounce/shown-report.ts';
import { sourceOfMarkup } from '../../lib/bounce/shown-source.ts';
import { findRefusedCommand } from '../../lib/bounce/smtp-command.ts';
import { readSmtpReply, type SmtpReply } from '../../lib/bounce/smtp-reply.ts';
import { readTypedAddress } from '../../lib/bounce/typed-address.ts';
import { findStatusLine } from '../../lib/bounce/status-line.ts';
import { findOwnStatus, findTranscribed, readTranscript } from '../../lib/bounce/transcript.ts';
import { readFromWords } from '../../lib/bounce/words.ts';
import { parseDomainName } from '../../lib/dns/domain-name.ts';

/** What the parsers look for, and what keeps them from finding it. */
const piece = fc.oneof(
  fc.constantFrom(
    '\n',
    '\n\n',
    '\r\n',
    ' ',
    '\t',
    '> ',
    '550 ',
    '550-5.7.1 ',
    '452 4.2.2 ',
    '250 2.0.0 ok',
    '#5.1.1',
    '(5.4.6)',
    '<<< ',
    '>>> RCPT TO:<',
    'bob@example.com',
    '<Carol@example.net>',
    '"d e"@example.org',
    '>...',
    '...',
    ': ',
    '\u200b',
    '\u00a0',
  ),
  fc.constantFrom(
    'Final-Recipient: rfc822; ',
    'Original-Recipient: utf-8;',
    'Action: delayed',
    'Status: 5.0.0',
    'Diagnostic-Code: smtp; ',
    'Diagnostic-Code: X-Unix; 255',
    'Remote-MTA: dns; mx.example.com',
    'Reporting-MTA: dns; mail.example.org',
    'Will-Retry-Until: Thu, 1 Jan 2026 00:00:00 +0000',
    'Received: from a (a [203.0.113.9]) by b for <eve@example.com>',
    'DKIM-Signature: d=example.org; s=k1; d=x',
    'Message-ID: <1@example.org>',
    'From: ',
    'Subject: x',
    'host mx.example.com[192.0.2.5] said: ',
    '(reason: ',
    '(expanded from: ',
    'queued as 4Xy1234567',
    'https://user@help.example.net/x',
    '{"notificationType":"Bounce","bouncedRecipients":[{"emailAddress":"',
    'will be retried for 3 days',
    '------ This is a copy of the message. ------',
  ),
  fc.constantFrom(
    'List-Post: <mailto:talk@lists.example.net>',
    'List-Id: <talk.lists.example.net>',
    'Resent-From: ',
    'Return-Path: <SRS0=HHH=TT=example.org=ana@example.net>',
    'X-Forwarded-For: ',
    'Delivered-To: ',
    'Reply-To: ',
    'with ESMTPSA id x; Thu, 1 Jan 2026 00:00:00 +0000',
    'helo=',
    'x=1767225600; ',
    'i=a@mail.example.org;',
    't=99999999999999',
    'Authentication-Results: mx.example.com; dkim=fail (body hash did not verify)',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const text = fc.array(piece, { maxLength: 30 }).map((all) => all.join(''));

const message = (words: string): Message => ({
  source: 'page',
  webmail: undefined,
  from: words.slice(0, 40),
  to: '',
  subject: words.slice(0, 60),
  text: words,
  replyText: undefined,
  deliveryStatus: words,
  originalHeaders: undefined,
  linkHosts: [],
  linksHoldReader: false,
  attachments: [],
  origin: undefined,
});

const isCode = (code: string | undefined) => code === undefined || /^[245]\d\d$/.test(code);
const isStatus = (status: string | undefined) =>
  status === undefined || /^[245]\.\d{1,3}\.\d{1,3}$/.test(status);
const isAddress = (address: string | undefined) =>
  address === undefined ||
  /^(?:"(?:[^"\n]|\\.)+"|[^\s<>@\p{Cc}]+)@(?:[^\s<>@\p{Cc}]+\.[^\s<>@.]+|\[[0-9a-f:.ipv]+\])$/iu.test(
    address,
  );
const isHost = (host: string | undefined) => host === undefined || parseDomainName(host) === host;
const isServer = ({ remoteMta, remoteMtaIp }: RemoteServer) =>
  isHost(remoteMta) && parseIp(remoteMtaIp) === remoteMtaIp;
const isDate = (date: string | undefined) =>
  date === undefined || /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(date);
const isReply = (reply: SmtpReply | undefined) =>
  reply === undefined ||
  (isCode(reply.code) &&
    isStatus(reply.enhancedStatus) &&
    !/[\r\n]/.test(reply.line) &&
    reply.line.length <= 4100 &&
    reply.line.endsWith(reply.text));
const part = (words: string) =>
  ['message/delivery-status', 'text/rfc822-headers', 'text/plain', 'message/feedback-report'].map(
    (mimeType) => ({ mimeType, text: words }),
  );
const isOneOf = (words: string, found: string | undefined) => found === undefined || found.includes(words);

/** Each parser of lib/bounce by its name, with whether what it gives of any text is well-formed. */
const parsers: Readonly<Record<string, (words: string) => boolean>> = {
  readAction: (words) =>
    ['failed', 'delayed', 'delivered', 'relayed', 'expanded'].includes(
      readAction({ subject: words.slice(0, 50) }, words),
    ),
  findRetryUntil: (words) => (findRetryUntil(words)?.length ?? 0) <= 80,
  findAddress: (words) => isAddress(findAddress(words)),
  findAddresses: (words) =>
    findAddresses(words).every(
      ({ address, at }) => isAddress(address) && words.slice(at).includes(address) && at < words.length,
    ),
  readDeliveryStatus: (words) => {
    const status = readDeliveryStatus(words);
    return (
      status === undefined ||
      (isHost(status.perMessage.reportingMta) &&
        status.recipients.length > 0 &&
        status.recipients.every(
          (one) =>
            isAddress(one.finalRecipient) &&
            isAddress(one.originalRecipient) &&
            isStatus(one.status) &&
            isHost(one.remoteMta) &&
            isReply(one.diagnosticCode),
        ))
    );
  },
  readHeaderFields: (words) =>
    [...readHeaderFields(words)].every(
      ([name, values]) =>
        /^[a-z][a-z0-9-]*$/.test(name) && values.length > 0 && !values.join('').includes('\n'),
    ),
  readOriginal: (words) => {
    const original = readOriginal(words);
    return original === undefined || [original.fromDomain, original.returnPathDomain].every(isHost);
  },
  readDkimSignature: (words) => {
    const read = readDkimSignature(`d=example.org; s=k; ${words}`);
    const times = [read?.signedAt, read?.expiresAt];
    return times.every((time) => time === undefined || Number.isSafeInteger(time)) && isHost(read?.identity);
  },
  readAuthors: (words) => {
    const { count, domains } = readAuthors([words]);
    return domains.length <= count && domains.every(isHost);
  },
  findHandOver: (words) => {
    const { sendingIp, sendingHost, greeting, receivedBy } = findHandOver([words]);
    return (
      (sendingIp === undefined || parseIp(sendingIp) !== undefined) &&
      [sendingHost, greeting, receivedBy].every(isHost)
    );
  },
  readReceivedAt: (words) => Number.isSafeInteger(readReceivedAt([words]) ?? 0),
  findPassedOn: (words) => isHost(findPassedOn(readHeaderFields(words))?.by),
  findStations: (words) => findStations(readHeaderFields(words)).every(isHost),
  readParts: (words) => {
    const { named, notice, machine } = readParts(message(words), dialects);
    return (
      named.every(({ address }) => isAddress(address)) &&
      notice.length <= words.length + 1 &&
      machine?.recipients.length !== 0
    );
  },
  findQueueId: (words) => !/\s{2}|\n/.test(findQueueId(words) ?? ''),
  findInSentence: (words) =>
    findInSentence(words, (address) => address === 'bob@example.com').every(
      ({ address, at }) => address !== 'bob@example.com' && words.slice(at).includes(address),
    ),
  findListMembers: (words) =>
    findListMembers(words, { address: 'a@example.org', at: 0 }).every(({ address, at }) =>
      words.slice(at).includes(address),
    ),
  findRecipients: (words) => {
    const all = findRecipients(words, ['bob@example.com']).map(({ address }) => address.toLowerCase());
    return all.every(isAddress) && new Set(all).size === all.length;
  },
  findRemoteServer: (words) => isServer(findRemoteServer(words)),
  readRemoteMta: (words) => isServer(readRemoteMta(words)),
  readAuthenticationResults: (words) =>
    readAuthenticationResults(words).every((one) => typeof one === 'object'),
  readMailDate: (words) => isDate(readMailDate(words)),
  readRetryUntil: (words) => {
    const until = readRetryUntil(words, { noticeDate: undefined, arrivalDate: undefined });
    return until?.kind === 'date' ? isDate(until.date) : (until?.seconds ?? 1) > 0;
  },
  findRefusedCommand: (words) => /^[a-z-]+$/.test(findRefusedCommand(words, 'bob@example.com') ?? 'data'),
  readTypedAddress: (words) => (readTypedAddress(words) ?? '@').includes('@'),
  findMachinePart: (words) => isOneOf(words, findMachinePart(part(words))),
  findReturnedHeader: (words) => isOneOf(words, findReturnedHeader(part(words))),
  findOtherReport: (words) => isOneOf(words, findOtherReport(part(words))),
  splitNotice: (words) => {
    const { notice, returned } = splitNotice(words, dialects);
    return notice.length <= words.length + 1 && (returned === undefined || words.includes(returned));
  },
  findReturnedRecipient: (words) =>
    findReturnedRecipient('', words).every(({ address }) => isAddress(address)),
  findShownReport: (words) => /-recipient[ \t]*:/i.test(findShownReport(words) ?? 'final-recipient:'),
  readSmtpReply: (words) => isReply(readSmtpReply(words)),
  findSmtpReply: (words) => {
    const reply = findSmtpReply(words);
    return isReply(reply) && (reply === undefined || reply.code !== undefined);
  },
  findStatusLine: (words) => {
    const reply = findStatusLine(words);
    return reply === undefined || (isStatus(reply.enhancedStatus) && reply.enhancedStatus !== undefined);
  },
  readTranscript: (words) => readTranscript(words).exchanges.every(({ reply }) => isReply(reply)),
  findTranscribed: (words) => isReply(findTranscribed(readTranscript(words), 'bob@example.com', undefined)),
  findOwnStatus: (words) => isStatus(findOwnStatus(readTranscript(words), undefined)),
  readOrigin: (words) =>
    Object.values(readOrigin(new TextEncoder().encode(words))).every((is) => typeof is === 'boolean'),
  findContradictions: (words) => {
    const [page, source] = [words, words.slice(20)].map((one) =>
      readFromWords(readParts(message(one), dialects)),
    );
    const pairs = matchRecipients(page ?? [], source ?? []);
    return findContradictions(pairs).every((one) => one.page !== one.source);
  },
  findSharedWords: (words) => findSharedWords(readParts(message(words), dialects)).length <= 2000,
  findOwnReplies: (words) => {
    const { notice, named } = readParts(message(words), dialects);
    const found = findOwnReplies(readTranscript(notice), named);
    return found.length === named.length && found.every(isReply);
  },
  findPrivateWords: (header) => {
    const { names, subjects, addresses } = findPrivateWords(message(header), header);
    const isShort = (one: string) => one !== '' && one.length <= 300;
    return (
      [names, subjects].every((all) => all.length <= 500 && all.every(isShort)) && addresses.every(isAddress)
    );
  },
  readFromWords: (words) =>
    readFromWords(readParts(message(words), dialects)).every(
      (one) => isAddress(one.finalRecipient) && isStatus(one.status) && isReply(one.diagnosticCode),
    ),
};

describe('whatever a parser is given, what it gives is well-formed', () => {
  test.each(Object.entries(parsers))('%s', (_, isWellFormed) => {
    fc.assert(fc.property(text, isWellFormed), { numRuns: 400 });
  });

  test('none is missing', () => {
    const exported = readdirSync('lib/bounce')
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [
        ...readFileSync(`lib/bounce/${file}`, 'utf8').matchAll(
          /^export (?:async )?function ((?:find|read|split)[A-Z]\w*)\(/gm,
        ),
      ])
      .map(([, name]) => name);
    expect(exported.filter((name) => name === undefined || !(name in parsers))).toEqual([]);
  });
});

describe('what is printed is read again', () => {
  const host = fc.domain();
  const word = fc.stringMatching(/^[a-z]{2,9}$/);
  const address = fc.tuple(word, host).map(([local, domain]) => `${local}@${domain}`);
  const status = fc
    .tuple(fc.constantFrom('4', '5'), fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 30 }))
    .map((digits) => digits.join('.'));

  test('a report (RFC 3464)', () => {
    const recipients = fc.array(fc.record({ address, status }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(recipients, (all) => {
        const groups = all.map(
          (one) => `Final-Recipient: rfc822;${one.address}\nAction: failed\nStatus: ${one.status}\n`,
        );
        const read = readDeliveryStatus(`Reporting-MTA: dns; mail.example.org\n\n${groups.join('\n')}`);
        expect(read?.recipients.map((one) => ({ address: one.finalRecipient, status: one.status }))).toEqual(
          all,
        );
      }),
    );
  });

  test('header fields, folded or not', () => {
    const fields = fc.array(fc.tuple(word, fc.array(word, { minLength: 1, maxLength: 4 })), { maxLength: 8 });
    fc.assert(
      fc.property(fields, fc.constantFrom(' ', '\r\n ', '\n\t'), (all, space) => {
        const printed = all.map(([name, words]) => `${name}: ${words.join(space)}\r\n`).join('');
        const read = readHeaderFields(printed);
        expect(unfold(printed)).toHaveLength(all.length + 1);
        for (const [name, words] of all) expect(read.get(name)).toContain(words.join(' '));
      }),
    );
  });

  test('hosts of links', () => {
    fc.assert(
      fc.property(fc.array(host, { maxLength: 9 }), (all) => {
        const links = all.map((one) => `<a href="https://${one}/x?y">`).join(' ');
        expect(linkHostsOf(links)).toEqual([...new Set(all.map((one) => one.toLowerCase()))]);
      }),
    );
  });

  test('a source that a page shows', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        const source = `Received: from a by b\nMessage-ID: <1@example.org>\nMIME-Version: 1.0\n\n${words}`;
        const escaped = source.replace(/[&<>]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
        expect(sourceOfMarkup(escaped)).toBe(source);
      }),
    );
  });
});
