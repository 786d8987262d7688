import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { mendSource } from '../../lib/bounce/mend-source.ts';
import { MAX_TEXT } from '../../lib/bounce/message.ts';
import { binaryOfOctets, octetsOfBinary, textOfOctets } from '../../lib/bounce/octets.ts';
import { isReadable, readQuickly, shownAddress, type QuickMime } from '../../lib/platform/quick-mime.ts';
import { readTruth } from '../../scripts/corpus/truth.ts';
import { describeWithData, sharedData } from '../helpers/shared-data.ts';
import { crlf, sourceOf } from '../helpers/sources.ts';

/** The same source, read by postal-mime. */
async function slowly(source: string): Promise<QuickMime> {
  const email = await PostalMime.parse(octetsOfBinary(source), {
    forceRfc822Attachments: true,
    maxNestingDepth: 10,
  });
  return {
    from: shownAddress(email.from),
    to: shownAddress(email.to?.[0]),
    subject: email.subject,
    text: email.text,
    html: email.html,
    parts: email.attachments
      .filter(({ mimeType }) => isReadable(mimeType))
      .map(({ mimeType, content }) => ({
        mimeType,
        text:
          typeof content === 'string' ? content : textOfOctets(new Uint8Array(content).subarray(0, MAX_TEXT)),
      })),
  };
}

const simple = (type: string, body: string, ...others: readonly string[]) =>
  crlf(
    `From: Mail System <mailer-daemon@example.net>\nTo: ana@example.org, b@example.org\nSubject: =?utf-8?B?RmVobGVy?= 1\n${[type, ...others].join('\n')}\n\n${body}`,
  );
const multipart = (kind: string, ...parts: readonly string[]) =>
  simple(
    `Content-Type: multipart/${kind}; boundary="b"`,
    `preamble\n${parts.map((part) => `--b\n${part}\n`).join('')}--b-- \nepilogue\n--b\n\nnot any more\n`,
  );

test.each<[string, string]>([
  ['a report', sourceOf()],
  ['plain text', simple('Content-Type: text/plain', 'words\n\n--b\nno boundary')],
  ['no type at all', simple('X-Other: 1', 'words\n')],
  ['latin-1', simple('Content-Type: text/plain; charset="iso-8859-1"', 'gr\u00fc\u00dfe\n')],
  ['UTF-8 without saying so', simple('X-Other: 1', 'gr\u00c3\u00bc\u00c3\u009fe\n')],
  ['ISO-2022-JP', simple('Content-Type: text/plain; charset=ISO-2022-JP', '\u001b$B%a!<%k\u001b(B ok\n')],
  ['base64', simple('Content-Transfer-Encoding: base64', 'R3LDvMOfZSBhdXMg\nS8O2bG4=\n')],
  [
    'quoted-printable, and what only looks like it',
    simple('Content-Transfer-Encoding: Quoted-Printable', 'a=3D b=\nc =4=\n1 =zz ==\nGr=C3=BC=DFe=\n'),
  ],
  ['a folded field', simple('Content-Type: multipart/mixed;\n\tboundary=b', '--b\n\nwords\n--b--\n')],
  ['text in both forms', multipart('alternative', '\nplain', 'Content-Type: text/html\n\n<p>html')],
  ['an attachment', multipart('mixed', '\nplain', 'Content-Disposition: Attachment; filename=a\n\nmore')],
  ['parts without anything', multipart('mixed', 'Content-Type: message/delivery-status', '', '\n')],
  [
    'nested',
    multipart(
      'report',
      'Content-Type: multipart/alternative; boundary=c\n\n--c\n\nplain\n--c\nContent-Type: text/html\n\n<b>html\n--c--\nepilogue\n--c\n\nnot any more',
      'Content-Type: message/rfc822\n\nContent-Type: multipart/mixed; boundary=d\n\n--d\n\nreturned\n--d--',
    ),
  ],
  [
    'nested, the inner one without end',
    multipart('mixed', 'Content-Type: multipart/mixed; boundary=c\n\n--c\n\na'),
  ],
])('%s: the same as by postal-mime', async (_, source) => {
  expect(readQuickly(source)).toEqual(await slowly(source));
});

test.each<[string, string]>([
  ['a comment in the type', simple('Content-Type: text/plain (really); charset=utf-8', 'words')],
  ['flowed text', simple('Content-Type: text/plain; format=flowed', 'soft \nlines')],
  ['a rare charset', simple('Content-Type: text/plain; charset=utf-16', 'words')],
  ['padding within base64', simple('Content-Transfer-Encoding: base64', 'YQ==\nYg==\n')],
  ['HTML beside text', multipart('mixed', '\nplain', 'Content-Type: text/html\n\n<p>html')],
  ['8-bit octets in the header', simple('X-Other: \u00fc', 'words')],
  [
    'a boundary that begins another',
    multipart('mixed', 'Content-Type: multipart/mixed; boundary=bb\n\n--bb\n\na'),
  ],
])('%s: left to postal-mime', (_, source) => {
  expect(readQuickly(source)).toBeUndefined();
});

const line = fc.constantFrom(
  '',
  ' ',
  '--b',
  '--b--',
  '--b ',
  '--c',
  '--c--',
  '--bb',
  'words',
  'words =3D=',
  'R3LDvA==',
  'From: a@example.org',
  'From: "B, b" <b@example.org>',
  'Subject: 1',
  ' folded',
  'Content-Type: multipart/mixed; boundary=b',
  'Content-Type: multipart/alternative; boundary="c"',
  'Content-Type: text/html; charset=utf-8',
  'Content-Type: text/plain',
  'Content-Type: message/rfc822;',
  'Content-Type : text/plain; charset="a"; x',
  'Content-Disposition: attachment; filename="a;b"',
  'Content-Transfer-Encoding: base64',
  'Content-Transfer-Encoding: quoted-printable',
  'caf\u00c3\u00a9 \u00e9',
);

test('whatever is read quickly is read as by postal-mime', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 30 }), fc.constantFrom('\n', '\r\n'), async (lines, end) => {
      const source = lines.join(end);
      const quick = readQuickly(source);
      if (quick !== undefined) expect(quick).toEqual(await slowly(source));
    }),
    { numRuns: 2000 },
  );
});

describeWithData('real mails', () => {
  test('most are read quickly, and all of these as by postal-mime', async () => {
    const folder = sharedData('bounces');
    const truths = readTruth(folder);
    if (typeof truths === 'string') expect.fail(truths);
    let read = 0;
    for (const { file } of truths) {
      const source = mendSource(binaryOfOctets(new Uint8Array(readFileSync(`${folder}/${file}`))));
      const quick = readQuickly(source);
      if (quick === undefined) continue;
      read += 1;
      expect(quick, file).toEqual(await slowly(source));
    }
    expect(read / truths.length).toBeGreaterThan(0.9);
  });
});
