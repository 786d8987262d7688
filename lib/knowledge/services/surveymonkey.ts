import type { Service } from '../service.ts';

export const surveymonkey: Service = {
  id: 'surveymonkey',
  name: 'SurveyMonkey',
  category: 'survey',
  confidence: 'low',
  spfIncludes: ['surveymonkey.com'],
  dkimSelectors: ['sm'],
  mxSuffixes: [],
  returnPathSuffixes: ['surveymonkey.com'],
  signingDomains: ['surveymonkey.com'],
};
