import type { Translate } from '../lib/i18n.ts';
import type { Party } from '../lib/knowledge/causes.ts';

/** Which of the places in the picture a party stands at. */
const PLACES: Readonly<Record<Party, 'you' | 'middle' | 'recipient' | 'nobody'>> = {
  sender: 'you',
  'sender-domain': 'middle',
  'sending-service': 'middle',
  recipient: 'recipient',
  'recipient-domain': 'recipient',
  nobody: 'nobody',
};

interface Props {
  readonly party: Party;
  readonly isLate: boolean;
  readonly domain: string | undefined;
  readonly t: Translate;
}

/** You, the one between, the recipient: the one who must act is marked, by a word as well. Of a late mail nobody is. */
export function WhoMustAct({ party, isLate, domain, t }: Props) {
  const acting = isLate ? 'nobody' : PLACES[party];
  const middle = party === 'sending-service' ? t('ui_role_service') : ownerOf(domain, t);
  const recipient = party === 'recipient-domain' ? t('ui_role_recipient_domain') : t('ui_role_recipient');
  const places = [
    ['you', t('ui_role_you')],
    ['middle', middle],
    ['recipient', recipient],
  ] as const;
  return (
    <section class="who">
      <h3>{t('ui_who_must_act')}</h3>
      {acting === 'nobody' ? <p>{isLate ? t('ui_nobody_acts_yet') : t('ui_nobody_acts')}</p> : null}
      <ol>
        {places.map(([place, name]) => (
          <li
            key={place}
            class={place === acting ? 'acts' : ''}
            data-acts={place === acting ? 'yes' : undefined}
          >
            <bdi>{name}</bdi>
            {place === acting ? <strong> {t('ui_role_acts')}</strong> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

function ownerOf(domain: string | undefined, t: Translate): string {
  return domain === undefined ? t('ui_role_domain_unknown') : t('ui_role_domain', domain);
}
