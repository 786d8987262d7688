import { checks } from './checks/index.ts';
import type { Subject } from './checks/check.ts';
import { askDmarc, judgeDmarc, type DmarcVerdict } from './checks/dmarc/verdict.ts';
import type { Policy } from './checks/dmarc/record.ts';
import { checkHost, type HostResult, type TraceStep } from './checks/spf/check-host.ts';
import { isAtOrBelow, parseDomainName, type DomainName } from './dns/domain-name.ts';
import type { AskDns } from './dns/inspection-resolver.ts';
import type { Resolve } from './dns/resolve.ts';
import type { Service } from './knowledge/service.ts';
import { addressOfService, type ServiceAddress } from './service-address.ts';
import { isGrave, problemsOf } from './verdict-reasons.ts';

/** What a mail is sent through. */
export type Through =
  { readonly kind: 'ip'; readonly ip: string } | { readonly kind: 'service'; readonly service: Service };

/** A mail that somebody might send. */
export interface SupposedMail {
  readonly from: DomainName;
  readonly through: Through;
  /** RFC5321.MailFrom domain; undefined: the From domain, and what the service uses by itself. */
  readonly returnPath: DomainName | undefined;
  /** A DKIM key that the person named. */
  readonly signature: Subject['dkimSignatures'][number] | undefined;
}

/** What such a mail would get by the three standards (RFC 7208, 6376, 9989). Plain data; no promise of any receiver. */
export interface WouldGet {
  readonly from: DomainName;
  /** The address, or the service's name. */
  readonly through: string;
  readonly address: { readonly state: 'given'; readonly ip: string } | ServiceAddress;
  readonly seal: Seal;
  /** One for each return address; at least one. */
  readonly ways: readonly Way[];
}

/** Whether a key is there by which the mail may be sealed in the name of the From domain. */
export type Seal =
  | { readonly state: 'key'; readonly selector: string; readonly domain: DomainName }
  | { readonly state: 'no-key'; readonly selectors: readonly string[] } // tried: proves nothing
  | { readonly state: 'not-known' } // no name of a key to try
  | { readonly state: 'failed' }; // DNS did not tell

/** What it would get with one return address. */
export interface Way {
  readonly returnPath: DomainName;
  readonly whose: 'given' | 'domain' | 'service';
  /** `not-asked`: the address is not known. */
  readonly spf: HostResult['result'] | 'not-asked';
  /** The text that the owner of the list has for refused mail (RFC 7208 §6.2). */
  readonly explanation: string | undefined;
  readonly trace: readonly TraceStep[];
  /** What SPF proved counts for the From domain; undefined where it proved nothing. */
  readonly counts: boolean | undefined;
  readonly outcome: Outcome;
  /** What the domain asks to do with a mail that is not proven, as it is applied. */
  readonly policy: Policy | undefined;
}

/**
 * proven: by SPF alone · sealed: a key is there, and with its seal it is proven · unproven: not by SPF, and no key is known · no-rule: no DMARC
 * record, each receiver decides by itself · unknown: what decides it could not be asked.
 */
export type Outcome = 'proven' | 'sealed' | 'unproven' | 'no-rule' | 'unknown';

/** How to ask, and by what keys are measured. */
type Asking = Pick<AskDns, 'resolve' | 'instruments'>;

/** Works out what a mail would get. Asks DNS; never rejects. No local part is known, so none can be told. */
export async function wouldGet(mail: SupposedMail, dns: Asking): Promise<WouldGet> {
  const { from, through } = mail;
  const { resolve } = dns;
  const [address, seal] = await Promise.all([addressOf(through, resolve), sealOf(mail, dns)]);
  const ip = 'ip' in address ? address.ip : undefined;
  const ways = await Promise.all(
    returnPathsOf(mail).map((path) => wayOf({ ...path, from, ip, seal }, resolve)),
  );
  return { from, through: through.kind === 'ip' ? through.ip : through.service.name, address, seal, ways };
}

function addressOf(through: Through, resolve: Resolve): Promise<WouldGet['address']> {
  return through.kind === 'ip'
    ? Promise.resolve({ state: 'given', ip: through.ip })
    : addressOfService(through.service, resolve);
}

type Path = Pick<Way, 'returnPath' | 'whose'>;

/** The one that was given; else the From domain, and what the service uses where its customer has none of its own. */
function returnPathsOf({ from, through, returnPath }: SupposedMail): readonly Path[] {
  if (returnPath !== undefined) return [{ returnPath, whose: returnPath === from ? 'domain' : 'given' }];
  const own = through.kind === 'service' ? ownReturnPath(through.service) : undefined;
  const domain: Path = { returnPath: from, whose: 'domain' };
  return own === undefined || own === from ? [domain] : [domain, { returnPath: own, whose: 'service' }];
}

