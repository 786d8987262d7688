import type { DomainName } from '../../dns/domain-name.ts';
import type { DnsFailure, RecordType } from '../../dns/resolve.ts';

/** The seven results of check_host() (RFC 7208 §2.6). */
export type SpfResult = 'none' | 'neutral' | 'pass' | 'fail' | 'softfail' | 'temperror' | 'permerror';

/** Why an evaluation ended without a mechanism that matched. `domain` is the one whose record was read. */
export type SpfFault =
  | { readonly kind: 'malformed-domain' } // §4.3: nobody to ask about
  | { readonly kind: 'malformed-ip' }
  | { readonly kind: 'no-record'; readonly domain: DomainName } // §4.5
  | { readonly kind: 'several-records'; readonly domain: DomainName; readonly count: number } // §4.5
  | {
      readonly kind: 'syntax'; // §4.6: `at` as in BrokenRecord
      readonly domain: DomainName;
      readonly record: string;
      readonly token: string;
      readonly at: number;
    }
  | {
      readonly kind: 'dns-failed'; // §4.4, §5
      readonly name: DomainName;
      readonly type: RecordType;
      readonly reason: DnsFailure;
    }
  | { readonly kind: 'malformed-target'; readonly target: string } // of include and redirect
  | { readonly kind: 'too-many-lookups' } // §4.6.4: more than ten terms
  | { readonly kind: 'too-many-voids' } // more than two terms that found nothing
  | { readonly kind: 'too-many-mx' } // more than ten hosts of one `mx`
  | { readonly kind: 'macro-withheld' }; // the question would tell the local part, or needs a HELO that nobody told

/** One term that was looked at, in the order of evaluation; an include stands before what it led to. */
export interface TraceStep {
  /** In whose record the term stands. */
  readonly domain: DomainName;
  /** 0 in the domain's own record and where it redirects to; one more below each include. */
  readonly depth: number;
  readonly term: string;
  /** `not-asked`: what the macros gave can be no name of DNS, so nothing matched; else the fault that ended it. */
  readonly outcome: 'match' | 'no' | 'not-asked' | SpfFault['kind'];
  /** The name that the term led to; undefined for terms that ask nothing, and where it was not made out. */
  readonly target: string | undefined;
  /** What was compared: host names, addresses; at most ten. */
  readonly found: readonly string[];
  /** What include and redirect came to, what a match means, and what a fault ends in; undefined where a question was withheld. */
  readonly result: SpfResult | undefined;
  /** DNS had nothing for the target: a void look-up (§4.6.4). */
  readonly isVoid: boolean;
}

/** What check_host() comes to. */
export interface HostResult {
  /** `macro-withheld`: not evaluated to the end: a question would have told the local part, or needed a HELO that nobody told. */
  readonly result: SpfResult | 'macro-withheld';
  /** The text of `exp=`, expanded (§6.2); undefined where there is none, or it could not be had. */
  readonly explanation: string | undefined;
  readonly trace: readonly TraceStep[];
  readonly fault: SpfFault | undefined;
  /** Terms that counted to the limit of ten, and those that found nothing (§4.6.4). */
  readonly lookups: number;
  readonly voids: number;
}
