import { rules } from 'virtual:public-suffixes';
import { registrableBy } from '../dns/index.ts';

/** RegistrableDomain by the list that was current when this was built. */
export const registrableDomain = registrableBy(rules);
