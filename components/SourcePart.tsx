import { useEffect, useRef } from 'preact/hooks';
import type { Contradiction } from '../lib/bounce/contradictions.ts';
import { displayText } from '../lib/display-text.ts';
import type { Translate } from '../lib/i18n.ts';
import type { NoticeInspection, SourceReading } from '../lib/inspection.ts';
import { slug } from '../lib/slug.ts';
import { Foreign } from './Foreign.tsx';

interface Props {
  readonly notice: NoticeInspection;
  readonly read: (noticeId: string) => void;
  readonly t: Translate;
}

/**
 * The whole source of the notice, which the page does not show: read at a click, or how to come by it by hand; then what came of it. The
 * button goes once it was pressed, so the focus goes on to this part.
 */
export function SourcePart({ notice, read, t }: Props) {
  const { source, id } = notice;
  const place = useRef<HTMLElement>(null);
  const pressed = useRef(false);
  useEffect(() => {
    if (pressed.current) place.current?.focus();
    pressed.current = false;
  }, [source.state]);
  // A mail that arrived needs no longer report; where one was read already, that is told.
  if (source.state === 'none' || (notice.tone === 'success' && source.state !== 'read')) return null;
  const onClick = () => {
    pressed.current = true;
    read(id);
  };
  return (
    <section class="source" data-source={source.state} ref={place} tabIndex={-1}>
      <State source={source} isForSeveral={notice.diagnoses.length > 1} onClick={onClick} t={t} />
    </section>
  );
}

interface StateProps {
  readonly source: SourceReading;
  readonly isForSeveral: boolean;
  readonly onClick: () => void;
  readonly t: Translate;
}

function State({ source, isForSeveral, onClick, t }: StateProps) {
  switch (source.state) {
    case 'none':
      return null;
    case 'by-hand':
      return <ByHand how={source.how} t={t} />;
    case 'offered':
      return (
        <>
          <ReadButton label="source_read" onClick={onClick} t={t} />
          <p class="hint">{t('source_hint', source.webmail)}</p>
        </>
      );
    case 'asking':
      return <p role="status">{t('source_asking', source.webmail)}</p>;
    case 'failed':
      return <Failed source={source} onClick={onClick} t={t} />;
    case 'read':
      return <Read contradictions={source.contradictions} isForSeveral={isForSeveral} t={t} />;
  }
}

function ReadButton({
  label,
  onClick,
  t,
}: Pick<StateProps, 'onClick' | 't'> & { readonly label: 'source_read' | 'source_again' }) {
  return (
    <button type="button" onClick={onClick} data-read-source>
      {t(label)}
    </button>
  );
}

function ByHand({ how, t }: { readonly how: Parameters<Translate>[0]; readonly t: Translate }) {
  return (
    <details class="by-hand">
      <summary>{t('source_by_hand')}</summary>
      <p>{t(how)}</p>
    </details>
  );
}

function Failed({
  source,
  onClick,
  t,
}: Pick<StateProps, 'onClick' | 't'> & { readonly source: Extract<SourceReading, { state: 'failed' }> }) {
  return (
    <>
      <p class="trouble" role="alert" data-reason={source.reason}>
        {t('source_failed')} {t(`source_failed_${slug(source.reason)}`, source.webmail)}
      </p>
      <ReadButton label="source_again" onClick={onClick} t={t} />
      <ByHand how={source.how} t={t} />
    </>
  );
}

function Read({
  contradictions,
  isForSeveral,
  t,
}: Pick<StateProps, 'isForSeveral' | 't'> & { readonly contradictions: readonly Contradiction[] }) {
  return (
    <>
      <p role="status">{t('source_done')}</p>
      {contradictions.length === 0 ? null : (
        <>
          <p>{t('source_differs')}</p>
          <ul class="contradictions">
            {contradictions.map((one, index) => (
              <li key={index} data-contradiction={one.field}>
                {isForSeveral && one.field !== 'recipient' && one.recipient !== undefined ? (
                  <>
                    <Foreign text={one.recipient} />:{' '}
                  </>
                ) : null}
                {wordsOf(one, t)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** What the two sides say is a stranger's text. */
function wordsOf({ field, page, source }: Contradiction, t: Translate): string {
  if (page === undefined) return t('source_only_report', displayText(source ?? ''));
  if (source === undefined) return t('source_only_page', displayText(page));
  const values = field === 'action' ? [actionWord(page, t), actionWord(source, t)] : [page, source];
  return t(`source_differs_${slug(field)}`, ...values.map((value) => displayText(value)));
}

const ACTIONS = {
  failed: 'action_failed',
  delayed: 'action_delayed',
  delivered: 'action_delivered',
  relayed: 'action_relayed',
  expanded: 'action_expanded',
} as const;

function actionWord(action: string, t: Translate): string {
  // hasOwn has shown that it is one of the keys.
  return Object.hasOwn(ACTIONS, action) ? t(ACTIONS[action as keyof typeof ACTIONS]) : action;
}
