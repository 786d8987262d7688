import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildInspect, jsonLines, runInspect } from './run-inspect.ts';

beforeAll(buildInspect, 60_000);

// JSON Schema's own shape is ajv's business; it refuses what is no schema.
const schema = JSON.parse(readFileSync('docs/cli.schema.json', 'utf8')) as { definitions: object };
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true }).addSchema(schema, 'cli');

function faults(shape: string, value: unknown): unknown {
  const validate = ajv.getSchema(`cli#/definitions/${shape}`);
  if (!validate) expect.fail(`docs/cli.schema.json has no ${shape}`);
  return validate(value) === true ? [] : validate.errors;
}

const zone = {
  'example.org': {
    TXT: ['v=spf1 mx include:_spf.example.net -all exp=why.example.org'],
    MX: ['10 mx.example.org'],
  },
  'mx.example.org': { A: ['192.0.2.1'] },
  '_spf.example.net': { TXT: ['v=spf1 ip4:198.51.100.0/24 a:none.example.net -all'] },
  'why.example.org': { TXT: ['%{i} may not send for %{s}'] },
};
const question = {
  id: 'one',
  zone,
  ip: '203.0.113.9',
  mailFrom: 'ann@example.org',
  helo: 'mail.example.net',
};

async function answers(...lines: readonly unknown[]): Promise<unknown[]> {
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const { code, out, err } = await runInspect(['--check-host', '--batch'], input);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return jsonLines(out);
}

describe('SPF by itself', () => {
  test('tells the result, the explanation, the trace, the questions and the rounds', async () => {
    expect(faults('HostQuestion', question)).toEqual([]);
    const [answer] = await answers(question);
    expect(faults('HostAnswer', answer)).toEqual([]);
    expect(answer).toEqual({
      id: 'one',
      result: 'fail',
      explanation: '203.0.113.9 may not send for ann@example.org',
      trace: [
        'came from 203.0.113.9',
        'mx: no (asked for example.org; found mx.example.org)',
        'include:_spf.example.net: no, it came to fail',
        '  ip4:198.51.100.0/24: no (in the record of _spf.example.net)',
        '  a:none.example.net: no (in the record of _spf.example.net; nothing there)',
        '  -all: match, fail (in the record of _spf.example.net)',
        '-all: match, fail',
      ],
      questions: [
        { name: 'example.org', type: 'TXT' },
        { name: 'example.org', type: 'MX' },
        { name: '_spf.example.net', type: 'TXT' },
        { name: 'why.example.org', type: 'TXT' },
        { name: 'mx.example.org', type: 'A' },
        { name: 'none.example.net', type: 'A' },
      ],
      rounds: 3,
    });
  });

  test('a line that cannot be taken gets an error, and the run goes on', async () => {
    const told = await answers(
      question,
      'not JSON',
      { ...question, id: 7 },
      { ...question, id: 'ip', ip: '192.0.2.256' },
      { ...question, id: 'extra', sender: 'x' },
      { ...question, id: 'missing', helo: undefined },
      { ...question, id: 'zone', zone: { 'example.org': { A: ['x'] } } },
      { ...question, id: 'zone2', zone: [] },
      { ...question, id: 'zone3', zone: undefined },
      [],
      { ...question, id: 'last', ip: '198.51.100.7' },
    );
    const errors = told.slice(1, -1);
    for (const error of errors) expect(faults('BatchError', error)).toEqual([]);
    expect(errors).toEqual([
      { id: null, error: 'this line is not JSON' },
      { id: null, error: 'id: expected string, found 7' },
      { id: 'ip', error: 'ip: neither an IPv4 nor an IPv6 address' },
      { id: 'extra', error: 'sender: this key is not known' },
      { id: 'missing', error: 'helo: this key is missing' },
      { id: 'zone', error: 'zone: example.org: A cannot be read' },
      { id: 'zone2', error: 'zone: a zone file is an object of names' },
      { id: 'zone3', error: 'zone: this key is missing' },
      { id: null, error: 'id: this key is missing' },
    ]);
    expect(told.at(-1)).toMatchObject({ id: 'last', result: 'pass', explanation: null });
  });

  test.each([
    ['angle brackets', { mailFrom: '<ann@example.org>' }, 'fail'],
    ['a bare domain', { mailFrom: 'example.org' }, 'fail'],
    ['no sender', { mailFrom: '', helo: 'example.org' }, 'fail'],
    ['the null sender', { mailFrom: '<>', helo: 'example.org' }, 'fail'],
    ['no sender, and a name that is none', { mailFrom: '', helo: '[203.0.113.9]' }, 'none'],
    ['a literal', { mailFrom: 'ann@[203.0.113.9]' }, 'none'],
    ['one label', { mailFrom: 'ann@localhost' }, 'none'],
    ['an IPv4 address in IPv6', { ip: '::ffff:198.51.100.7' }, 'pass'],
    ['IPv6', { ip: '2001:db8::1' }, 'fail'],
    ['a name with octets that no host has', { mailFrom: 'a@odd.example.org' }, 'pass'],
    ['a zone that fails', { mailFrom: 'a@broken.example' }, 'temperror'],
  ])('%s', async (_, parts, result) => {
    const odd = {
      ...zone,
      'odd.example.org': { TXT: ['v=spf1 exists:a%_%%b/%{l}.odd.example.org -all'] },
      'a %b/a.odd.example.org': { A: ['127.0.0.2'] },
      'broken.example': 'SERVFAIL',
    };
    const [answer] = await answers({ ...question, zone: odd, ...parts });
    expect(faults('HostAnswer', answer)).toEqual([]);
    expect(answer).toMatchObject({ result });
  });
});
