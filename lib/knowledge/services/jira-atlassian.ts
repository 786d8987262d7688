import type { Service } from '../service.ts';

export const jiraAtlassian: Service = {
  id: 'jira-atlassian',
  name: 'Atlassian (Jira Service Management)',
  category: 'helpdesk',
  confidence: 'low',
  spfIncludes: ['_spf.atlassian.net'],
  dkimSelectors: [],
  mxSuffixes: [],
  returnPathSuffixes: ['atlassian.net'],
  returnPathForms: ['bounces'],
  signingDomains: ['am.atlassian.com'],
};
