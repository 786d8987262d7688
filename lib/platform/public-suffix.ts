import { getDomain } from 'tldts';
import { parseDomainName } from '../dns/domain-name.ts';
import type { RegistrableDomain } from '../dns/public-suffix.ts';

/** RegistrableDomain by tldts, which carries the list (publicsuffix.org); an unlisted top-level domain is a suffix by the list's rule `*`. */
export const registrableDomain: RegistrableDomain = (name) =>
  parseDomainName(getDomain(name, { allowPrivateDomains: true, validateHostname: false }) ?? undefined);
