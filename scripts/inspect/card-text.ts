import {
  addsWords,
  basisWords,
  displayValues,
  domainShown,
  findSetup,
  linesOfFinding,
  namesIn,
  resendWords,
  seenLines,
  type Names,
} from '../../lib/card-words.ts';
import { displayDomain, displayText } from '../../lib/display-text.ts';
import type { Diagnosis, DnsProgress, NoticeInspection } from '../../lib/inspection.ts';
import type { Party } from '../../lib/knowledge/causes.ts';
import { helpLinks } from '../../lib/knowledge/help-links.ts';
import { linesOfChange, wordsOfRemedy } from '../../lib/remedy-words.ts';
import { pictureLines, rootWords } from '../../lib/root-words.ts';
import { slug } from '../../lib/slug.ts';
import { tellingOf } from '../../lib/telling.ts';
import { technicalLines } from '../../lib/technical-words.ts';
import { linesOfSuccess } from './accepted-text.ts';
import { translateEnglish as t } from './translate-english.ts';

/** The card as text: the same words as in the popup, in the same order. `notice` is undefined for a mail that is none. */
export function cardText(notice: NoticeInspection | undefined): string {
  if (notice === undefined) return `${t('screen_not_a_domain_no_bounce')}\n`;
  return printed([
    ...linesOfOwner(notice),
    ...linesOfTone(notice),
    ...(notice.tone === 'cannot-vouch' ? [] : linesOfDns(notice.dns)),
    '',
    ...questionLines(notice.dns),
  ]);
}

