import type { Provider } from '../provider.ts';
import { nemesisRules } from './gmx-family.ts';

/** mail.com and its many domains: run by GMX, whose pages its replies name. */
export const mailcom: Provider = {
  id: 'mailcom',
  name: 'mail.com',
  kind: 'receiver',
  hosts: /(?:^|\.)mail\.com$/,
  footprint: /\bmail\.com \(mx\w{1,12}\) nemesis\b/i,
  rules: nemesisRules('gmx-errors'),
};
