import type { CheckId } from '../knowledge/causes.ts';
import type { Check } from './check.ts';
import { checkDkim } from './dkim.ts';
import { checkDmarc } from './dmarc/check.ts';
import { checkMxRecipient, checkMxSender } from './mx.ts';
import { checkReverseDns } from './reverse-dns.ts';
import { checkSpf } from './spf/check.ts';
import { checkTransport } from './transport.ts';

/** Every question to DNS that can bear a cause out. */
export const checks: Readonly<Record<CheckId, Check>> = {
  spf: checkSpf,
  dkim: checkDkim,
  dmarc: checkDmarc,
  'mx-recipient': checkMxRecipient,
  'mx-sender': checkMxSender,
  'reverse-dns': checkReverseDns,
  transport: checkTransport,
};
