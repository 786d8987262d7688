import { describe, expect, test } from 'vitest';
import messages from '../public/_locales/en/messages.json' with { type: 'json' };
import { causes, type CauseId, type Party } from '../lib/knowledge/causes.ts';
import type { MessageKey } from '../lib/i18n.ts';

// No type says that Object.keys yields the keys of the type.
const ids = Object.keys(causes) as readonly CauseId[];
const said = (key: MessageKey) => messages[key].message;
const failed = (id: CauseId) =>
  (['title', 'explanation', 'action', 'resend'] as const).map((part) => said(`cause_${id}_${part}`));
const late = (id: CauseId) => [
  ...[said('delayed_title'), said('delayed_explanation'), said('delayed_reason'), said(`cause_${id}_late`)],
  ...[said('ui_nobody_acts_yet'), said('delayed_action'), said('delayed_resend')],
];

/** What stands for those who must act in the sentences of the first screen. */
const ACTS: Readonly<Record<Party, RegExp>> = {
  sender: /\b(?:Check|Change|Ask|Reach|Share|Open|Read)\b/, // an order to the reader
  'sender-domain': /\$4/,
  'sending-service': /\b(?:support of the service|people who run the server)\b/,
  recipient: /\b(?:Tell|Ask) the person\b/,
  'recipient-domain': /\bpeople (?:who run|there)\b/,
  nobody: /\bWait\b/,
};

/** Where nobody refused, or somebody on the sender's own side, the words say so; elsewhere the one who refused is named. */
const REFUSER: Readonly<Partial<Record<CauseId, RegExp>>> = {
  sender_account_limited: /^Your own mail account or mail service\b/,
  domain_not_found: /\bno way to \$3\b/,
  domain_no_mail: /\bno way to \$3\b/,
  mail_loop_routing: /\bmail for \$3\b/,
  server_unreachable: /\bmail system of \$3\b/,
  recipient_server_error: /\bmail system of \$3\b/,
};

const RESEND = {
  now: /\bYou can send it again once now\b/,
  'after-fix': /\b(?:until|once|before|first|without it)\b/,
  wait: /\bDo not send it again now\. Send it once more (?:after|tomorrow)\b/,
  never: /\bDo not send it again to this address\b/,
} as const;

describe.each(ids)('the first screen of %s', (id) => {
  const { mendedBy, resend } = causes[id];

  test('names who refused', () => {
    const [title = '', explanation = ''] = failed(id);
    expect(`${title} ${explanation}`).toMatch(REFUSER[id] ?? /\$1 /);
    expect(late(id).join(' ')).toMatch(/\$[13]/);
    expect(said(`cause_${id}_late`)).toMatch(/\$[13]|\bYour own mail account\b/);
  });

  test('says who must act', () => {
    const [, explanation = '', action = ''] = failed(id);
    expect(`${explanation} ${action}`).toMatch(ACTS[mendedBy]);
  });

  test('says whether to send again, as the cause has it', () => {
    expect(said(`cause_${id}_resend`)).toMatch(RESEND[resend]);
  });

  test('names whose mail, address and person they are only where the names fit', () => {
    for (const text of [...failed(id), said(`cause_${id}_late`), said(`cause_${id}_meaning`)]) {
      // “The other mail system” begins with a capital, “this address” does not.
      expect(text).not.toMatch(/[^.?:] \$1|(?:^|[.?] )\$[234]/);
      expect(text).not.toMatch(/!|\b(?:illegal|invalid|fatal)\b/i);
    }
  });
});

describe.each(ids)('a late mail of %s', (id) => {
  test('is not told as one that came back', () => {
    expect(late(id).join(' ')).not.toMatch(/\bturned\b|\bcame back\b|\brefused\b|\bfailed\b|\bgave up\b/i);
  });

  test('is late, not lost; it is tried again by itself, and not to be sent twice', () => {
    const words = late(id).join(' ');
    expect(words).toContain('late, not lost');
    expect(words).toContain('goes on trying');
    expect(words).toContain('Do not send it again');
  });

  test('is not told in the words of failure’s card either', () => {
    expect(failed(id).join(' ')).not.toMatch(/\blate\b|\bgoes on trying\b/);
  });
});

test('greylisting that was given up is told so', () => {
  expect(failed('greylist_temporary').join(' ')).toMatch(/\bhas stopped trying\b.+\bnot a real refusal\b/);
});

test('a refusal to log in is not told as a lack of proof', () => {
  const words = [...failed('sender_account_limited'), said('cause_sender_account_limited_meaning')].join(' ');
  expect(words).not.toMatch(/DMARC|DKIM|SPF/);
  expect(words).toContain('log in');
});

test('block lists: whose fault it is, also where the recipient’s own look-up is broken', () => {
  expect(failed('ip_blocklisted').join(' ')).toContain('Neither your text nor the person you wrote to');
  expect(said('cause_ip_blocklisted_meaning')).toContain('the fault is on the sending side');
  expect(said('cause_policy_other_meaning')).toMatch(
    /open resolver.+your server is on no list, and they must/,
  );
});
