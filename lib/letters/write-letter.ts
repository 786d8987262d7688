import type { Translate } from '../i18n.ts';
import { displayDomain } from '../display-text.ts';
import { slug } from '../slug.ts';
import type { Letter, LetterCase, LetterKind } from './letter.ts';
import { linesOf, momentShown, quotedReply, shown, stepLines, traceLines } from './letter-parts.ts';

/** Writes one letter out of what is known; `t` and the words of `given` are of one language. */
export function writeLetter(kind: LetterKind, given: LetterCase, t: Translate): Letter {
  const { recipientDomain, domain, service } = given;
  const name = service?.name ?? t('letter_the_service');
  const values = {
    dns: [ownName(domain, t)],
    service: [ownName(domain, t), name],
    'recipient-admin': [
      ownName(domain, t),
      recipientDomain === undefined ? t('letter_your_domain') : displayDomain(recipientDomain),
    ],
    phone: [ownName(domain, t)],
  }[kind];
  const isTaken = kind === 'recipient-admin' && given.fate === 'taken';
  return {
    kind,
    subject: t(isTaken ? 'letter_recipient_admin_taken_subject' : `letter_${slug(kind)}_subject`, ...values),
    body: bodyOf(paragraphs[kind](given, t)),
    role: t(`letter_${slug(kind)}_role`, ...values),
    to:
      kind === 'recipient-admin' && recipientDomain !== undefined
        ? `postmaster@${recipientDomain}`
        : undefined,
  };
}

function ownName(domain: LetterCase['domain'], t: Translate): string {
  return domain === undefined ? t('letter_our_domain') : displayDomain(domain);
}

type Paragraph = readonly string[];

/** Paragraphs with an empty line between them; one that has nothing to say goes, and its heading with it. */
function bodyOf(written: readonly Paragraph[]): string {
  return written
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function headed(heading: string, lines: readonly string[]): Paragraph {
  return lines.length === 0 ? [] : [heading, ...lines];
}

const paragraphs: Readonly<Record<LetterKind, (given: LetterCase, t: Translate) => readonly Paragraph[]>> = {
  dns: (given, t) => [
    [t('letter_hello')],
    [t('letter_dns_intro', ownName(given.domain, t)), given.told.toAnybody],
    [given.asked.dns],
    ...serviceOf(given, t),
    replyOf(given, false, t),
    headed(
      t('letter_found'),
      given.findings.map((line) => `- ${line}`),
    ),
    ...changesOf(given, t),
    headed(t('letter_facts'), [...elsewhere(given, t), ...traceLines(given.trace, t)]),
    [t('letter_thanks')],
  ],
  service: (given, t) => [
    [t('letter_hello')],
    [t('letter_service_intro', ownName(given.domain, t)), given.told.toAnybody],
    [given.asked.service],
    replyOf(given, false, t),
    headed(t('letter_facts'), [...elsewhere(given, t), ...traceLines(given.trace, t)]),
    [t('letter_thanks')],
  ],
  'recipient-admin': (given, t) => [
    [t('letter_hello')],
    given.fate === 'taken'
      ? [t('letter_recipient_admin_taken_intro', ownName(given.domain, t))]
      : [t('letter_recipient_admin_intro', ownName(given.domain, t)), given.told.toRecipient],
    [given.asked['recipient-admin']],
    headed(t('letter_facts'), [
      ...linesOf(t, ['letter_recipient', given.recipient]),
      ...linesOf(t, ['letter_sender_domain', given.domain]),
      ...traceLines(given.trace, t),
    ]),
    replyOf(given, true, t),
    [t('letter_thanks')],
  ],
  phone: (given, t) => [
    [t('letter_phone_hello')],
    [phoneIntro(given, t), given.asked.phone],
    linesOf(t, ['letter_phone_code', given.trace.queueId]),
    [t('letter_phone_thanks')],
  ],
};

function phoneIntro({ writtenTo, trace, fate }: LetterCase, t: Translate): string {
  const address = writtenTo === undefined ? t('letter_your_address') : shown(writtenTo);
  const at = momentShown(trace.sentAt);
  if (fate === 'taken') return t('letter_phone_taken', address);
  return at === undefined ? t('letter_phone_intro', address) : t('letter_phone_intro_when', address, at);
}

function serviceOf({ service }: LetterCase, t: Translate): readonly Paragraph[] {
  if (service === undefined) return [];
  const { name, page } = service;
  return [[t('letter_sent_through', name), ...(page === undefined ? [] : [t('letter_page', page)])]];
}

function replyOf(given: LetterCase, isForRecipientSide: boolean, t: Translate): Paragraph {
  return headed(t('letter_reply'), quotedReply(given, isForRecipientSide));
}

/** Exactly what to change, where that is known; else what would mend what was found. */
function changesOf({ steps, fixes }: LetterCase, t: Translate): readonly Paragraph[] {
  const lines = stepLines(steps, t);
  if (lines.length === 0)
    return [
      headed(
        t('letter_fixes'),
        fixes.map((line) => `- ${line}`),
      ),
    ];
  const hasRecords = steps.some(({ changes }) => changes.length > 0);
  return [[t('letter_changes')], lines, hasRecords ? [t('letter_see_that_it_works')] : []];
}

/** To whom it went, as far as others may know. */
function elsewhere({ recipientDomain }: LetterCase, t: Translate): readonly string[] {
  return linesOf(t, ['letter_recipient_domain', recipientDomain]);
}
