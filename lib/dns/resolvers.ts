/** A public DNS-over-HTTPS server (RFC 8484). */
export interface Resolver {
  /** As people know it; a proper name, the same in every language. */
  readonly name: string;
  readonly url: string;
}

/**
 * The resolvers that are asked by default, in this order: the second only when the first fails, or before "missing" is said.
 * Both are unfiltered and validate DNSSEC. The manifest's host permissions and its `connect-src` come from here.
 */
export const resolvers = {
  cloudflare: { name: 'Cloudflare', url: 'https://cloudflare-dns.com/dns-query' },
  google: { name: 'Google', url: 'https://dns.google/dns-query' },
} as const satisfies Record<string, Resolver>;

export type ResolverId = keyof typeof resolvers;
