import type { Service } from '../service.ts';

export const cloudflareRouting: Service = {
  id: 'cloudflare-routing',
  name: 'Cloudflare Email Routing',
  category: 'forwarding',
  confidence: 'high',
  spfIncludes: ['_spf.mx.cloudflare.net'],
  dkimSelectors: ['cf2024-1', '2022'],
  mxSuffixes: ['mx.cloudflare.net'],
  returnPathSuffixes: ['email.cloudflare.net'],
  signingDomains: ['email.cloudflare.net'],
};