/** Lines as they are printed: never two empty ones in a row. */
export function printed(lines: readonly string[]): string {
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

function linesOfTone(notice: NoticeInspection): readonly string[] {
  switch (notice.tone) {
    case 'cannot-vouch':
      return linesOfForgery(notice);
    case 'success':
      return [t('success_title'), t('success_explanation'), ...linesOfSuccess(notice)];
    case 'not-understood':
      return [
        t('not_understood_title'),
        t('not_understood_explanation'),
        '',
        displayText(notice.excerpt.slice(0, 1200)),
        '',
        t('not_understood_resend'),
      ];
    case 'failed':
    case 'delayed':
      return notice.diagnoses.flatMap((diagnosis) => [...linesOfDiagnosis(notice, diagnosis), '']);
  }
}

/** Whose mail it is about, where that was judged. */
function linesOfOwner({ authenticity: { verdict } }: NoticeInspection): readonly string[] {
  const isTold = verdict === 'yours' || verdict === 'not-yours' || verdict === 'unclear';
  return isTold ? [t(`authenticity_${slug(verdict)}_line`), ''] : [];
}

function linesOfForgery({ authenticity: { verdict, signals } }: NoticeInspection): readonly string[] {
  const kind = verdict === 'phishing' ? 'phishing' : 'not_a_bounce';
  return [
    t(`authenticity_${kind}_title`),
    t(`authenticity_${kind}_explanation`),
    ...signals.map((signal) => `- ${t(`authenticity_signal_${slug(signal)}`)}`),
    t(`authenticity_${kind}_action`),
  ];
}

function linesOfDiagnosis(notice: NoticeInspection, diagnosis: Diagnosis): readonly string[] {
  const names = namesIn(notice, diagnosis, t);
  const { verdict, action, finalRecipient } = diagnosis;
  const { help } = verdict;
  const telling = tellingOf(diagnosis);
  const { keys } = telling;
  const isLate = action === 'delayed';
  const setup = findSetup(notice, diagnosis);
  return [
    ...(notice.diagnoses.length > 1 && finalRecipient !== undefined ? [displayDomain(finalRecipient)] : []),
    ...(isLate ? linesOfDelay(diagnosis, names) : [t(keys.title, ...names), t(keys.explanation, ...names)]),
    `${t('ui_who_must_act')}: ${isLate ? t('party_nobody_yet') : party(notice, telling.party)}`,
    ...actionLines(diagnosis, t(keys.action, ...names)),
    resendWords(diagnosis, names, t),
    ...(help === undefined ? [] : [`${t('ui_help')}: ${helpLinks[help]}`]),
    ...(setup === undefined ? [] : [`${t('ui_setup_page', setup.name)}: ${setup.page}`]),
    ...(isLate ? [] : remedyLines(diagnosis, names[0])),
    '',
    ...linesOfWhy(notice, diagnosis),
  ];
}

/** What the cause asks for, where no remedy says it for this very mail: the two together would ask for different things. */
function actionLines({ action, remedies }: Diagnosis, ofCause: string): readonly string[] {
  if (action !== 'delayed' && remedies.length > 0) return [];
  return [`${t('ui_what_to_do')}: ${action === 'delayed' ? t('delayed_action') : ofCause}`];
}

/** What can be done, the first to do first, each with its records and what would come of it. */
function remedyLines({ remedies }: Diagnosis, receiver: string): readonly string[] {
  return remedies.flatMap((remedy, index) => {
    const { title, text, label, notes, simulated } = wordsOfRemedy(remedy, receiver, t);
    const page = remedy.page === undefined ? [] : [`${t('ui_help')}: ${remedy.page}`];
    const more = [text, label, ...remedy.changes.flatMap((change) => linesOfChange(change, t))];
    return [
      '',
      `${String(index + 1)}. ${title}`,
      ...[...more, ...notes, ...page, ...simulated].map(indented),
    ];
  });
}

function indented(line: string): string {
  return `   ${line}`;
}

function linesOfDelay(diagnosis: Diagnosis, names: Names): readonly string[] {
  const { willRetryUntil } = diagnosis;
  return [
    t('delayed_title', names[2]),
    t('delayed_explanation'),
    ...(willRetryUntil === undefined ? [] : [t('delayed_until', displayText(willRetryUntil))]),
    `${t('delayed_reason')} ${t(tellingOf(diagnosis).keys.late, ...names)}`,
  ];
}

function linesOfWhy(notice: NoticeInspection, diagnosis: Diagnosis): readonly string[] {
  const { verdict, queueId, confidence } = diagnosis;
  const { line, adds, seen } = verdict;
  const seenByThem = seenLines(seen, t).map((one) => `- ${displayText(one)}`);
  return [
    `${t('ui_reply')}: ${displayText(line.slice(0, 1200))}`,
    `${t('ui_meaning')}: ${t(tellingOf(diagnosis).keys.meaning, ...namesIn(notice, diagnosis, t))}`,
    ...(adds === undefined ? [] : [addsWords(adds, t)]),
    ...(seenByThem.length === 0 ? [] : [`${t('ui_seen')}:`, ...seenByThem]),
    basisWords(diagnosis, t),
    ...linesOfRoot(notice, diagnosis),
    t(`confidence_${confidence}`),
    ...(queueId === undefined ? [] : [`${t('ui_queue_id')}: ${displayText(queueId)}`]),
    ...technicalLines(notice, diagnosis, t).map((one) => `- ${one}`),
  ];
}

function linesOfRoot(notice: NoticeInspection, diagnosis: Diagnosis): readonly string[] {
  const words = rootWords(notice, diagnosis, t);
  if (words === undefined) return [];
  const picture = pictureLines(notice, diagnosis, t).map((line) => `- ${line}`);
  const lines = [words.title, ...picture, words.evidence, words.settle, words.alsoFound];
  return lines.filter((line) => line !== undefined);
}

function party(notice: NoticeInspection, mendedBy: Party): string {
  const domain = domainShown(notice);
  return mendedBy === 'sender-domain' && domain === undefined
    ? t('ui_role_domain_unknown')
    : t(`party_${slug(mendedBy)}`, domain ?? '');
}

function linesOfDns({ findings, trouble, state }: DnsProgress): readonly string[] {
  if (state === 'not-needed') return [];
  const fixes = findings.flatMap(({ outcome }) => (outcome.state === 'problem' ? outcome.problems : []));
  return [
    '',
    t('ui_found'),
    ...(trouble === undefined ? [] : [t(`dns_${trouble}`)]),
    ...findings.flatMap((finding) => linesOfFinding(finding, t)).map((line) => `- ${line}`),
    ...fixes.flatMap(({ id, values, corrected }) => [
      `${t('ui_fix')} (${id}): ${t(`finding_${slug(id)}_fix`, ...displayValues(values))}`,
      ...(corrected === undefined ? [] : [`${t('ui_corrected')}: ${displayText(corrected)}`]),
    ]),
  ];
}

/** Every question that left the computer. */
export function questionLines({ questions }: DnsProgress): readonly string[] {
  const sent = questions.filter(({ answer }) => answer !== 'offline'); // what was asked while offline left nothing
  if (sent.length === 0) return [`${t('ui_what_left')}: ${t('ui_what_left_none')}`];
  return [
    `${t('ui_what_left')}: ${t('ui_what_left_some')}`,
    ...sent.map(({ name, type, resolver, answer }) => `- ${name} ${type}, ${resolver}: ${answer}`),
  ];
}
