import type { Translate } from '../lib/i18n.ts';
import type { Diagnosis, NoticeInspection, Tone } from '../lib/inspection.ts';
import { adviceFor } from '../lib/accepted-words.ts';
import { groupOf, type RootGroup } from '../lib/group-roots.ts';
import type { Actions } from './actions.ts';
import { Forged, WhoseMail } from './Authenticity.tsx';
import { Details } from './Details.tsx';
import { DiagnosisPart } from './DiagnosisPart.tsx';
import { DnsPart } from './DnsPart.tsx';
import { Foreign } from './Foreign.tsx';
import { Headline } from './Headline.tsx';
import { Questions } from './Questions.tsx';
import { SourcePart } from './SourcePart.tsx';
import { FindIt, Steps } from './WhereToLook.tsx';

interface Props {
  readonly notice: NoticeInspection;
  /** The lost mails of the whole thread that come down to the same. */
  readonly groups: readonly RootGroup[];
  readonly actions: Actions;
  readonly t: Translate;
}

/** One notice: told by its tone; below the verdicts what DNS said, and what was asked. */
export function NoticeCard({ notice, groups, actions, t }: Props) {
  const { tone, dns } = notice;
  const source = <SourcePart notice={notice} read={actions.readSource} t={t} />;
  return (
    <article class={`card ${tone}`} data-tone={tone} data-notice={notice.id}>
      <WhoseMail authenticity={notice.authenticity} t={t} />
      <Body tone={tone} notice={notice} groups={groups} actions={actions} t={t} />
      {tone === 'cannot-vouch' ? null : (
        <>
          {tone === 'not-understood' ? source : null}
          <DnsPart dns={dns} askAgain={actions.askAgain} copy={actions.copy} t={t} />
          {tone === 'not-understood' ? null : source}
          <Details notice={notice} copy={actions.copy} t={t} />
        </>
      )}
      <Questions questions={dns.questions} t={t} />
    </article>
  );
}

function Body({ tone, notice, groups, actions, t }: Props & { readonly tone: Tone }) {
  switch (tone) {
    case 'cannot-vouch':
      return <Forged authenticity={notice.authenticity} t={t} />;
    case 'success':
      return <Success notice={notice} actions={actions} t={t} />;
    case 'not-understood':
      return <NotUnderstood notice={notice} t={t} />;
    case 'failed':
    case 'delayed':
      return <Diagnoses notice={notice} groups={groups} actions={actions} t={t} />;
  }
}

function Success({ notice, actions, t }: Omit<Props, 'groups'>) {
  const { accepted } = notice;
  return (
    <>
      <Headline icon="success" word={t('ui_severity_success')} title={t('success_title')} />
      <p>{t('success_explanation')}</p>
      <Steps heading="success_steps" steps={adviceFor(accepted).steps} t={t} />
      {accepted.map((acceptance, index) => (
        <FindIt key={acceptance.recipient ?? index} acceptance={acceptance} copy={actions.copy} t={t} />
      ))}
    </>
  );
}

function NotUnderstood({ notice, t }: Pick<Props, 'notice' | 't'>) {
  return (
    <>
      <Headline icon="unknown" word={t('ui_severity_unknown')} title={t('not_understood_title')} />
      <p>{t('not_understood_explanation')}</p>
      <h3>{t('ui_notice_says')}</h3>
      <blockquote class="reply excerpt">
        <Foreign text={notice.excerpt.slice(0, 1200)} />
      </blockquote>
      <p>{t('not_understood_resend')}</p>
    </>
  );
}

function Diagnoses({ notice, groups, actions, t }: Props) {
  const told = notice.diagnoses.filter(({ action }) => action === 'failed' || action === 'delayed');
  const shown = told.filter((one) => isFirstOfGroup(groups, notice, one));
  return (
    <>
      {told.length > 1 ? <p class="several">{t('ui_several', String(told.length))}</p> : null}
      {shown.map((diagnosis, index) => (
        <DiagnosisPart
          key={diagnosis.finalRecipient ?? index}
          notice={notice}
          diagnosis={diagnosis}
          isOneOfMany={shown.length > 1}
          group={groupOf(groups, diagnosis)}
          actions={actions}
          t={t}
        />
      ))}
    </>
  );
}

/** Of recipients whose mail came back for the same reason the first stands for all. */
function isFirstOfGroup(groups: readonly RootGroup[], { id }: NoticeInspection, one: Diagnosis): boolean {
  const first = groupOf(groups, one)?.members.find(({ noticeId }) => noticeId === id);
  return first === undefined || first.diagnosis === one;
}
