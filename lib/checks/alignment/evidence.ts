import { isSameHouse } from '../../bounce/same-house.ts';
import { below, type DomainName } from '../../dns/domain-name.ts';
import type { Resolve } from '../../dns/resolve.ts';
import type { Subject } from '../check.ts';
import { isAligned } from '../dmarc/align.ts';
import { askDmarc, type DmarcForMail } from '../dmarc/verdict.ts';
import { textsOf } from '../finding.ts';
import { hasFailed, type MailFacts } from '../mail-facts.ts';
import { spfOfMail } from '../spf/of-mail.ts';

/** `aligned`: counts for the author as the record stands · `strict-only`: would count, were the record not strict · `foreign`: does not. */
export type Standing = 'aligned' | 'strict-only' | 'foreign' | 'unknown';

/** One domain that the mail was, or may have been, proven for. */
export interface Identity {
  readonly domain: DomainName;
  readonly standing: Standing;
  /** What is known of the proof itself. */
  readonly proof: 'passed' | 'failed' | 'not-known';
}

/** All that the judgements about one mail stand on. */
export interface Evidence {
  readonly author: DomainName;
  readonly subject: Subject;
  readonly mail: MailFacts;
  readonly dmarc: DmarcForMail;
  /** The return address; undefined where neither the reply nor the header says it. */
  readonly spf: Identity | undefined;
  readonly seals: readonly Identity[];
  /** The refuser says that DMARC passed, or an aligned proof is known to have: nothing of this sent the mail back. */
  readonly isProven: boolean;
}

const MOST_SEALS = 8;

/** Asks the walks of all names in one round, whether the server was on the list, and whether the keys are there. */
export async function askEvidence(
  author: DomainName,
  subject: Subject,
  mail: MailFacts,
  resolve: Resolve,
): Promise<Evidence> {
  const seals = mail.signatures.slice(0, MOST_SEALS);
  const dkim = seals.map(({ domain }) => ({ domain, result: 'pass' }));
  const spf = mail.returnPath === undefined ? undefined : { domain: mail.returnPath, result: 'pass' };
  const [dmarc, listed, keyed] = await Promise.all([
    askDmarc({ from: author, spf, dkim }, resolve),
    mail.seen.spf === 'not-said' ? spfOfMail(subject, resolve) : undefined,
    Promise.all(seals.map((seal) => hasKey(seal, resolve))),
  ]);
  const identity = {
    spf: mail.returnPath && {
      domain: mail.returnPath,
      standing: standingOf('spf', mail.returnPath, author, dmarc),
      proof: proofOfSpf(mail, listed?.host.result),
    },
    seals: seals.map(({ domain }, index) => ({
      domain,
      standing: standingOf('dkim', domain, author, dmarc),
      proof: proofOfSeal(mail, keyed[index] === true),
    })),
  };
  return { author, subject, mail, dmarc, ...identity, isProven: isProven(mail) };
}

/** What the refuser said of DMARC settles it; else nothing does, since what is published now may be newer than the mail. */
function isProven({ seen }: MailFacts): boolean {
  return seen.dmarc === 'pass';
}

async function hasKey(
  { domain, selector }: MailFacts['signatures'][number],
  resolve: Resolve,
): Promise<boolean> {
  const name = below(`${selector}._domainkey`, domain);
  return name !== undefined && textsOf(await resolve(name, 'TXT')).length > 0;
}

/**
 * Tree walk and public suffix list differ where nothing is published; a name of the same house is not called foreign on the word of one of them.
 */
function standingOf(
  method: 'spf' | 'dkim',
  domain: DomainName,
  author: DomainName,
  dmarc: DmarcForMail,
): Standing {
  if (domain === author) return 'aligned';
  const isNear = isSameHouse(domain, author);
  if (dmarc.kind !== 'found') return isNear ? 'unknown' : 'foreign';
  const isStrict = dmarc.at.record.isStrict[method];
  const relaxed = isAligned(domain, author, 'relaxed', dmarc.organizationalDomainOf);
  if (relaxed === 'aligned') return isStrict ? 'strict-only' : 'aligned';
  return isNear || typeof relaxed === 'object' ? 'unknown' : 'foreign';
}

function proofOfSpf({ seen, sentFrom }: MailFacts, computed: string | undefined): Identity['proof'] {
  if (seen.spf === 'pass') return 'passed';
  if (hasFailed(seen.spf)) return 'failed';
  if (sentFrom === undefined || computed === undefined) return 'not-known';
  return proofs.get(computed) ?? 'not-known';
}

const proofs: ReadonlyMap<string, Identity['proof']> = new Map([
  ['pass', 'passed'],
  ['fail', 'failed'],
  ['softfail', 'failed'],
  ['neutral', 'failed'],
  ['none', 'failed'],
  ['permerror', 'failed'],
]);

/** A pass may be that of another signature: it proves nothing of this one. */
function proofOfSeal({ seen, complaints }: MailFacts, isKeyed: boolean): Identity['proof'] {
  return hasFailed(seen.dkim) || complaints.includes('body-changed') || !isKeyed ? 'failed' : 'not-known';
}
