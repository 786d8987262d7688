import { displayDomain, displayText } from '../lib/display-text.ts';
import { oldUntil, type ChangeSeen, type FixCheck, type FixOutcome } from '../lib/fix-check.ts';
import type { Translate } from '../lib/i18n.ts';
import { slug } from '../lib/slug.ts';
import type { Time } from './actions.ts';
import { Icon, type IconName } from './Icon.tsx';

interface Props {
  readonly fix: FixCheck;
  readonly time: Time;
  readonly t: Translate;
}

const ICONS: Readonly<Record<FixOutcome, IconName>> = {
  works: 'success',
  published: 'success',
  spreading: 'delayed',
  'still-old': 'delayed',
  'changed-otherwise': 'careful',
  'not-enough': 'careful',
  'could-not-ask': 'unknown',
};

/** What came of looking whether the remedy was carried out: in one sentence, then resolver by resolver. */
export function FixPart({ fix, time, t }: Props) {
  const { state } = fix;
  return (
    <section class="fix-check" data-fix={state}>
      <p role="status" class="outcome">
        {state === 'asking' ? (
          t('fix_asking')
        ) : (
          <>
            <Icon name={ICONS[state]} /> <strong>{t(`fix_${slug(state)}`)}</strong>
          </>
        )}
      </p>
      {state === 'asking' ? null : (
        <>
          <Until fix={fix} time={time} t={t} />
          {(state === 'works' ? fix.changes.filter(isAsProposed) : fix.changes).map((change) => (
            <Seen key={change.change.type + change.change.name} change={change} t={t} />
          ))}
        </>
      )}
    </section>
  );
}

/** What was mended in another way is not told as a fault. */
function isAsProposed({ seen }: ChangeSeen): boolean {
  return seen.every(({ state }) => state !== 'other');
}

/** The old answer was given with a time for which whoever has it may go on giving it (RFC 1035 §3.2.1). */
function Until({ fix, time, t }: Props) {
  const seconds = oldUntil(fix);
  if (seconds === undefined) return null;
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  const length =
    minutes < 90 ? t('fix_minutes', String(minutes)) : t('fix_hours', String(Math.ceil(minutes / 60)));
  return <p>{t('fix_until', time.shown(fix.askedAt + seconds * 1000), length)}</p>;
}

function Seen({ change: { change, seen }, t }: { readonly change: ChangeSeen; readonly t: Translate }) {
  const found = [...new Set(seen.flatMap((one) => (one.state === 'other' ? one.found : [])))];
  return (
    <>
      <p class="record">
        {displayDomain(change.name)} {change.type}:{' '}
        {seen.map(({ resolver, state }) => t(`fix_seen_${state}`, resolver)).join(' ')}
      </p>
      {found.map((record) => (
        <p key={record} class="record">
          {t('fix_found')}{' '}
          <code>
            <bdi>{displayText(record.slice(0, 500))}</bdi>
          </code>
        </p>
      ))}
    </>
  );
}
