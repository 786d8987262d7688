import type { Acceptance } from '../../lib/acceptance/acceptance.ts';
import {
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
  const { party, heading, steps } = adviceAt(acceptance.stage);
  const who = party === 'sender-domain' ? t('ui_role_domain_unknown') : t(`party_${slug(party)}`, '');
  const lines = [
    acceptedTitle(acceptance, t),
    acceptedExplanation(acceptance, t),
    `${t('ui_who_must_act')}: ${who}`,
    ...linesOfSteps(heading, steps),
    t('accepted_resend'),
    ...linesOfFinding(acceptance),
    '',
    `${t('ui_what_left')}: ${t('ui_what_left_none')}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** The same for a notice of success: where to look, and by what each mail can be found. */
export function linesOfSuccess({ accepted }: NoticeInspection): readonly string[] {
  return [...linesOfSteps('success_steps', adviceFor(accepted).steps), ...accepted.flatMap(linesOfFinding)];
}

function linesOfSteps(heading: MessageKey, steps: readonly MessageKey[]): readonly string[] {
  return ['', t(heading), ...steps.map((step, index) => `${String(index + 1)}. ${t(step)}`), ''];
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
