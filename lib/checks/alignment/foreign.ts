import { isSameHouse } from '../../bounce/same-house.ts';
import type { DomainName } from '../../dns/domain-name.ts';
import { findServices } from '../../knowledge/find-services.ts';
import { findFreemail } from '../../knowledge/freemail.ts';
import type { Problem } from '../check.ts';
import { problem } from '../finding.ts';
import { hasFailed, type MailFacts } from '../mail-facts.ts';
import type { Evidence } from './evidence.ts';

/** Where the mail bore the proof of somebody else, or of nobody, and none for its author. */
export function findForeign(evidence: Evidence): readonly Problem[] {
  if (hasOwnSeal(evidence)) return [];
  const { author } = evidence;
  if (isByForm(evidence)) return [problem('AL-004', author)];
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
function problemsOfSeals({ author, spf, seals }: Evidence): readonly Problem[] {
  const [first] = seals;
  const isProvenBySpf = spf?.standing === 'aligned' && spf.proof === 'passed';
  return first === undefined || isProvenBySpf ? [] : [problem('AL-002', author, first.domain)];
}

/** The author’s house did not send it: its list has not the server, or the return address is another house’s. */
function isFreemailElsewhere({ author, subject, mail, spf }: Evidence): boolean {
  if (findFreemail(author) === undefined || mail.seen.spf === 'pass') return false;
  const envelope = mail.returnPath ?? subject.mailFromDomain;
  const isElsewhere = envelope !== undefined && !isOfFreemailHouse(envelope, author);
  return isElsewhere || spf?.proof === 'failed';
}

function isOfFreemailHouse(domain: DomainName, author: DomainName): boolean {
  return isSameHouse(domain, author) || findFreemail(domain)?.name === findFreemail(author)?.name;
}

/**
 * A web form that writes its visitor into From: the mail went out from a web site with the site's return address, and the author is no part of
 * it: anybody's address, or a stranger's in a mail that the site wrote to its own house.
 */
function isByForm({ author, mail, spf }: Evidence): boolean {
  if (spf?.standing !== 'foreign' || isOfService(spf.domain, mail.host)) return false;
  const { isByWebSite, isReplyToFrom, toDomains } = mail.form;
  const isToSite = toDomains.some((domain) => isSameHouse(domain, spf.domain));
  const marks = [isByWebSite || isReplyToFrom, findFreemail(author) !== undefined, isToSite];
  return marks.filter(Boolean).length >= 2;
}

/** What a newsletter or a shop sends is no form, whoever stands in From. Houses that carry the mail of web sites do not count. */
function isOfService(returnPathDomain: DomainName, sendingHost: DomainName | undefined): boolean {
  const found = findServices({
    ...{ fromDomain: undefined, receivedBy: undefined, dkim: [], spfIncludes: [] },
    ...{ returnPathDomain, sendingHost },
  });
  return found.some(({ service: { category } }) => !['mailbox', 'relay', 'gateway'].includes(category));
}
