import type { Service } from '../service.ts';

export const namecheapPe: Service = {
  id: 'namecheap-pe',
  name: 'Namecheap Private Email',
  category: 'mailbox',
  confidence: 'medium',
  spfIncludes: ['spf.privateemail.com'],
  dkimSelectors: ['default'],
  mxSuffixes: ['privateemail.com'],
  returnPathSuffixes: ['privateemail.com', 'registrar-servers.com'],
  signingDomains: [],
};
