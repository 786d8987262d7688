import { parseDomainName } from '../dns/domain-name.ts';

/** What stands in place of private text; two mentions of one address get one number. */
export interface Masks {
  readonly address: (localPart: string, domain: string) => string;
  /** Of one whose domain is not told beside it. */
  readonly localPart: (localPart: string) => string | undefined;
  readonly name: string;
  readonly subject: string;
  readonly token: string;
}

const [OPEN, CLOSE] = ['\ue000', '\ue001'];
/** A mask before it is worded. */
export const MASK = /\ue000([ansk])(\d{0,6})\ue001/g;

/** Opens a numbering: the first address that is met is 1. */
export function openMasks(): Masks {
  const numbers = new Map<string, number>();
  const byLocal = new Map<string, number>();
  return {
    address: (localPart, domain) => {
      const local = localPart.toLowerCase();
      const key = `${local}@${parseDomainName(domain) ?? domain.toLowerCase()}`;
      const number = numbers.get(key) ?? numbers.size + 1;
      numbers.set(key, number);
      if (!byLocal.has(local)) byLocal.set(local, number);
      return `${OPEN}a${String(number)}${CLOSE}`;
    },
    localPart: (localPart) => {
      const number = byLocal.get(localPart.toLowerCase());
      return number === undefined ? undefined : `${OPEN}a${String(number)}${CLOSE}`;
    },
    name: `${OPEN}n${CLOSE}`,
    subject: `${OPEN}s${CLOSE}`,
    token: `${OPEN}k${CLOSE}`,
  };
}
