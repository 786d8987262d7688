import type { Acceptance } from '../../lib/acceptance/acceptance.ts';
import {
  acceptancesIn,
  acceptedExplanation,
  acceptedTitle,
  adviceAt,
  adviceFor,
  factsOf,
  isWithoutCode,
} from '../../lib/accepted-words.ts';
import { displayText } from '../../lib/display-text.ts';
import type { MessageKey } from '../../lib/i18n.ts';
import type { AcceptanceInspection, NoticeInspection } from '../../lib/inspection.ts';
import { slug } from '../../lib/slug.ts';
import { translateEnglish as t } from './translate-english.ts';

/** The words of the popup about a line by which a server took a mail over, in the same order. Nobody is asked for it. */
export function acceptedText({ acceptance }: AcceptanceInspection): string {
  const { party, steps } = adviceAt(acceptance.stage);
  const who = party === 'sender-domain' ? t('ui_role_domain_unknown') : t(`party_${slug(party)}`, '');
  const lines = [
    acceptedTitle(acceptance, t),
    acceptedExplanation(acceptance, t),
    `${t('ui_who_must_act')}: ${who}`,
    ...linesOfSteps(steps),
    t('accepted_resend'),
    ...linesOfFinding(acceptance),
    '',
    `${t('ui_what_left')}: ${t('ui_what_left_none')}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** The same for a notice of success: where to look, and by what each mail can be found. */
export function linesOfSuccess(notice: NoticeInspection): readonly string[] {
  const acceptances = acceptancesIn(notice);
  return [...linesOfSteps(adviceFor(acceptances).steps), ...acceptances.flatMap(linesOfFinding)];
}

function linesOfSteps(steps: readonly MessageKey[]): readonly string[] {
  return ['', t('accepted_steps'), ...steps.map((step, index) => `${String(index + 1)}. ${t(step)}`), ''];
}

function linesOfFinding(acceptance: Acceptance): readonly string[] {
  const { stage, reply } = acceptance;
  return [
    '',
    t(`accepted_find_${adviceAt(stage).note}`),
    ...factsOf(acceptance, t).map((fact) => `- ${fact}`),
    ...(isWithoutCode(acceptance) ? [t('accepted_without_code')] : []),
    ...(reply === undefined ? [] : [t('accepted_fact_reply', displayText(reply))]),
  ];
}
