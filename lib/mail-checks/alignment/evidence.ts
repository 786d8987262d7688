import { isSameHouse } from '../../bounce/same-house.ts';
import { below, type DomainName } from '../../dns/domain-name.ts';
import type { Resolve } from '../../dns/resolve.ts';
import type { Subject } from '../../checks/check.ts';
import { isAligned } from '../../checks/dmarc/align.ts';
import { askDmarc, type DmarcForMail } from '../../checks/dmarc/verdict.ts';
import { textsOf } from '../../checks/finding.ts';
import type { MailFacts } from '../../checks/mail-facts.ts';
import { hasFailed } from '../results.ts';
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

/**
 * Asks the walks of all names of the author's house in one round, whether the server was on the list, and whether the keys are there. Of other
 * houses nothing is asked: what they publish makes none of their names the author's.
 */
export async function askEvidence(
  author: DomainName,
  subject: Subject,
  mail: MailFacts,
  resolve: Resolve,
): Promise<Evidence> {
  const { returnPath } = mail;
  const seals = mail.signatures.slice(0, MOST_SEALS);
  const isNear = (domain: DomainName) => isSameHouse(domain, author);
  const near = [...(returnPath ? [returnPath] : []), ...seals.map(({ domain }) => domain)].filter(isNear);
  const [dmarc, listed, keys] = await Promise.all([
    askDmarc(
      { from: author, spf: undefined, dkim: near.map((domain) => ({ domain, result: 'pass' })) },
      resolve,
    ),
    mail.seen.spf === 'not-said' ? spfOfMail(subject, resolve) : undefined,
    Promise.all(seals.map((seal) => findKey(seal, author, resolve))),
  ]);
  return {
    ...{ author, subject, mail, dmarc, isProven: isProven(mail) },
    spf: returnPath && {
      domain: returnPath,
      standing: standingOf('spf', returnPath, author, dmarc),
      proof: proofOfSpf(mail, listed?.host.result),
    },
    seals: seals.map(({ domain }, index) => ({
      domain,
      standing: standingOf('dkim', domain, author, dmarc),
      proof: proofOfSeal(mail, keys[index] === 'no-key'),
    })),
  };
}

/** What the refuser said of DMARC settles it; else nothing does, since what is published now may be newer than the mail. */
function isProven({ seen }: MailFacts): boolean {
  return seen.dmarc === 'pass';
}

/** What could not be asked is not called missing. */
async function findKey(
  { domain, selector }: MailFacts['signatures'][number],
  author: DomainName,
  resolve: Resolve,
): Promise<'key' | 'no-key' | 'not-known'> {
  if (!isSameHouse(domain, author)) return 'not-known';
  const name = below(`${selector}._domainkey`, domain);
  if (name === undefined) return 'no-key';
  const answer = await resolve(name, 'TXT');
  if (answer.kind === 'failed') return 'not-known';
  return textsOf(answer).length > 0 ? 'key' : 'no-key';
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
  if (!isSameHouse(domain, author)) return 'foreign';
  if (dmarc.kind !== 'found') return 'unknown';
  const relaxed = isAligned(domain, author, 'relaxed', dmarc.organizationalDomainOf);
  if (relaxed !== 'aligned') return 'unknown';
  return dmarc.at.record.isStrict[method] ? 'strict-only' : 'aligned';
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
function proofOfSeal({ seen, complaints }: MailFacts, isKeyless: boolean): Identity['proof'] {
  return hasFailed(seen.dkim) || complaints.includes('body-changed') || isKeyless ? 'failed' : 'not-known';
}
