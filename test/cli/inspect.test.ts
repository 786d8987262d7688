import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildInspect, jsonLines, runInspect, startInspect } from './run-inspect.ts';
import { ordinary, reply, shownText, source, zone } from './samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'bounce-inspector-cli-'));
const put = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const files = {
  bounce: put('bounce.eml', source),
  shown: put('shown.txt', shownText),
  ordinary: put('ordinary.eml', ordinary),
  zone: put('zone.json', JSON.stringify(zone)),
};

beforeAll(buildInspect, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

// JSON Schema's own shape is ajv's business; it refuses what is no schema.
const schema = JSON.parse(readFileSync('docs/cli.schema.json', 'utf8')) as { definitions: object };
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true }).addSchema(schema, 'cli');

/** What is wrong with a value as one of the schema's shapes; empty when nothing is. */
function faults(shape: string, value: unknown): unknown {
  const validate = ajv.getSchema(`cli#/definitions/${shape}`);
  if (!validate) expect.fail(`docs/cli.schema.json has no ${shape}`);
  return validate(value) === true ? [] : validate.errors;
}

describe('a batch', () => {
  const lines = (...mails: readonly unknown[]) =>
    mails.map((mail) => (typeof mail === 'string' ? mail : JSON.stringify(mail))).join('\n');

  test('answers every line in order, each in the promised shape', async () => {
    const mails = [
      { id: 'raw', raw: source },
      { id: 'base64', rawBase64: Buffer.from(source).toString('base64') },
      {
        id: 'shown',
        from: 'MAILER-DAEMON@mail.example.org',
        to: 'tickets@example.org',
        subject: 'Undelivered Mail Returned to Sender',
        text: shownText,
      },
      {
        id: 'html',
        from: 'Mail Delivery System <MAILER-DAEMON@mail.example.org>',
        subject: 'Undelivered Mail Returned to Sender',
        text: '',
        html: `<pre>${shownText.replaceAll('<', '&lt;')}</pre>`,
      },
      { id: 'ordinary', raw: ordinary },
      { id: 'empty' },
    ];
    const { code, out, err } = await runInspect(['--batch'], lines(...mails));
    const answers = jsonLines(out);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(answers.map((answer) => faults('Reading', answer))).toEqual(mails.map(() => []));
    const refused = {
      isBounce: true,
      action: 'failed',
      recipients: [
        {
          finalRecipient: 'bob@example.com',
          action: 'failed',
          replyCode: '550',
          status: '5.7.26',
          cause: 'auth_dmarc',
          mendedBy: 'sender-domain',
          resend: 'after-fix',
        },
      ],
    };
    const silent = { isBounce: false, action: null, recipients: [] };
    expect(answers).toMatchObject([
      { id: 'raw', ...refused },
      { id: 'base64', ...refused },
      { id: 'shown', ...refused },
      { id: 'html', ...refused },
      { id: 'ordinary', ...silent },
      { id: 'empty', ...silent },
    ]);
  });

  test.each([
    ['no JSON', '{"id":', null],
    ['a lone word', 'hello', null],
    ['null', 'null', null],
    ['an array', '[]', null],
    ['no id', { raw: source }, null],
    ['an id that is no text', { id: 7, raw: source }, null],
    ['a part of another type', { id: 'a', text: 5 }, 'a'],
    ['base64 that is none', { id: 'a', rawBase64: '*?*' }, 'a'],
    ['text above 256 KB', { id: 'a', text: 'x'.repeat(256 * 1024 + 1) }, 'a'],
    ['HTML whose text is above 256 KB', { id: 'a', html: `<p>${'x'.repeat(256 * 1024 + 1)}</p>` }, 'a'],
    ['a source above 5 MB', { id: 'a', raw: 'x'.repeat(5 * 1024 * 1024 + 1) }, 'a'],
    ['base64 above 5 MB', { id: 'a', rawBase64: Buffer.alloc(5 * 1024 * 1024 + 1).toString('base64') }, 'a'],
  ])('goes on after a bad line: %s', async (_, bad, id) => {
    const { code, out, err } = await runInspect(
      ['--batch'],
      lines({ id: 'first', raw: ordinary }, bad, { id: 'last', raw: source }),
    );
    const [first, middle, last] = jsonLines(out);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(faults('BatchError', middle)).toEqual([]);
    expect(middle).toMatchObject({ id });
    expect([first, last]).toMatchObject([{ id: 'first' }, { id: 'last', isBounce: true }]);
  });

  test('is not harmed by what hostile mails hold', async () => {
    const hostile = [
      { id: 'nul', text: '\u0000'.repeat(1000) },
      {
        id: 'octets',
        rawBase64: Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256)).toString(
          'base64',
        ),
      },
      {
        id: 'names',
        from: '__proto__',
        subject: 'constructor',
        text: 'Final-Recipient: __proto__; constructor\nStatus: 5.0.0',
      },
      { id: 'cap', text: '550 5.1.1 '.repeat(26_000) },
      { id: 'lt', html: '<'.repeat(200_000) },
      {
        id: 'deep',
        raw: `Content-Type: multipart/mixed; boundary=a\n\n${'--a\nContent-Type: multipart/mixed; boundary=a\n\n'.repeat(2000)}`,
      },
      {
        id: 'half',
        raw: 'Content-Type: multipart/report; boundary=a\n\n--a\nContent-Type: message/delivery-status\n\nAction: failed\nFinal-',
      },
      { id: '\u2028\n"', text: '' },
      { id: 'lone', text: '\ud800' },
    ];
    const { code, out, err } = await runInspect(['--batch'], lines(...hostile));
    const answers = jsonLines(out);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(answers.map((answer) => faults('Reading', answer))).toEqual(hostile.map(() => []));
    expect(answers).toMatchObject(hostile.map(({ id }) => ({ id })));
  }, 30_000);

  test('has answered a line before the next one comes', async () => {
    const child = startInspect(['--batch']);
    const answers: string[] = [];
    child.stdout.on('data', (chunk: Buffer) => answers.push(String(chunk)));
    const answered = (id: string) =>
      expect.poll(() => jsonLines(answers.join('')).at(-1), { timeout: 10_000 }).toMatchObject({ id });
    child.stdin.write(`${JSON.stringify({ id: 'one', raw: source })}\n`);
    await answered('one');
    child.stdin.write(`${JSON.stringify({ id: 'two', raw: ordinary })}\n`);
    await answered('two');
    child.stdin.end();
    expect(await new Promise((done) => child.on('close', done))).toBe(0);
  }, 30_000);

  test('ends quietly when nobody reads on', async () => {
    const child = startInspect(['--batch']);
    const err: string[] = [];
    child.stderr.on('data', (chunk: Buffer) => err.push(String(chunk)));
    child.stdin.on('error', () => undefined);
    child.stdout.destroy();
    child.stdin.end(`${JSON.stringify({ id: 'x', raw: source })}\n`.repeat(200));
    expect(await new Promise((done) => child.on('close', done))).toBe(0);
    expect(err.join('')).toBe('');
  });
});

