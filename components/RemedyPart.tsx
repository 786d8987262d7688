import type { Translate } from '../lib/i18n.ts';
import type { Remedy } from '../lib/remedy/remedy.ts';
import { wordsOfRemedy } from '../lib/remedy-words.ts';
import type { Copy } from './CopyButton.tsx';
import { OfficialPage } from './HelpLink.tsx';
import { RecordPart } from './RecordPart.tsx';

interface Props {
  readonly remedy: Remedy;
  /** Who refused, by name. */
  readonly receiver: string;
  /** Records are shown to those alone who say that the domain is theirs. */
  readonly areRecordsShown: boolean;
  /** Undefined while a look is under way. */
  readonly check: (() => void) | undefined;
  readonly copy: Copy;
  readonly t: Translate;
}

/** One thing to do: in words, record by record, what would come of it, and a look whether it was done. */
export function RemedyPart({ remedy, receiver, areRecordsShown, check, copy, t }: Props) {
  const { title, text, label, notes, simulated } = wordsOfRemedy(remedy, receiver, t);
  const { id, changes, page, values } = remedy;
  const hasRecords = areRecordsShown && changes.length > 0;
  return (
    <div class="remedy" data-remedy={id} data-label={remedy.label}>
      <p class="primary">
        <strong>{title}</strong> {text}
      </p>
      {page === undefined ? null : (
        <OfficialPage href={page} label={t('ui_setup_page', values[1] ?? '')} t={t} />
      )}
      {hasRecords ? (
        <>
          <p class={`label ${remedy.label}`}>{label}</p>
          {changes.map((change) => (
            <RecordPart key={change.type + change.name} change={change} copy={copy} t={t} />
          ))}
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
          {simulated.map((line) => (
            <p key={line} class="simulated">
              {line}
            </p>
          ))}
          <CheckFix check={check} t={t} />
        </>
      ) : null}
    </div>
  );
}

function CheckFix({ check, t }: Pick<Props, 'check' | 't'>) {
  return (
    <p class="check">
      <button type="button" onClick={check} disabled={check === undefined} data-check-fix>
        {t('fix_ask')}
      </button>{' '}
      <span class="hint">{t('fix_hint')}</span>
    </p>
  );
}
