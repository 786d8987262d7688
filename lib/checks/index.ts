import type { Check, PublishedCheckId } from './check.ts';
import { checkBimi } from './bimi.ts';
import { confirmed } from './confirmed.ts';
import { checkDkim } from './dkim/check.ts';
import { checkDmarc } from './dmarc/check.ts';
import { checkMtaSts } from './mta-sts.ts';
import { checkMxRecipient, checkMxSender } from './mx.ts';
import { checkSpf } from './spf/check.ts';
import { checkTlsRpt } from './tls-rpt.ts';

/** Every question to DNS about what is published. */
export const checks: Readonly<Record<PublishedCheckId, Check>> = {
  spf: confirmed(checkSpf),
  dkim: confirmed(checkDkim),
  dmarc: confirmed(checkDmarc),
  'mx-recipient': confirmed(checkMxRecipient),
  'mx-sender': confirmed(checkMxSender),
  'mta-sts': checkMtaSts,
  'tls-rpt': checkTlsRpt,
  bimi: confirmed(checkBimi),
};
