import { expect, test } from 'vitest';
import { causes } from '../../lib/knowledge/causes.ts';
import { helpLinks } from '../../lib/knowledge/help-links.ts';
import { providers } from '../../lib/knowledge/providers/index.ts';
import { describeWithData, sharedJson } from '../helpers/shared-data.ts';

const HOSTS = [
  'support.google.com',
  'learn.microsoft.com',
  'support.microsoft.com',
  'sender.office.com',
  'senders.yahooinc.com',
  'support.apple.com',
  'check.spamhaus.org',
  'csi.cloudmark.com',
  'developers.cloudflare.com',
  'docs.aws.amazon.com',
  'postmaster.apps.rackspace.com',
  'sendgrid.com',
  'help.mail.ru',
  'ipcheck.proofpoint.com',
  'mail.163.com',
  'mailchimp.com',
  'postmarkapp.com',
  'postmaster.comcast.net',
  'postmaster.free.fr',
  'postmaster.gmx.net',
  'postmaster.t-online.de',
  'postmaster.web.de',
  'resend.com',
  'service.mail.qq.com',
  'support.sparkpost.com',
  'www.barracudacentral.org',
  'www.cox.com',
  'www.godaddy.com',
  'www.spamcop.net',
  'www.twilio.com',
  'yandex.com',
];

test.each(Object.entries(helpLinks))('the help link %s leads to an official page', (_, link) => {
  const { protocol, host, username, port } = new URL(link);
  expect([protocol, username, port]).toEqual(['https:', '', '']);
  expect(HOSTS).toContain(host);
});

describeWithData('the causes are those of the catalogue', () => {
  test('who must act, whether to send again, what is asked', () => {
    // The catalogue's file has this shape.
    const { causes: wanted } = sharedJson('catalogue', 'causes.json') as {
      causes: readonly ({ id: string } & object)[];
    };
    expect(Object.entries(causes).map(([id, cause]) => ({ id, ...cause }))).toEqual(wanted);
  });
});

/** A reply code, perhaps a status, and one code in capitals: nobody prints that, nor words a page it so. */
const BARE = /^[245]\d\d[ -](?:[245]\.\d{1,3}\.\d{1,3} )?(?=\S*[\d#:])[A-Z][A-Z\d#:_-]+$/;

test('a bare code behind a reply code is no wording', () => {
  const bare = providers.flatMap(({ rules }) => rules.filter(({ seen }) => BARE.test(seen.text)));
  expect(bare.length).toBeGreaterThan(20);
  expect(bare.filter(({ seen }) => seen.mark !== 'made').map(({ seen }) => seen.text)).toEqual([]);
});
