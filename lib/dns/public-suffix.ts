import { parseDomainName, type DomainName } from './domain-name.ts';

/**
 * The port to the public suffix list: the domain that somebody registered, of which a name is a part (`example.co.uk` of
 * `www.example.co.uk`), private suffixes counted. Undefined for a name that is itself a suffix.
 */
export type RegistrableDomain = (name: DomainName) => DomainName | undefined;

/**
 * The list's own algorithm (publicsuffix.org/list). `rules` are its rules in A-labels, one a line, with a line end before the first and behind
 * the last: the text is searched as it is, so that nothing is built before it is needed.
 */
export function registrableBy(rules: string): RegistrableDomain {
  return (name) => {
    const labels = name.split('.');
    const first = labels.findIndex((_, index) => startsSuffix(rules, labels.slice(index)));
    // An exception names a registrable domain itself; without a rule the last label is the suffix.
    const isException = first >= 0 && has(rules, `!${labels.slice(first).join('.')}`);
    const suffix = first < 0 ? labels.length - 1 : first + Number(isException);
    return suffix < 1 ? undefined : parseDomainName(labels.slice(suffix - 1).join('.'));
  };
}

function startsSuffix(rules: string, [first = '', ...rest]: readonly string[]): boolean {
  const above = rest.join('.');
  const name = above === '' ? first : `${first}.${above}`;
  return has(rules, name) || has(rules, `!${name}`) || (above !== '' && has(rules, `*.${above}`));
}

function has(rules: string, rule: string): boolean {
  return rules.includes(`\n${rule}\n`);
}
