import { expect, test } from 'vitest';
import { selectorsToTry } from '../../../lib/checks/dkim/selectors.ts';
import { usualSelectors } from '../../../lib/checks/dkim/usual-selectors.ts';
import { zone } from '../../helpers/zone.ts';
import { nameOf } from '../subjects.ts';

async function triedAt(apex: { readonly MX?: readonly string[]; readonly TXT?: readonly string[] }) {
  const dns = zone({ 'example.org': apex });
  const name = nameOf('example.org');
  return selectorsToTry(await dns(name, 'MX'), await dns(name, 'TXT'));
}

test('fourteen usual ones where no service is known', async () => {
  expect(usualSelectors).toHaveLength(14);
  expect(new Set(usualSelectors).size).toBe(14);
  expect(await triedAt({})).toEqual(usualSelectors);
});

test.each([
  [
    'the seen come in turn, and none that is only remembered of those that send over the same servers',
    'include:mailgun.org',
    ['mta', 'krs', 'cio', 'k1', 'mg', 'mailo', 'pic', 'smtp', 'selector1'],
  ],
  ['of a service that is only remembered', 'include:spf.crsend.com', ['cr', 'crdkim1', 'selector1']],
  ['of a list elsewhere', 'redirect=_spf.google.com', ['google', 'selector1']],
  [
    'with the customer’s number, where the SPF record tells it',
    'include:143712345.spf03.hubspotemail.net',
    ['hs1-143712345', 'hs2-143712345', 'hs1', 'hs2', 'selector1'],
  ],
])('those of the services first: %s', async (_, term, selectors) => {
  const tried = await triedAt({ TXT: [`v=spf1 ${term} -all`] });
  expect(tried.slice(0, selectors.length)).toEqual(selectors);
  expect(tried).toHaveLength(13);
});

test('the mailbox provider is known by its mail servers, without regard to case', async () => {
  expect((await triedAt({ MX: ['10 in1-smtp.MessagingEngine.com'] })).slice(0, 3)).toEqual([
    'fm1',
    'fm2',
    'fm3',
  ]);
  expect((await triedAt({ MX: ['10 mail.protonmail.ch'] })).slice(0, 3)).toEqual([
    'protonmail',
    'protonmail2',
    'protonmail3',
  ]);
});

test('a long SPF record leaves fewer guesses, and no service crowds out the others', async () => {
  const everybody = [
    ...['servers.mcsv.net', 'sendgrid.net', 'amazonses.com', 'mailgun.org', 'spf.mandrillapp.com'],
    ...['_spf.google.com', 'spf.protection.outlook.com', 'zoho.com', 'spf.mtasv.net', 'spf.mailjet.com'],
  ];
  const tried = await triedAt({
    TXT: [`v=spf1 ${everybody.map((name) => `include:${name}`).join(' ')} -all`],
  });
  expect(tried).toHaveLength(8);
  expect(tried).toContain('google');
  expect(new Set(tried).size).toBe(tried.length);
});
