import { confirmed } from '../checks/confirmed.ts';
import type { Check } from '../checks/check.ts';
import { checkDkim } from '../checks/dkim/check.ts';
import { checks } from '../checks/index.ts';
import { checkSpf } from '../checks/spf/check.ts';
import type { CheckId } from '../knowledge/causes.ts';
import { checkAlignment } from './alignment/check.ts';
import { lookAtSignatures } from './dkim-of-mail.ts';
import { joined } from './joined.ts';
import { checkReverseDns } from './reverse-dns.ts';
import { lookAtSender } from './spf/sender.ts';
import { lookAtTransport } from './transport-of-mail.ts';
import { checkTransport } from './transport.ts';

/** Every question that can bear a cause out: those of a domain, and what the lost mail adds to them. */
export const mailChecks: Readonly<Record<CheckId, Check>> = {
  ...checks,
  spf: confirmed(joined(checkSpf, lookAtSender)),
  dkim: confirmed(joined(checkDkim, lookAtSignatures)),
  'reverse-dns': confirmed(checkReverseDns),
  transport: joined(checkTransport, lookAtTransport),
  alignment: confirmed(checkAlignment),
};
