/** Name servers that say by themselves that nobody uses the domain. */
export interface HoldingServer {
  readonly kind: 'parking' | 'hold';
  /** A host at or below this name. */
  readonly suffix: string;
}

/**
 * Parking services, as their own set-up pages and the study "The prevalence of domain parking" (blog.apnic.net, 2023-11-08) name them, and the
 * servers that a registrar puts in the place of one's own while the owner's address is not confirmed (ICANN's 15 days) or the domain
 * has run out.
 */
export const holdingServers: readonly HoldingServer[] = [
  { kind: 'parking', suffix: 'sedoparking.com' },
  { kind: 'parking', suffix: 'bodis.com' },
  { kind: 'parking', suffix: 'parkingcrew.net' },
  { kind: 'parking', suffix: 'parklogic.com' },
  { kind: 'parking', suffix: 'above.com' },
  { kind: 'parking', suffix: 'afternic.com' },
  { kind: 'parking', suffix: 'cashparking.com' },
  { kind: 'parking', suffix: 'dan.com' },
  { kind: 'parking', suffix: 'undeveloped.com' },
  { kind: 'hold', suffix: 'failed-whois-verification.namecheap.com' },
  { kind: 'hold', suffix: 'verify-contact-details.namecheap.com' },
  { kind: 'hold', suffix: 'suspended-domain.com' },
];
