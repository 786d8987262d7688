import type { CheckId } from '../knowledge/causes.ts';
import type { Check } from './check.ts';
import { checkBimi } from './bimi.ts';
import { confirmed } from './confirmed.ts';
import { checkDkim } from './dkim/check.ts';
import { checkDmarc } from './dmarc/check.ts';
import { checkMtaSts } from './mta-sts.ts';
import { checkAlignment } from './alignment/check.ts';
import { lookAtSignatures } from './dkim-of-mail.ts';
import { joined } from './joined.ts';
import { checkMxRecipient, checkMxSender } from './mx.ts';
import { checkReverseDns } from './reverse-dns.ts';
import { checkSpf } from './spf/check.ts';
import { lookAtSender } from './spf/sender.ts';
import { checkTlsRpt } from './tls-rpt.ts';
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
  'mta-sts': checkMtaSts,
  'tls-rpt': checkTlsRpt,
  bimi: confirmed(checkBimi),
  transport: joined(checkTransport, lookAtTransport),
  alignment: confirmed(checkAlignment),
};
