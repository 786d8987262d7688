import { displayText } from '../lib/display-text.ts';
import type { Translate } from '../lib/i18n.ts';
import { differencesIn } from '../lib/record-diff.ts';
import { formsOf } from '../lib/remedy/host-form.ts';
import type { RecordChange } from '../lib/remedy/remedy.ts';
import { valueShown } from '../lib/remedy-words.ts';
import { CopyButton, type Copy } from './CopyButton.tsx';

interface Props {
  readonly change: RecordChange;
  readonly copy: Copy;
  readonly t: Translate;
}

/** One record to publish, as the panels of DNS hosts ask for it: host, type, value; old and new one below the other, what differs marked. */
export function RecordPart({ change, copy, t }: Props) {
  const { panel } = formsOf(change);
  return (
    <div class="change" data-change={`${change.type} ${change.name}`}>
      <dl>
        <dt>{t('ui_record_host')}</dt>
        <dd>
          <code>{displayText(panel.host)}</code>{' '}
          <CopyButton label={t('ui_copy_host')} text={panel.host} copy={copy} t={t} />
        </dd>
        <dt>{t('ui_record_type')}</dt>
        <dd>
          <code>{panel.type}</code>
        </dd>
        <dt>{t('ui_record_value')}</dt>
        <dd>
          <Values change={change} t={t} />
          <CopyButton label={t('ui_copy_value')} text={panel.value} copy={copy} t={t} />
        </dd>
      </dl>
      <OtherForms change={change} copy={copy} t={t} />
    </div>
  );
}

function Values({ change: { old, value }, t }: Pick<Props, 'change' | 't'>) {
  return (
    <>
      {old.length === 0 ? (
        <p class="old">
          {t('remedy_record_old')} {t('remedy_record_none')}
        </p>
      ) : (
        old.map((record) => (
          <p class="old" key={record}>
            {t('remedy_record_old')}{' '}
            <del>
              <Marked record={record} others={[value]} />
            </del>
          </p>
        ))
      )}
      <p class="new">
        {t('remedy_record_new')}{' '}
        <ins>
          <Marked record={valueShown(value, t)} others={old.length === 0 ? [valueShown(value, t)] : old} />
        </ins>
      </p>
    </>
  );
}

const MOST_SHOWN = 2000;

/** Nothing is marked where the whole record is new. */
function Marked({ record, others }: { readonly record: string; readonly others: readonly string[] }) {
  return (
    <code>
      <bdi>
        {differencesIn(record.slice(0, MOST_SHOWN), others).map(({ text, isDifferent }, index) =>
          isDifferent ? <mark key={index}>{displayText(text)}</mark> : displayText(text),
        )}
      </bdi>
    </code>
  );
}

function OtherForms({ change, copy, t }: Props) {
  const { absolute, zoneFile } = formsOf(change);
  return (
    <details class="forms">
      <summary>{t('ui_record_forms')}</summary>
      <p>
        {t('ui_record_absolute')}: <code>{displayText(absolute.name)}</code>
      </p>
      <p>
        {t('ui_record_zone_file')}: <code>{displayText(zoneFile)}</code>
      </p>
      <CopyButton label={t('ui_copy_line')} text={zoneFile} copy={copy} t={t} />
    </details>
  );
}
