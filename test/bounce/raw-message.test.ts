import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBounce } from '../../lib/bounce/parse.ts';
import { messageOfRaw } from '../../lib/bounce/raw-message.ts';
import { parseMime } from '../../lib/platform/postal-mime.ts';
import { crlf, pieces, sourceOf } from '../helpers/sources.ts';

const base64 = (text: string) =>
  Buffer.from(text, 'latin1')
    .toString('base64')
    .replace(/(.{76})/g, '$1\n');
const quotedPrintable = (text: string) => text.replace(/[=@]/g, (sign) => (sign === '=' ? '=3D' : '=\n=40'));
/** A part whose body is transfer-encoded. */
const encoded = (part: string, encoding: string, encode: (body: string) => string) => {
  const [head = '', ...body] = part.split('\n\n');
  return `${head}\nContent-Transfer-Encoding: ${encoding}\n\n${encode(body.join('\n\n'))}`;
};
const within = (type: string, source: string, boundary = 'outer') =>
  crlf(`From: MAILER-DAEMON@mail.example.org
To: ana@example.org
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: ${type}; boundary="${boundary}"

--${boundary}
${source}
--${boundary}--
`);

const asWhole = {
  reportingMta: 'mail.example.org',
  original: {
    fromDomain: 'news.example.org',
    returnPathDomain: 'mail.example.net',
    sendingIp: '203.0.113.9',
  },
  recipients: [
    { finalRecipient: 'bob@example.com', status: '5.7.1', remoteMta: 'mx.example.com', action: 'failed' },
  ],
};
const readRaw = async (raw: string | Uint8Array) => parseBounce(await messageOfRaw(raw, parseMime));

describe('the same is read of a source', () => {
  const { header, report, returned, words } = pieces;
  const cases: readonly (readonly [string, string | Uint8Array])[] = [
    ['as it should be', sourceOf()],
    ['behind empty lines, as "show original" pages give it', `  \n\n${sourceOf()}`],
    ['behind an mbox line', `From MAILER-DAEMON Thu Jan  1 00:00:00 2026\r\n${sourceOf()}`],
    ['behind a mark of byte order', `\ufeff${sourceOf()}`],
    ['as octets', new TextEncoder().encode(sourceOf())],
    ['whose lines end in LF', sourceOf().replaceAll('\r', '')],
    ['whose lines end in CR', sourceOf().replaceAll('\n', '')],
    ['whose lines end in CR CR LF', sourceOf().replaceAll('\r\n', '\r\r\n')],
    ['with the dots of an SMTP dialogue', `${sourceOf({ words: `${words}..\n..and so on` })}.\r\n`],
    ['without the last boundary', sourceOf().replace('--b--', '')],
    ['cut off behind the returned header', sourceOf().replace(/Subject: hello[^]*/, '')],
    ['with a boundary that is not used', sourceOf({ header: header.replace('"b"', '"other"') })],
    ['with no boundary named', sourceOf({ header: header.replace('; boundary="b"', '') })],
    ['with a boundary in no quotes', sourceOf({ header: header.replace('"b"', 'b') })],
    ['whose header says nothing of MIME', sourceOf({ header: header.replace(/^MIME[^]*/m, '') })],
    ['whose header ends in a line of blanks', sourceOf({ header: `${header} \t` })],
    ['whose header runs into the first part', sourceOf().replace('\r\n\r\n--b', '\r\n--b')],
    ['whose report is in base64', sourceOf({ report: encoded(report, 'base64', base64) })],
    [
      'whose report is quoted-printable',
      sourceOf({ report: encoded(report, 'quoted-printable', quotedPrintable) }),
    ],
    ['whose returned mail is in base64', sourceOf({ returned: encoded(returned, 'base64', base64) })],
    [
      'with a report of RFC 6533',
      sourceOf({ report: report.replace('delivery-status', 'global-delivery-status') }),
    ],
    [
      'with the header alone',
      sourceOf({ returned: returned.replace('message/rfc822', 'text/rfc822-headers') }),
    ],
    ['with a header of RFC 6533', sourceOf({ returned: returned.replace('rfc822', 'global-headers') })],
    [
      'whose types are in capitals',
      sourceOf().replace(/(?:message|text)\/[a-z0-9-]+/g, (type) => type.toUpperCase()),
    ],
    [
      'whose report is a text file',
      sourceOf({ report: report.replace('message/delivery-status', 'text/plain; name=details.txt') }),
    ],
    [
      'whose report is an attached text file',
      sourceOf({
        report: report.replace(
          'message/delivery-status',
          'text/plain; name=details.txt\nContent-Disposition: attachment',
        ),
      }),
    ],
    [
      'whose parts are said to be of no known kind',
      sourceOf({
        report: report.replace('message/delivery-status', 'application/octet-stream'),
        returned: returned.replace('message/rfc822', 'application/octet-stream'),
      }),
    ],
    ['whose report has no empty line above it', sourceOf({ report: report.replace('\n\n', '\n') })],
    [
      'inside multipart/mixed',
      within(
        'multipart/mixed',
        pieces.header.replace(/^[^]*?(?=Content-Type)/, '') + sourceOf({ header: '' }),
      ),
    ],
    [
      'handed on inside another notice',
      within('multipart/mixed', `Content-Type: message/rfc822\n\n${sourceOf()}`),
    ],
    [
      'handed on by a gateway that says whom to write to for help',
      within(
        'multipart/mixed',
        `Content-Type: text/plain\n\nChecked by the gateway. Questions? Write to <help@example.net>.\n--outer\nContent-Type: message/rfc822\n\n${sourceOf()}`,
      ),
    ],
  ];
  test.each(cases)('%s', async (_, raw) => {
    expect(await readRaw(raw)).toMatchObject(asWhole);
  });

  test('whose report is missing: the words are read', async () => {
    const report = await readRaw(
      sourceOf({ report: pieces.words, words: words.replace('one of', '<bob@example.com>: 550 5.7.1 no') }),
    );
    expect(report?.recipients).toMatchObject([{ finalRecipient: 'bob@example.com', status: '5.7.1' }]);
  });

  test('with a report for each recipient', async () => {
    const second = pieces.report.replace('bob@', 'carol@').replace('5.7.1', '5.1.1');
    const report = await readRaw(sourceOf({ report: `${pieces.report}\n--b\n${second}` }));
    expect(report?.recipients.map(({ finalRecipient }) => finalRecipient)).toEqual([
      'bob@example.com',
      'carol@example.com',
    ]);
  });
});

