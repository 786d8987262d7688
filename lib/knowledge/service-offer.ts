import type { Service } from './service.ts';
import { setupPages } from './setup-pages.ts';

/** What may be shown to a person as a service's own: what to include, and where to read how. */
export interface ServiceOffer {
  /** For the SPF record of a domain that stands in the Return-Path, and of no other (RFC 7208 §2.4). */
  readonly spfIncludes: readonly string[];
  readonly setupPage: `https://${string}` | undefined;
}

/** Undefined for a service that we know from memory only: nothing of it is advised. */
export function findOffer({ id, confidence, spfIncludes }: Service): ServiceOffer | undefined {
  return confidence === 'low' ? undefined : { spfIncludes, setupPage: setupPages[id] };
}
