import { describe, expect, test } from 'vitest';
import { readSmtpReply } from '../../lib/bounce/smtp-reply.ts';
import { matchSystem } from '../../lib/acceptance/match-system.ts';
import { parseAcceptance } from '../../lib/acceptance/parse.ts';
import { systems } from '../../lib/acceptance/systems/index.ts';

const now = Date.UTC(2026, 10, 24);
const forms = systems.flatMap((system) => system.forms.map((form) => ({ system, form, seen: form.seen })));

test.each(forms)('$system.id matches what it has seen: $seen', ({ system, form, seen }) => {
  const matched = matchSystem(readSmtpReply(seen).text);
  expect(matched).toMatchObject({ system: { id: system.id } });
  expect(matched?.form).toBe(form);
});

test('ids of systems differ, and are the names of their files', () => {
  expect(new Set(systems.map(({ id }) => id)).size).toBe(systems.length);
});

describe('the time in a code', () => {
  test.each([
    ['Google', '250 2.0.0 OK  1642704487 l11si9233120wms.107 - gsmtp', '2022-01-20T18:48:07Z'],
    ['a long id of Postfix', '250 2.0.0 Ok: queued as 4Jy8b50sf8zFqQj', '2022-02-14T16:20:33Z'],
    ['Exim', '250 OK id=1pQxyz-0005vi-00', '2023-02-11T22:04:33Z'],
    ['Exim since 4.97', '250 OK id=1vO000-000000005vi-0000', '2025-11-25T20:50:56Z'],
    ['Sendmail', '250 2.0.0 w3HMZPVT056101 Message accepted for delivery', '2018-04-17T22:35:25Z'],
    [
      'Sendmail, two ids',
      '250 2.0.0 v8T8xJvo021562-v8T8xJvq021562 Message accepted for delivery',
      '2017-09-29T08:59:19Z',
    ],
    ['qmail', '250 ok 1234567890 qp 12345', '2009-02-13T23:31:30Z'],
  ])('of %s', (_, text, date) => {
    expect(parseAcceptance(text, now)?.takenAt).toEqual({ date, from: 'code' });
  });

  test.each([
    ['a short id of Postfix', '250 2.0.0 Ok: queued as DD92B23E057'],
    ['microseconds that are more than a second', '250 2.0.0 Ok: queued as 4Jy8b5zzz8zFqQj'],
    ['ten digits before 1995', '250 2.0.0 OK 0000000001 l11si9233120wms.107 - gsmtp'],
    ['ten digits in years to come', '250 2.0.0 OK 9999999999 l11si9233120wms.107 - gsmtp'],
    ['base 62 before 1995', '250 OK id=0HmaXa-0005vi-00'],
    ['base 36, as on macOS', '250 OK id=TMABCD-0005VI-00'],
    ['a month that does not exist', '250 2.0.0 vzT8xJvo021562 Message accepted for delivery'],
    ['the 31st of February', '250 2.0.0 w1VMZPVT056101 Message accepted for delivery'],
    [
      'Exchange, whose number is none',
      '250 2.6.0 <a@example.org> [InternalId=10286446712210] Queued mail for delivery',
    ],
    ['SES, which documents none', '250 Ok 0102018e5f3c7a11-2f6d9c1e-7b43-4a5e-9d21-0c8f5b7e6a30-000000'],
  ])('is not made up: %s', (_, text) => {
    expect(parseAcceptance(text, now)).toMatchObject({ takenAt: undefined });
  });

  test('a day ahead may be a clock that is wrong, more is no time', () => {
    const reply = '250 ok 1234567890 qp 12345';
    expect(parseAcceptance(reply, 1_234_567_890_000 - 86_400_000)?.takenAt).toMatchObject({ from: 'code' });
    expect(parseAcceptance(reply, 1_234_567_890_000 - 86_401_000)).toMatchObject({ takenAt: undefined });
  });
});
