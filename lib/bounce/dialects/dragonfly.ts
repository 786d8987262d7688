import type { Dialect } from '../dialect.ts';

/** DragonFly Mail Agent. */
export const dragonfly: Dialect = {
  id: 'dragonfly',
  text: /\bThis is the DragonFly Mail Agent\b/i,
  returned: /^(?:original message follows|message headers follow)\.$/i,
  phrases: ['did not like our final data:', 'there was an error delivering your mail to'],
};