describe('of two reports', () => {
  test('a notice that came back is not read for the one about it', async () => {
    const inner = sourceOf({ report: pieces.report.replace('bob@', 'inner@') })
      .replaceAll('--b', '--c')
      .replace('"b"', '"c"');
    const report = await readRaw(sourceOf({ returned: `Content-Type: message/rfc822\n\n${inner}` }));
    expect(report?.recipients).toMatchObject([{ finalRecipient: 'bob@example.com' }]);
    expect(report?.original).toMatchObject({ fromDomain: 'mail.example.org' });
  });

  test('one that a person forwards is none', async () => {
    const forwarded = within('multipart/mixed', `Content-Type: message/rfc822\n\n${sourceOf()}`)
      .replace('MAILER-DAEMON@mail', 'ben@')
      .replace('Undelivered Mail Returned to Sender', 'FW: what is this?');
    expect(await readRaw(forwarded)).toBeUndefined();
  });

  test.each([
    [
      'on abuse',
      'feedback-report',
      'Feedback-Type: abuse\nUser-Agent: x/1\nVersion: 1\nOriginal-Rcpt-To: bob@example.com',
    ],
    [
      'of reading',
      'disposition-notification',
      'Final-Recipient: rfc822; bob@example.com\nDisposition: manual-action/x; displayed',
    ],
  ])('one %s tells of no lost mail', async (_, type, fields) => {
    const source = sourceOf({
      header: pieces.header
        .replace('report-type=delivery-status', `report-type=${type}`)
        .replace('Undelivered Mail Returned to Sender', 'A report')
        .replace(/^From: .*/, 'From: Reports <reports@mail.example.org>'),
      report: `Content-Type: message/${type}\n\n${fields}\n`,
    });
    expect(await readRaw(source)).toBeUndefined();
  });
});

