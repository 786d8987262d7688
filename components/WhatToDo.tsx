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
  const { fix } = notice;
  const isDone = fix?.state === 'works' || fix?.state === 'published';
  return (
    <section class="what">
      <h3>{t('ui_what_to_do')}</h3>
      {fix !== undefined && diagnosis.root !== undefined ? (
        <FixPart fix={fix} time={actions.time} t={t} />
      ) : null}
      {isDone ? null : <ToBeDone {...props} />}
    </section>
  );
}

function ToBeDone(props: Props) {
  const { notice, diagnosis, actions, t } = props;
  const isKnown = diagnosis.action !== 'delayed' && diagnosis.remedies.length > 0;
  return (
    <>
      {isKnown ? <Remedies {...props} /> : <OfCause notice={notice} diagnosis={diagnosis} t={t} />}
      <LetterPart notice={notice} diagnosis={diagnosis} copy={actions.copy} t={t} />
    </>
  );
}

function OfCause({ notice, diagnosis, t }: Omit<Props, 'actions'>) {
  const isLate = diagnosis.action === 'delayed';
  const { action } = tellingOf(diagnosis).keys;
  return <p class="primary">{isLate ? t('delayed_action') : t(action, ...namesIn(notice, diagnosis, t))}</p>;
}

function Remedies(props: Props) {
  const { notice, diagnosis, actions, t } = props;
  const { ownership } = notice;
  const [first, ...others] = diagnosis.remedies;
  const domain = domainToAskOf(notice);
  if (first === undefined) return null;
  const [, , , owner] = namesIn(notice, diagnosis, t);
  return (
    <>
      {ownership === 'no' && domain !== undefined ? (
        <>
          <p class="primary not-yours">{t('owner_ask_them', owner)}</p>
          <p>{t('owner_they_must')}</p>
        </>
      ) : null}
      <One {...props} remedy={first} />
      {domain === undefined ? null : (
        <OwnershipPart domain={domain} ownership={ownership} tell={actions.tellOwnership} t={t} />
      )}
      {others.length > 0 && ownership !== 'no' ? (
        <details class="others">
          <summary>{t('ui_other_ways')}</summary>
          {others.map((remedy) => (
            <One key={remedy.id} {...props} remedy={remedy} />
          ))}
        </details>
      ) : null}
    </>
  );
}

function One({ notice, diagnosis, actions, remedy, t }: Props & { readonly remedy: Remedy }) {
  const { ownership, fix, id } = notice;
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
