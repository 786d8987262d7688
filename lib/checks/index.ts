import type { CheckId } from '../knowledge/causes.ts';
import type { Check } from './check.ts';
import { checkAlignment } from './alignment/check.ts';
import { confirmed } from './confirmed.ts';
import { checkDkim } from './dkim.ts';
import { lookAtSignatures } from './dkim-of-mail.ts';
import { checkDmarc } from './dmarc/check.ts';
import { joined } from './joined.ts';
import { checkMxRecipient, checkMxSender } from './mx.ts';
import { checkReverseDns } from './reverse-dns.ts';
import { checkSpf } from './spf/check.ts';
import { lookAtSender } from './spf/sender.ts';
import { notJudged } from './not-judged.ts';
import { checkTransport } from './transport.ts';
import { lookAtTransport } from './transport-of-mail.ts';

/** Every question to DNS that can bear a cause out. */
export const checks: Readonly<Record<CheckId, Check>> = {
  spf: confirmed(joined(checkSpf, lookAtSender)),
  dkim: confirmed(joined(checkDkim, lookAtSignatures)),
  dmarc: confirmed(checkDmarc),
  'mx-recipient': confirmed(checkMxRecipient),
  'mx-sender': confirmed(checkMxSender),
  'reverse-dns': confirmed(checkReverseDns),
  transport: joined(checkTransport, lookAtTransport),
  alignment: confirmed(checkAlignment),
  'mta-sts': notJudged('mta-sts', ({ recipientDomain }) => recipientDomain),
  'tls-rpt': notJudged('tls-rpt', ({ recipientDomain }) => recipientDomain),
  bimi: notJudged('bimi', ({ fromDomain }) => fromDomain),
};
