import type { Acceptance } from '../lib/acceptance/acceptance.ts';
import { adviceAt, factsOf, isWithoutCode, noteOf } from '../lib/accepted-words.ts';
import type { MessageKey, Translate } from '../lib/i18n.ts';
import { CopyButton, type Copy } from './CopyButton.tsx';
import { Foreign } from './Foreign.tsx';

/** The places to look for a mail that was taken over, one after the other. */
export function Steps({
  heading,
  steps,
  t,
}: {
  readonly heading: MessageKey;
  readonly steps: readonly MessageKey[];
  readonly t: Translate;
}) {
  return (
    <section class="steps">
      <h3>{t(heading)}</h3>
      <ol>
        {steps.map((step) => (
          <li key={step} data-step={step}>
            {t(step)}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** By what the mail can be found, and the message to those who can. */
export function FindIt({
  acceptance,
  copy,
  t,
}: {
  readonly acceptance: Acceptance;
  readonly copy: Copy;
  readonly t: Translate;
}) {
  const { note } = adviceAt(acceptance.stage);
  const facts = factsOf(acceptance, t);
  return (
    <section class="find">
      <h3>{t(`accepted_find_${note}`)}</h3>
      {facts.length === 0 ? null : (
        <ul>
          {facts.map((fact) => (
            <li key={fact}>
              <Foreign text={fact} />
            </li>
          ))}
        </ul>
      )}
      {isWithoutCode(acceptance) ? <p>{t('accepted_without_code')}</p> : null}
      <CopyButton label={t(`accepted_copy_${note}`)} text={noteOf(acceptance, t)} copy={copy} t={t} />
    </section>
  );
}
