import type { ReplyKind } from './reply-kind.ts';

/** Replies about DMARC, whatever they name. */
export const DMARC: readonly ReplyKind[] = ['unproven', 'dmarc', 'policy', 'all-three'];
/** Replies about SPF alone. */
export const SPF: readonly ReplyKind[] = ['hard-fail', 'spf'];
/** All replies about the proof of the sender that the mail bore. */
export const PROOF: readonly ReplyKind[] = [...DMARC, ...SPF, 'dkim', 'neither', 'not-aligned'];
