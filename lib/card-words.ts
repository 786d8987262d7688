import type { Fact, Finding } from './checks/check.ts';
import { displayDomain, displayText } from './display-text.ts';
import type { Translate } from './i18n.ts';
import type { Diagnosis, DomainInspection, NoticeInspection } from './inspection.ts';
import type { Adds } from './knowledge/provider.ts';
import type { AuthResult, ReceiverResults } from './knowledge/verdict.ts';
import { slug } from './slug.ts';
import { tellingOf } from './telling.ts';

/** The names that the texts of a cause take: who refused, the sender's domain, the recipient, the one who runs the sender's domain. */
export type Names = readonly [refuser: string, domain: string, recipient: string, owner: string];

export function namesIn(
  notice: NoticeInspection,
  { verdict, finalRecipient, remoteMta }: Diagnosis,
  t: Translate,
): Names {
  const refuser = remoteMta === undefined ? t('ui_refuser_unknown') : displayDomain(remoteMta);
  const domain = domainShown(notice);
  return [
    verdict.providerName ?? refuser,
    domain ?? t('ui_your_domain'),
    finalRecipient === undefined ? t('ui_the_address') : displayDomain(finalRecipient),
    domain === undefined ? t('ui_owner_unknown') : t('ui_owner', domain),
  ];
}

/** The domain whose mail was refused, for the eye. */
export function domainShown({ subject: { fromDomain } }: NoticeInspection): string | undefined {
  return fromDomain === undefined ? undefined : displayDomain(fromDomain);
}

/** Where a service says how the domain's mail is proven. */
export interface Setup {
  readonly name: string;
  readonly page: `https://${string}`;
}

/** The page of the service that surely sent the mail, where it was refused for want of proof. Undefined also where we know no page. */
export function findSetup(
  { services }: NoticeInspection,
  { action, verdict: { cause }, isFromFreemail }: Diagnosis,
): Setup | undefined {
  const sender = services.find(({ isSure }) => isSure);
  const isOfProof = action === 'failed' && cause.startsWith('auth_') && !isFromFreemail;
  return isOfProof && sender?.setupPage !== undefined
    ? { name: sender.name, page: sender.setupPage }
    : undefined;
}

/** Whether to send it again, and when. What is late is told as that, whatever its cause. */
export function resendWords(diagnosis: Diagnosis, names: Names, t: Translate): string {
  return diagnosis.action === 'delayed' ? t('delayed_resend') : t(tellingOf(diagnosis).keys.resend, ...names);
}

/** On what the verdict stands, in a sentence. */
export function basisWords({ verdict, status, replyCode }: Diagnosis, t: Translate): string {
  const { basis, providerName } = verdict;
  switch (basis) {
    case 'own-rule':
      return t('ui_basis', t('basis_own_rule', providerName ?? t('ui_refuser_unknown')));
    case 'any-rule':
      return t('ui_basis', t('basis_any_rule'));
    case 'general-wording':
      return t('ui_basis', t('basis_general_wording'));
    case 'status-code':
      return t('ui_basis', t('basis_status_code', status ?? ''));
    case 'reply-code':
      return t('ui_basis', t('basis_reply_code', replyCode ?? ''));
    case 'prose':
      return t('ui_basis', t('basis_prose'));
    case 'nothing':
      return t('ui_basis', t('basis_nothing'));
  }
}

/** What the receiver says that it saw of this very mail, a line each. */
export function seenLines(seen: ReceiverResults | undefined, t: Translate): readonly string[] {
  if (seen === undefined) return [];
  const { spf, dkim, dmarc, spfDomain, ip } = seen;
  const word = (result: AuthResult) => (result === 'pass' ? t('ui_result_pass') : t('ui_result_fail'));
  return [
    ...(spf === 'not-said' ? [] : [t('ui_seen_spf', word(spf))]),
    ...(spfDomain === undefined ? [] : [t('ui_seen_spf_domain', displayDomain(spfDomain))]),
    ...(dkim === 'not-said' ? [] : [t('ui_seen_dkim', word(dkim))]),
    ...(dmarc === 'not-said' ? [] : [t('ui_seen_dmarc', word(dmarc))]),
    ...(ip === undefined ? [] : [t('ui_seen_ip', ip)]),
  ];
}

/** What a verdict tells beyond its cause, as a sentence. */
export function addsWords(adds: Adds, t: Translate): string {
  switch (adds.kind) {
    case 'list':
      return adds.closed === undefined
        ? t('adds_list', adds.name)
        : t(`adds_closed_${slug(adds.closed)}`, adds.name);
    case 'limit':
      return t(`adds_limit_${slug(adds.id)}`);
    case 'policy':
      return t(`adds_policy_${slug(adds.id)}`);
  }
}

/** A true statement of a check, in words. */
export function wordsOfFact({ id, values }: Fact, t: Translate): string {
  return t(`fact_${id}`, ...displayValues(values));
}

/** What one check found, a line each: problems with their ids, what is not known, facts, the record. */
export function linesOfFinding({ check, outcome, facts, record }: Finding, t: Translate): readonly string[] {
  const name = t(`check_${slug(check)}`);
  return [
    ...(outcome.state === 'problem'
      ? outcome.problems.map(
          ({ id, values }) => `${t(`finding_${slug(id)}_title`, ...displayValues(values))} (${id})`,
        )
      : []),
    ...(outcome.state === 'unknown' ? [`${name}: ${t(`unknown_${slug(outcome.reason)}`)}`] : []),
    ...facts.map((fact) => wordsOfFact(fact, t)),
    ...(record === undefined ? [] : [`${name}: ${displayText(record)}`]),
  ];
}

/** What the domain screen tells: of a domain that does not exist nothing but that. */
export function findingsTold({ standing, dns: { findings } }: DomainInspection): readonly Finding[] {
  return standing === 'does-not-exist' ? findings.filter(({ check }) => check === 'mx-recipient') : findings;
}

/** Values of strangers in our sentences: cleaned, cut, domains with their A-labels. */
export function displayValues(values: readonly string[]): readonly string[] {
  return values.map((value) =>
    (/^[^\s=]+$/.test(value) ? displayDomain(value) : displayText(value)).slice(0, 300),
  );
}
