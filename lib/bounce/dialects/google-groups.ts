import type { Dialect } from '../dialect.ts';

/** Google Groups: a post that the group does not take. Its words are in the reader’s language; the group’s help page is not. */
export const googleGroups: Dialect = {
  id: 'google-groups',
  from: /mailer-daemon@(?:googlemail|google)\.com/i,
  text: /\bgroups\.google\.com\/|\bgoogle groups\b|\bgoogle (?:グループ|группы|grupos|gruppen|gruppi)/iu,
  returned: /^-{3,10} ?original message ?-{3,10}$/i,
};
