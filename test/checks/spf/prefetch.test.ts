import { expect, test } from 'vitest';
import { checkMail } from '../../../lib/checks/spf/check-host.ts';
import { describeWithData, sharedJson } from '../../helpers/shared-data.ts';
import { zoneOf, type SuiteZone } from '../../helpers/suite-zone.ts';
import { zone } from '../../helpers/zone.ts';
import { ticking } from '../ticking.ts';

describeWithData('the zones of the round-trip measure', () => {
  const { spf } = sharedJson('perf', 'zones.json') as {
    readonly spf: {
      readonly ip: string;
      readonly sender: string;
      readonly helo: string;
      readonly zones: Readonly<Record<string, SuiteZone>>;
    };
  };

  test.each([
    { name: 'one-include (M365)', result: 'fail', ticks: 2, questions: 2 },
    { name: 'google 1+3', result: 'softfail', ticks: 3, questions: 5 },
    {
      name: 'typical SMB: mx + google + mailchimp + sendgrid(2-deep) + zendesk',
      result: 'fail',
      ticks: 3,
      questions: 13,
    },
    { name: 'linear chain depth 10', result: 'fail', ticks: 11, questions: 11 },
    { name: 'flat 10 includes', result: 'fail', ticks: 2, questions: 11 },
    { name: 'over limit: 14 flat includes', result: 'permerror', ticks: 2, questions: 15 },
    { name: 'mx with 10 hosts', result: 'fail', ticks: 3, questions: 12 },
    { name: 'redirect + includes', result: 'fail', ticks: 4, questions: 8 },
  ])('$name', async ({ name, result, ticks, questions }) => {
    const dns = ticking(zone(zoneOf(spf.zones[name] ?? {})));
    const mail = { ip: spf.ip, mailFrom: spf.sender, helo: spf.helo };
    const told = await checkMail(mail, dns.resolve, { localPart: 'real' });
    expect(told.result).toBe(result);
    expect({ ticks: dns.ticks(), questions: dns.questions() }).toEqual({ ticks, questions });
  });
});
