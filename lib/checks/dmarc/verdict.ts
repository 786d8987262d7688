import type { DomainName } from '../../dns/domain-name.ts';
import type { DnsFailure, Resolve } from '../../dns/resolve.ts';
import { isAligned, walkAll, type Alignment, type OrganizationalDomainOf, type Walks } from './align.ts';
import { discover, type RecordStep } from './discover.ts';
import { dependsOnExistence, findExistence, policyOf, type AppliedPolicy, type Existence } from './policy.ts';

/** What was proven of a mail before DMARC: the author's domain and the results of SPF and DKIM (RFC 9989 §5.3.3). */
export interface ProvenMail {
  /** The domain of RFC5322.From. */
  readonly from: DomainName;
  /** The result for RFC5321.MailFrom (RFC 7208 §2.6), of which only `pass` counts; undefined where there is none. */
  readonly spf: { readonly domain: DomainName; readonly result: string } | undefined;
  /** The result for the d= of each signature. */
  readonly dkim: readonly { readonly domain: DomainName; readonly result: string }[];
}

/** The record that holds for the author's domain, and what else DNS had to say. `askDmarc` finds it. */
export type DmarcForMail =
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly reason: DnsFailure }
  | {
      readonly kind: 'found';
      readonly at: RecordStep;
      /** Whether the author's domain exists; undefined where it makes no difference (no `np=`, or a record of its own). */
      readonly existence: Existence | undefined;
      readonly organizationalDomainOf: OrganizationalDomainOf;
    };

/**
 * The verdict of RFC 9989 §5.3.5 on one mail.
 * `none`: no record, or one that means nothing. `unknown`: a question that decides it failed (§5.3.6: neither pass nor fail).
 * `spf`, `dkim`: whether what was proven counts for the author; undefined for what did not pass. `policy`: what the domain asks to do
 * with a mail that fails; undefined where a mail passed and nobody knows whether its domain exists.
 */
export type DmarcVerdict =
  | { readonly result: 'none' }
  | { readonly result: 'unknown'; readonly reason: DnsFailure }
  | {
      readonly result: 'pass' | 'fail';
      /** The name at whose `_dmarc` the record stands, and the record. */
      readonly at: string;
      readonly record: string;
      readonly spf: Alignment | undefined;
      readonly dkim: readonly (Alignment | undefined)[];
      readonly policy: AppliedPolicy | undefined;
    };

/** Asks all that the verdict needs: every walk in one round, then perhaps whether the author's domain exists. */
export async function askDmarc(mail: ProvenMail, resolve: Resolve): Promise<DmarcForMail> {
  const proven = provenDomains(mail);
  const walks = await walkAll([mail.from, ...proven], resolve);
  return found(mail.from, walks, resolve);
}

/** Only what passed can be aligned, and what is the author's own domain needs no walk. */
function provenDomains({ from, spf, dkim }: ProvenMail): readonly DomainName[] {
  const proven = [...(spf ? [spf] : []), ...dkim].filter(({ result }) => result === 'pass');
  return proven.map(({ domain }) => domain).filter((domain) => domain !== from);
}

async function found(from: DomainName, walks: Walks, resolve: Resolve): Promise<DmarcForMail> {
  const discovery = discover(walks.stepsOf(from) ?? []);
  if (discovery.kind !== 'found') return discovery;
  const { at } = discovery;
  const existence = dependsOnExistence(from, at) ? await findExistence(from, resolve) : undefined;
  return { kind: 'found', at, existence, organizationalDomainOf: walks.organizationalDomainOf };
}

/** Judges a mail by the record that holds for its author. Pure. */
export function judgeDmarc(mail: ProvenMail, dmarc: DmarcForMail): DmarcVerdict {
  if (dmarc.kind === 'none') return { result: 'none' };
  if (dmarc.kind === 'failed') return { result: 'unknown', reason: dmarc.reason };
  const policy = policyFor(mail.from, dmarc);
  if (policy === 'void') return { result: 'none' };
  const { spf, dkim } = alignmentsOf(mail, dmarc);
  const all = [spf, ...dkim];
  const [open] = [...all, dmarc.existence].flatMap((one) => (typeof one === 'object' ? [one.failed] : []));
  const hasPassed = all.includes('aligned');
  if (!hasPassed && open !== undefined) return { result: 'unknown', reason: open };
  const { name, text } = dmarc.at;
  return { result: hasPassed ? 'pass' : 'fail', at: name, record: text, spf, dkim, policy };
}

type Found = Extract<DmarcForMail, { kind: 'found' }>;

function policyFor(from: DomainName, { at, existence }: Found): AppliedPolicy | 'void' | undefined {
  const isOwn = at.name === from;
  const policy = policyOf(at.record, { isOwn, isMissing: existence === 'missing' });
  if (policy === undefined) return 'void';
  return typeof existence === 'object' ? undefined : policy;
}

function alignmentsOf(
  { from, spf, dkim }: ProvenMail,
  { at: { record }, organizationalDomainOf }: Found,
): { readonly spf: Alignment | undefined; readonly dkim: readonly (Alignment | undefined)[] } {
  const alignmentOf = (
    proven: { readonly domain: DomainName; readonly result: string },
    isStrict: boolean,
  ): Alignment | undefined =>
    proven.result === 'pass'
      ? isAligned(proven.domain, from, isStrict ? 'strict' : 'relaxed', organizationalDomainOf)
      : undefined;
  return {
    spf: spf && alignmentOf(spf, record.isStrict.spf),
    dkim: dkim.map((one) => alignmentOf(one, record.isStrict.dkim)),
  };
}

/** Asks and judges in one go. */
export async function dmarcVerdictOf(mail: ProvenMail, resolve: Resolve): Promise<DmarcVerdict> {
  return judgeDmarc(mail, await askDmarc(mail, resolve));
}
