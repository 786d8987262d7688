import { namesIn } from '../lib/card-words.ts';
import type { Translate } from '../lib/i18n.ts';
import type { Diagnosis, NoticeInspection } from '../lib/inspection.ts';
import { domainToAskOf } from '../lib/ownership.ts';
import type { Remedy } from '../lib/remedy/remedy.ts';
import { tellingOf } from '../lib/telling.ts';
import type { Actions } from './actions.ts';
import { FixPart } from './FixPart.tsx';
import { LetterPart } from './LetterPart.tsx';
import { OwnershipPart } from './OwnershipPart.tsx';
import { RemedyPart } from './RemedyPart.tsx';

interface Props {
  readonly notice: NoticeInspection;
  readonly diagnosis: Diagnosis;
  readonly actions: Actions;
  readonly t: Translate;
}

/** What to do: whether it was done already, whose domain it is, the first remedy, the others folded; where none is known, what the cause asks for. */
export function WhatToDo(props: Props) {
  const { notice, diagnosis, actions, t } = props;
  const fix = diagnosis.root === undefined ? undefined : notice.fix;
  const isDone = fix?.state === 'works' || fix?.state === 'published';
  return (
    <section class="what">
      <h3>{t('ui_what_to_do')}</h3>
      {fix === undefined ? null : <FixPart fix={fix} time={actions.time} t={t} />}
      {isDone ? null : <ToBeDone {...props} />}
    </section>
  );
}

function ToBeDone({ notice, diagnosis, actions, t }: Props) {
  const remedies = diagnosis.action === 'delayed' ? [] : diagnosis.remedies;
  return (
    <>
      {remedies.length === 0 ? <OfCause notice={notice} diagnosis={diagnosis} t={t} /> : null}
      <Remedies remedies={remedies} notice={notice} diagnosis={diagnosis} actions={actions} t={t} />
      <LetterPart notice={notice} diagnosis={diagnosis} copy={actions.copy} t={t} />
    </>
  );
}

function OfCause({ notice, diagnosis, t }: Omit<Props, 'actions'>) {
  const isLate = diagnosis.action === 'delayed';
  const { action } = tellingOf(diagnosis).keys;
  return <p class="primary">{isLate ? t('delayed_action') : t(action, ...namesIn(notice, diagnosis, t))}</p>;
}

function Remedies({
  remedies,
  notice,
  diagnosis,
  actions,
  t,
}: Props & { readonly remedies: readonly Remedy[] }) {
  const [first, ...others] = remedies;
  if (first === undefined) return null;
  const { ownership } = notice;
  const part = (remedy: Remedy) => (
    <OneRemedy
      key={remedy.id}
      remedy={remedy}
      notice={notice}
      diagnosis={diagnosis}
      actions={actions}
      t={t}
    />
  );
  const domain = domainToAskOf(notice);
  return (
    <>
      {ownership === 'no' && domain !== undefined ? (
        <NotYours owner={namesIn(notice, diagnosis, t)[3]} t={t} />
      ) : null}
      {part(first)}
      {domain === undefined ? null : (
        <OwnershipPart domain={domain} ownership={ownership} tell={actions.tellOwnership} t={t} />
      )}
      {others.length > 0 && ownership !== 'no' ? (
        <details class="others">
          <summary>{t('ui_other_ways')}</summary>
          {others.map(part)}
        </details>
      ) : null}
    </>
  );
}

function NotYours({ owner, t }: { readonly owner: string; readonly t: Translate }) {
  return (
    <>
      <p class="primary not-yours">{t('owner_ask_them', owner)}</p>
      <p>{t('owner_they_must')}</p>
    </>
  );
}

function OneRemedy({ remedy, notice, diagnosis, actions, t }: Props & { readonly remedy: Remedy }) {
  const { id, ownership, fix } = notice;
  const check = () => {
    actions.checkFix(id, remedy.id);
  };
  return (
    <RemedyPart
      remedy={remedy}
      receiver={namesIn(notice, diagnosis, t)[0]}
      areRecordsShown={ownership === 'yes'}
      check={fix?.state === 'asking' ? undefined : check}
      copy={actions.copy}
      t={t}
    />
  );
}
