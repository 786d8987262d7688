import type { RecipientReport } from '../../lib/bounce/report.ts';
import { classify } from '../../lib/knowledge/classify.ts';
import type { Verdict } from '../../lib/knowledge/verdict.ts';
import { domain } from './notices.ts';
import { refused, reportOf } from './reports.ts';

/** What one reply means; `host` is the server that a notice names as having refused, undefined where it names none. */
export function verdictOf(reply: string, host?: string, changes: Partial<RecipientReport> = {}): Verdict {
  const recipient = refused(reply, { remoteMta: host === undefined ? undefined : domain(host), ...changes });
  return classify(recipient, reportOf(recipient));
}
