import type { Acceptance, Stage } from './acceptance/acceptance.ts';
import { displayDomain, displayText } from './display-text.ts';
import type { MessageKey, Translate } from './i18n.ts';
import type { Party } from './knowledge/causes.ts';
import { slug } from './slug.ts';

/** Who must act at each stage, and where to look, in this order. */
interface Advice {
  readonly party: Party;
  readonly heading: MessageKey;
  readonly steps: readonly MessageKey[];
  readonly note: 'other_side' | 'own_side' | 'domain';
}

const ELSEWHERE: readonly MessageKey[] = [
  'accepted_step_rules',
  'accepted_step_forwarding',
  'accepted_step_address',
  'accepted_step_ask',
];
const atTheOtherSide: Advice = {
  party: 'recipient',
  heading: 'accepted_steps',
  steps: ['accepted_step_spam', 'accepted_step_filter', ...ELSEWHERE],
  note: 'other_side',
};
const advice: Readonly<Record<Stage, Advice>> = {
  said: atTheOtherSide,
  'first-server': atTheOtherSide,
  filter: { ...atTheOtherSide, steps: ['accepted_step_filter', 'accepted_step_spam', ...ELSEWHERE] },
  mailbox: { ...atTheOtherSide, steps: ['accepted_step_spam', ...ELSEWHERE] },
  spam: {
    party: 'sender-domain',
    heading: 'ui_what_to_do',
    steps: ['accepted_step_not_spam', 'accepted_step_proof'],
    note: 'domain',
  },
  'as-spam': {
    ...atTheOtherSide,
    steps: ['accepted_step_not_spam', 'accepted_step_filter', 'accepted_step_ask'],
  },
  held: { ...atTheOtherSide, steps: ['accepted_step_filter', 'accepted_step_spam', 'accepted_step_ask'] },
  discarded: {
    ...atTheOtherSide,
    heading: 'ui_what_to_do',
    steps: ['accepted_step_other_way', 'accepted_step_why'],
  },
  'own-side': {
    party: 'sending-service',
    heading: 'ui_what_to_do',
    steps: ['accepted_step_later_line', 'accepted_step_ask_service'],
    note: 'own_side',
  },
};

export function adviceAt(stage: Stage): Advice {
  return advice[stage];
}

/** For a whole notice: where it tells of one mail, at that one's stage. */
export function adviceFor(acceptances: readonly Acceptance[]): Advice {
  const [first] = acceptances;
  return acceptances.length === 1 && first !== undefined ? advice[first.stage] : atTheOtherSide;
}

/** The verdict in two texts. */
export function acceptedTitle({ stage, system }: Acceptance, t: Translate): string {
  return t(`accepted_${slug(stage)}_title`, system ?? t('ui_refuser_unknown'));
}

export function acceptedExplanation({ stage, system }: Acceptance, t: Translate): string {
  return t(`accepted_${slug(stage)}_explanation`, system ?? t('ui_refuser_unknown'));
}

/** By what the mail can be found, a line each; the reply itself is not among them. */
export function factsOf(acceptance: Acceptance, t: Translate): readonly string[] {
  const { id, takenAt, messageId, bytes, recipient } = acceptance;
  const told = (key: MessageKey, value: string | undefined) =>
    value === undefined ? undefined : t(key, displayText(value));
  const lines: readonly (string | undefined)[] = [
    told('accepted_fact_recipient', recipient === undefined ? undefined : displayDomain(recipient)),
    takenAt && t(`accepted_fact_time_${takenAt.from}`, dateShown(takenAt.date)),
    told('accepted_fact_code', id),
    told('accepted_fact_message_id', messageId),
    told('accepted_fact_server', serverShown(acceptance, t)),
    systemLine(acceptance, t),
    bytes === undefined ? undefined : t('accepted_fact_size', String(bytes)),
  ];
  return lines.filter((line) => line !== undefined);
}

/** The other side cannot look the mail up by a number, since the line names none. */
export function isWithoutCode({ id, messageId }: Acceptance): boolean {
  return id === undefined && messageId === undefined;
}

function systemLine({ reply, system }: Acceptance, t: Translate): string | undefined {
  if (system !== undefined) return t('accepted_fact_system', system);
  return reply === undefined ? undefined : t('accepted_fact_system_unknown');
}

function serverShown({ host, ip }: Acceptance, t: Translate): string | undefined {
  if (host === undefined) return ip;
  return ip === undefined ? displayDomain(host) : t('ui_server_with_ip', displayDomain(host), ip);
}

/** `2022-02-14 16:20:33`: the other side's logs are searched by the second. */
function dateShown(date: string): string {
  return date.replace('T', ' ').replace('Z', '');
}

/** A message to those who can look the mail up. Holds what is known and nothing else. */
export function noteOf(acceptance: Acceptance, t: Translate): string {
  const { stage, recipient, reply, system } = acceptance;
  const whom = recipient === undefined ? t('ui_the_address') : displayDomain(recipient);
  return [
    t(`accepted_note_${advice[stage].note}`, whom, system ?? t('ui_refuser_unknown')),
    '',
    ...factsOf(acceptance, t),
    ...(reply === undefined ? [] : [t('accepted_fact_reply', displayText(reply))]),
    '',
    t('accepted_note_end'),
  ].join('\n');
}
