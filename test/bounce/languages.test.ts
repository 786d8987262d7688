import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseBounce } from '../../lib/bounce/parse.ts';
import type { BounceReport } from '../../lib/bounce/report.ts';
import { inPseudoLanguage } from '../../scripts/corpus/pseudo-language.ts';
import { aMessage } from '../helpers/messages.ts';
import { describeWithData, sharedData } from '../helpers/shared-data.ts';

// A notice is read by what no language changes: who sends it, where addresses stand, the refusing server's own words.

const REPLY = `550-5.1.1 The email account that you tried to reach does not exist. Please try
550-5.1.1 double-checking the recipient's email address. 550 5.1.1 https://support.google.com/mail/?p=NoSuchUser
5b1f17b1804b1-40f4a3 - gsmtp`;
const GMAIL = 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>';
const EXCHANGE = 'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@contoso.example>';

/** What must come out whatever the language. */
function facts(report: BounceReport | undefined) {
  return report?.recipients.map(({ finalRecipient, action, status, diagnosticCode }) => ({
    finalRecipient,
    action,
    status,
    code: diagnosticCode?.code,
    enhanced: diagnosticCode?.enhancedStatus,
    queueId: diagnosticCode?.queueId,
  }));
}

interface CardWords {
  readonly heading: string;
  readonly sentence: string;
  readonly label: string;
}

const cardText = ({ heading, sentence, label }: CardWords) =>
  `${heading}\n${sentence.replaceAll('{addr}', 'bob@example.com').replaceAll('{domain}', 'example.com')}\n\n${label}\n\n${REPLY}`;

/** The card with its marked reply, as the page has it, and as text alone. */
function readCard(words: CardWords) {
  const text = cardText(words);
  const subject = 'Delivery Status Notification (Failure)';
  const whole = { from: GMAIL, to: 'ada@example.org', subject, text };
  return [parseBounce(aMessage({ ...whole, replyText: REPLY })), parseBounce(aMessage(whole))].map(facts);
}

const bob = {
  finalRecipient: 'bob@example.com',
  action: 'failed',
  status: '5.1.1',
  code: '550',
  enhanced: '5.1.1',
};

/** Exchange's two layouts, with the words of a language in their places. */
interface FrameWords {
  readonly subject: string;
  readonly intro: string;
  readonly diag: string;
  readonly generating: string;
  readonly original: string;
}

const frameText = ({ intro, diag, generating, original }: FrameWords) => `${intro}

bob@example.com

${diag}

${generating} AM0PR01MB1234.eurprd01.prod.exchangelabs.com

bob@example.com
mx1.example.com
Remote Server returned '550 5.1.1 <bob@example.com>: Recipient address rejected: User unknown'

${original}

Received: from VI1PR01MB5678.eurprd01.prod.exchangelabs.com (2603:10a6:803:1::15)
 by AM0PR01MB1234.eurprd01.prod.exchangelabs.com with HTTPS; Thu, 12 Nov 2026 09:12:44 +0000
X-Ms-Reason: 421 4.7.0 a decoy
From: Ada <ada@contoso.example>
To: <bob@example.com>
Subject: Minutes
Message-ID: <AM0PR01MB1234AA@contoso.example>
`;

const readFrame = (words: FrameWords) =>
  facts(
    parseBounce(
      aMessage({ from: EXCHANGE, to: 'ada@contoso.example', subject: words.subject, text: frameText(words) }),
    ),
  );

interface Words {
  readonly confidence?: string;
  readonly [part: string]: unknown;
}
const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.filter((one) => typeof one === 'string')
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(listOf)
      : [];

const wordsOf = (system: 'gmail' | 'exchange') => {
  const data = JSON.parse(
    readFileSync(sharedData('knowledge', 'webmail-bounce-texts.json'), 'utf8'),
  ) as Record<'gmail' | 'exchange', Record<string, Words>>;
  return Object.entries(data[system]);
};

