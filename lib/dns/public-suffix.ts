import type { DomainName } from './domain-name.ts';

/**
 * The port to the public suffix list: the domain that somebody registered, of which a name is a part (`example.co.uk` of
 * `www.example.co.uk`), private suffixes counted. Undefined for a name that is itself a suffix.
 */
export type RegistrableDomain = (name: DomainName) => DomainName | undefined;
