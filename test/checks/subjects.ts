import type { Finding, Subject } from '../../lib/checks/check.ts';
import { parseDomainName, type DomainName } from '../../lib/dns/domain-name.ts';

export function nameOf(text: string): DomainName {
  const name = parseDomainName(text);
  if (name === undefined) throw new Error(`no domain name: ${text}`);
  return name;
}

export const nobody: Subject = {
  fromDomain: undefined,
  mailFromDomain: undefined,
  recipientDomain: undefined,
  sendingIp: undefined,
  dkimSignatures: [],
  isSeenSending: false,
  mail: undefined,
};

/** A domain that was typed: everything is about it, and no mail was seen. */
export function subjectOf(domain: string): Subject {
  const name = nameOf(domain);
  return { ...nobody, fromDomain: name, mailFromDomain: name, recipientDomain: name };
}

/** A finding in one line: `fine`, `unknown servfail`, or the ids of its problems. */
export function idsOf({ outcome }: Finding): string {
  switch (outcome.state) {
    case 'fine':
      return 'fine';
    case 'unknown':
      return `unknown ${outcome.reason}`;
    case 'problem':
      return outcome.problems.map(({ id }) => id).join(' ');
  }
}

/** The facts, each in one line with its values. */
export function factsOf({ facts }: Finding): readonly string[] {
  return facts.map(({ id, values }) => [id, ...values].join(' '));
}

/** The problems, each in one line with its values. */
export function problemsOf({ outcome }: Finding): readonly string[] {
  return outcome.state === 'problem'
    ? outcome.problems.map(({ id, values }) => [id, ...values].join(' '))
    : [];
}
