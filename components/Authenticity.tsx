import type { Authenticity } from '../lib/authenticity/authenticity.ts';
import type { Translate } from '../lib/i18n.ts';
import { slug } from '../lib/slug.ts';
import { Headline } from './Headline.tsx';

interface Props {
  readonly authenticity: Authenticity;
  readonly t: Translate;
}

/** No advice and no link: only what does not fit, and what to do instead. */
export function Forged({ authenticity: { verdict, signals }, t }: Props) {
  const kind = verdict === 'phishing' ? 'phishing' : 'not_a_bounce';
  return (
    <>
      <Headline icon="careful" word={t('ui_severity_careful')} title={t(`authenticity_${kind}_title`)} />
      <p>{t(`authenticity_${kind}_explanation`)}</p>
      <ul>
        {signals.map((signal) => (
          <li key={signal}>{t(`authenticity_signal_${slug(signal)}`)}</li>
        ))}
      </ul>
      <p>
        <strong>{t(`authenticity_${kind}_action`)}</strong>
      </p>
    </>
  );
}

/** Above what is explained: whether it is about the reader's own mail, and by what that was told. */
export function WhoseMail({ authenticity: { verdict, signals }, t }: Props) {
  switch (verdict) {
    case 'phishing':
    case 'not-a-bounce':
    case 'not-judged':
      return null;
    case 'yours':
    case 'not-yours':
    case 'unclear':
      return (
        <details class="whose-mail" data-authenticity={verdict}>
          <summary>{t(`authenticity_${slug(verdict)}_line`)}</summary>
          <ul>
            {signals.map((signal) => (
              <li key={signal}>{t(`authenticity_signal_${slug(signal)}`)}</li>
            ))}
          </ul>
        </details>
      );
  }
}
