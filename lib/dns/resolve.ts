import type { DomainName } from './domain-name.ts';

/** The record types that a check may ask for. */
export type RecordType = 'A' | 'AAAA' | 'CAA' | 'CNAME' | 'MX' | 'NS' | 'PTR' | 'SOA' | 'TLSA' | 'TXT';

/** One resource record of an answer: its owner name in presentation form (lower case, no final dot; the root is `.`) and its data. */
export type DnsRecord = { readonly owner: string } & (
  | { readonly type: 'A' | 'AAAA'; readonly address: string } // RFC 5952 text for AAAA
  | { readonly type: 'CNAME' | 'NS' | 'PTR'; readonly target: string }
  | { readonly type: 'MX'; readonly preference: number; readonly exchange: string } // exchange `.` is the null MX of RFC 7505
  | { readonly type: 'SOA'; readonly primary: string; readonly mailbox: string; readonly minimum: number }
  | { readonly type: 'TXT'; readonly strings: readonly Uint8Array[] } // octets, in order; joined without a space they are the record (RFC 7208 §3.3)
  | { readonly type: 'CAA' | 'TLSA'; readonly octets: Uint8Array }
);

/** `capped`: the inspection's budget was used up. `unconfirmed`: a "no" that no second resolver bore out (lib/checks/confirmed.ts). */
export type DnsFailure =
  | 'timeout'
  | 'offline'
  | 'unreachable'
  | 'http'
  | 'servfail'
  | 'bogus'
  | 'refused'
  | 'malformed'
  | 'capped'
  | 'unconfirmed';

/**
 * What DNS said. A failure is an answer too: "there is none" and "we could not ask" never look alike.
 * `ttl` is in seconds; for a negative answer it is that of RFC 2308 §5, undefined where no SOA came. `unconfirmed`: a second resolver
 * should have borne the "no" out, and could not be asked. `alias`: where the name's CNAMEs lead (RFC 1034 §3.6.2), of which the "no" then
 * speaks (RFC 6604 §3).
 */
export type DnsAnswer =
  | {
      readonly kind: 'records';
      readonly records: readonly DnsRecord[];
      readonly ttl: number;
      readonly authenticated: boolean; // the AD bit
    }
  | ({ readonly kind: 'no-such-name' } & NoRecords) // NXDOMAIN
  | ({ readonly kind: 'no-such-record' } & NoRecords) // NODATA
  | {
      readonly kind: 'failed';
      readonly reason: DnsFailure;
      readonly detail: string;
      readonly said?: string; // what the server itself tells of the reason (RFC 8914)
    };

/**
 * The DNS port. It never rejects. A `guess` is a question whose "no" will not be told as "missing" (a DKIM selector that was only
 * tried): it is not put to the second resolver. `unchecked` asks without DNSSEC validation (the CD bit): lib/dns/bogus.ts alone does.
 */
export type Resolve = (
  name: DomainName,
  type: RecordType,
  purpose?: 'guess' | 'unchecked',
) => Promise<DnsAnswer>;

interface NoRecords {
  readonly ttl: number | undefined;
  readonly unconfirmed?: true;
  readonly alias?: string;
}

/** One question that left the computer, as the card lists it. `answer` is the kind, for a failure its reason. */
export interface Question {
  readonly resolver: string;
  readonly name: string;
  readonly type: RecordType;
  readonly answer: string;
}
