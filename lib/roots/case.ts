import type { Finding, Subject } from '../checks/check.ts';
import type { MailFacts } from '../checks/mail-facts.ts';
import type { Verdict } from '../knowledge/verdict.ts';

/** All that is known of one recipient's part of a notice, from which its root is found. */
export interface RootCase {
  readonly verdict: Verdict;
  readonly replyCode: string | undefined;
  readonly subject: Pick<Subject, 'fromDomain' | 'mailFromDomain'>;
  /** The lost mail, as this recipient's reply and the returned header tell of it. */
  readonly mail: MailFacts;
  readonly findings: readonly Finding[];
  /** `open`: DNS has not answered yet. `closed`: it has, or it need not be asked. */
  readonly dns: 'open' | 'closed';
  /** A service is known to have sent this very mail. */
  readonly isByService: boolean;
}
