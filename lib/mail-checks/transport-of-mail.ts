import type { Subject } from '../checks/check.ts';
import { problem } from '../checks/finding.ts';
import { nothingOfMail, type OfMail } from './joined.ts';

/** Whether the reply says that the mail came over a plain connection (RFC 3207 §4, and the houses that ask for encryption). */
export function lookAtTransport({ mail, fromDomain, mailFromDomain }: Subject): Promise<OfMail> {
  const domain = fromDomain ?? mailFromDomain;
  const isPlain = mail?.complaints.includes('no-encryption') === true && domain !== undefined;
  return Promise.resolve(
    isPlain ? { ...nothingOfMail, problems: [problem('TLS-001', domain)] } : nothingOfMail,
  );
}