describe('files', () => {
  test.each([
    ['a source', files.bounce],
    ['text as shown', files.shown],
  ])('%s is told in the words of the card', async (_, file) => {
    const { code, out, err } = await runInspect(['--zone', files.zone, file]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/Gmail/);
    expect(out).toMatch(/example\.org/);
    expect(out).toMatch(/https:\/\/support\.google\.com\//);
    expect(out).toMatch(/b141-v6si2290029yba\.131/);
    // oxlint-disable-next-line no-control-regex
    expect(out).not.toMatch(/\$\d|undefined|\[object/);
  });

  test('as JSON, one object a line and file', async () => {
    const args = ['--json', '--zone', files.zone, files.bounce, files.shown, files.ordinary];
    const { code, out, err } = await runInspect(args);
    const inspections = jsonLines(out);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(inspections.map((inspection) => faults('Inspection', inspection))).toEqual([[], [], []]);
    expect(inspections).toMatchObject([
      {
        file: files.bounce,
        isBounce: true,
        recipients: [{ cause: 'auth_dmarc', rootCause: 'alignment-unknown' }],
      },
      { file: files.shown, isBounce: true, recipients: [{ cause: 'auth_dmarc' }] },
      { file: files.ordinary, isBounce: false, recipients: [], findings: [], questions: [] },
    ]);
  });

  test('standard input is a file', async () => {
    const { code, out } = await runInspect(['--json', '--offline', '-'], source);
    expect(code).toBe(0);
    expect(jsonLines(out)).toMatchObject([{ file: '-', isBounce: true }]);
  });

  test('a bare reply is read as in the field', async () => {
    const { out } = await runInspect(['--json', '--offline', '-'], reply);
    expect(jsonLines(out)).toMatchObject([
      { isBounce: true, recipients: [{ cause: 'auth_dmarc', replyCode: '550' }] },
    ]);
  });

  test.each([
    ['a farewell', '221 2.0.0 Bye'],
    ['a recipient that is taken', '250 2.1.5 Recipient OK'],
    ['a sender that is taken', '250 2.1.0 Sender OK'],
    ['an answer to VRFY', '252 2.1.5 Cannot VRFY user'],
    ['a log-in', '235 2.7.0 Authentication successful'],
  ])('an answer that refuses nothing is no notice, as in the popup: %s', async (_, answer) => {
    const { out } = await runInspect(['--json', '--offline', '-'], answer);
    expect(jsonLines(out)).toMatchObject([{ isBounce: false, recipients: [] }]);
    const { out: text } = await runInspect(['--offline', '-'], answer);
    expect(text).not.toMatch(/good news|arrived/i);
    const { out: batch } = await runInspect(['--batch'], `${JSON.stringify({ id: 'a', text: answer })}\n`);
    expect(jsonLines(batch)).toMatchObject([{ isBounce: false, action: null, recipients: [] }]);
  });

  test('a text alone in a batch is read as in the field; beside the parts of a mail it is a page', async () => {
    const text = '550 5.1.1 user unknown';
    const { out } = await runInspect(
      ['--batch'],
      [
        { id: 'a', text },
        { id: 'b', text: 'hello there' },
        { id: 'c', text, from: 'Bob <bob@example.com>', subject: 'x' },
      ]
        .map((mail) => `${JSON.stringify(mail)}\n`)
        .join(''),
    );
    expect(jsonLines(out)).toMatchObject([
      { isBounce: true, recipients: [{ cause: 'recipient_unknown', replyCode: '550' }] },
      { isBounce: false },
      { isBounce: false },
    ]);
  });

  const taken =
    'to=<bob@example.com>, relay=mx.example.com[192.0.2.25]:25, status=sent (250 2.0.0 OK  1644855633 l11si9233120wms.107 - gsmtp)';

  test('a line by which a server took a mail is told in the words of the popup', async () => {
    const { code, out, err } = await runInspect(['--offline', '-'], taken);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^The first mail server took this mail\./);
    expect(out).toMatch(/1\. Ask the person to look in the spam folder/);
    expect(out).toContain('- Taken over at 2022-02-14 16:20:33 UTC');
    expect(out).toContain('Nothing left your computer.');
    expect(out).not.toMatch(/\$\d|undefined|\[object/);
  });

  test('such a line as JSON is no bounce', async () => {
    const { out } = await runInspect(['--json', '--offline', '-'], taken);
    const [inspection] = jsonLines(out);
    expect(faults('Inspection', inspection)).toEqual([]);
    expect(inspection).toMatchObject({ isBounce: false, findings: [], questions: [] });
  });

  test('offline, every question says so and nothing is said to be missing', async () => {
    const { out } = await runInspect(['--json', '--offline', files.bounce]);
    const [inspection] = jsonLines(out) as [
      { findings: { state: string }[]; questions: { answer: string }[] },
    ];
    expect(faults('Inspection', inspection)).toEqual([]);
    expect(new Set(inspection.findings.map(({ state }) => state))).toEqual(new Set(['unknown']));
    expect(inspection.questions.filter(({ answer }) => answer !== 'offline')).toEqual([]);
  });

  test('that cannot be read: exit 2, one sentence; the others are inspected all the same', async () => {
    mkdirSync(join(folder, 'folder'));
    const missing = join(folder, 'missing.eml');
    const large = put('large.eml', Buffer.alloc(5 * 1024 * 1024 + 1, 'x'));
    const args = ['--json', '--offline', missing, files.bounce, join(folder, 'folder'), large];
    const { code, out, err } = await runInspect(args);
    const answers = jsonLines(out);
    expect(code).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toMatch(/missing\.eml.*no such file.*folder.*is a folder.*large\.eml.*5 MB/);
    expect(answers.map((answer, index) => faults(index === 1 ? 'Inspection' : 'FileError', answer))).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });

  test.each([
    ['octets of every kind', Buffer.from(Array.from({ length: 70_000 }, (_, index) => (index * 7919) % 256))],
    ['NULs', Buffer.alloc(300_000)],
    ['300 KB of text', Buffer.from('550 5.1.1 no such user\n'.repeat(13_000))],
    ['nothing', Buffer.alloc(0)],
  ])('with %s do no harm', async (_, content) => {
    const { code, out, err } = await runInspect(['--json', '--offline', put('odd.txt', content)]);
    const [answer] = jsonLines(out);
    const isRefused = code === 2;
    expect(code === 0 || isRefused).toBe(true);
    expect(err.split('\n').length).toBeLessThanOrEqual(2);
    expect(faults(isRefused ? 'FileError' : 'Inspection', answer)).toEqual([]);
  });
});

describe('a domain', () => {
  test('of one that does not exist nothing is said but that', async () => {
    const { out } = await runInspect(['--zone', files.zone, '--domain', 'nowhere.example']);
    expect(out).toContain('nowhere.example does not exist');
    expect(out).not.toMatch(/SPF|DMARC|DKIM/);
  });

  test('is told in words', async () => {
    const { code, out, err } = await runInspect(['--zone', files.zone, '--domain', 'example.org']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/example\.org/);
    expect(out).not.toMatch(/\$\d|undefined|\[object/);
  });

  test.each([
    ['example.org', 'good'],
    ['nobody.test', 'does-not-exist'],
    ['broken.test', 'unknown'],
    ['slow.test', 'unknown'],
  ])('%s as JSON is %s', async (name, verdict) => {
    const { code, out } = await runInspect(['--json', '--zone', files.zone, '--domain', name]);
    const [report] = jsonLines(out);
    expect(code).toBe(0);
    expect(faults('DomainReport', report)).toEqual([]);
    expect(report).toMatchObject({ domain: name, verdict });
  });

  test('with what a mail of it would get: in words, and as JSON in its own shape', async () => {
    const args = ['--zone', files.zone, '--domain', 'example.org', '--through', '192.0.2.1'];
    const { code, out } = await runInspect(args);
    expect(code).toBe(0);
    expect(out).toMatch(/A mail from example\.org, sent through 192\.0\.2\.1\n/);
    expect(out).toMatch(/came from 192\.0\.2\.1\n/);
    const { out: json } = await runInspect([...args, '--json', '--return-path', 'example.org']);
    const [report] = jsonLines(json);
    expect(faults('DomainReportWithMail', report)).toEqual([]);
    expect(report).toMatchObject({ wouldGet: { ip: '192.0.2.1', ways: [{ returnPath: 'example.org' }] } });
  });

  test('by the key that was named', async () => {
    const args = ['--json', '--zone', files.zone, '--domain', 'example.org', '--selector', 'nobody-has-this'];
    const [report] = jsonLines((await runInspect(args)).out);
    expect(faults('DomainReport', report)).toEqual([]);
    expect(report).toMatchObject({
      verdict: 'bad',
      findings: expect.arrayContaining([
        expect.objectContaining({ id: 'DKIM-002', values: ['example.org', 'nobody-has-this'] }),
      ]) as unknown,
    });
  });

  test('counts rounds: SPF of an include needs two', async () => {
    const { out } = await runInspect(['--json', '--zone', files.zone, '--domain', 'example.org']);
    const [report] = jsonLines(out) as [{ rounds: number; questions: unknown[] }];
    expect(report.rounds).toBeGreaterThanOrEqual(2);
    expect(report.rounds).toBeLessThan(report.questions.length);
  });
});

describe('wrong use', () => {
  test.each([
    ['nothing to do', []],
    ['a flag that nobody knows', ['--frob']],
    ['--check-host without --batch', ['--check-host']],
    ['DNS in the clear', ['--doh', 'http://evil.example/dns-query', '-']],
    ['a zone file that is missing', ['--zone', join(folder, 'none.json'), '-']],
    ['a zone file that is no JSON', ['--zone', put('no.json', '{"a"'), '-']],
    ['a zone file of another shape', ['--zone', put('odd.json', '[1]'), '-']],
    ['a zone file with an odd name', ['--zone', put('odd2.json', '{"example.org":{"MX":[3]}}'), '-']],
    ['no domain name', ['--domain', 'a b']],
  ])('%s: exit 2, one sentence, no output', async (_, args) => {
    const { code, out, err } = await runInspect(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^\S[^\n]*\.\n$/);
  });

  test('--help is no wrong use', async () => {
    expect(await runInspect(['--help'])).toMatchObject({ code: 0, err: '' });
  });
});
