import { isSameHouse } from '../../bounce/same-house.ts';
import type { DomainName } from '../../dns/domain-name.ts';
import { findServices } from '../../knowledge/find-services.ts';
import { findFreemail } from '../../knowledge/freemail.ts';
import type { Problem } from '../../checks/check.ts';
import { problem } from '../../checks/finding.ts';
import type { MailFacts } from '../../checks/mail-facts.ts';
import { hasFailed } from '../results.ts';
import type { Evidence } from './evidence.ts';
import { isByForm } from './web-form.ts';

/** Where the mail bore the proof of somebody else, or of nobody, and none for its author. */
export function findForeign(evidence: Evidence): readonly Problem[] {
  if (hasOwnSeal(evidence)) return [];
  const { author } = evidence;
  if (isByForm(author, evidence.mail)) return [problem('AL-004', author)];
  if (isFreemailElsewhere(evidence)) return [problem('AL-003', author)];
  // At a house where anybody has an address nobody can set up a proof.
  return findFreemail(author) === undefined
    ? [...problemsOfReturnPath(evidence), ...problemsOfSeals(evidence)]
    : [];
}

/** A signature that counts, or would count, for the author: what is wrong is then wrong with it. */
function hasOwnSeal({ seals }: Evidence): boolean {
  return seals.some(({ standing }) => standing !== 'foreign');
}

/** SPF proved, or can only have proved, another domain; and there is no signature of the author’s. */
function problemsOfReturnPath({ author, mail, spf }: Evidence): readonly Problem[] {
  const isForeign = spf?.standing === 'foreign' && spf.proof !== 'failed';
  return isForeign && isKnownUnsealed(mail) ? [problem('AL-001', author, spf.domain)] : [];
}

/** Of signatures that are not known it counts that the receiver found none that is good, where it did find SPF good. */
function isKnownUnsealed({ hasHeader, hasAllSignatures, signatures, seen }: MailFacts): boolean {
  if (hasAllSignatures || seen.dkim === 'none') return true;
  return hasFailed(seen.dkim) ? hasHeader || seen.spf === 'pass' : hasHeader && signatures.length > 0;
}

/** Every signature is another's. That of the first is named: signers put theirs on top. */
function problemsOfSeals({ author, mail, spf, seals }: Evidence): readonly Problem[] {
  const [first] = seals;
  const isProvenBySpf = spf?.standing === 'aligned' && spf.proof === 'passed';
  return first === undefined || isProvenBySpf || isAboutSpf(mail)
    ? []
    : [problem('AL-002', author, first.domain)];
}

/** The receiver complains of SPF alone: whose seal it is did not send the mail back. */
function isAboutSpf({ seen }: MailFacts): boolean {
  return hasFailed(seen.spf) && !hasFailed(seen.dkim) && !hasFailed(seen.dmarc);
}

/**
 * The author’s house did not send it: its list has not the server, the return address is another house’s, or another house’s server handed it
 * over without a seal of the author’s, and it failed: what the house itself sends bears both proofs.
 */
function isFreemailElsewhere({ author, subject, mail, spf }: Evidence): boolean {
  if (findFreemail(author) === undefined || mail.seen.spf === 'pass') return false;
  const envelope = mail.returnPath ?? subject.mailFromDomain;
  const isElsewhere = envelope !== undefined && !isOfFreemailHouse(envelope, author);
  return isElsewhere || spf?.proof === 'failed' || isHandedOverByOthers(author, mail);
}

function isHandedOverByOthers(author: DomainName, mail: MailFacts): boolean {
  const { host, hasAllSignatures, passedOn, seen } = mail;
  const isUnproven = hasAllSignatures && passedOn === undefined && hasFailed(seen.dmarc);
  return isUnproven && host !== undefined && !isHostOfHouse(host, author);
}

/** By its name, or because both are names of one service: a house has servers under other names. */
function isHostOfHouse(host: DomainName, author: DomainName): boolean {
  const [ofHost, ofAuthor] = [host, author].map((name) =>
    findServices({ ...nothingKnown, returnPathDomain: name }).map(({ service }) => service.id),
  );
  return isOfFreemailHouse(host, author) || ofHost?.some((id) => ofAuthor?.includes(id)) === true;
}

const nothingKnown = {
  fromDomain: undefined,
  returnPathDomain: undefined,
  sendingHost: undefined,
  receivedBy: undefined,
  dkim: [],
  spfIncludes: [],
};

function isOfFreemailHouse(domain: DomainName, author: DomainName): boolean {
  return isSameHouse(domain, author) || findFreemail(domain)?.name === findFreemail(author)?.name;
}
