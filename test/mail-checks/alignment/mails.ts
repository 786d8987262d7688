import type { DkimSignature } from '../../../lib/bounce/dkim-signature.ts';
import type { Finding, Subject } from '../../../lib/checks/check.ts';
import { mailChecks } from '../../../lib/mail-checks/index.ts';
import type { MailFacts } from '../../../lib/checks/mail-facts.ts';
import type { CheckId } from '../../../lib/knowledge/causes.ts';
import { zone } from '../../helpers/zone.ts';
import { domain } from '../../helpers/notices.ts';
import { rsaKey } from '../../checks/keys.ts';

const unsaid = { spf: 'not-said', dkim: 'not-said', dmarc: 'not-said' } as const;

/** A mail whose whole header came back, and nothing in it. */
const plain: MailFacts = {
  hasHeader: true,
  hasAllSignatures: true,
  authors: { count: 1, domains: [domain('example.org')] },
  returnPath: undefined,
  signatures: [],
  seen: unsaid,
  complaints: [],
  sentFrom: undefined,
  host: undefined,
  receivedBy: undefined,
  greeting: undefined,
  passedOn: undefined,
  form: { isByWebSite: false, isReplyToFrom: false, toDomains: [] },
  receivedAt: 1767225600,
};

/** A lost mail, in short. */
export interface Lost extends Partial<Omit<MailFacts, 'returnPath' | 'seen' | 'host' | 'passedOn'>> {
  readonly from?: string | undefined;
  readonly path?: string;
  readonly ip?: string;
  readonly sentBy?: string;
  readonly by?: string;
  readonly saw?: Partial<MailFacts['seen']>;
  readonly signatures?: readonly DkimSignature[];
}

export function subjectOfLost({ from = 'example.org', path, ip, sentBy, by, saw, ...facts }: Lost): Subject {
  const returnPath = path === undefined ? undefined : domain(path);
  const mail: MailFacts = {
    ...plain,
    ...facts,
    returnPath,
    seen: { ...unsaid, ...saw },
    sentFrom: ip === undefined ? undefined : { ip, saidBy: 'reply' },
    host: sentBy === undefined ? undefined : domain(sentBy),
    passedOn: by === undefined ? undefined : { by: domain(by) },
  };
  return {
    fromDomain: domain(from),
    mailFromDomain: returnPath ?? domain(from),
    recipientDomain: domain('example.com'),
    sendingIp: ip,
    dkimSignatures: mail.signatures,
    isSeenSending: true,
    mail,
  };
}

/** A key record that reads. */
export const key = { TXT: [`v=DKIM1; k=rsa; p=${rsaKey}`] };

export function judge(
  check: CheckId,
  lost: Lost,
  names: Readonly<Record<string, unknown>>,
): Promise<Finding> {
  return mailChecks[check](subjectOfLost(lost), zone(names));
}
