import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { services } from '../lib/knowledge/services/index.ts';
import { readMailInput, readReturnPath, readThrough, serviceNames } from '../lib/through-input.ts';

describe('what a mail is sent through', () => {
  test.each([
    ['198.51.100.7', '198.51.100.7'],
    [' [198.51.100.7] ', '198.51.100.7'],
    ['2001:db8::1', '2001:db8::1'],
    ['[IPv6:2001:db8::1]', '2001:db8::1'],
  ])('an address: %s', (given, ip) => {
    expect(readThrough(given)).toEqual({ kind: 'ip', ip });
  });

  test.each([
    ['Mandrill', 'mandrill'],
    ['mailchimp', 'mailchimp'],
    ['Send Grid', 'sendgrid'],
    ['google workspace', 'google-workspace'],
    ['spf.mandrillapp.com', 'mandrill'],
    ['include:spf.mandrillapp.com', 'mandrill'],
    ['mandrillapp.com', 'mandrill'],
  ])('a service: %s', (given, id) => {
    expect(readThrough(given)).toMatchObject({ kind: 'service', service: { id } });
  });

  test.each(services.map(({ id, name }) => [name, id]))('%s is known by its full name', (name, id) => {
    expect(readThrough(name)).toMatchObject({ kind: 'service', service: { id } });
  });

  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['999.1.1.1', 'no-service'],
    ['1.2.3', 'no-service'],
    ['my own server', 'no-service'],
    ['mail.example.org', 'no-service'],
    ['a', 'no-service'],
    ['—', 'no-service'],
    ['mail', 'several'],
  ])('%j: %s', (given, reason) => {
    expect(readThrough(given)).toMatchObject({ kind: 'not-understood', reason });
  });

  test('of what may mean several, at most five are named', () => {
    expect(readMailInput({ through: 'mail', returnPath: '' })).toMatchObject({
      names: expect.objectContaining({ length: 5 }) as unknown,
    });
  });

  test('no two services bear one name', () => {
    expect(new Set(serviceNames).size).toBe(serviceNames.length);
  });
});

test.each([
  ['Bounces.Example.org.', 'bounces.example.org'],
  ['<bounce-12@mail.example.org>', 'mail.example.org'],
  ['nonsense', undefined],
  ['192.0.2.1', undefined],
])('the return address %s is at %s', (given, domain) => {
  expect(readReturnPath(given)).toBe(domain);
});

test('an empty return address is none; an odd one is told', () => {
  expect(readMailInput({ through: '192.0.2.1', returnPath: ' ' })).toMatchObject({ returnPath: undefined });
  expect(readMailInput({ through: '192.0.2.1', returnPath: 'a b' })).toMatchObject({ reason: 'no-path' });
});

test('any text is read as something, and never throws', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.ipV4(), fc.ipV6(), fc.domain()),
      fc.string(),
      (through, returnPath) => {
        expect(['mail', 'not-understood']).toContain(readMailInput({ through, returnPath }).kind);
      },
    ),
  );
});
