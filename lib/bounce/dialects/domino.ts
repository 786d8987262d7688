import type { Dialect } from '../dialect.ts';

/** HCL (Lotus) Domino and Notes. */
export const domino: Dialect = {
  id: 'domino',
  text: /-{2,40} ?Failure Reasons\s{1,4}-{2,40}|\bnot listed in (?:the )?(?:Domino Directory|public (?:name & )?address book)\b/i,
  returned: /^-{2,40} ?returned message ?-{2,40}$/i,
};