/** A suffix with a place for a number is no name. */
function ownReturnPath({ returnPathSuffixes }: Service): DomainName | undefined {
  return parseDomainName(returnPathSuffixes.find((suffix) => !/[#*]/.test(suffix)));
}

const MOST_SELECTORS = 4;

/** Looks for the keys that the service usually gives out, and for the one that the person named. */
async function sealOf({ from, through, signature }: SupposedMail, dns: Asking): Promise<Seal> {
  const usual = through.kind === 'service' ? through.service.dkimSelectors.slice(0, MOST_SELECTORS) : [];
  const named = signature === undefined ? [] : [signature];
  const tried = [...named, ...usual.map((selector) => ({ domain: from, selector }))];
  if (tried.length === 0) return { state: 'not-known' };
  const found = await Promise.all(tried.map((one) => findKey(from, one, dns)));
  const key = tried.find((_, index) => found[index] === 'there');
  if (key !== undefined) return { state: 'key', ...key };
  return found.includes('failed')
    ? { state: 'failed' }
    : { state: 'no-key', selectors: tried.map(({ selector }) => selector) };
}

async function findKey(
  fromDomain: DomainName,
  signature: Subject['dkimSignatures'][number],
  { resolve, instruments }: Asking,
): Promise<'there' | 'not-found' | 'failed'> {
  const ofKey: Subject = {
    ...{ fromDomain, mailFromDomain: undefined, recipientDomain: undefined, sendingIp: undefined },
    ...{ dkimSignatures: [signature], isSeenSending: false, mail: undefined },
  };
  // A key that is not there is only not found: nobody said that it is in use.
  const guess: Resolve = (name, type) => resolve(name, type, 'guess');
  const finding = await checks.dkim(ofKey, guess, instruments);
  const { outcome, facts } = finding;
  if (outcome.state === 'unknown') return outcome.reason === 'selector-unknown' ? 'not-found' : 'failed';
  const isThere = facts.some(({ id }) => id === 'dkim_key_found') && !problemsOf(finding).some(isGrave);
  return isThere ? 'there' : 'not-found';
}

interface Supposition extends Path {
  readonly from: DomainName;
  readonly ip: string | undefined;
  readonly seal: Seal;
}

/** What SPF came to; `not-asked`: nobody knows the address. */
type Spf = Pick<Way, 'spf' | 'explanation' | 'trace'>;

async function wayOf({ returnPath, whose, from, ip, seal }: Supposition, resolve: Resolve): Promise<Way> {
  const told = await checkSender(ip, returnPath, resolve);
  const spf = { domain: returnPath, result: told.spf };
  const dkim = seal.state === 'key' ? [{ domain: seal.domain, result: 'pass' }] : [];
  const dmarc = await askDmarc({ from, spf, dkim }, resolve);
  const bare = judgeDmarc({ from, spf, dkim: [] }, dmarc);
  const sealed = judgeDmarc({ from, spf, dkim }, dmarc);
  const counts = told.spf === 'pass' ? countsFor(from, returnPath, bare) : undefined;
  return { returnPath, whose, ...told, counts, ...judge({ bare, sealed }, told.spf, seal) };
}

const MOST_STEPS = 60;

/** Nobody knows the local part, which is withheld, nor the HELO: what would depend on either is told as that. */
async function checkSender(ip: string | undefined, domain: DomainName, resolve: Resolve): Promise<Spf> {
  if (ip === undefined) return { spf: 'not-asked', explanation: undefined, trace: [] };
  const question = { ip, domain, sender: `someone@${domain}`, helo: undefined };
  const { result, explanation, trace } = await checkHost(question, resolve, { localPart: 'withheld' });
  return { spf: result, explanation, trace: trace.slice(0, MOST_STEPS) };
}

/** Where no record says how close the names must be, one must lie within the other. */
function countsFor(from: DomainName, returnPath: DomainName, verdict: DmarcVerdict): boolean | undefined {
  if ('spf' in verdict) return typeof verdict.spf === 'string' ? verdict.spf === 'aligned' : undefined;
  if (verdict.result === 'unknown' && from !== returnPath) return undefined;
  return isAtOrBelow(from, returnPath) || isAtOrBelow(returnPath, from);
}

function judge(
  { bare, sealed }: Readonly<Record<'bare' | 'sealed', DmarcVerdict>>,
  spf: Way['spf'],
  seal: Seal,
): Pick<Way, 'outcome' | 'policy'> {
  if (bare.result === 'none') return { outcome: 'no-rule', policy: undefined };
  if (bare.result === 'unknown') return { outcome: 'unknown', policy: undefined };
  const policy = bare.policy?.applied;
  if (bare.result === 'pass') return { outcome: 'proven', policy };
  if (policy === undefined) return { outcome: 'unknown', policy };
  if (sealed.result === 'pass') return { outcome: 'sealed', policy };
  return { outcome: isOpen(spf, seal) ? 'unknown' : 'unproven', policy };
}

/** SPF did not come to an end, or keys could not be looked up: the mail may be proven all the same. */
function isOpen(spf: Way['spf'], seal: Seal): boolean {
  return ['temperror', 'macro-withheld', 'not-asked'].includes(spf) || seal.state === 'failed';
}