describeWithData('the wording of real notices', () => {
  test('Gmail’s cards in nine verified languages, and in all others, are read the same', () => {
    const languages = wordsOf('gmail');
    expect(languages.filter(([, { confidence }]) => confidence === 'verified').length).toBeGreaterThanOrEqual(
      9,
    );
    for (const [language, words] of languages) {
      const sentences = listOf(words['sentences']).filter((one) => one.includes('{addr}'));
      const shown = sentences.length > 0 ? sentences : ['{addr}'];
      for (const sentence of shown) {
        for (const label of listOf(words['response_labels'])) {
          const heading = listOf(words['headings'])[0] ?? '';
          for (const read of readCard({ heading, sentence, label }))
            expect([language, sentence, read]).toEqual([
              language,
              sentence,
              [expect.objectContaining({ ...bob, action: read?.[0]?.action })], // some of them tell of a delay
            ]);
        }
      }
    }
  });

  test('Gmail’s delay is told by its subject in every language', () => {
    for (const [language, words] of wordsOf('gmail')) {
      const [heading = '', label = ''] = [listOf(words['headings'])[0], listOf(words['response_labels'])[0]];
      const message = aMessage({
        from: GMAIL,
        to: 'ada@example.org',
        subject: 'Delivery Status Notification (Delay)',
        text: cardText({ heading, sentence: '{addr}', label })
          .replaceAll('550', '451')
          .replaceAll('5.1.1', '4.4.1'),
      });
      const [one] = facts(parseBounce(message)) ?? [];
      expect([language, one?.action, one?.code]).toEqual([language, 'delayed', '451']);
    }
  });

  test('Exchange’s frame in four verified languages, and in all others, is read the same', () => {
    const languages = wordsOf('exchange');
    expect(languages.filter(([, { confidence }]) => confidence === 'verified').length).toBeGreaterThanOrEqual(
      4,
    );
    for (const [language, words] of languages) {
      const first = (part: string) => listOf(words[part])[0] ?? '';
      const intros = listOf(words['intro']);
      for (const intro of intros.length > 0 ? intros : ['']) {
        const read = readFrame({
          subject: `${first('subject_prefix')}Minutes`,
          intro: intro.replaceAll('{addr}', 'bob@example.com').replaceAll('{host}', 'mx1.example.com'),
          diag: first('diag'),
          generating: first('generating'),
          original: first('original'),
        });
        expect([language, intro, read]).toEqual([language, intro, [expect.objectContaining(bob)]]);
      }
    }
  });
});

describe('a language that nobody speaks', () => {
  const english: CardWords = {
    heading: 'Address not found',
    sentence: 'Your mail did not get to {addr}, since nobody knows that address.',
    label: 'The other side said:',
  };

  test('Gmail’s card', () => {
    const words = {
      heading: inPseudoLanguage(english.heading),
      sentence: inPseudoLanguage(english.sentence.replace('{addr}', 'bob@example.com')),
      label: inPseudoLanguage(english.label),
    };
    expect(words.sentence).not.toContain('mail');
    expect(readCard(words)).toEqual(readCard(english));
    expect(readCard(words)[0]).toEqual([{ ...bob, queueId: '5b1f17b1804b1-40f4a3' }]);
  });

  test('Exchange’s frame, subject and all', () => {
    const words: FrameWords = {
      subject: 'Vorumba: Kisel',
      intro: 'Vorumba ki selturn ba morne:',
      diag: 'Glafidro pas zinwek:',
      generating: 'Zinwek horum:',
      original: 'Lue zin wekho:',
    };
    expect(readFrame(words)).toEqual([{ ...bob, queueId: undefined }]);
  });

  test.each([
    [
      'one address before the reply, indented as many systems do',
      'Mail Delivery System <MAILER-DAEMON@mx.example.net>',
      `This is the mail program of mx.example.net.

<bob@example.com>: host mx1.example.com[192.0.2.7] said: 550 5.1.1 <bob@example.com>: Recipient
    address rejected (in reply to RCPT TO command)`,
      bob,
    ],
    [
      'an address on a line of its own and the reply below',
      'Mailer-Daemon@mx.example.net',
      `Nobody could take the mail.

  bob@example.com
    SMTP error after RCPT TO:<bob@example.com>:
    550 5.1.1 No such user here`,
      bob,
    ],
    [
      'no reply at all, from the null sender’s usual name',
      'MAILER-DAEMON@mx.example.net',
      `Sorry about the mail.

<bob@example.com>:
This address does not take mail any more.`,
      { finalRecipient: 'bob@example.com', action: 'failed', status: undefined, code: undefined },
    ],
    [
      'fields of RFC 3464 in the text',
      'postmaster@mx.example.net',
      `Something went wrong with your mail.

Final-Recipient: rfc822; bob@example.com
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 unknown`,
      bob,
    ],
  ])('%s', (_, from, text, wanted) => {
    const pseudo = inPseudoLanguage(text);
    expect(pseudo).not.toMatch(/\b(?:mail program|Nobody|Sorry|Something)\b/);
    const read = facts(parseBounce(aMessage({ from, subject: 'Morne zin', text: pseudo }), []));
    expect(read).toEqual([expect.objectContaining(wanted)]);
  });
});
