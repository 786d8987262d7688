import { useEffect, useRef } from 'preact/hooks';
import { displayDomain } from '../lib/display-text.ts';
import type { DomainName } from '../lib/dns/domain-name.ts';
import type { Translate } from '../lib/i18n.ts';
import type { Ownership } from '../lib/inspection.ts';
import type { Actions } from './actions.ts';

interface Props {
  readonly domain: DomainName;
  readonly ownership: Ownership;
  readonly tell: Actions['tellOwnership'];
  readonly t: Translate;
}

/** "Is it yours?", once; then what was said, and a way to take it back. The buttons go once one was pressed, so the focus goes on to this part. */
export function OwnershipPart({ domain, ownership, tell, t }: Props) {
  const place = useRef<HTMLElement>(null);
  const pressed = useRef(false);
  useEffect(() => {
    if (pressed.current) place.current?.focus();
    pressed.current = false;
  }, [ownership]);
  const button = (answer: Ownership, label: 'owner_yes' | 'owner_no' | 'owner_forget') => (
    <button
      type="button"
      data-answer={answer}
      onClick={() => {
        pressed.current = true;
        tell(domain, answer);
      }}
    >
      {t(label)}
    </button>
  );
  return (
    <section class="owner" data-ownership={ownership} ref={place} tabIndex={-1}>
      {ownership === 'not-asked' ? (
        <>
          <h3>{t('owner_title', displayDomain(domain))}</h3>
          <p>{t('owner_text')}</p>
          <p class="buttons">
            {button('yes', 'owner_yes')} {button('no', 'owner_no')}
          </p>
        </>
      ) : (
        <p class="hint">
          {t(ownership === 'yes' ? 'owner_is_yours' : 'owner_is_not_yours', displayDomain(domain))}{' '}
          {button('not-asked', 'owner_forget')}
        </p>
      )}
    </section>
  );
}
