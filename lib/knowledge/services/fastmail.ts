import type { Service } from '../service.ts';

export const fastmail: Service = {
  id: 'fastmail',
  name: 'Fastmail',
  category: 'mailbox',
  confidence: 'medium',
  spfIncludes: ['spf.messagingengine.com'],
  spfEnd: '?all',
  dkimSelectors: ['fm1', 'fm2', 'fm3'],
  dkimTargets: ['dkim.fmhosted.com'],
  mxSuffixes: ['messagingengine.com'],
  returnPathSuffixes: ['messagingengine.com'],
  signingDomains: ['messagingengine.com'],
};