describe('charsets', () => {
  const addressee = 'bob@example.com';
  const octetsOf = (charset: string, body: Uint8Array | string) =>
    Buffer.concat([
      Buffer.from(
        `From: MAILER-DAEMON@mail.example.org\r\nTo: ana@example.org\r\nSubject: Undelivered Mail\r\nContent-Type: text/plain; charset="${charset}"\r\n\r\n<${addressee}>: 550 5.1.1 `,
      ),
      Buffer.from(body),
    ]);
  test.each([
    ['utf-8', Buffer.from('unbekannt: ä'), 'unbekannt: ä'],
    ['iso-8859-1', [0xe4], 'ä'],
    ['windows-1251', [0xed, 0xe5, 0xf2], 'нет'],
    ['koi8-r', [0xce, 0xc5, 0xd4], 'нет'],
    ['iso-2022-jp', [0x1b, 0x24, 0x42, 0x24, 0x22, 0x1b, 0x28, 0x42], 'あ'],
    ['shift_jis', [0x82, 0xa0], 'あ'],
    ['euc-jp', [0xa4, 0xa2], 'あ'],
    ['gb2312', [0xce, 0xde], '无'],
    ['gbk', [0xce, 0xde], '无'],
    ['big5', [0xb5, 0x4c], '無'],
    ['euc-kr', [0xb0, 0xa1], '가'],
    ['cp932', [0x82, 0xa0], 'あ'],
    ['unicode-1-1-utf-7', Buffer.from('+AOQ- and 1+-1'), 'ä and 1+1'],
  ])('%s', async (charset, body, words) => {
    const message = await messageOfRaw(octetsOf(charset, Uint8Array.from(body)), parseMime);
    expect(message.text).toContain(`550 5.1.1 ${words}`);
    expect(parseBounce(message)?.recipients).toMatchObject([{ finalRecipient: addressee }]);
  });

  test.each(['x-unknown', 'hz-gb-2312', 'iso-2022-kr'])(
    '%s costs its letters, not what is ASCII',
    async (charset) => {
      const report = parseBounce(await messageOfRaw(octetsOf(charset, 'no ~{0!~}'), parseMime));
      expect(report?.recipients).toMatchObject([{ finalRecipient: addressee, status: '5.1.1' }]);
    },
  );

  test.each([
    ['encoded words', '=?iso-8859-1?Q?Zur=FCck?= =?utf-8?B?OiBuZWlu?=', 'Zurück: nein'],
    ['8-bit letters of UTF-8', 'Zur\u00c3\u00bcck', 'Zurück'],
    ['8-bit letters of latin-1', 'Zur\u00fcck', 'Zurück'],
  ])('a subject in %s', async (_, subject, read) => {
    const octets = Buffer.from(
      `Subject: ${subject}\r\nFrom: "=?utf-8?Q?B=C3=BCro?=" <a@example.org>\r\n\r\nx`,
      'latin1',
    );
    expect(await messageOfRaw(octets, parseMime)).toMatchObject({
      subject: read,
      from: 'Büro <a@example.org>',
    });
  });
});

describe('what is shown', () => {
  const parts = (text: string, html: string) =>
    crlf(`From: MAILER-DAEMON@mail.example.org
Subject: Undelivered Mail
Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain

${text}
--b
Content-Type: text/html

${html}
--b--
`);
  test.each([
    ['the text', 'to a@example.com', '<p>to b@example.com</p>', 'to a@example.com'],
    ['the HTML where there is no text', '', '<p>to b@<wbr>example.com</p>', 'to b@example.com'],
    [
      'the HTML where the text says to look there',
      'Your program shows no HTML.',
      '<p>to b@example.com</p>',
      'to b@example.com',
    ],
    ['the text where neither names anybody', 'It failed.', '<p>It failed!</p>', 'It failed.'],
  ])('is %s', async (_, text, html, shown) => {
    expect((await messageOfRaw(parts(text, html), parseMime)).text.trim()).toBe(shown);
  });
});

test('anything at all is read without an error', async () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Content-Type: multipart/mixed; boundary=b\n',
      'Content-Type: multipart/report\n',
      'Content-Type: message/delivery-status\n',
      'Final-Recipient: rfc822; \n',
      '\n\n',
      '\r',
      '--b\n',
      '--b--\n',
      'Content-Transfer-Encoding: base64\n',
      'charset=x-none',
      'charset=utf-7',
      '+AAA',
    ),
    fc.string({ unit: 'binary' }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (all) => {
      expect(typeof (await messageOfRaw(all.join(''), parseMime)).text).toBe('string');
    }),
    { numRuns: 100 },
  );
});
