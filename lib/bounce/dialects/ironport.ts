import type { Dialect } from '../dialect.ts';

/** Cisco Secure Email (IronPort); also the earlier notices of Amazon SES. */
export const ironport: Dialect = {
  id: 'ironport',
  text: /\bThe following message to <[^\n>]{3,320}> was undeliverable\b/i,
};
