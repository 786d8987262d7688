import type { DkimSignature } from '../bounce/dkim-signature.ts';
import { isSameHouse } from '../bounce/same-house.ts';
import { below } from '../dns/domain-name.ts';
import type { Resolve } from '../dns/resolve.ts';
import { findFreemail } from '../knowledge/freemail.ts';
import { isByForm } from './alignment/web-form.ts';
import type { Fact, Problem, Subject } from '../checks/check.ts';
import { problem, textsOf } from '../checks/finding.ts';
import { nothingOfMail, type OfMail } from './joined.ts';
import type { MailFacts } from '../checks/mail-facts.ts';
import { isUnsigned } from './results.ts';

/** What the signatures of the lost mail say by themselves (RFC 6376 §3.5); of a key only the mark that forbids another identity. */
export async function lookAtSignatures(subject: Subject, resolve: Resolve): Promise<OfMail> {
  const { mail, fromDomain } = subject;
  if (mail === undefined) return nothingOfMail;
  const own = ofAuthor(subject, mail);
  const faults = await Promise.all(own.map((signature) => faultsOf(signature, mail, resolve)));
  // One sound signature is enough (§6.1): what is wrong with the others did not send the mail back.
  const isCovered = faults.some((told) => told.length === 0);
  const partly = own.find(({ hasBodyLength }) => hasBodyLength);
  return {
    problems: [
      ...problemsOfNone(fromDomain, mail),
      ...(isCovered ? [] : oncePerId(faults.flat())),
      ...problemsOfBody(subject, mail),
      ...(partly === undefined ? [] : [problem('DKIM-020', partly.domain)]),
    ],
    facts: factsOfSeals(mail),
    instead: [],
  };
}

/** The signatures that can count for the author; where nobody knows who that is, all. */
function ofAuthor({ fromDomain }: Subject, { signatures }: MailFacts): readonly DkimSignature[] {
  return signatures.filter(({ domain }) => fromDomain === undefined || isSameHouse(domain, fromDomain));
}

/** A house where anybody has an address signs its own mail; nobody else can have it turned on there, nor for a visitor of a web form. */
function problemsOfNone(author: Subject['fromDomain'], mail: MailFacts): readonly Problem[] {
  if (author === undefined || mail.seen.dkim === 'pass') return [];
  if (findFreemail(author) !== undefined || isByForm(author, mail)) return [];
  return isUnsigned(mail) || isUnsignedAsSeen(mail) ? [problem('DKIM-001', author)] : [];
}

/** It came back without a signature, and the receiver has found none that is good. */
function isUnsignedAsSeen({ hasHeader, signatures, seen }: MailFacts): boolean {
  return hasHeader && signatures.length === 0 && seen.dkim === 'did-not-pass';
}

async function faultsOf(
  signature: DkimSignature,
  { receivedAt }: MailFacts,
  resolve: Resolve,
): Promise<readonly Problem[]> {
  const { domain, selector, algorithm, identity, expiresAt } = signature;
  const isOver = expiresAt !== undefined && receivedAt !== undefined && expiresAt < receivedAt;
  const isForeign = identity !== undefined && identity !== domain && (await isStrict(signature, resolve));
  return [
    // RFC 8301 §3.1: nobody is to take it any more.
    ...(algorithm === 'rsa-sha1' ? [problem('DKIM-010', domain, selector)] : []),
    ...(isForeign ? [problem('DKIM-013', domain, selector, identity)] : []),
    ...(isOver ? [problem('DKIM-019', domain)] : []),
  ];
}

/** §3.6.1: `t=s` in the key, so that the domain of `i=` has to be that of `d=`. */
async function isStrict({ domain, selector }: DkimSignature, resolve: Resolve): Promise<boolean> {
  const name = below(`${selector}._domainkey`, domain);
  const texts = name === undefined ? [] : textsOf(await resolve(name, 'TXT'));
  return texts.some((text) => {
    const flags = /(?:^|;)\s{0,40}t\s{0,40}=([^;]{0,200})/.exec(text)?.[1] ?? '';
    return flags.split(':').some((flag) => flag.trim().toLowerCase() === 's');
  });
}

/** The receiver, or a server on the way, says that the body is another than the one that was signed. */
function problemsOfBody({ fromDomain }: Subject, { complaints, seen }: MailFacts): readonly Problem[] {
  const isChanged = complaints.includes('body-changed') && seen.dkim !== 'pass';
  return isChanged && fromDomain !== undefined ? [problem('DKIM-018', fromDomain)] : [];
}

function oncePerId(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ id }, index) => problems.findIndex((one) => one.id === id) === index);
}

const MOST_SHOWN = 4;

function factsOfSeals({ signatures }: MailFacts): readonly Fact[] {
  const seals = signatures.slice(0, MOST_SHOWN);
  return seals.map(({ domain, selector }) => ({ id: 'mail_seal', values: [domain, selector] }));
}
