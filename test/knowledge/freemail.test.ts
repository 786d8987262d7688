import { expect, test } from 'vitest';
import { parseDomainName } from '../../lib/dns/domain-name.ts';
import { findFreemail, freemailHouses } from '../../lib/knowledge/freemail.ts';

test.each([
  ['gmail.com', 'Gmail'],
  ['yahoo.co.uk', 'Yahoo'],
  ['yahoo.com.br', 'Yahoo'],
  ['hotmail.fr', 'Outlook.com'],
  ['outlook.de', 'Outlook.com'],
  ['aol.com', 'AOL'],
  ['example.org', undefined],
  ['live.example.org', undefined],
  ['hotmail.example', undefined],
  ['mail.gmail.com', undefined],
  ['yahoo-inc.com', undefined],
  ['outlook.office365.com', undefined],
])('%s: %s', (domain, name) => {
  expect(findFreemail(domain)?.name).toBe(name);
});

test('every domain is a name, and stands once', () => {
  const all = freemailHouses.flatMap(({ domains }) => domains);
  expect(all.filter((domain) => parseDomainName(domain) !== domain)).toEqual([]);
  expect(new Set(all).size).toBe(all.length);
});
