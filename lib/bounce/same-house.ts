import { isAtOrBelow, type DomainName } from '../dns/domain-name.ts';

/** Two hosts of one house: one name lies below the other, or they have the last two labels in common (three below `co.uk` and the like). */
export function isSameHouse(one: DomainName | undefined, other: DomainName | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return isAtOrBelow(one, other) || isAtOrBelow(other, one) || houseOf(one) === houseOf(other);
}

function houseOf(name: DomainName): string {
  const labels = name.split('.');
  const isCountry = /^(?:[a-z]{2,3}|gouv|govt)\.[a-z]{2}$/.test(labels.slice(-2).join('.'));
  return labels.slice(isCountry ? -3 : -2).join('.');
}
