import type { CheckId } from '../knowledge/causes.ts';
import type { Check } from './check.ts';
import { checkBimi } from './bimi.ts';
import { confirmed } from './confirmed.ts';
import { checkDkim } from './dkim/check.ts';
import { checkDmarc } from './dmarc/check.ts';
import { checkMtaSts } from './mta-sts.ts';
import { checkMxRecipient, checkMxSender } from './mx.ts';
import { checkReverseDns } from './reverse-dns.ts';
import { checkSpf } from './spf/check.ts';
import { notJudged } from './not-judged.ts';
import { checkTlsRpt } from './tls-rpt.ts';
import { checkTransport } from './transport.ts';

/** Every question to DNS that can bear a cause out. */
export const checks: Readonly<Record<CheckId, Check>> = {
  spf: confirmed(checkSpf),
  dkim: confirmed(checkDkim),
  dmarc: confirmed((subject, resolve) => checkDmarc(subject, resolve)),
  'mx-recipient': confirmed(checkMxRecipient),
  'mx-sender': confirmed(checkMxSender),
  'reverse-dns': confirmed(checkReverseDns),
  transport: checkTransport,
  alignment: notJudged('alignment', ({ fromDomain }) => fromDomain),
  'mta-sts': checkMtaSts,
  'tls-rpt': checkTlsRpt,
  bimi: confirmed(checkBimi),
};
