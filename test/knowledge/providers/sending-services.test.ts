import { describe, expect, test } from 'vitest';
import { classify } from '../../../lib/knowledge/classify.ts';
import { providers } from '../../../lib/knowledge/providers/index.ts';
import { refused, reportOf } from '../../helpers/reports.ts';

const judge = (reply: string) => {
  const recipient = refused(reply);
  return classify(recipient, reportOf(recipient));
};

describe('what a sending service says itself', () => {
  test.each([
    [
      'Amazon SES',
      '554 Message rejected: Email address is not verified. The following identities failed the check in region EU-WEST-1: ada@example.org',
      'sender_account_limited',
    ],
    ['SendGrid', '550 The from address does not match a verified Sender Identity.', 'sender_account_limited'],
    [
      'Brevo',
      'Sending has been rejected because the sender you used ada@example.org is not valid.',
      'sender_account_limited',
    ],
    ['Mailchimp Transactional (Mandrill)', '{"status":"rejected","reject_reason":"unsigned"}', 'auth_other'],
    ['Mailgun', '605 Not delivering to previously bounced address', 'recipient_inactive'],
    ['Mailjet', '{"error_related_to":"mailjet","error":"preblocked"}', 'recipient_inactive'],
    [
      'Resend',
      "The recipient's email address is on the suppression list because it has a recent history of producing hard bounces.",
      'recipient_inactive',
    ],
    ['SparkPost', '{"type":"bounce","bounce_class":"10"}', 'recipient_unknown'],
    [
      'Postmark',
      'You tried to send to recipient(s) that have been marked as inactive. Found inactive addresses: bob@example.com.',
      'recipient_inactive',
    ],
  ] as const)('%s is named: %s', (name, reply, cause) => {
    expect(judge(reply)).toMatchObject({ providerName: name, cause });
  });
  test.each([
    '"event":"dropped","reason":"Unsubscribed Address"',
    'Not delivering to a user who marked your messages as spam',
    '"reject_reason":"unsub"',
    '554 5.7.1 recipient address suppressed due to customer policy',
    '"bounceType":"Permanent","bounceSubType":"OnAccountSuppressionList"',
    '"Type":"SpamComplaint"',
  ])('a list of addresses that are left out is told as such: %s', (reply) => {
    expect(judge(reply)).toMatchObject({
      cause: 'recipient_inactive',
      adds: { kind: 'policy', id: 'suppression-list' },
    });
  });
});

describe('plain words are no dashboard', () => {
  const services = providers.filter(({ kind }) => kind === 'sending-service');
  test.each([
    '550 hard-bounce',
    '550 unsub',
    '550 invalid-sender',
    '550 the message is unsigned',
    '554 Reject reason: spam',
    '554 Reject reason: invalid recipient',
    '550 File Type Blocked',
    '550 5.7.1 event blocked by policy',
    '550 The type is not allowed: Blocked',
    '550 user unknown',
    '550 blacklisted',
    '452 quota exceeded',
    '550 the recipient’s account is paused',
    '550 5.7.1 Domain example.org is not allowed to send mail from 203.0.113.9',
  ])('%s', (reply) => {
    const fitting = services.filter(
      ({ footprint, rules }) =>
        footprint?.test(reply) === true ||
        rules.some(({ reply: words, isOwnOnly }) => isOwnOnly !== true && words.test(reply)),
    );
    expect(fitting.map(({ id }) => id)).toEqual([]);
  });
});
