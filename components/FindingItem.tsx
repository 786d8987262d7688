import type { Finding, Outcome } from '../lib/checks/check.ts';
import type { Translate } from '../lib/i18n.ts';
import { slug } from '../lib/slug.ts';
import { Foreign } from './Foreign.tsx';
import { Icon, type IconName } from './Icon.tsx';
import { displayValues, wordsOfFact } from '../lib/card-words.ts';

const ICONS: Readonly<Record<Outcome['state'], IconName>> = {
  fine: 'success',
  problem: 'failed',
  unknown: 'unknown',
};

/** What one check found: its state in a word and a sign, its problems with what to change, the record itself. */
export function FindingItem({ finding, t }: { readonly finding: Finding; readonly t: Translate }) {
  const { check, outcome, record, facts } = finding;
  return (
    <li class={`finding ${outcome.state}`} data-check={check} data-state={outcome.state}>
      <h4>
        <Icon name={ICONS[outcome.state]} /> {t(`check_${slug(check)}`)}{' '}
        <span class="state">{t(`ui_state_${outcome.state}`)}</span>
      </h4>
      <Outcomes outcome={outcome} t={t} />
      {facts.map((fact) => (
        <p key={fact.id + fact.values.join()}>{wordsOfFact(fact, t)}</p>
      ))}
      {record === undefined ? null : (
        <p class="record">
          {t('ui_record')}: <code>{<Foreign text={record.slice(0, 2000)} />}</code>
        </p>
      )}
    </li>
  );
}

function Outcomes({ outcome, t }: { readonly outcome: Outcome; readonly t: Translate }) {
  switch (outcome.state) {
    case 'fine':
      return null;
    case 'unknown':
      return <p>{t(`unknown_${slug(outcome.reason)}`)}</p>;
    case 'problem':
      return (
        <ul>
          {outcome.problems.map(({ id, values, corrected }) => (
            <li key={id + values.join()} data-problem={id}>
              <p>{t(`finding_${slug(id)}_title`, ...displayValues(values))}</p>
              <p class="fix">
                <strong>{t('ui_fix')}:</strong> {t(`finding_${slug(id)}_fix`, ...displayValues(values))}
              </p>
              {corrected === undefined ? null : (
                <p class="record">
                  {t('ui_corrected')}: <code>{<Foreign text={corrected.slice(0, 2000)} />}</code>
                </p>
              )}
            </li>
          ))}
        </ul>
      );
  }
}
