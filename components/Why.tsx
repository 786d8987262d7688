import type { Translate } from '../lib/i18n.ts';
import type { Diagnosis } from '../lib/inspection.ts';
import type { AuthResult, Verdict } from '../lib/knowledge/verdict.ts';
import { addsWords } from '../lib/card-words.ts';
import { ForeignDomain } from './Foreign.tsx';
import { Reply } from './Reply.tsx';

/** Why the card says what it says: the deciding words, what the receiver saw, on what it stands, how sure we are. */
export function Why({ diagnosis, t }: { readonly diagnosis: Diagnosis; readonly t: Translate }) {
  const { verdict, confidence } = diagnosis;
  return (
    <details class="why">
      <summary>{t('ui_why')}</summary>
      <h4>{t('ui_reply')}</h4>
      <Reply verdict={verdict} />
      <Seen verdict={verdict} t={t} />
      {verdict.adds === undefined ? null : <p class="adds">{addsWords(verdict.adds, t)}</p>}
      <p>{t('ui_basis', basisWords(diagnosis, t))}</p>
      <p data-confidence={confidence}>{t(`confidence_${confidence}`)}</p>
    </details>
  );
}

function basisWords({ verdict, status, replyCode }: Diagnosis, t: Translate): string {
  const { basis, providerName } = verdict;
  switch (basis) {
    case 'own-rule':
      return t('basis_own_rule', providerName ?? t('ui_refuser_unknown'));
    case 'any-rule':
      return t('basis_any_rule');
    case 'general-wording':
      return t('basis_general_wording');
    case 'status-code':
      return t('basis_status_code', status ?? '');
    case 'reply-code':
      return t('basis_reply_code', replyCode ?? '');
    case 'prose':
      return t('basis_prose');
    case 'nothing':
      return t('basis_nothing');
  }
}

function Seen({ verdict: { seen }, t }: { readonly verdict: Verdict; readonly t: Translate }) {
  if (seen === undefined) return null;
  const word = (result: AuthResult) => (result === 'pass' ? t('ui_result_pass') : t('ui_result_fail'));
  const { spf, dkim, dmarc, spfDomain, ip } = seen;
  return (
    <section>
      <h4>{t('ui_seen')}</h4>
      <ul>
        {spf === 'not-said' ? null : (
          <li>
            {t('ui_seen_spf', word(spf))} {spfDomain ? <ForeignDomain name={spfDomain} /> : null}
          </li>
        )}
        {dkim === 'not-said' ? null : <li>{t('ui_seen_dkim', word(dkim))}</li>}
        {dmarc === 'not-said' ? null : <li>{t('ui_seen_dmarc', word(dmarc))}</li>}
        {ip === undefined ? null : <li>{t('ui_seen_ip', ip)}</li>}
      </ul>
    </section>
  );
}
