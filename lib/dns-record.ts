import { parseDomainName, type DomainName } from './dns/domain-name.ts';

/** A record of DNS that somebody pasted. */
export interface PastedRecord {
  /** The name that it stands at; undefined where the text does not tell one. */
  readonly name: DomainName | undefined;
}

const MOST = 20_000; // characters: a zone's answers, or a key of many lines

/**
 * Tells a record of mail by itself (`v=DMARC1; p=none`), a line of a zone file (RFC 1035 §5.1), and what `dig`, `host` and `nslookup` print
 * from any other text: each of its lines must be of these. Undefined for what is none, and where a mail server's reply stands in it.
 */
export function readPastedRecord(text: string): PastedRecord | undefined {
  if (text.length > MOST || REPLY.test(text)) return undefined;
  const lines = text.split('\n').map((line) => line.trim());
  const told = lines.filter((line) => line !== '' && !BESIDE.test(line));
  const first = told.findIndex(isRecord);
  if (first !== 0 || !told.every((line) => isRecord(line) || REST.test(line))) return undefined;
  return { name: told.map(nameIn).find((name) => name !== undefined) };
}

/** A reply code with its status (RFC 3463). */
const REPLY = /\b[45]\d\d[ -]{1,3}[45]\.\d{1,3}\.\d{1,3}\b/;

/** What programs print around records: comments, and whom they asked. */
const BESIDE =
  /^(?:;|\$(?:ORIGIN|TTL)\b|(?:server|address|name|aliases):|using domain server:|non-authoritative answer|authoritative answers can be found)/i;

/** What a record begins with that mail is judged by: RFC 7208 §4.5, 9989 §4.8, 6376 §3.6.1, 8461 §3.1, 8460 §3; BIMI. */
const VALUE =
  /^["'“”(\s\\]{0,8}(?:v\s{0,4}=\s{0,4}(?:spf[12]|DMARC1|DKIM1|BIMI1|STSv1|TLSRPTv1)\b|(?:k=(?:rsa|ed25519)\s{0,4};\s{0,4})?p=[A-Za-z0-9+/]{40})/i;

/** An owner, then a time to live, a class and a type; what `host` and `nslookup` say in their place. */
const LINE =
  /^(?<name>_[\w-]{1,62}|[\w-]{1,63}(?:\.[\w-]{1,63}){1,20}\.?|@)\s{1,40}(?:(?:\d{1,10}|IN)\s{1,40}){0,2}(?:(?:TXT|SPF|MX|CNAME|AAAA|A|NS|SOA|PTR|CAA|SRV)\s{1,40}\S|descriptive text "|text\s{0,4}=|mail (?:is handled by|exchanger =)\s|has (?:IPv6 )?address\s|is an alias for\s|canonical name =)/;

/** How a value goes on in the next line: a string of its own (RFC 1035 §5.1), or a key that was broken. */
const REST = /^["(][^"]{0,400}"?[\s)]{0,4}$|^[A-Za-z0-9+/]{8,400}={0,2}["\s);]{0,6}$|^[")\s]{1,6}$/;

function isRecord(line: string): boolean {
  return VALUE.test(line) || LINE.test(line);
}

function nameIn(line: string): DomainName | undefined {
  return parseDomainName(LINE.exec(line)?.groups?.['name']);
}
