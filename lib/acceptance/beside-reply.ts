import { ADDRESS, findAddress } from '../bounce/address.ts';
import { IP_LIKE, parseIp } from '../bounce/ip-address.ts';
import { readMailDate } from '../bounce/mail-date.ts';
import { parseDomainName, type DomainName } from '../dns/domain-name.ts';
import { dateOfSeconds } from './taken-at.ts';

/** What a log line or an event says beside the reply. */
export interface BesideReply {
  readonly recipient: string | undefined;
  readonly host: DomainName | undefined;
  readonly ip: string | undefined;
  readonly messageId: string | undefined;
  /** Only where it bears its zone, or counts seconds. */
  readonly date: string | undefined;
}

/** Reads it out of the logs of Postfix, Exim and Sendmail, out of events in JSON, and out of fields on lines of their own. */
export function readBesideReply(text: string, now: number): BesideReply {
  const server = first(SERVERS, text);
  return {
    recipient: RECIPIENTS.map((form) => findAddress(form.exec(text)?.groups?.['to'])).find(
      (one) => one !== undefined,
    ),
    host: parseDomainName(server?.['host']?.replace(/\.$/, '')),
    ip: parseIp(server?.['ip']) ?? parseIp(first(ADDRESSES, text)?.['ip']),
    messageId: first(MESSAGE_IDS, text)?.['id'],
    date: dateBeside(text, now),
  };
}

const NAME = String.raw`[A-Za-z0-9_][A-Za-z0-9_.-]{0,250}`;
const RECIPIENTS: readonly RegExp[] = [
  /\bto=(?<to><?[^\s,<>]{3,330})/i,
  /[ \t](?:=>|->|\*>)[ \t]+(?<to>[^\n]{3,330})/,
  /"(?:recipients?|rcpt[\w-]{0,12}|email|to|destination)"[ \t]{0,4}:\s{0,40}\[?\s{0,40}"(?<to>[^"\n]{3,330})"/i,
  /\bdelivered to (?:the )?(?:recipient )?(?<to>[^\n]{3,330})/i,
  /(?:^|\n)[ \t]{0,20}(?:to|recipients?|e-?mail|rcpt to|an|à|para|para:|a|aan)(?:[ \t]{0,4}[:=|][ \t]{0,4}|\t)(?<to>[^\n]{3,330})/i,
  new RegExp(String.raw`(?<to><${ADDRESS}>)(?:: delivery via\b| \S{4,80} Saved\b)`, 'iu'),
];
const SERVERS: readonly RegExp[] = [
  String.raw`\brelay=(?<host>${NAME})?[ \t]{0,4}(?:\[(?<ip>${IP_LIKE})\])?`,
  String.raw`\bH=(?:(?<host>${NAME})[ \t]{1,4})?\[(?<ip>${IP_LIKE})\]`,
  String.raw`\bdelivery via (?<host>${NAME})(?:\[(?<ip>${IP_LIKE})\])?`,
  String.raw`"mx[-_]?host"[ \t]{0,4}:[ \t]{0,4}"(?<host>${NAME})"`,
].map((form) => new RegExp(form, 'i'));
const ADDRESSES: readonly RegExp[] = [
  new RegExp(
    String.raw`"(?:remote[-_]?mta[-_]?ip|destination_ip)"[ \t]{0,4}:[ \t]{0,4}"(?<ip>${IP_LIKE})"`,
    'i',
  ),
];
const MESSAGE_IDS: readonly RegExp[] = [
  /"(?:message-?_?id|smtp-id)"[ \t]{0,4}:[ \t]{0,4}"(?<id><?[^\s"<>]{1,120}@[^\s"<>]{1,120}>?)"/i,
  /\bmessage-?id[ \t]{0,4}[:=][ \t]{0,4}(?<id><[^\s<>]{1,120}@[^\s<>]{1,120}>)/i,
];
const SECONDS =
  /"(?:@?timestamp|ts|event-timestamp|time)"[ \t]{0,4}:[ \t]{0,4}"?(?<seconds>\d{10})(?:\.\d{1,9})?"?(?=[\s,}])/i;
const DATES: readonly RegExp[] = [
  /"(?:@?timestamp|time|date|DeliveredAt|eventTime|processed_at|event_time)"[ \t]{0,4}:[ \t]{0,4}"(?<date>[^"\n]{16,40})"/i,
  /^[ \t]{0,20}(?<date>\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d))(?=\s)/m,
  /(?:^|\n)[ \t]{0,20}(?:date|time|received|timestamp|delivered(?: to [^\n]{1,330})?)(?: on| at|[ \t]{0,4}[:=|])?[ \t]{1,4}(?<date>[^\n]{16,60})/i,
];

function first(
  forms: readonly RegExp[],
  text: string,
): Readonly<Record<string, string | undefined>> | undefined {
  return forms.map((form) => form.exec(text)?.groups).find((groups) => groups !== undefined);
}

function dateBeside(text: string, now: number): string | undefined {
  const counted = dateOfSeconds(numberOf(SECONDS.exec(text)?.groups?.['seconds']), now);
  const written = DATES.map((form) => readMailDate(form.exec(text)?.groups?.['date'])).find(
    (date) => date !== undefined,
  );
  const seconds = written === undefined ? undefined : Date.parse(written) / 1000;
  return counted ?? dateOfSeconds(seconds, now);
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}
